// The database that each test file gets: migrated, its own, with the application's rights and no more.
import { expect, it } from 'vitest';
import { env } from '@/lib/env';
import { testDatabase } from '@/testing/database';

const database = testDatabase();

it('is migrated and reached by the application’s own client', async () => {
  await database.asOwner(
    "insert into region (code, name, finance_office) values ('150203', '昆都仑区', '财政局')",
  );
  expect(await database.prisma.region.findMany({ select: { name: true } })).toEqual([{ name: '昆都仑区' }]);
  expect(env.DATABASE_URL).toBe(database.appUrl);
});

it('gives the application’s role no right to change tables', async () => {
  await expect(database.asApp('create table public.intruder (id int)')).rejects.toThrow(/permission denied/);
});
