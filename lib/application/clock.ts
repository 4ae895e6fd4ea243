// The one clock: use cases take the time from here, so that tests and the demo loader can set it.
import { machineTime } from '@/lib/data/machine-clock';

/** Tells the time. */
export type Clock = () => Date;

/** The machine's time. */
export const systemClock: Clock = machineTime;
