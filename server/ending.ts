// Ends a process in good order: on SIGTERM or SIGINT, and when the launcher that started it is gone.
import { describeError, log } from '@/server/log';

/** Whatever happens, the process is gone by then: the launcher gives every process together three seconds. */
const limit = 1_400;

/**
 * Runs `finish` once when the process is asked to end, then exits with 0; with 1 when it failed or took too long.
 * A launcher killed outright cannot ask: its closed channel is taken as the request.
 */
export function endWith(finish: () => Promise<void>): void {
  let asked = false;
  const end = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), limit).unref();
    finish().then(
      () => process.exit(0),
      (error: unknown) => {
        log('error', 'shutdown-failed', describeError(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
}

/** Settles after `work`, or after `milliseconds` when that is earlier; a failure of `work` counts as done. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise((settle) => {
    timer = setTimeout(settle, milliseconds);
  });
  await Promise.race([work.catch(() => {}), tooLate]);
  clearTimeout(timer);
}
