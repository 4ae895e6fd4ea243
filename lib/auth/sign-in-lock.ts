// The lock per account name after failed sign-ins (等保: failure limits), in the database so that all web servers share it.
import { database } from '@/lib/data/client';

/** Failures in a row that lock a name. */
export const failuresAllowed = 5;
/** How long a lock holds, and after how long a row is as if it were not there. */
export const lockMinutes = 15;

/** An attempt that may be made (with how many remain should it fail), or the time until which none may. */
export type Attempt =
  | { readonly locked: false; readonly left: number }
  | { readonly locked: true; readonly until: Date };

/**
 * Counts an attempt before the password is looked at, so that a hundred guesses at the same instant still make five.
 * Works on names, known or not: the answer says nothing about whether an account exists.
 */
export async function countAttempt(userName: string): Promise<Attempt> {
  // Names tried long ago, most of which nobody has; the table stays small.
  await database.$executeRaw`
    delete from sign_in_lock where updated_at <= now() - make_interval(mins => ${lockMinutes}::int)`;
  const counted = await database.$queryRaw<{ failures: number }[]>`
    insert into sign_in_lock as kept (user_name, failures, locked_until, updated_at)
    values (${userName}, 1, null, now())
    on conflict (user_name) do update set
      failures = kept.failures + 1,
      locked_until = case when kept.failures + 1 >= ${failuresAllowed}::int
        then now() + make_interval(mins => ${lockMinutes}::int) end,
      updated_at = now()
    where kept.locked_until is null
    returning failures`;
  const failures = counted[0]?.failures;
  if (failures !== undefined) return { locked: false, left: failuresAllowed - failures };
  const until = await lockedUntil(userName);
  // The lock was lifted between the two statements: count again.
  return until ? { locked: true, until } : countAttempt(userName);
}

/** Until when a name is locked, by the database's clock, or null. */
export async function lockedUntil(userName: string): Promise<Date | null> {
  const rows = await database.$queryRaw<{ until: Date }[]>`
    select locked_until as until from sign_in_lock where user_name = ${userName} and locked_until > now()`;
  return rows[0]?.until ?? null;
}

/** Forgets the failures of a name: after a successful sign-in, or when an administrator unlocks it. */
export async function clearAttempts(userName: string): Promise<void> {
  await database.signInLock.deleteMany({ where: { userName } });
}
