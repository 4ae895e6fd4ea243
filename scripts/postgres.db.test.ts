// The embedded cluster: roles, attaching, recovery after kill -9, strangers on its port, lost secrets, closed folders.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive } from '@/scripts/postgres-server.mjs';
import { keptUrls, startCluster } from '@/scripts/postgres.mjs';
import { afterDeath } from '@/testing/after-death';

type Cluster = Awaited<ReturnType<typeof startCluster>>;

const asRoot = process.getuid?.() === 0;
const undo: (() => unknown)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A data directory that ordinary users can enter, deleted after the test. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-test-'));
  chmodSync(folder, 0o755);
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string, durable = false): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, durable });
  const dismiss = afterDeath({ pid: cluster.pid, folders: [cluster.folder, dataDir] });
  undo.push(async () => {
    await cluster.stop();
    dismiss();
  });
  return cluster;
}

async function rows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed takes its connections with it.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('makes a UTF-8 database with an owner and a login that may not change its structure', async () => {
  const dataDir = dataFolder();
  const cluster = await start(dataDir);
  expect(
    await rows(
      cluster.appUrl,
      `select current_user as login, pg_has_role('mingji_app', 'usage') as member,
              current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens,
              current_setting('password_encryption') as passwords`,
    ),
  ).toEqual([
    { login: 'mingji_web', member: true, encoding: 'UTF8', listens: '127.0.0.1', passwords: 'scram-sha-256' },
  ]);
  await expect(rows(cluster.appUrl, 'create table x ()')).rejects.toThrow(/permission denied/);
  await rows(cluster.ownerUrl, 'create table x ()');
  await expect(rows(cluster.ownerUrl, 'create role y')).rejects.toThrow(/permission denied/);
  const wrong = new URL(cluster.appUrl);
  wrong.password = 'guessed';
  await expect(rows(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(keptUrls(dataDir)).toMatchObject({ appUrl: cluster.appUrl, ownerUrl: cluster.ownerUrl });
});

it('finds Chinese by trigrams: its letters are letters to the database', async () => {
  const cluster = await start(dataFolder());
  await rows(cluster.ownerUrl, 'create extension pg_trgm');
  const found = await rows(cluster.ownerUrl, `select cardinality(show_trgm('绩效自评')) > 0 as some`);
  expect(found).toEqual([{ some: true }]);
});

describe('a second start', () => {
  it('attaches to the server that still runs', async () => {
    const dataDir = dataFolder();
    const first = await start(dataDir);
    const second = await startCluster({ dataDir, durable: false });
    expect(second).toMatchObject({ attached: true, pid: first.pid, port: first.port });
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
    await Promise.all([first.ended, second.ended]);
  });

  it('recovers what was committed before kill -9', async () => {
    const dataDir = dataFolder();
    const first = await start(dataDir, true);
    await rows(first.ownerUrl, 'create table kept as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await start(dataDir, true);
    expect(second).toMatchObject({ attached: false, port: first.port });
    expect(await rows(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although the number of the killed server belongs to another process now', async () => {
    const dataDir = dataFolder();
    const first = await start(dataDir);
    const lock = join(first.folder, 'postmaster.pid');
    const [, ...rest] = readFileSync(lock, 'utf8').split('\n');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    // The killed server's children hold its memory a moment longer, and only this file would have told.
    await sleep(1_000);
    writeFileSync(lock, [process.pid, ...rest].join('\n'));
    const second = await start(dataDir);
    expect(second.attached).toBe(false);
    expect(isAlive(process.pid)).toBe(true);
  });

  it('moves to another port when someone took the kept one', async () => {
    const dataDir = dataFolder();
    const first = await start(dataDir);
    await first.stop();
    const stranger: Server = createServer().listen(first.port, '127.0.0.1');
    undo.push(() => new Promise((settle) => stranger.close(settle)));
    const second = await start(dataDir);
    expect(second.port).not.toBe(first.port);
    expect(keptUrls(dataDir)?.appUrl).toBe(second.appUrl);
  });

  it('says so when the passwords are gone', async () => {
    const dataDir = dataFolder();
    await start(dataDir);
    rmSync(join(dataDir, 'secrets.json'));
    await expect(startCluster({ dataDir })).rejects.toThrow(/缺少 secrets\.json/);
  });
});

it('makes a new cluster after an initialisation that was cut off', async () => {
  const dataDir = dataFolder();
  const first = await start(dataDir);
  await first.stop();
  rmSync(first.folder, { recursive: true });
  writeFileSync(`${first.folder}.new`, 'half');
  const second = await start(dataDir);
  expect(existsSync(`${second.folder}.new`)).toBe(false);
});

it('lies where the user who runs it can go', async () => {
  const dataDir = dataFolder();
  chmodSync(dataDir, 0o700);
  const cluster = await start(dataDir);
  undo.push(() => rmSync(cluster.folder, { recursive: true, force: true }));
  // Only root is refused by its own database; everyone else enters a folder of their own.
  expect(cluster.folder.startsWith('/var/lib/mingji/')).toBe(asRoot);
  expect(existsSync(join(dataDir, 'postgres.location'))).toBe(asRoot);
  await cluster.stop();
  const again = await start(dataDir);
  expect(again.folder).toBe(cluster.folder);
  expect(statSync(again.folder).uid === 0).toBe(false);
});
