// Which function does which job.
import type { Task, TaskList } from 'graphile-worker';
import { mirrorYear, publicFolder } from '@/lib/application/public-mirror';
import { tidyHeartbeats } from '@/lib/application/worker-life';
import { env } from '@/lib/env';
import { type JobName, type JobPayload, jobs } from '@/lib/jobs/jobs';

const handlers: { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> } = {
  tidy: tidyHeartbeats,
  mirror: async (year) => void (await mirrorYear(publicFolder(env.DATA_DIR), year)),
};

function taskFor<Name extends JobName>(name: Name): Task {
  // A payload of an older version that no longer fits fails here and is tried again later, visibly.
  return (payload) => handlers[name](jobs[name].parse(payload) as JobPayload<Name>);
}

/** The jobs as the queue's runner wants them. */
export const taskList: TaskList = Object.fromEntries(
  (Object.keys(jobs) as JobName[]).map((name) => [name, taskFor(name)]),
);

/** What runs by the clock, in UTC: 03:17 in Shanghai, when nobody works. */
export const timetable = '17 19 * * * tidy';
