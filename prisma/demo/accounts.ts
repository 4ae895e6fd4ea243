// The people of the demo: accounts with the demo password, and the roles they hold.
import { actorOf } from '@/lib/application/actor';
import type { Clock } from '@/lib/application/clock';
import { createUser, type PrepareAccount } from '@/lib/application/create-user';
import { grantRole } from '@/lib/application/grant-role';
import { resetPassword, type SealPassword } from '@/lib/application/reset-password';
import { type AccountProblem, isPasswordOf, prepareAccount, sealPassword } from '@/lib/auth/accounts';
import { userIdOf } from '@/lib/data/account-store';
import { database } from '@/lib/data/client';
import type { Failure } from '@/lib/domain/failure';
import { type Actor, SYSTEM } from '@/lib/domain/workflow/actor';
import { must } from './demo-failure';
import type { DemoUser } from './demo-types';

/** Where the roles of the demo's people lie: ids by code. */
export interface Places {
  readonly regionCode: string;
  readonly departments: ReadonlyMap<string, { readonly id: string }>;
  readonly projects: ReadonlyMap<string, { readonly projectId: string }>;
}

const refusal = ({ problem }: AccountProblem): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code: 'invalid', message: problem },
});

const prepare: PrepareAccount = async (input) => {
  const prepared = await prepareAccount(input);
  return prepared.ok ? prepared : refusal(prepared.failure);
};

const seal: SealPassword = async (password, userName) => {
  const sealed = await sealPassword(password, userName);
  return sealed.ok ? sealed : refusal(sealed.failure);
};

/**
 * Makes the accounts that are missing and gives every one the demo password. Refused when a name belongs to somebody who
 * works outside the demo: their account is not ours to change. Yields who may act, by user name.
 */
export async function layPeople(
  people: readonly DemoUser[],
  places: Places,
  password: string,
  clock: Clock,
): Promise<ReadonlyMap<string, Actor>> {
  const ids = new Map<string, string>();
  const present: string[] = [];
  for (const person of people) {
    const existing = await userIdOf(database, person.userName);
    if (existing !== null) {
      await refuseStranger(person, existing);
      present.push(person.userName);
    }
    ids.set(person.userName, existing ?? (await createPerson(person, places, password, clock)));
  }
  const actors = new Map<string, Actor>();
  for (const person of people) {
    const id = ids.get(person.userName) ?? '';
    await grantRest(person, id, places, clock);
    actors.set(person.userName, await actorOf({ id, displayName: person.displayName }));
  }
  for (const userName of present) {
    const userId = ids.get(userName) ?? '';
    if (await isPasswordOf(userId, password)) continue;
    const admin = actors.get('admin') ?? SYSTEM;
    must(`重设 ${userName} 的口令`, await resetPassword(admin, { userId, password }, seal, clock));
  }
  return actors;
}

async function refuseStranger({ userName }: DemoUser, userId: string): Promise<void> {
  const roles = await database.roleAssignment.findMany({ where: { userId }, include: { region: true } });
  if (roles.length > 0 && roles.every((role) => role.region.demo)) return;
  const message = `用户名 ${userName} 已有人使用，演示账号不能占用。请先改名或停用该用户。`;
  must(`新建演示账号 ${userName}`, { ok: false, failure: { code: 'exists', message } });
}

/** The scopes of a person's role: one per project of a lead, else one. */
function scopesOf({ role, department, projects }: DemoUser, places: Places) {
  const departmentId = department === undefined ? null : (places.departments.get(department)?.id ?? null);
  const { regionCode } = places;
  if (projects === undefined) return [{ regionCode, role, departmentId, projectId: null }];
  return projects.map((code) => {
    const projectId = places.projects.get(`${department}/${code}`)?.projectId ?? null;
    return { regionCode, role, departmentId: null, projectId };
  });
}

async function createPerson(
  person: DemoUser,
  places: Places,
  password: string,
  clock: Clock,
): Promise<string> {
  const { userName, displayName } = person;
  const [scope] = scopesOf(person, places);
  if (!scope) throw new RangeError(`${userName} has no scope`);
  const input = { ...scope, userName, displayName, password };
  return must(`新建演示账号 ${userName}`, await createUser(SYSTEM, input, prepare, clock)).id;
}

async function grantRest(person: DemoUser, userId: string, places: Places, clock: Clock): Promise<void> {
  for (const scope of scopesOf(person, places)) {
    const granted = await grantRole(SYSTEM, { ...scope, userId }, clock);
    if (!granted.ok && granted.failure.code !== 'exists') must(`授权 ${person.userName}`, granted);
  }
}
