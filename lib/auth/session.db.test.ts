// How long a session lives: the idle limit slides with activity, the absolute one does not.
import { beforeEach, expect, it } from 'vitest';
import { createUser } from '@/lib/auth/accounts';
import { currentUser } from '@/lib/auth/current-user';
import { signIn } from '@/lib/auth/sign-in';
import { testDatabase } from '@/testing/database';

const database = testDatabase();
let headers = new Headers();
let count = 0;

beforeEach(async () => {
  count += 1;
  const account = { userName: `clerk${count}`, displayName: '经办人', password: 'Zhanghao-2021' };
  await createUser(account);
  const outcome = await signIn(account, new Headers());
  if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
  headers = new Headers({ cookie: outcome.cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
});

const shift = (what: string) =>
  database.asOwner(
    `update auth_session set ${what} where user_id = (select id from auth_user where username = $1)`,
    [`clerk${count}`],
  );

const minutesLeft = async () => {
  const rows = await database.asOwner<{ minutes: number }>(
    `select extract(epoch from expires_at - now()) / 60 as minutes from auth_session
     where user_id = (select id from auth_user where username = $1)`,
    [`clerk${count}`],
  );
  return Number(rows[0]?.minutes ?? -1);
};

it('ends after half an hour without activity, and its row with it', async () => {
  await shift("expires_at = now() - interval '1 second'");
  expect(await currentUser(headers)).toBeNull();
  expect(await minutesLeft()).toBe(-1);
});

it('is prolonged by activity', async () => {
  await shift("expires_at = now() + interval '5 min'");
  expect(await currentUser(headers)).not.toBeNull();
  expect(await minutesLeft()).toBeGreaterThan(29);
});

it('is not prolonged by what a page asks by itself', async () => {
  await shift("expires_at = now() + interval '5 min'");
  expect(await currentUser(headers, { keepAwake: false })).not.toBeNull();
  expect(await minutesLeft()).toBeLessThan(6);
});

it('ends after twelve hours however busy the user is', async () => {
  await shift("created_at = now() - interval '11 hours 59 min'");
  expect(await currentUser(headers)).not.toBeNull();
  await shift("created_at = now() - interval '12 hours'");
  expect(await currentUser(headers)).toBeNull();
  expect(await minutesLeft()).toBe(-1);
});

it('is not opened by a forged or foreign cookie', async () => {
  const cookie = headers.get('cookie') ?? '';
  const cut = cookie.replace(/.(?=;|$)/, (last) => (last === 'A' ? 'B' : 'A'));
  expect(await currentUser(new Headers({ cookie: cookie.replace(/\.[^.;]*$/, '.AAAA') }))).toBeNull();
  expect(await currentUser(new Headers({ cookie: cut.split('.').slice(0, 1).join('') }))).toBeNull();
  expect(await currentUser(new Headers())).toBeNull();
});
