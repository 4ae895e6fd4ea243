// Signing in against a real database: the lock, equal answers, closed sign-up, whose address is believed.
import { beforeEach, describe, expect, it } from 'vitest';
import { createUser, isPasswordOf, setPassword } from '@/lib/auth/accounts';
import { auth } from '@/lib/auth/better-auth';
import { currentUser } from '@/lib/auth/current-user';
import { signIn, signOut } from '@/lib/auth/sign-in';
import { clearAttempts } from '@/lib/auth/sign-in-lock';
import { testDatabase } from '@/testing/database';

const database = testDatabase();
const password = 'Zhanghao-2021';
let count = 0;
let userName = '';

beforeEach(async () => {
  count += 1;
  userName = `filler${count}`;
  expect(await createUser({ userName, displayName: '填报人甲', password })).toMatchObject({ ok: true });
});

const attempt = (name: string, typed: string, headers: Record<string, string> = {}) =>
  signIn({ userName: name, password: typed }, new Headers(headers));

async function cookieOf(name: string, typed = password): Promise<string> {
  const outcome = await attempt(name, typed);
  if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
  return outcome.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

describe('signing in', () => {
  it('opens a session that names the user, until signing out', async () => {
    const headers = new Headers({ cookie: await cookieOf(` ${userName.toUpperCase()} `) });
    expect(await currentUser(headers)).toMatchObject({ userName, displayName: '填报人甲' });
    const cookies = await signOut(headers);
    expect(cookies.some((cookie) => /session_token=;.*max-age=0/i.test(cookie))).toBe(true);
    expect(await currentUser(headers)).toBeNull();
  });

  it('gives a cookie that scripts and other sites cannot use and that ends with the browser', async () => {
    const outcome = await attempt(userName, password);
    const cookie =
      outcome.kind === 'signed-in' ? outcome.cookies.find((one) => one.includes('session_token')) : '';
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=lax/i);
    expect(cookie).not.toMatch(/max-age|expires/i);
    expect(cookie).not.toMatch(/secure/i);
  });

  it('answers an unknown name, an impossible name and a wrong password alike, to the fifth time and beyond', async () => {
    const seen = new Map<string, string[]>();
    for (const name of [userName, `nobody${count}`, `不可能${count}`]) {
      const answers: string[] = [];
      for (let i = 0; i < 7; i += 1) {
        const outcome = await attempt(name, 'Cuowu-mima-1');
        answers.push(outcome.kind === 'refused' ? `refused ${outcome.left}` : outcome.kind);
      }
      seen.set(name, answers);
    }
    const [first, ...others] = seen.values();
    expect(first).toEqual(['refused 4', 'refused 3', 'refused 2', 'refused 1', 'locked', 'locked', 'locked']);
    for (const other of others) expect(other).toEqual(first);
  });

  it('copes with names and passwords no database or hash would like', async () => {
    expect((await attempt('a\u0000b', 'x\u0000y')).kind).toBe('refused');
    expect((await attempt('x'.repeat(5000), 'y'.repeat(5000))).kind).toBe('refused');
    expect((await attempt(userName, 'y'.repeat(5000))).kind).toBe('refused');
    expect((await attempt('', '')).kind).toBe('refused');
  });
});

describe('the lock', () => {
  const fail = async (times: number) => {
    for (let i = 0; i < times; i += 1) await attempt(userName, 'Cuowu-mima-1');
  };

  it('refuses the right password after five failures, whatever address the client claims', async () => {
    for (let i = 0; i < 5; i += 1)
      await attempt(userName, 'Cuowu-mima-1', { 'x-forwarded-for': `203.0.113.${i}` });
    const outcome = await attempt(userName, password, { 'x-forwarded-for': '198.51.100.1' });
    expect(outcome).toMatchObject({ kind: 'locked', justNow: false });
    if (outcome.kind === 'locked') {
      const minutes = (outcome.until.getTime() - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(14);
      expect(minutes).toBeLessThan(16);
    }
  });

  it('forgets four failures when the fifth attempt is right', async () => {
    await fail(4);
    expect((await attempt(userName, password)).kind).toBe('signed-in');
    await fail(4);
    expect((await attempt(userName, password)).kind).toBe('signed-in');
  });

  it('ends after a quarter of an hour, with five new attempts', async () => {
    await fail(5);
    await database.asOwner(
      "update sign_in_lock set updated_at = now() - interval '15 min', locked_until = now() where user_name = $1",
      [userName],
    );
    await fail(4);
    expect((await attempt(userName, password)).kind).toBe('signed-in');
  });

  it('is lifted by an administrator and by a new password', async () => {
    await fail(5);
    await clearAttempts(userName);
    const headers = new Headers({ cookie: await cookieOf(userName) });
    const user = await currentUser(headers);
    await fail(5);
    expect(await setPassword({ id: user?.id ?? '', userName }, 'Xin-mima-2021')).toMatchObject({ ok: true });
    expect(await currentUser(headers), 'open sessions end with the old password').toBeNull();
    expect((await attempt(userName, password)).kind).toBe('refused');
    expect((await attempt(userName, 'Xin-mima-2021')).kind).toBe('signed-in');
    expect(await isPasswordOf(user?.id ?? '', 'Xin-mima-2021')).toBe(true);
    expect(await isPasswordOf(user?.id ?? '', password)).toBe(false);
  });

  it('lets a crowd of simultaneous guesses look at five passwords, not more', async () => {
    const outcomes = await Promise.all(Array.from({ length: 24 }, () => attempt(userName, 'Cuowu-mima-1')));
    const rows = await database.asOwner<{ failures: number }>(
      'select failures from sign_in_lock where user_name = $1',
      [userName],
    );
    expect(rows).toEqual([{ failures: 5 }]);
    expect(outcomes.filter((outcome) => outcome.kind === 'locked' && !outcome.justNow)).toHaveLength(19);
  });
});

describe('what better-auth would allow by itself', () => {
  it('makes no account for a stranger', async () => {
    const body = { email: 'stranger@example.org', name: '陌生人', password, username: 'stranger' };
    await expect(auth().api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 });
    expect(await database.prisma.user.count({ where: { username: 'stranger' } })).toBe(0);
  });

  it('believes the address our server saw, never the one a client claims', async () => {
    await attempt(userName, password, { 'x-forwarded-for': '203.0.113.99', 'x-mingji-client': '10.1.2.3' });
    await attempt(userName, password, { 'x-forwarded-for': '203.0.113.99' });
    const kept = await database.asOwner<{ address: string }>(
      `select ip_address as address from auth_session s join auth_user u on u.id = s.user_id
       where u.username = $1 order by s.created_at`,
      [userName],
    );
    expect(kept[0]?.address).toBe('10.1.2.3');
    expect(kept.map((row) => row.address)).not.toContain('203.0.113.99');
  });
});

describe('creating accounts', () => {
  it.each([
    [{ userName: '张三' }, 'userName'],
    [{ displayName: ' ' }, 'displayName'],
    [{ displayName: '长'.repeat(41) }, 'displayName'],
    [{ password: 'short' }, 'password'],
  ])('names the field that is wrong: %o', async (part, field) => {
    const input = { userName: 'somebody', displayName: '某人', password, ...part };
    expect(await createUser(input)).toMatchObject({ ok: false, failure: { field } });
  });

  it('refuses a name that is taken, in any spelling', async () => {
    const again = await createUser({ userName: userName.toUpperCase(), displayName: '另一人', password });
    expect(again).toMatchObject({ ok: false, failure: { field: 'userName' } });
  });

  it('keeps no password, only a hash', async () => {
    const rows = await database.asOwner<{ all: string }>(
      "select string_agg(a::text, ' ') as all from auth_account a",
    );
    expect(rows[0]?.all).not.toContain(password);
    expect(rows[0]?.all).toMatch(/[0-9a-f]{32}:[0-9a-f]{128}/);
  });
});
