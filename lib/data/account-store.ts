// Accounts: the people who may sign in and the hashes of their passwords, in better-auth's tables.
import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/data/transaction';

/** A new account. `passwordHash` comes from lib/auth; a password itself never gets here. */
export interface NewAccount {
  /** 用户名, in its stored form */
  readonly userName: string;
  /** 姓名 */
  readonly displayName: string;
  readonly passwordHash: string;
}

// better-auth wants an address per user; this domain can never receive anything (RFC 2606).
const mailDomain = 'users.invalid';

/** Whose user name this is (in its stored form), or null: names are unique over all regions. */
export async function userIdOf(db: Db, userName: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { username: userName }, select: { id: true } });
  return user?.id ?? null;
}

/** Writes an account and returns its id. Throws on a user name that is taken. */
export async function insertAccount(db: Db, account: NewAccount): Promise<string> {
  const id = randomUUID();
  const { userName, displayName, passwordHash } = account;
  await db.user.create({
    data: {
      id,
      name: displayName,
      email: `${userName}@${mailDomain}`,
      username: userName,
      displayUsername: userName,
      authAccountByUser: {
        create: { id: randomUUID(), accountId: id, providerId: 'credential', password: passwordHash },
      },
    },
  });
  return id;
}

/** Replaces a password hash, ends every session of the user and lifts a lock. False when there is no such user. */
export async function replacePassword(db: Db, userId: string, passwordHash: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { username: true } });
  if (!user) return false;
  const updatedAt = new Date();
  const { count } = await db.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: passwordHash, updatedAt },
  });
  if (count === 0) {
    await db.account.create({
      data: { id: randomUUID(), accountId: userId, providerId: 'credential', userId, password: passwordHash },
    });
  }
  await db.session.deleteMany({ where: { userId } });
  if (user.username) await db.signInLock.deleteMany({ where: { userName: user.username } });
  return true;
}
