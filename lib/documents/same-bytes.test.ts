// The same data on two days, in three languages and three time zones: the same bytes of every format, by processes of their own.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../testing/five-formats/print-hashes.ts', import.meta.url));

/** Days before and after the edition's own, around the turn of a year and in summer time. */
const PLACES = [
  { day: '2022-12-31T23:30:00Z', TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { day: '2031-07-05T03:00:00Z', TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { day: '2022-03-13T11:00:00Z', TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

test('a day, a language and a time zone change no byte of any format', async () => {
  const outputs = await Promise.all(
    PLACES.map(async ({ day, ...settings }) => {
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, day], {
        env: { ...process.env, ...settings },
      });
      const [today, ...hashes] = stdout.trim().split('\n');
      expect(today).toBe(day.slice(0, 10));
      return hashes;
    }),
  );
  const [first = []] = outputs;
  expect(first.map((line) => line.replace(/^[0-9a-f]{64} /, ''))).toEqual([
    'html',
    'docx',
    'pdf',
    'xlsx',
    'json',
  ]);
  for (const hashes of outputs) expect(hashes).toEqual(first);
}, 120_000);
