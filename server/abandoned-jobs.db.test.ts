// Jobs of a killed worker are given back; those of a living one, and fresh ones, are left alone.
import { Pool } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { enqueue } from '@/lib/application/enqueue';
import { reportAlive } from '@/lib/application/worker-life';
import { inTransaction } from '@/lib/data/transaction';
import { freeAbandonedJobs } from '@/server/abandoned-jobs';
import { testDatabase } from '@/testing/database';

const { ownerUrl, asOwner } = testDatabase();
const owner = new Pool({ connectionString: ownerUrl, max: 1 });
afterAll(() => owner.end());

it('frees what nobody works on any more', async () => {
  const taken = [
    ['of-the-dead', '2 minutes'],
    ['of-the-living', '2 minutes'],
    ['just-taken', '5 seconds'],
  ] as const;
  for (const [worker, since] of taken) {
    await inTransaction((db) => enqueue(db, 'tidy', {}, { key: worker }));
    await asOwner(
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval where key = $1`,
      [worker, since],
    );
  }
  await reportAlive('of-the-living');
  await freeAbandonedJobs(owner);
  const rows = await asOwner('select key, locked_by from graphile_worker.jobs order by key');
  expect(rows).toEqual([
    { key: 'just-taken', locked_by: 'just-taken' },
    { key: 'of-the-dead', locked_by: null },
    { key: 'of-the-living', locked_by: 'of-the-living' },
  ]);
});

it('adds a job with the change it belongs to, or not at all', async () => {
  const change = inTransaction(async (db) => {
    await enqueue(db, 'tidy', {}, { key: 'rolled-back' });
    throw new Error('refused');
  });
  await expect(change).rejects.toThrow('refused');
  expect(await asOwner(`select from graphile_worker.jobs where key = 'rolled-back'`)).toHaveLength(0);
  for (let times = 0; times < 2; times += 1) {
    await inTransaction((db) => enqueue(db, 'tidy', {}, { key: 'only-once' }));
  }
  expect(await asOwner(`select from graphile_worker.jobs where key = 'only-once'`)).toHaveLength(1);
});
