// The jobs as the queue's runner wants them, and what runs by the clock.
import type { Task, TaskList } from 'graphile-worker';
import { doJob, jobNames } from '@/lib/application/do-job';
import { env } from '@/lib/env';

/** One task per job. */
export const taskList: TaskList = Object.fromEntries(
  jobNames.map((name): [string, Task] => [
    name,
    (payload) => doJob(name, payload, { dataDir: env.DATA_DIR }),
  ]),
);

/** In UTC: 03:17 in Shanghai, when nobody works. */
export const timetable = '17 19 * * * tidy';
