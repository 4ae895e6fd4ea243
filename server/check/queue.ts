// One file at a time through the checking thread; a thread that does not answer in time is ended and started anew.
import { Worker } from 'node:worker_threads';

/** What the thread made of a file; `text` is JSON. */
export interface Checked {
  readonly status: number;
  readonly text: string;
}

/** Why a file was not checked: too many wait, it took too long, or the thread broke on it. */
export type NotChecked = 'busy' | 'slow' | 'broken';

/** Files that may wait while one is checked. */
const MOST_WAITING = 8;
/** Milliseconds one file may take; the largest allowed takes about a tenth of it. */
const LONGEST = 15_000;
/** Megabytes of the thread's own heap. */
const MOST_MEMORY = 512;

interface Waiting {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly settle: (outcome: Checked | NotChecked) => void;
}

function startThread(): Worker {
  // The bundle puts the thread's program beside this one.
  return new Worker(new URL('./check/thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    // What the environment holds is none of a stranger's file.
    env: {},
  });
}

/** Checks files one after the other in a thread that is started with the first of them. */
export class CheckQueue {
  private thread: Worker | null = null;
  private current: Waiting | null = null;
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly start: () => Worker = startThread,
    private readonly longest = LONGEST,
  ) {}

  /** Resolves with the thread's answer or the reason there is none; never rejects. */
  check(bytes: Uint8Array<ArrayBuffer>): Promise<Checked | NotChecked> {
    if (this.waiting.length >= MOST_WAITING) return Promise.resolve('busy');
    return new Promise((settle) => {
      this.waiting.push({ bytes, settle });
      this.next();
    });
  }

  /** Ends the thread; the server is going. */
  async stop(): Promise<void> {
    await this.thread?.terminate();
  }

  private next(): void {
    if (this.current) return;
    const one = this.waiting.shift();
    if (!one) return;
    this.current = one;
    const thread = this.thread ?? this.open();
    const late = setTimeout(() => this.finish('slow', thread), this.longest);
    const { settle } = one;
    this.current = {
      ...one,
      settle: (outcome) => {
        clearTimeout(late);
        settle(outcome);
      },
    };
    thread.postMessage(one.bytes, [one.bytes.buffer]);
  }

  private open(): Worker {
    const thread = this.start();
    thread.unref();
    thread.on('message', (answer: Checked) => this.finish(answer, null));
    thread.on('error', () => this.finish('broken', thread));
    this.thread = thread;
    return thread;
  }

  /** Answers the file at hand; `ended` is a thread that is of no more use. */
  private finish(outcome: Checked | NotChecked, ended: Worker | null): void {
    if (ended) {
      if (this.thread === ended) this.thread = null;
      ended.removeAllListeners();
      // An error it still throws on its way out is nobody's.
      ended.on('error', () => {});
      void ended.terminate();
    }
    const one = this.current;
    this.current = null;
    one?.settle(outcome);
    this.next();
  }
}
