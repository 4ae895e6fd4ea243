// The web server's process: starts Next behind the small server, listens, ends in good order.
import { createServer } from 'node:http';
import next from 'next';
import { letGo } from '@/lib/application/end-of-process';
import { readReadiness } from '@/lib/application/queries/readiness';
import { announceFirstRun } from '@/lib/auth/first-run';
import { env } from '@/lib/env';
import { atMost, endWith } from '@/server/ending';
import { describeError, log } from '@/server/log';
import { requestHandler } from '@/server/request-handler';
import { requireKnownTemplates } from '@/server/template-gate';

/** Told to the launcher, which then names the way out instead of trying again. */
const exitPortTaken = 78;

await requireKnownTemplates();

const app = next({ dev: false, dir: process.cwd(), hostname: env.HOST, port: env.PORT, quiet: true });
await app.prepare();

const server = createServer(
  {
    // A reverse proxy keeps its connections longer than Node's five seconds.
    keepAliveTimeout: 65_000,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
  },
  requestHandler(app.getRequestHandler()),
);

server.on('error', (error: NodeJS.ErrnoException) => {
  log('error', 'listen-failed', describeError(error));
  process.exit(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? exitPortTaken : 1);
});

server.listen(env.PORT, env.HOST, () => {
  process.send?.({ ready: true });
  log('info', 'web-ready', { host: env.HOST, port: env.PORT });
  void welcomeFirst();
});

/** Without any account, and none about to come with the demo, the log says how the first administrator is made. */
async function welcomeFirst(): Promise<void> {
  try {
    const { database, demoLoading } = await readReadiness([]);
    if (database && !demoLoading) await announceFirstRun((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    log('error', 'first-run-failed', describeError(error));
  }
}

endWith(async () => {
  const closed = new Promise((settle) => server.close(settle));
  server.closeIdleConnections();
  // Requests on their way get a moment; streams that never end are cut off.
  await atMost(700, closed);
  server.closeAllConnections();
  await atMost(300, letGo());
});

process.on('unhandledRejection', (error) => log('error', 'unhandled-rejection', describeError(error)));
