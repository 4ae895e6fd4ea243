// One-time codes of the first-run page, by their hashes, and whether the page is still wanted.
import type { Db } from '@/lib/data/transaction';

/** True while nobody has an account. */
export async function hasNoAccounts(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null;
}

/** Keeps the hash of a new code and drops unused ones that are older than a day. */
export async function insertFirstRunCode(db: Db, codeHash: string): Promise<void> {
  await db.$executeRaw`
    delete from first_run where used_at is null and created_at < now() - interval '1 day'`;
  await db.firstRun.create({ data: { codeHash } });
}

/**
 * Uses up a code, inside the transaction that creates the first administrator: false when it is unknown, a day old or
 * used, or when an account exists. Two at once wait for each other here, so that the second finds the account.
 */
export async function redeemFirstRunCode(db: Db, codeHash: string): Promise<boolean> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('mingji.first_run'))::text`;
  if (!(await hasNoAccounts(db))) return false;
  const used = await db.$executeRaw`
    update first_run set used_at = now()
    where code_hash = ${codeHash} and used_at is null and created_at >= now() - interval '1 day'`;
  return used === 1;
}
