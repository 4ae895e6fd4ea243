// Before the modules of a database test are loaded: a database of its own, and the environment that points to it.
import { afterAll } from 'vitest';
import { closeDatabase } from '@/lib/data/client';
import { createDatabase } from '@/testing/database';

const created = await createDatabase();

afterAll(async () => {
  await closeDatabase();
  await created.close();
});
