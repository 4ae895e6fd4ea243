// One way to run a transaction, and the type stores take: a transaction or the database itself.
import { database } from '@/lib/data/client';
import type { Prisma } from '@/lib/data/generated/client';

/** Inside a transaction, or the plain client for reads. */
export type Db = Prisma.TransactionClient;

/**
 * Runs `work` in one READ COMMITTED transaction: a use case first locks the evaluation row it changes, then reads what it decides on.
 * Anything thrown rolls everything back.
 */
export function inTransaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return database.$transaction(work, { isolationLevel: 'ReadCommitted', maxWait: 10_000, timeout: 30_000 });
}
