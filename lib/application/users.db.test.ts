// Users and rights on a real database: who reaches whom, what stays on record, and two at once.
import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '@/lib/application/actor';
import { createUser, type PrepareAccount } from '@/lib/application/create-user';
import { grantRole } from '@/lib/application/grant-role';
import { regionUsers } from '@/lib/application/queries/region-users';
import { resetPassword, type SealPassword, unlockUser } from '@/lib/application/reset-password';
import { revokeRole } from '@/lib/application/revoke-role';
import { createDepartment, createRegion } from '@/lib/application/set-up';
import { insertAccount } from '@/lib/data/account-store';
import { type Actor, type Role, SYSTEM } from '@/lib/domain/workflow/actor';
import { testDatabase } from '@/testing/database';

const database = testDatabase();
const here = '150203';
const elsewhere = '150204';
let department = '';
let foreignDepartment = '';
let count = 0;

const prepare: PrepareAccount = async ({ userName, displayName }) => ({
  ok: true,
  value: { userName, displayName, passwordHash: 'sealed' },
});
const seal: SealPassword = async () => ({ ok: true, value: 'sealed anew' });

/** A user with roles, written past the use cases. */
async function person(...roles: [Role, string, string?][]): Promise<Actor & { userId: string }> {
  count += 1;
  const userName = `person${count}`;
  const id = await insertAccount(database.prisma, {
    userName,
    displayName: `人员${count}`,
    passwordHash: 'first',
  });
  for (const [role, regionCode, departmentId] of roles) {
    await database.prisma.roleAssignment.create({
      data: { id: crypto.randomUUID(), userId: id, role, regionCode, departmentId: departmentId ?? null },
    });
  }
  return { ...(await actorOf({ id, displayName: userName })), userId: id };
}

/** Opens as many connections as a test uses at once: else the first request is done before the others have one. */
const warmUp = () =>
  Promise.all(Array.from({ length: 10 }, () => database.prisma.$queryRaw`select pg_sleep(0.1)::text`));

const assignmentsOf = (userId: string) =>
  database.prisma.roleAssignment.findMany({ where: { userId }, orderBy: { grantedAt: 'asc' } });
const auditOf = (objectId: string) => database.prisma.auditEvent.findMany({ where: { objectId } });

const newUser = (part: object = {}) => {
  count += 1;
  const names = { userName: `new${count}`, displayName: '新用户', password: 'any' };
  return { regionCode: here, role: 'clerk' as Role, departmentId: department, ...names, ...part };
};

beforeAll(async () => {
  for (const code of [here, elsewhere]) {
    const region = { code, name: `地区${code}`, financeOffice: '财政局' };
    expect(await createRegion(SYSTEM, region)).toMatchObject({ ok: true });
  }
  const make = async (regionCode: string, code: string) => {
    const made = await createDepartment(SYSTEM, { regionCode, code, name: `部门${code}`, shortName: code });
    return made.ok ? made.value.id : '';
  };
  department = await make(here, '101');
  foreignDepartment = await make(elsewhere, '201');
});

describe('creating a user', () => {
  it('writes account, role and two audit rows together', async () => {
    const admin = await person(['admin', here]);
    const made = await createUser(admin, newUser(), prepare);
    if (!made.ok) throw new Error(made.failure.message);
    const [held] = await assignmentsOf(made.value.id);
    expect(held).toMatchObject({ role: 'clerk', departmentId: department, grantedBy: admin.userId });
    expect((await auditOf(made.value.id)).map((row) => [row.action, row.actorId])).toEqual([
      ['createUser', admin.userId],
    ]);
    expect((await auditOf(held?.id ?? '')).map((row) => row.action)).toEqual(['grantRole']);
  });

  it.each<[string, object, string]>([
    ['a clerk without a department', { departmentId: null }, 'invalid'],
    ['a lead without a project', { role: 'lead', departmentId: null }, 'invalid'],
    ['a department of another region', { departmentId: () => foreignDepartment }, 'notFound'],
    ['a department that does not exist', { departmentId: crypto.randomUUID() }, 'notFound'],
    ['an id that is none', { departmentId: 'x' }, 'invalid'],
    ['an unknown role', { role: 'king' }, 'invalid'],
  ])('refuses %s', async (_, part, code) => {
    const admin = await person(['admin', here]);
    const given = Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, typeof value === 'function' ? value() : value]),
    );
    const input = newUser(given);
    expect(await createUser(admin, input, prepare)).toMatchObject({ ok: false, failure: { code } });
    expect(await database.prisma.user.count({ where: { username: input.userName } })).toBe(0);
  });

  it('gives an admin’s role the whole region whatever scope came along', async () => {
    const admin = await person(['admin', here]);
    const made = await createUser(admin, newUser({ role: 'finance' }), prepare);
    const [held] = await assignmentsOf(made.ok ? made.value.id : '');
    expect(held).toMatchObject({ role: 'finance', departmentId: null, projectId: null });
  });

  it('refuses a name that is taken, in any region', async () => {
    const admin = await person(['admin', here]);
    const other = await person(['admin', elsewhere]);
    const input = newUser();
    expect(await createUser(admin, input, prepare)).toMatchObject({ ok: true });
    const again = newUser({
      userName: input.userName,
      regionCode: elsewhere,
      departmentId: foreignDepartment,
    });
    expect(await createUser(other, again, prepare)).toMatchObject({ ok: false, failure: { code: 'exists' } });
  });

  it.each<[string, [Role, string][], string]>([
    ['nobody', [], 'notFound'],
    ['an administrator of another region', [['admin', elsewhere]], 'notFound'],
    ['finance', [['finance', here]], 'forbidden'],
  ])('is refused to %s', async (_, roles, code) => {
    const actor = await person(...roles);
    const result = await createUser(actor, newUser(), prepare);
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('granting and revoking', () => {
  it('grants to users of the region, once, and finds nobody else', async () => {
    const admin = await person(['admin', here]);
    const clerk = await person(['clerk', here, department]);
    const stranger = await person(['clerk', elsewhere, foreignDepartment]);
    const grant = { regionCode: here, role: 'publisher' as const, departmentId: department };
    expect(await grantRole(admin, { ...grant, userId: clerk.userId })).toMatchObject({ ok: true });
    const twice = await grantRole(admin, { ...grant, userId: clerk.userId });
    expect(twice).toMatchObject({ ok: false, failure: { code: 'exists' } });
    for (const userId of [stranger.userId, 'nobody']) {
      const refused = await grantRole(admin, { ...grant, userId });
      expect(refused).toMatchObject({ ok: false, failure: { code: 'notFound' } });
    }
  });

  it('grants the same role once when two administrators do so at once', async () => {
    const admin = await person(['admin', here]);
    const clerk = await person(['clerk', here, department]);
    const grant = { regionCode: here, userId: clerk.userId, role: 'finance' as const };
    await warmUp();
    const results = await Promise.all(Array.from({ length: 8 }, () => grantRole(admin, grant)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await assignmentsOf(clerk.userId)).toHaveLength(2);
  });

  it('takes a right away at once and keeps that it was held', async () => {
    const admin = await person(['admin', here]);
    const clerk = await person(['clerk', here, department]);
    const [held] = await assignmentsOf(clerk.userId);
    const assignmentId = held?.id ?? '';
    expect(await revokeRole(admin, { assignmentId })).toMatchObject({ ok: true });
    expect((await actorOf({ id: clerk.userId, displayName: '' })).assignments).toEqual([]);
    expect((await assignmentsOf(clerk.userId))[0]?.revokedAt).not.toBeNull();
    expect((await auditOf(assignmentId)).map((row) => row.action)).toEqual(['revokeRole']);
    const again = await revokeRole(admin, { assignmentId });
    expect(again).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  });

  it('keeps the last administrator, also when two revoke each other at once', async () => {
    const region = '150205';
    await createRegion(SYSTEM, { code: region, name: '又一地区', financeOffice: '财政局' });
    const one = await person(['admin', region]);
    const two = await person(['admin', region]);
    const idOf = async (actor: { userId: string }) => (await assignmentsOf(actor.userId))[0]?.id ?? '';
    const assignments = [await idOf(one), await idOf(two)] as const;
    await warmUp();
    const attempts = await Promise.all([
      revokeRole(one, { assignmentId: assignments[1] }),
      revokeRole(two, { assignmentId: assignments[0] }),
    ]);
    expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(1);
    expect(attempts.find((attempt) => !attempt.ok)).toMatchObject({ failure: { code: 'notReady' } });
  });

  it.each<[string, [Role, string][], string]>([
    ['an administrator of another region', [['admin', elsewhere]], 'notFound'],
    ['finance', [['finance', here]], 'forbidden'],
    ['nobody', [], 'notFound'],
  ])('revokes nothing for %s', async (_, roles, code) => {
    const actor = await person(...roles);
    const clerk = await person(['clerk', here, department]);
    const assignmentId = (await assignmentsOf(clerk.userId))[0]?.id ?? '';
    expect(await revokeRole(actor, { assignmentId })).toMatchObject({ ok: false, failure: { code } });
    expect((await assignmentsOf(clerk.userId))[0]?.revokedAt).toBeNull();
  });
});

describe('passwords and locks', () => {
  const lock = (name: string) =>
    database.asOwner(
      "insert into sign_in_lock (user_name, failures, locked_until) values ($1, 5, now() + interval '10 min')",
      [name],
    );

  it('resets the password, ends the sessions, lifts the lock', async () => {
    const admin = await person(['admin', here]);
    const clerk = await person(['clerk', here, department]);
    await lock(clerk.displayName);
    await database.prisma.session.create({
      data: { id: `s${count}`, token: `t${count}`, userId: clerk.userId, expiresAt: new Date('2100-01-01') },
    });
    expect(await resetPassword(admin, { userId: clerk.userId, password: 'any' }, seal)).toMatchObject({
      ok: true,
    });
    const account = await database.prisma.account.findFirst({ where: { userId: clerk.userId } });
    expect(account?.password).toBe('sealed anew');
    expect(await database.prisma.session.count({ where: { userId: clerk.userId } })).toBe(0);
    expect(await database.prisma.signInLock.count({ where: { userName: clerk.displayName } })).toBe(0);
    expect((await auditOf(clerk.userId)).map((row) => [row.action, row.regionCode])).toEqual([
      ['resetPassword', here],
    ]);
  });

  it('does not open another region by resetting the password of who works in both', async () => {
    const admin = await person(['admin', here]);
    const both = await person(['clerk', here, department], ['admin', elsewhere]);
    const result = await resetPassword(admin, { userId: both.userId, password: 'any' }, seal);
    expect(result).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    const account = await database.prisma.account.findFirst({ where: { userId: both.userId } });
    expect(account?.password).toBe('first');
  });

  it('unlocks, and finds no user of other regions', async () => {
    const admin = await person(['admin', here]);
    const clerk = await person(['clerk', here, department]);
    const stranger = await person(['clerk', elsewhere, foreignDepartment]);
    await lock(clerk.displayName);
    const locked = await regionUsers(admin, here);
    const row = locked.ok ? locked.value.find((user) => user.id === clerk.userId) : undefined;
    expect(row?.lockedUntil).not.toBeNull();
    expect(await unlockUser(admin, { userId: clerk.userId })).toMatchObject({ ok: true });
    expect(await database.prisma.signInLock.count({ where: { userName: clerk.displayName } })).toBe(0);
    for (const act of [
      () => unlockUser(admin, { userId: stranger.userId }),
      () => resetPassword(admin, { userId: stranger.userId, password: 'any' }, seal),
    ]) {
      expect(await act()).toMatchObject({ ok: false, failure: { code: 'notFound' } });
    }
  });

  it('lists the users of the region and no others', async () => {
    const admin = await person(['admin', here]);
    const stranger = await person(['clerk', elsewhere, foreignDepartment]);
    const listed = await regionUsers(admin, here);
    const ids = listed.ok ? listed.value.map((user) => user.id) : [];
    expect(ids).toContain(admin.userId);
    expect(ids).not.toContain(stranger.userId);
    expect(await regionUsers(admin, elsewhere)).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  });
});
