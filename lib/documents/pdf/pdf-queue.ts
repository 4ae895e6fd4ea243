// Documents wait for one setting thread, which is replaced now and then and whenever one was too much for it.
import { SettingFailure, type SettingThread } from './setting-thread';

/** Documents one thread sets before it is replaced: the compiler keeps about 4 MB of each. */
const DOCUMENTS_PER_THREAD = 50;

/** Work that needs the thread; it learns from it which characters the fonts have. */
type Task<T> = (thread: SettingThread) => Promise<T>;

/** A queue for one folder of fonts. */
export class PdfQueue {
  private thread: Promise<SettingThread> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly open: () => Promise<SettingThread>,
    private readonly documentsPerThread = DOCUMENTS_PER_THREAD,
  ) {}

  /** Runs the task when those before it are done, however they ended. */
  run<T>(task: Task<T>): Promise<T> {
    const turn = this.last.then(() => this.take(task));
    this.last = turn.catch(() => null);
    return turn;
  }

  /** Ends the thread; the next document starts another. */
  async close(): Promise<void> {
    await this.last;
    const thread = await this.thread?.catch(() => null);
    if (thread) this.drop(thread);
  }

  private async take<T>(task: Task<T>): Promise<T> {
    this.thread ??= this.open();
    const thread = await this.thread.catch((error: unknown) => {
      // What is missing may be there the next time.
      this.thread = null;
      throw error;
    });
    try {
      return await task(thread);
    } catch (error) {
      // It may hang or be gone; a well one costs no more than its start.
      if (error instanceof SettingFailure) this.drop(thread);
      throw error;
    } finally {
      if (thread.served >= this.documentsPerThread) this.drop(thread);
    }
  }

  private drop(thread: SettingThread): void {
    this.thread = null;
    thread.close();
  }
}
