// One-time codes of the first-run page, by their hashes, and whether the page is still wanted.
import type { Prisma } from '@/lib/data/generated/client';

type Store = Prisma.TransactionClient;

/** True while nobody has an account. */
export async function hasNoAccounts(store: Store): Promise<boolean> {
  return (await store.user.findFirst({ select: { id: true } })) === null;
}

/** Keeps the hash of a new code and drops unused ones that are older than a day. */
export async function insertFirstRunCode(store: Store, codeHash: string): Promise<void> {
  await store.$executeRaw`
    delete from first_run where used_at is null and created_at < now() - interval '1 day'`;
  await store.firstRun.create({ data: { codeHash } });
}

/**
 * Uses up a code, inside the transaction that creates the first administrator: false when it is unknown, a day old or
 * used, or when an account exists. Two at once wait for each other here, so that the second finds the account.
 */
export async function redeemFirstRunCode(store: Store, codeHash: string): Promise<boolean> {
  await store.$queryRaw`select pg_advisory_xact_lock(hashtext('mingji.first_run'))::text`;
  if (!(await hasNoAccounts(store))) return false;
  const used = await store.$executeRaw`
    update first_run set used_at = now()
    where code_hash = ${codeHash} and used_at is null and created_at >= now() - interval '1 day'`;
  return used === 1;
}
