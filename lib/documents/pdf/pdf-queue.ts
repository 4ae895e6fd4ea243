// Documents wait for one setting thread, which is replaced now and then and whenever one was too much for it.
import { SettingFailure, SettingThread } from './setting-thread';

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
    await this.drop();
  }

  private async take<T>(task: Task<T>): Promise<T> {
    this.thread ??= this.open();
    try {
      const thread = await this.thread;
      const result = await task(thread);
      if (thread.served >= this.documentsPerThread) await this.drop();
      return result;
    } catch (error) {
      // A thread that named the piece is well; one that is late or gone is not.
      if (error instanceof SettingFailure) await this.drop();
      throw error;
    }
  }

  private async drop(): Promise<void> {
    const thread = await this.thread?.catch(() => null);
    this.thread = null;
    thread?.close();
  }
}
