// Puts jobs into the queue, in the same transaction as the change that calls for them.
import type { Prisma } from '@/lib/data/generated/client';

/**
 * Adds a job that the worker finds once `tx` commits. With `key`, a job of that key that has not started yet is
 * replaced instead of doubled; with `keep` it stays as it is, and so does one that runs now.
 */
export async function addJob(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  job: { name: string; payload: unknown; key?: string; keep?: boolean },
): Promise<void> {
  const payload = JSON.stringify(job.payload);
  const mode = job.keep ? 'unsafe_dedupe' : 'replace';
  await tx.$executeRaw`select graphile_worker.add_job(${job.name}, ${payload}::json, job_key := ${job.key ?? null}::text, job_key_mode := ${mode})`;
}
