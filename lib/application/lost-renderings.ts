// Publications whose job was lost: called for again, lest a year wait for ever.
import { callForRendering } from '@/lib/application/publication-request';
import { database } from '@/lib/data/client';
import { publicationsUnderWay } from '@/lib/data/publication-store';

/** Calls again for the files of every publication that is under way; where a job is there already, waiting or running, nothing changes. */
export async function callForLostRenderings(): Promise<void> {
  for (const publication of await publicationsUnderWay(database)) {
    await callForRendering(database, publication);
  }
}
