// Which function does which job.
import type { Task, TaskList } from 'graphile-worker';
import { tidyHeartbeats } from '@/lib/application/worker-life';
import { type JobName, type JobPayload, jobs } from '@/lib/jobs/jobs';

const handlers: { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> } = {
  tidy: tidyHeartbeats,
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
