// Demo loads that were asked for, by the command that starts the installation or by hand.
import { database } from '@/lib/data/client';

/** The row of the one demo there is. */
const name = 'demo';

/** True while a demo load was asked for and has not finished. */
export async function hasUnfinishedDemoLoad(): Promise<boolean> {
  return (await database.demoLoad.count({ where: { finishedAt: null } })) > 0;
}

/** True once the demo was asked for, whether it finished or not. */
export async function isDemoRequested(): Promise<boolean> {
  return (await database.demoLoad.count({ where: { name } })) > 0;
}

/** Notes that the demo is wanted; until it is finished, readyz says so and a next start goes on with it. */
export async function requestDemoLoad(): Promise<void> {
  await database.demoLoad.upsert({ where: { name }, create: { name }, update: { finishedAt: null } });
}

/** Notes that the demo stands as a whole. */
export async function finishDemoLoad(): Promise<void> {
  await database.demoLoad.update({ where: { name }, data: { finishedAt: new Date() } });
}

/** True when nothing but demo regions is stored. */
export async function holdsOnlyDemo(): Promise<boolean> {
  return (await database.region.count({ where: { demo: false } })) === 0;
}
