// One load or removal of the demo at a time, in whatever process it runs.
import pg from 'pg';
import { env } from '@/lib/env';

/** What every load and removal locks. */
export const DEMO_LOCK = `hashtext('mingji.demo')`;

/** How long to wait for another one. A killed load's lock ends with its connection, which takes the server a moment to see. */
const PATIENCE = '20s';

const lockNotAvailable = '55P03';

/** Runs `work` while nobody else loads or removes the demo; null when somebody does and keeps at it. */
export async function aloneWithDemo<T>(work: () => Promise<T>): Promise<T | null> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, application_name: 'mingji-demo' });
  await client.connect();
  try {
    await client.query(`set lock_timeout = '${PATIENCE}'`);
    await client.query(`select pg_advisory_lock(${DEMO_LOCK})`);
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === lockNotAvailable) return null;
    throw error;
  } finally {
    // Ending the session releases the lock.
    await client.end();
  }
}
