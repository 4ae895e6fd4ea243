// The server process of an embedded cluster: find a running one, launch, wait until it answers, stop.
// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isFree } from './free-port.mjs';
import { runAs } from './postgres-account.mjs';
import { programPath } from './postgres-binaries.mjs';
import { childEnv } from './postgres-initialise.mjs';
import { readIfPresent } from './secrets.mjs';

/**
 * @typedef {object} Place
 * @property {string} dataDir
 * @property {string} folder the cluster's own
 * @property {string} native where the binaries lie
 * @property {import('./postgres-account.mjs').Account} account
 * @property {string} password the superuser's
 */
/** @typedef {{ port: number, pid: number, attached: boolean, ended: Promise<void>, stop: (patience: number) => Promise<void> }} Server */

/** Recovery after a crash replays the log before connections are accepted. */
const startupLimit = 60_000;
/** How long the children of a killed postmaster may hold on to its shared memory. */
const leftoverLimit = 20_000;
const logLimit = 10 * 1024 * 1024;

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** What the lock file of a cluster says, or null without one. @param {string} folder */
function readLock(folder) {
  const lines = readIfPresent(join(folder, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  return lines && Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || null } : null;
}

/**
 * Whether process `pid` can be the postmaster of `folder`. A postmaster works inside its data directory, which tells it
 * from a stranger that inherited its number after a restart of the machine or container.
 * @param {number} pid
 * @param {string} folder
 */
function isOurs(pid, folder) {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/**
 * Asks the server on `port` for its data directory: null when nothing answers yet, false when it is another's.
 * @param {number} port
 * @param {Place} place
 * @returns {Promise<boolean | null>}
 */
async function answersAsOurs(port, { folder, password }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return rows[0]?.data_directory === folder;
  } catch (error) {
    // 28…: wrong user or password; every other failure may be a server that is still starting or just going down.
    const code = String(Reflect.get(/** @type {object} */ (error), 'code') ?? '');
    return code.startsWith('28') ? false : null;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The server of this cluster if it still runs, for instance after a killed launcher; null when it has to be launched.
 * @param {Place} place
 * @returns {Promise<Server | null>}
 */
export async function findRunning(place) {
  const deadline = Date.now() + startupLimit;
  for (;;) {
    const lock = readLock(place.folder);
    // A dead process's lock file stays: it tells PostgreSQL which shared memory its orphans may still hold.
    if (!lock || !isAlive(lock.pid)) return null;
    if (!isOurs(lock.pid, place.folder)) {
      // Only after a restart can a stranger have that number, and PostgreSQL would take it for the old server.
      rmSync(join(place.folder, 'postmaster.pid'), { force: true });
      return null;
    }
    const answer = lock.port === null ? null : await answersAsOurs(lock.port, place);
    if (answer === true && lock.port !== null) return attachedServer(lock.port, lock.pid, place);
    if (answer === false) {
      throw new Error(
        `数据库目录 ${place.folder} 的口令与 ${place.dataDir} 中的 secrets.json 不符。请恢复原来的 secrets.json。`,
      );
    }
    if (Date.now() > deadline) {
      throw new Error(`数据库进程 ${lock.pid} 仍在运行但没有应答。请结束该进程后重新启动。`);
    }
    await sleep(50);
  }
}

/** @param {number} port @param {number} pid @param {Place} place @returns {Server} */
function attachedServer(port, pid, place) {
  const ended = (async () => {
    while (isOurs(pid, place.folder)) await sleep(250, undefined, { ref: false });
  })();
  return { port, pid, attached: true, ended, stop: (patience) => shutDown(pid, place, ended, patience) };
}

/**
 * Launches the server and waits until it answers.
 * @param {Place} place
 * @param {{ port?: number, durable: boolean }} options
 * @returns {Promise<Server>}
 */
export async function launch(place, { port: wanted, durable }) {
  const portFile = join(place.dataDir, 'postgres.port');
  const leftovers = Date.now() + leftoverLimit;
  let port = wanted ?? (Number(readIfPresent(portFile)) || (await freePort()));
  for (;;) {
    if (!(await isFree(port))) port = await freePort();
    writeFileSync(portFile, `${port}\n`);
    const outcome = await launchOnce(place, port, durable);
    if (typeof outcome === 'object') return outcome;
    const portTaken = /could not (bind|create any TCP\/IP sockets)/.test(outcome);
    const stillHeld = /shared memory block|lock file "postmaster.pid" already exists/.test(outcome);
    if (!(portTaken || stillHeld) || Date.now() > leftovers) {
      throw new Error(
        `数据库没有启动成功。${join(place.dataDir, 'postgres.log')} 的末尾：\n${outcome.trim()}`,
      );
    }
    if (stillHeld) await sleep(300);
    else port = await freePort();
  }
}

/**
 * One attempt: the running server, or the log of one that ended at once.
 * @param {Place} place
 * @param {number} port
 * @param {boolean} durable
 * @returns {Promise<Server | string>}
 */
async function launchOnce(place, port, durable) {
  const logFile = join(place.dataDir, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > logLimit) truncateSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Statements carry what people typed; the log must not.
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const child = spawn(
    programPath(place.native, 'postgres'),
    [
      '-D',
      place.folder,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C reaches the launcher, which stops the server after everyone who uses it.
    { ...runAs(place.account), cwd: '/', env: childEnv(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  /** @type {string | null} */
  let failure = null;
  let over = false;
  const ended = /** @type {Promise<void>} */ (
    new Promise((settle) => {
      child.once('error', (error) => {
        failure = error.message;
        over = true;
        settle();
      });
      child.once('exit', () => {
        over = true;
        settle();
      });
    })
  );
  const deadline = Date.now() + startupLimit;
  while (!over) {
    const answer = await answersAsOurs(port, place);
    if (answer === true && child.pid !== undefined) {
      const { pid } = child;
      return { port, pid, attached: false, ended, stop: (patience) => shutDown(pid, place, ended, patience) };
    }
    if (answer === false || Date.now() > deadline) {
      child.kill('SIGQUIT');
      await ended;
      return answer === false ? '口令不符，或端口上应答的是另一个数据库。' : '数据库在一分钟内没有应答。';
    }
    await Promise.race([ended, sleep(20)]);
  }
  return failure ?? readFileSync(logFile).subarray(logStart).toString('utf8').slice(-2_000);
}

/**
 * @param {number} pid
 * @param {Place} place
 * @param {Promise<void>} ended
 * @param {number} patience milliseconds
 */
async function shutDown(pid, place, ended, patience) {
  if (process.platform === 'win32') {
    // Windows has no signals: pg_ctl speaks to the server through a named pipe.
    spawnSync(programPath(place.native, 'pg_ctl'), ['stop', '-m', 'fast', '-D', place.folder], {
      stdio: 'ignore',
    });
    return;
  }
  for (const [signal, wait] of /** @type {[NodeJS.Signals, number][]} */ ([
    ['SIGINT', patience],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 2_000],
  ])) {
    if (!isOurs(pid, place.folder)) return;
    process.kill(pid, signal);
    const waited = new AbortController();
    await Promise.race([ended, sleep(wait, undefined, { signal: waited.signal }).catch(() => {})]);
    waited.abort();
  }
}
