// Frees jobs that a killed worker had taken; the queue itself would wait four hours for it.
import type { Pool } from 'pg';

/**
 * Unlocks the jobs of workers that have given no sign of life for a minute, so that others do them.
 * @param owner a pool with the rights of the queue's owner
 */
export async function freeAbandonedJobs(owner: Pool): Promise<void> {
  await owner.query(`
    select graphile_worker.force_unlock_workers(array_agg(locked_by))
      from (
        select locked_by, locked_at from graphile_worker._private_jobs
        union all
        select locked_by, locked_at from graphile_worker._private_job_queues
      ) as taken
     where locked_at < now() - interval '1 minute'
       and not exists (
         select from worker_heartbeat
          where worker_id = locked_by and seen_at > now() - interval '1 minute'
       )
    having count(*) > 0`);
}
