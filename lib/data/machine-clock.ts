// The machine's time, or the fixed instant of MINGJI_CLOCK.
import { env } from '@/lib/env';

/** Now. */
export function machineTime(): Date {
  return env.MINGJI_CLOCK ? new Date(env.MINGJI_CLOCK) : new Date();
}
