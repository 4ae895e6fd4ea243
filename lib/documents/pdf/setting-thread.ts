// One thread that sets documents with Typst, one after the other: its start, its answers, its end.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Covers } from './printed-text';

/** What the thread works on while a document is made: 排版, then 写出. */
export type SettingStage = 'layout' | 'write';

/** One document for the thread. */
export interface SettingOrder {
  /** The pieces as JSON. */
  readonly data: string;
  /** The file's date in seconds since 1970. */
  readonly seconds: number;
  /** `a-2a`, `ua-1`. */
  readonly standard: string;
}

/** The thread could not set a document; `piece` is the first that cannot be set alone, or -1. */
export class SettingFailure extends Error {
  constructor(
    readonly reason: string,
    readonly piece = -1,
  ) {
    super(reason);
    this.name = 'SettingFailure';
  }
}

/** What the thread posts. */
type Answer =
  | { readonly ready: Uint32Array }
  | { readonly refused: string }
  | { readonly stage: SettingStage }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly reason: string; readonly piece: number };

/** Milliseconds until the compiler and its fonts must be there. */
const LONGEST_START = 60_000;
/** Megabytes of the thread's own heap; the compiler's memory is beside it. */
const MOST_MEMORY = 512;

const PROGRAM = 'typst-thread.mjs';

/** The thread's program: beside this module in the sources, in a folder beside the bundled programs, else under the project. */
export function threadProgram(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const folders = [
    here,
    join(here, 'pdf'),
    join(process.cwd(), 'dist', 'pdf'),
    join(process.cwd(), 'lib', 'documents', 'pdf'),
  ];
  const found = folders.map((folder) => join(folder, PROGRAM)).find((path) => existsSync(path));
  if (found === undefined) throw new SettingFailure(`缺少排版程序文件 ${PROGRAM}，请重新构建`);
  return found;
}

function startThread(fontDir: string | null): Worker {
  return new Worker(threadProgram(), {
    workerData: { fontDir },
    // Neither the loaders of the process nor its environment are any of the thread's business.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
}

/** A started thread. It keeps no process alive while it waits. */
export class SettingThread {
  /** Documents set so far. */
  served = 0;

  private constructor(
    private readonly worker: Worker,
    readonly covers: Covers,
  ) {}

  /** Starts a thread. @throws SettingFailure when compiler or fonts are missing. */
  static async open(fontDir: string | null, start = startThread): Promise<SettingThread> {
    const worker = start(fontDir);
    const answer = await answerOf(worker, LONGEST_START, () => {});
    if ('ready' in answer) {
      worker.unref();
      return new SettingThread(worker, coverageOf(answer.ready));
    }
    void worker.terminate();
    throw new SettingFailure('refused' in answer ? answer.refused : '排版线程没有启动');
  }

  /** Sets one document. After a time-out or a crash the thread is of no more use. @throws SettingFailure */
  async set(
    order: SettingOrder,
    longest: number,
    onStage: (stage: SettingStage) => void,
  ): Promise<Uint8Array<ArrayBuffer>> {
    this.worker.ref();
    try {
      this.served += 1;
      const answer = answerOf(this.worker, longest, onStage);
      this.worker.postMessage({ id: this.served, ...order });
      const given = await answer;
      if ('bytes' in given) return given.bytes;
      throw 'reason' in given
        ? new SettingFailure(given.reason, given.piece)
        : new SettingFailure('排版线程答非所问');
    } finally {
      this.worker.unref();
    }
  }

  /** Ends the thread; a compiler at work ends with its document. */
  close(): void {
    void this.worker.terminate();
  }
}

/** The next answer that is no stage. @throws SettingFailure when the thread ends, breaks, or takes longer. */
function answerOf(
  worker: Worker,
  longest: number,
  onStage: (stage: SettingStage) => void,
): Promise<Exclude<Answer, { stage: SettingStage }>> {
  return new Promise((settle, fail) => {
    const finish = (end: () => void) => {
      clearTimeout(late);
      worker.off('message', heard).off('error', broke).off('exit', ended);
      end();
    };
    const giveUp = (reason: string) => finish(() => fail(new SettingFailure(reason)));
    const heard = (answer: Answer) => {
      if ('stage' in answer) onStage(answer.stage);
      else finish(() => settle(answer));
    };
    const broke = (error: Error) => giveUp(`排版线程出错：${error.message}`);
    const ended = () => giveUp('排版线程中断');
    const late = setTimeout(() => giveUp(`超过 ${longest / 1000} 秒没有完成`), longest);
    worker.on('message', heard).on('error', broke).on('exit', ended);
  });
}

/** From pairs of first and last code point, in order. */
function coverageOf(ranges: Uint32Array): Covers {
  const known = new Map<number, boolean>();
  return (code) => {
    const seen = known.get(code);
    if (seen !== undefined) return seen;
    let low = 0;
    let high = ranges.length / 2 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((ranges[middle * 2] ?? 0) <= code) low = middle;
      else high = middle - 1;
    }
    const covered = code >= (ranges[low * 2] ?? Infinity) && code <= (ranges[low * 2 + 1] ?? -1);
    known.set(code, covered);
    return covered;
  };
}
