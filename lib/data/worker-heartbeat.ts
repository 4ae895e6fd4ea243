// The sign of life each worker leaves, by the database's clock: the machines' own may differ.
import { database } from '@/lib/data/client';

/** Notes that `workerId` is alive now. */
export async function recordHeartbeat(workerId: string): Promise<void> {
  await database.$executeRaw`
    insert into worker_heartbeat (worker_id, seen_at) values (${workerId}, now())
    on conflict (worker_id) do update set seen_at = excluded.seen_at`;
}

/** Takes a worker off the list when it ends in good order. */
export async function removeHeartbeat(workerId: string): Promise<void> {
  await database.$executeRaw`delete from worker_heartbeat where worker_id = ${workerId}`;
}

/** Drops what workers left that never ended in good order, a day after their last sign. Returns how many. */
export async function removeOldHeartbeats(): Promise<number> {
  return database.$executeRaw`delete from worker_heartbeat where seen_at < now() - interval '1 day'`;
}

/** True when some worker was seen within the last `seconds`. */
export async function hasWorkerWithin(seconds: number): Promise<boolean> {
  const rows = await database.$queryRaw<{ alive: boolean }[]>`
    select exists (
      select from worker_heartbeat where seen_at > now() - make_interval(secs => ${seconds}::double precision)
    ) as alive`;
  return rows[0]?.alive ?? false;
}
