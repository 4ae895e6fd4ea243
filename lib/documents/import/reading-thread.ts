// Files from outside are read in a thread of their own each: one that takes long or fills the memory takes nothing else with it.
import { join } from 'node:path';
import type { ImportedAccounts } from '../../domain/accounts/imported';
import type { Asked } from './read-accounts';
import type { WorkbookRefusal } from './read-workbook';

/** What the thread is given. */
export interface ReadingOrder extends Asked {
  readonly bytes: Uint8Array;
}

/** What it answers. */
export type ReadingAnswer = { readonly imported: ImportedAccounts } | { readonly refused: WorkbookRefusal };

/** Why nothing was read although the file may be in order. */
export type NotRead = 'busy' | 'slow' | 'broken';

/** A started thread, as far as it is needed here. */
export interface ReadingThread {
  once(event: 'message', heard: (answer: ReadingAnswer) => void): unknown;
  once(event: 'error' | 'exit', ended: () => void): unknown;
  postMessage(order: ReadingOrder): void;
  terminate(): Promise<number>;
}

/** Milliseconds one file may take; the largest workbooks of public tables take about a tenth of it. */
const LONGEST = 20_000;
/** Megabytes of the thread's own heap. */
const MOST_MEMORY = 384;
/** Files read at the same time, and files that may wait. */
const AT_ONCE = 2;
const MOST_WAITING = 8;

function startThread(): ReadingThread {
  // Asked of the process, not imported: the bundler of the pages would take a worker's path for a module of its own.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  // The build puts the thread's program here; web server and worker run from the project's folder.
  return new Worker(join(process.cwd(), 'dist', 'import', 'thread.mjs'), {
    execArgv: [],
    // What the environment holds is none of a stranger's file.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
}

/** Reads files, two at a time. */
export class ReadingQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly start: () => ReadingThread = startThread,
    private readonly longest = LONGEST,
  ) {}

  /** Resolves with the thread's answer or the reason there is none; never rejects. */
  async read(order: ReadingOrder): Promise<ReadingAnswer | NotRead> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) return 'busy';
      await new Promise<void>((go) => this.waiting.push(go));
    }
    this.running += 1;
    try {
      return await this.inThread(order);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private inThread(order: ReadingOrder): Promise<ReadingAnswer | NotRead> {
    return new Promise((settle) => {
      const thread = this.start();
      const finish = (outcome: ReadingAnswer | NotRead) => {
        clearTimeout(late);
        settle(outcome);
        void thread.terminate();
      };
      const late = setTimeout(() => finish('slow'), this.longest);
      thread.once('message', finish);
      thread.once('error', () => finish('broken'));
      thread.once('exit', () => finish('broken'));
      thread.postMessage(order);
    });
  }
}
