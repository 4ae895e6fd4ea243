// A worker's sign of life: left while it runs, removed when it ends, tidied up when it could not.
import { recordHeartbeat, removeHeartbeat, removeOldHeartbeats } from '@/lib/data/worker-heartbeat';

/** How often a running worker reports. */
export const heartbeatEvery = 5_000;

/** Reports that `workerId` is alive. */
export async function reportAlive(workerId: string): Promise<void> {
  await recordHeartbeat(workerId);
}

/** Reports that `workerId` ends in good order. */
export async function reportEnd(workerId: string): Promise<void> {
  await removeHeartbeat(workerId);
}

/** Forgets workers that were killed long ago. */
export async function tidyHeartbeats(): Promise<void> {
  await removeOldHeartbeats();
}
