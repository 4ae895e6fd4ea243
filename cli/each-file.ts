// What check and score share: each file is read and answered for, and one that cannot be read spoils no other.
import type { Unreadable } from '@/lib/domain/interchange/findings';
import type { InterchangeDocument } from '@/lib/domain/interchange/read-document';
import type { Streams } from './command';
import type { FileArguments } from './file-arguments';
import { readFileArgument } from './read-file';

/** How one command answers. */
export interface Answering<T> {
  /** One answer per document, in order. */
  readonly answer: (documents: readonly InterchangeDocument[]) => readonly T[];
  /** The answer for people. */
  readonly say: (answer: T) => string;
  /** 0, or 1 where the answer names errors. */
  readonly status: (answer: T) => number;
}

/** Answers for every file; the exit status is the worst of theirs, 2 where one could not be read. */
export async function answerFiles<T extends object>(
  { files, json }: FileArguments,
  { answer, say, status }: Answering<T>,
  { out, err }: Streams,
): Promise<number> {
  const reads = await Promise.all(files.map(async (file) => ({ file, read: await readFileArgument(file) })));
  const given = answer(reads.flatMap(({ read }) => (read.ok ? [read.value] : []))).values();
  const entries: (T | Unreadable)[] = [];
  let worst = 0;
  for (const { file, read } of reads) {
    if (!read.ok) {
      const reasons = read.failure.join('；');
      entries.push({ document: { schema: null, name: file }, unreadable: reasons });
      worst = 2;
      err(`${file}：不能读取。\n${read.failure.map((reason) => `  ${reason}。`).join('\n')}`);
      continue;
    }
    const { value: one } = given.next();
    if (one === undefined) throw new RangeError('every document has an answer');
    entries.push(one);
    worst = Math.max(worst, status(one));
    if (!json) out(`${files.length > 1 ? `${file}\n` : ''}${say(one)}\n`);
  }
  if (json) out(JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2));
  return worst;
}
