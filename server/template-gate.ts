// Lets a process start only when the program's built-in templates are those the database keeps.
import { setTimeout as sleep } from 'node:timers/promises';
import { templateDepartures } from '@/lib/application/check-templates';
import { describeError, log } from '@/server/log';

/** Told to the launcher, which then ends instead of trying again: starting anew would change nothing. */
const exitRefused = 79;
/** How long a database that is just restarting is waited for; then the launcher starts this process again. */
const patience = 30_000;
const pause = 500;

/** Returns when the templates agree. Otherwise says in Chinese what differs and ends the process. */
export async function requireKnownTemplates(): Promise<void> {
  const departures = await untilAnswered();
  if (departures.length === 0) return;
  log('error', 'templates-differ', { count: departures.length });
  process.stderr.write(
    `内置年度表样与数据库中的不一致，不能启动：\n${departures.map((line) => `  · ${line}`).join('\n')}\n`,
  );
  process.exit(exitRefused);
}

async function untilAnswered(): Promise<string[]> {
  const last = Date.now() + patience;
  for (;;) {
    try {
      return await templateDepartures();
    } catch (error) {
      log('warn', 'templates-not-read', describeError(error));
      if (Date.now() > last) process.exit(1);
      await sleep(pause);
    }
  }
}
