// The one-time code of the first-run page: made at start, shown in the log, kept as a hash.
import { createHash, randomInt } from 'node:crypto';
import { database } from '@/lib/data/client';
import { hasNoAccounts, insertFirstRunCode } from '@/lib/data/first-run-store';
import { env } from '@/lib/env';

// Without 0, 1, I, O: the code is read off one screen and typed into another. 16 of 32 characters make 80 bits.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function newCode(): string {
  const drawn = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]);
  return [0, 4, 8, 12].map((start) => drawn.slice(start, start + 4).join('')).join('-');
}

/** The hash under which a code is kept; blanks, dashes and case do not count. */
export function firstRunCodeHash(code: string): string {
  const bare = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return createHash('sha256').update(bare).digest('hex');
}

/** True while the first-run page is there: nobody has an account. */
export async function isFirstRun(): Promise<boolean> {
  return hasNoAccounts(database);
}

/** At start, while nobody has an account: makes a code, keeps its hash for a day and says through `log` where to use it. */
export async function announceFirstRun(log: (line: string) => void): Promise<void> {
  if (!(await isFirstRun())) return;
  const code = newCode();
  await insertFirstRunCode(database, firstRunCodeHash(code));
  log(
    `尚无用户。请打开 ${env.PUBLIC_URL}/first-run ，用一次性验证码 ${code} 建立第一个管理员，24 小时内有效。`,
  );
}
