// A demo load killed three times on its way comes to the same as one that nobody disturbed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hasUnfinishedDemoLoad } from '@/lib/data/demo-load';
import { testDatabase } from '@/testing/database';
import { loadDemo } from './load';
import { removeDemo } from './remove';

const { asOwner } = testDatabase();
const root = fileURLToPath(new URL('../..', import.meta.url));
const clock = '2026-07-01T10:00:00+08:00';
const password = 'abcd-2345-efgh';

function startLoad() {
  return spawn(process.execPath, ['cli/mingji.mjs', 'demo', 'load'], {
    cwd: root,
    env: { ...process.env, DEMO_PASSWORD: password, MINGJI_CLOCK: clock },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function count(sql: string): Promise<number> {
  const [row] = await asOwner<{ n: number }>(`select count(*)::int as n from ${sql}`);
  return row?.n ?? 0;
}

/** Starts a load and kills it (SIGKILL) as soon as a condition holds. */
async function cutOffWhen(reached: () => Promise<boolean>): Promise<void> {
  const child = startLoad();
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(await reached())) await pause(5);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await ended;
  expect(await hasUnfinishedDemoLoad()).toBe(true);
}

/** Everything that was done, in words and instants; ids are made anew by each load. */
async function story(): Promise<unknown[]> {
  const journal = await asOwner(
    `select p.code, j.seq, split_part(j.cell, '/', 3) as field, j.from_text, j.to_text, j.at, u.username
     from edit_journal j join evaluation e on e.id = j.evaluation_id join project p on p.id = e.project_id
     join auth_user u on u.id = j.user_id order by p.code, j.seq`,
  );
  const audit = await asOwner(
    `select a.region_code, a.action, a.object_kind, a.at, a.reason, u.username, p.code
     from audit_event a left join auth_user u on u.id = a.actor_id
     left join evaluation e on e.id = a.evaluation_id left join project p on p.id = e.project_id
     where a.region_code is not null order by a.region_code, a.at, a.action, u.username, p.code`,
  );
  const states = await asOwner(
    `select p.code, e.status, e.seq, (select count(*)::int from snapshot s where s.evaluation_id = e.id) as snapshots
     from evaluation e join project p on p.id = e.project_id order by p.region_code, p.code`,
  );
  const editions = await asOwner(
    'select b.code, d.no, d.reason, d.published_at from edition d join disclosing_body b on b.id = d.body_id order by 1, 2',
  );
  return [journal, audit, states, editions];
}

it('goes on where it stopped', { timeout: 300_000 }, async () => {
  await cutOffWhen(async () => (await count('project')) >= 14);
  await cutOffWhen(async () => (await count('edit_journal')) >= 60);
  await cutOffWhen(async () => (await count('edition')) >= 2);
  const [status] = await once(startLoad(), 'exit');
  expect(status).toBe(0);
  expect(await hasUnfinishedDemoLoad()).toBe(false);
  const cutOff = await story();
  await removeDemo();
  expect(await loadDemo({ password, beside: false }, () => new Date(clock))).toMatchObject({ ok: true });
  expect(cutOff).toEqual(await story());
});
