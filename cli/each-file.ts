// What check and score share: each file is read and answered for, and one that cannot be read spoils no other.
import type { InterchangeDocument } from '@/lib/domain/interchange/read-document';
import type { Unreadable } from '@/lib/domain/interchange/findings';
import type { Streams } from './command';
import type { FileArguments } from './file-arguments';
import { readFileArgument } from './read-file';

/** How one command answers. */
export interface Answering<T> {
  readonly answer: (document: InterchangeDocument) => T;
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
  const answers: (T | Unreadable)[] = [];
  let worst = 0;
  for (const file of files) {
    const read = await readFileArgument(file);
    if (read.ok) {
      const one = answer(read.value);
      answers.push(one);
      worst = Math.max(worst, status(one));
      if (!json) out(`${files.length > 1 ? `${file}\n` : ''}${say(one)}\n`);
      continue;
    }
    const reasons = read.failure.join('；');
    answers.push({ document: { schema: null, name: file }, unreadable: reasons });
    worst = 2;
    err(`${file}：不能读取。\n${read.failure.map((reason) => `  ${reason}。`).join('\n')}`);
  }
  if (json) out(JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2));
  return worst;
}
