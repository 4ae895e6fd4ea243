// The frame of the commands that use an installation's database; check and score, which use none, stay out of it.
import { letGo } from '@/lib/application/end-of-process';
import { EnvError } from '@/lib/env';
import { adoptKeptSettings } from '@/scripts/settings.mjs';
import type { Streams } from './command';

/**
 * Takes the settings `npm start` keeps in DATA_DIR, runs `work`, lets the database go. Exit status 1 with the reason
 * where the settings are wrong or belong to someone else.
 */
export async function withDatabase({ err }: Streams, work: () => Promise<number>): Promise<number> {
  try {
    adoptKeptSettings();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    err(error.message);
    return 1;
  }
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    err(error.message);
    return 1;
  } finally {
    await letGo();
  }
}
