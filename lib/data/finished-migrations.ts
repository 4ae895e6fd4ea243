// What the migration runner has noted as done.
import { database } from '@/lib/data/client';

/** The names of the migrations this database has gone through. Throws while the database cannot be reached. */
export async function finishedMigrations(): Promise<ReadonlySet<string>> {
  const kept = await database.$queryRaw<{ any: boolean }[]>`
    select to_regclass('public._prisma_migrations') is not null as any`;
  if (!kept[0]?.any) return new Set();
  const rows = await database.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  return new Set(rows.map((row) => row.name));
}
