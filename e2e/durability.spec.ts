// Nothing acknowledged is lost: web server, database and launcher are killed while clients type, and at the end the
// database is compared with a ledger kept outside the application.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { startCluster } from '../scripts/postgres.mjs';
import { type RunningApp, startApp } from './app';
import { typeOn } from './autosave-client';
import { departures, Ledger } from './ledger';
import { databaseOf, isAlive, programOf, untilGone } from './processes';

const rounds = 20;
/** After these the launcher is killed too; the second time together with the database. */
const launcherDiesAfter = [7, 14];
/** Edits that must be acknowledged between two kills: each round begins with people at work. */
const workBetween = 12;
/** Web server and worker notice that their launcher is gone, and end. */
const orphanLimit = 3_000;
const recoveryLimit = 60_000;

interface Desk {
  readonly cookie: string;
  readonly evaluation: string;
  readonly cells: readonly (readonly [string, string])[];
}

/** Signs in for real; the session outlives every restart. */
async function signIn(app: RunningApp, userName: string): Promise<string> {
  const response = await fetch(`${app.url}/sign-in/submit`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ userName, password: app.password }),
  });
  expect(response.status, await response.text()).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Two clients on each of three forms of the clerk's department: they wait for the same lock and share no cell. */
async function desksOf(
  app: RunningApp,
  owner: pg.Client,
): Promise<{ desks: Desk[]; journal: Map<string, number> }> {
  const { rows } = await owner.query<{ id: string; seq: number; indicators: [string, string, string][] }>(
    `SELECT e.id, e.seq,
            (SELECT array_agg(ARRAY[i.id::text, i.reason, i.score_text] ORDER BY i.id) FROM indicator i
              WHERE i.evaluation_id = e.id AND NOT i.removed) AS indicators
       FROM evaluation e
       JOIN project p ON p.id = e.project_id
       JOIN role_assignment r ON r.department_id = p.department_id AND r.role = 'clerk'
       JOIN auth_user u ON u.id = r.user_id AND u.username = 'clerk'
      WHERE e.status = 'draft' ORDER BY p.code LIMIT 3`,
  );
  expect(rows).toHaveLength(3);
  const cookies = [await signIn(app, 'clerk'), await signIn(app, 'clerk')];
  const desks = rows.flatMap(({ id, indicators }) =>
    cookies.map((cookie, n) => {
      const [first, second] = indicators.slice(n * 2);
      expect(second).toBeDefined();
      return {
        cookie,
        evaluation: id,
        cells: [
          [`indicator/${first?.[0]}/reason`, first?.[1] ?? ''],
          [`indicator/${first?.[0]}/score`, first?.[2] ?? ''],
          [`indicator/${second?.[0]}/reason`, second?.[1] ?? ''],
        ] as const,
      };
    }),
  );
  return { desks, journal: new Map(rows.map(({ id, seq }) => [id, seq])) };
}

/** Waits until `/readyz` is content and a process other than the killed one does the work. */
async function untilRecovered(
  app: RunningApp,
  killed: number,
  current: () => number | null,
): Promise<number> {
  const since = performance.now();
  for (;;) {
    const successor = current();
    if (successor !== null && successor !== killed) {
      const answer = await fetch(`${app.url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(
        () => null,
      );
      if (answer?.ok) return performance.now() - since;
    }
    if (performance.now() - since > recoveryLimit)
      throw new Error(`not ready ${recoveryLimit} ms after a kill`);
    await sleep(25);
  }
}

async function untilAcknowledged(ledger: Ledger, count: number): Promise<void> {
  const last = Date.now() + recoveryLimit;
  while (ledger.acknowledged < count && ledger.faults.length === 0) {
    if (Date.now() > last)
      throw new Error(`no work is acknowledged any more: ${ledger.acknowledged} of ${count}`);
    await sleep(5);
  }
}

function kill(pid: number | null): number {
  if (pid === null) throw new Error('the process to kill does not run');
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('what was acknowledged survives every kill, once', async () => {
  test.setTimeout(400_000);
  const log = 'test-results/durability.log';
  const first = await startApp({ log });
  const { dataDir, url } = first;
  let app = first;
  const ledger = new Ledger();
  const stopped = new AbortController();
  const abandoned = new AbortController();
  try {
    const cluster = await startCluster({ dataDir });
    expect(cluster.attached).toBe(true);
    const owner = new pg.Client({ connectionString: cluster.ownerUrl });
    await owner.connect();
    const { desks, journal } = await desksOf(app, owner);
    await owner.end();
    const signals = { stopped: stopped.signal, abandoned: abandoned.signal };
    const clients = desks.map((desk, n) => typeOn({ ...desk, url, name: `client-${n}`, ledger }, signals));
    const recoveries: number[] = [];

    for (let round = 1; round <= rounds && ledger.faults.length === 0; round += 1) {
      await untilAcknowledged(ledger, ledger.acknowledged + workBetween);
      // Not always at the same place of a request's way.
      await sleep((round * 37) % 90);
      while (ledger.inFlight === 0 && ledger.faults.length === 0) await sleep(1);
      const current = round % 2 === 1 ? () => programOf(app.pid, 'web') : () => databaseOf(dataDir);
      ledger.kills += 1;
      recoveries.push(await untilRecovered(app, kill(current()), current));
      if (launcherDiesAfter.includes(round)) app = await killLauncher(app, round > 10, log);
    }

    await untilAcknowledged(ledger, ledger.acknowledged + workBetween);
    const ending = await endGroup(app);
    stopped.abort();
    abandoned.abort();
    await Promise.all(clients);
    expect(ending, 'milliseconds from SIGTERM to the last process gone').toBeLessThan(3_000);

    const again = await startCluster({ dataDir });
    expect(again.attached, 'the database had ended, too').toBe(false);
    const reader = new pg.Client({ connectionString: again.ownerUrl });
    await reader.connect();
    const found = await departures(ledger, reader, journal);
    await reader.end();
    await again.stop();
    console.log(
      `durability: ${ledger.acknowledged} of ${ledger.edits.size} edits acknowledged, ${ledger.cutOff} requests cut off by ${ledger.kills} kills, ` +
        `${ledger.repeated} repeated, slowest recovery ${(Math.max(...recoveries) / 1000).toFixed(1)} s, end after ${Math.round(ending)} ms`,
    );
    expect([...ledger.faults, ...found]).toEqual([]);
    // A run whose kills met no request, or whose clients repeated nothing, would prove nothing.
    expect(ledger.cutOff).toBeGreaterThanOrEqual(rounds);
    expect(ledger.repeated).toBeGreaterThan(rounds);
  } finally {
    stopped.abort();
    abandoned.abort();
    await app.stop();
    await first.remove();
  }
});

/** Kills the launcher, for the second time with the database, and starts the installation anew. */
async function killLauncher(app: RunningApp, databaseToo: boolean, log: string): Promise<RunningApp> {
  const orphans = [programOf(app.pid, 'web'), programOf(app.pid, 'worker')].filter((pid) => pid !== null);
  const database = databaseOf(app.dataDir);
  expect(orphans).toHaveLength(2);
  kill(app.pid);
  if (databaseToo) kill(database);
  await untilGone(orphans, orphanLimit);
  const port = Number(new URL(app.url).port);
  const next = await startApp({ dataDir: app.dataDir, port, log });
  // A database that still ran is attached to, one that was killed is recovered.
  if (databaseToo) expect(databaseOf(app.dataDir)).not.toBe(database);
  else expect(databaseOf(app.dataDir)).toBe(database);
  return next;
}

/** Asks the whole process group to end, as a terminal or a service does; milliseconds until the last one is gone. */
async function endGroup(app: RunningApp): Promise<number> {
  const all = [app.pid, programOf(app.pid, 'web'), programOf(app.pid, 'worker'), databaseOf(app.dataDir)];
  const pids = all.filter((pid) => pid !== null);
  expect(pids).toHaveLength(4);
  const since = performance.now();
  process.kill(-app.pid, 'SIGTERM');
  await untilGone(pids, 10_000);
  const taken = performance.now() - since;
  expect(pids.filter(isAlive)).toEqual([]);
  await expect(fetch(`${app.url}/healthz`), 'nobody answers any more').rejects.toThrow();
  return taken;
}
