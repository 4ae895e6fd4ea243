// Hands work to the background worker.
import { addJob } from '@/lib/data/job-queue';
import { type JobName, type JobPayload, jobs } from '@/lib/jobs/jobs';

/**
 * Adds a job inside `tx`: it is done exactly when the rest of the transaction is. With `key`, a waiting job of the same
 * key is replaced; with `keep`, it is left alone, waiting or running. Throws on a payload that does not fit, which is a bug of the caller.
 */
export async function enqueue<Name extends JobName>(
  tx: Parameters<typeof addJob>[0],
  name: Name,
  payload: JobPayload<Name>,
  options: { key?: string; keep?: boolean } = {},
): Promise<void> {
  await addJob(tx, { name, payload: jobs[name].parse(payload), ...options });
}
