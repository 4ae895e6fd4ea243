// The database as the owner of its tables: for the few commands that may do what the application may not.
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';
import { env } from '@/lib/env';

/** Runs `work` in one transaction of the owner, then `after` outside of any. Anything `work` throws rolls everything back. */
export async function asOwner<T>(
  work: (db: Db) => Promise<T>,
  after: (client: PrismaClient) => Promise<void> = async () => {},
): Promise<T> {
  const adapter = new PrismaPg({
    connectionString: env.DATABASE_OWNER_URL,
    max: 1,
    connectionTimeoutMillis: 10_000,
    application_name: 'mingji-owner',
  });
  const client = new PrismaClient({ adapter });
  try {
    const result = await client.$transaction(work, {
      isolationLevel: 'ReadCommitted',
      maxWait: 10_000,
      timeout: 120_000,
    });
    await after(client);
    return result;
  } finally {
    await client.$disconnect();
  }
}
