// The one-time code: shown once, good once, gone as soon as somebody has an account.
import { afterEach, expect, it } from 'vitest';
import { createUser } from '@/lib/auth/accounts';
import { announceFirstRun, firstRunCodeHash, isFirstRun } from '@/lib/auth/first-run';
import { redeemFirstRunCode } from '@/lib/data/first-run-store';
import { testDatabase } from '@/testing/database';

const database = testDatabase();
const password = 'Zhanghao-2021';

afterEach(async () => {
  await database.asOwner('delete from auth_user');
  await database.asOwner('delete from first_run');
});

async function announcedCode(): Promise<string> {
  const lines: string[] = [];
  await announceFirstRun((line) => lines.push(line));
  const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec(lines.join('\n'))?.[0];
  if (!code) throw new Error('no code in the log');
  return code;
}

/** What the first-run page does in its transaction. */
const use = (code: string, userName: string) =>
  database.prisma.$transaction(async (store) => {
    if (!(await redeemFirstRunCode(store, firstRunCodeHash(code)))) return false;
    return (await createUser({ userName, displayName: '管理员', password }, store)).ok;
  });

it('keeps the hash of the code only', async () => {
  const code = await announcedCode();
  const rows = await database.asOwner<{ row: string }>('select first_run::text as row from first_run');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.row).toContain(firstRunCodeHash(code));
  expect(rows[0]?.row).not.toContain(code);
  expect(await isFirstRun()).toBe(true);
});

it('takes the code as people type it, once', async () => {
  const code = await announcedCode();
  expect(await use('AAAA-BBBB-CCCC-DDDD', 'admin1')).toBe(false);
  expect(await use(` ${code.toLowerCase().replaceAll('-', ' ')} `, 'admin1')).toBe(true);
  expect(await isFirstRun()).toBe(false);
  await database.asOwner('delete from auth_user');
  expect(await use(code, 'admin2'), 'used, even if no account were left').toBe(false);
});

it('is not announced and not taken once somebody has an account', async () => {
  const code = await announcedCode();
  await createUser({ userName: 'somebody', displayName: '某人', password });
  await expect(announcedCode()).rejects.toThrow('no code');
  expect(await use(code, 'admin1')).toBe(false);
});

it('expires after a day', async () => {
  const code = await announcedCode();
  await database.asOwner("update first_run set created_at = now() - interval '24 hours 1 second'");
  expect(await use(code, 'admin1')).toBe(false);
  await announcedCode();
  expect(await database.prisma.firstRun.count(), 'the old one is dropped').toBe(1);
});

it('makes one administrator when two people use codes at the same moment', async () => {
  const codes = [await announcedCode(), await announcedCode()];
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) => use(codes[i % 2] ?? '', `admin${i}`)),
  );
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await database.prisma.user.count()).toBe(1);
});
