// Accounts: the people who may sign in and the hashes of their passwords, in better-auth's tables.
import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/lib/data/generated/client';

/** A new account. `passwordHash` comes from lib/auth; a password itself never gets here. */
export interface NewAccount {
  /** 用户名, in its stored form */
  readonly userName: string;
  /** 姓名 */
  readonly displayName: string;
  readonly passwordHash: string;
}

type Store = Prisma.TransactionClient;

// better-auth wants an address per user; this domain can never receive anything (RFC 2606).
const mailDomain = 'users.invalid';

/** True when an account of this name exists, in any region. */
export async function isUserNameTaken(store: Store, userName: string): Promise<boolean> {
  return (await store.user.count({ where: { username: userName } })) > 0;
}

/** Writes an account and returns its id. Throws on a user name that is taken. */
export async function insertAccount(store: Store, account: NewAccount): Promise<string> {
  const id = randomUUID();
  const { userName, displayName, passwordHash } = account;
  await store.user.create({
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
export async function replacePassword(store: Store, userId: string, passwordHash: string): Promise<boolean> {
  const user = await store.user.findUnique({ where: { id: userId }, select: { username: true } });
  if (!user) return false;
  const updatedAt = new Date();
  const { count } = await store.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: passwordHash, updatedAt },
  });
  if (count === 0) {
    await store.account.create({
      data: { id: randomUUID(), accountId: userId, providerId: 'credential', userId, password: passwordHash },
    });
  }
  await store.session.deleteMany({ where: { userId } });
  if (user.username) await store.signInLock.deleteMany({ where: { userName: user.username } });
  return true;
}
