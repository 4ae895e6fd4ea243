// Making accounts and changing passwords: the rules checked, the password sealed, the rows written.
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { SignedInUser } from '@/lib/auth/current-user';
import { passwordProblem } from '@/lib/auth/password-rules';
import { normalUserName, userNameRule } from '@/lib/auth/user-name';
import { insertAccount, type NewAccount, replacePassword, userIdOf } from '@/lib/data/account-store';
import { database } from '@/lib/data/client';
import type { Db } from '@/lib/data/transaction';

/** What is wrong with one field, in Chinese. */
export interface AccountProblem {
  readonly field: 'userName' | 'displayName' | 'password' | 'oldPassword';
  readonly problem: string;
}

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: AccountProblem };

function problem(field: AccountProblem['field'], text: string): Outcome<never> {
  return { ok: false, failure: { field, problem: text } };
}

/**
 * Checks a password and turns it into what may be stored (scrypt). Takes some 50 ms by design, so it is done before
 * a transaction is opened.
 */
export async function sealPassword(password: string, userName: string): Promise<Outcome<string>> {
  const found = passwordProblem(password, userName);
  return found === null ? { ok: true, value: await hashPassword(password) } : problem('password', found);
}

/** Checks a new account's fields in the order they are asked for, and seals its password. */
export async function prepareAccount(input: {
  userName: string;
  displayName: string;
  password: string;
}): Promise<Outcome<NewAccount>> {
  const userName = normalUserName(input.userName);
  if (userName === null) return problem('userName', `用户名应为 ${userNameRule}`);
  const displayName = input.displayName.trim();
  if (displayName === '' || displayName.length > 40) return problem('displayName', '姓名应为 1 至 40 个字。');
  const sealed = await sealPassword(input.password, userName);
  return sealed.ok ? { ok: true, value: { userName, displayName, passwordHash: sealed.value } } : sealed;
}

/** Creates an account without any rights. The user name is compared in its stored form, over all regions. */
export async function createUser(
  input: { userName: string; displayName: string; password: string },
  db: Db = database,
): Promise<Outcome<SignedInUser>> {
  const prepared = await prepareAccount(input);
  if (!prepared.ok) return prepared;
  const { userName, displayName } = prepared.value;
  if (await userIdOf(db, userName)) return problem('userName', `用户名“${userName}”已有人使用，请换一个。`);
  return { ok: true, value: { id: await insertAccount(db, prepared.value), userName, displayName } };
}

/** Sets a password without asking for the old one, ends every session of the user and lifts a lock. */
export async function setPassword(
  user: { id: string; userName: string },
  password: string,
  db: Db = database,
): Promise<Outcome<null>> {
  const sealed = await sealPassword(password, user.userName);
  if (!sealed.ok) return sealed;
  if (!(await replacePassword(db, user.id, sealed.value))) return problem('userName', '没有这个用户。');
  return { ok: true, value: null };
}

/** True when `password` is the user's present one. */
export async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const account = await database.account.findFirst({ where: { userId, providerId: 'credential' } });
  if (!account?.password || password.length > 1000) return false;
  return verifyPassword({ hash: account.password, password });
}
