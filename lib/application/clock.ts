// The one clock: use cases take the time from here, so that tests and the demo loader can set it.
import { env } from '@/lib/env';

/** Tells the time. */
export type Clock = () => Date;

/** The machine's time, or the fixed instant of MINGJI_CLOCK. */
export const systemClock: Clock = () => (env.MINGJI_CLOCK ? new Date(env.MINGJI_CLOCK) : new Date());
