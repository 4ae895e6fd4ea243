// The background worker: takes jobs from the queue, reports that it lives, ends in good order.
import { Logger, run } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { Pool } from 'pg';
import { callForLostRenderings } from '@/lib/application/lost-renderings';
import { heartbeatEvery, reportAlive, reportEnd } from '@/lib/application/worker-life';
import { env } from '@/lib/env';
import { freeAbandonedJobs } from '@/server/abandoned-jobs';
import { atMost, endWith } from '@/server/ending';
import { describeError, log } from '@/server/log';
import { taskList, timetable } from '@/server/task-list';
import { requireKnownTemplates } from '@/server/template-gate';

const concurrency = 2;

/** How long a running job may go on after the worker was asked to end. */
const lastJobLimit = 800;

await requireKnownTemplates();

// The queue's tables belong to the owner; its LISTEN needs a connection that no pooler shares.
const owner = new Pool({
  connectionString: env.DATABASE_OWNER_URL,
  max: concurrency + 3,
  application_name: 'mingji-worker',
});
const connectionLost = (error: Error) => log('warn', 'database-connection-lost', describeError(error));
owner.on('error', connectionLost);
// A connection in use tells its own loss; unheard, that would end the process.
owner.on('connect', (client) => client.on('error', connectionLost));

const events = new EventEmitter();
// Under this name the queue notes who took a job, and the heartbeat that its taker lives.
const poolCreated = new Promise<string>((settle) => {
  events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => settle(workerPool.id));
});

const runner = await run({
  pgPool: owner,
  concurrency,
  taskList,
  crontab: timetable,
  noHandleSignals: true,
  events,
  logger: new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') {
      log(level === 'error' ? 'error' : 'warn', 'queue', { message: message.slice(0, 200) });
    }
  }),
});
const workerId = await poolCreated;

async function beat(): Promise<void> {
  try {
    await reportAlive(workerId);
    await freeAbandonedJobs(owner);
  } catch (error) {
    // The database may be restarting: the next beat tries again, and readyz shows the silence meanwhile.
    log('warn', 'heartbeat-failed', describeError(error));
  }
}

await beat();
// A year whose job was lost, with a restored database for instance, would wait for ever.
await callForLostRenderings().catch((error: unknown) => {
  log('warn', 'lost-renderings-unknown', describeError(error));
});
const beating = setInterval(() => void beat(), heartbeatEvery);
process.send?.({ ready: true });
log('info', 'worker-ready');

let ending = false;
endWith(async () => {
  ending = true;
  clearInterval(beating);
  await atMost(lastJobLimit, runner.stop());
  // A job that would not end in time is given back: the process is about to take it down.
  await atMost(300, owner.query('select graphile_worker.force_unlock_workers($1)', [[workerId]]));
  await atMost(200, reportEnd(workerId));
});

runner.promise.then(
  () => {
    if (!ending) process.exit(1);
  },
  (error: unknown) => {
    log('error', 'queue-failed', describeError(error));
    process.exit(1);
  },
);
