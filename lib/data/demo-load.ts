// Demo loads that were asked for, by the command that starts the installation.
import { database } from '@/lib/data/client';

/** True while a demo load was asked for and has not finished. */
export async function hasUnfinishedDemoLoad(): Promise<boolean> {
  return (await database.demoLoad.count({ where: { finishedAt: null } })) > 0;
}
