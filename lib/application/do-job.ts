// What the background worker does: one function per job.
import { mirrorManifests, mirrorYear, publicFolder } from '@/lib/application/public-mirror';
import { callForLostRenderings } from '@/lib/application/lost-renderings';
import { renderPublication } from '@/lib/application/render-publication';
import { tidyHeartbeats } from '@/lib/application/worker-life';
import { type JobName, type JobPayload, jobs } from '@/lib/jobs/jobs';

/** What a job may need to know of the machine it runs on. */
export interface JobPlace {
  readonly dataDir: string;
}

type Handlers = {
  readonly [Name in JobName]: (payload: JobPayload<Name>, place: JobPlace) => Promise<void>;
};

const handlers: Handlers = {
  tidy: async () => {
    await tidyHeartbeats();
    await callForLostRenderings();
  },
  mirror: async (year, { dataDir }) => {
    await mirrorYear(publicFolder(dataDir), year);
    await mirrorManifests(publicFolder(dataDir));
  },
  render: async ({ publication }) => {
    const made = await renderPublication(publication);
    // The publisher has been told; the queue writes this to the log, tries once more and finds that nothing is left to do.
    if (!made.ok && made.failure.detail instanceof Error) throw made.failure.detail;
  },
};

/** Every job there is. */
export const jobNames = Object.keys(jobs) as readonly JobName[];

/**
 * Does one job. Throws on a payload that does not fit, for instance one left by an older version: the queue then tries
 * again later, visibly.
 */
export async function doJob<Name extends JobName>(
  name: Name,
  payload: unknown,
  place: JobPlace,
): Promise<void> {
  await handlers[name](jobs[name].parse(payload) as JobPayload<Name>, place);
}
