// The whole application as its users run it: `scripts/start.mjs` on a data directory and a port of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterDeath } from '../testing/after-death';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a developer's own environment or `.env` must not bring in; blank counts as not set. */
const notFromOutside = {
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  SESSION_SECRET: '',
  PUBLIC_URL: '',
  HOST: '',
  TRUST_PROXY: '',
  MINGJI_CLOCK: '',
};

/** A running installation. */
export interface RunningApp {
  readonly url: string;
  readonly dataDir: string;
  /** Of all demo accounts. */
  readonly password: string;
  /** Of `scripts/start.mjs`, which supervises the others and leads their process group. */
  readonly pid: number;
  /** Ends it in good order; the data stay. */
  stop(): Promise<void>;
  /** Ends it and deletes its data. */
  remove(): Promise<void>;
}

export interface AppOptions {
  /** An existing data directory, to start the same installation again; a new one by default. */
  readonly dataDir?: string;
  /** The same port as before matters to browsers that are still open. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of `npm start`, for instance `--no-demo`. */
  readonly args?: readonly string[];
  /** Milliseconds until it must be ready, building included. */
  readonly patience?: number;
  /** Where its output goes. */
  readonly log?: string;
}

/** Starts an installation and waits until `/readyz` says so. Throws with its last output when it does not. */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const dataDir = options.dataDir ?? newDataDir();
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const log = options.log ?? join(dataDir, 'output.log');
  const password = 'demo-pass-2021';
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '', { flag: 'a' });
  const child = spawn(process.execPath, ['scripts/start.mjs', ...(options.args ?? [])], {
    cwd: root,
    env: {
      ...process.env,
      ...notFromOutside,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO_PASSWORD: password,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a terminal's Ctrl-C reaches it through us alone, after the tests have ended.
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => appendFileSync(log, text));
  const dismiss = afterDeath({ pid: child.pid ?? 0, folders: options.dataDir ? [] : [dataDir] });
  const stop = async () => {
    await end(child);
    dismiss();
  };
  try {
    await untilReady(url, child, options.patience ?? 240_000);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${readFileSync(log, 'utf8').slice(-4_000)}`);
  }
  return {
    url,
    dataDir,
    password,
    pid: child.pid ?? 0,
    stop,
    async remove() {
      await stop();
      const elsewhere = join(dataDir, 'postgres.location');
      if (existsSync(elsewhere)) {
        rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function newDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mingji-e2e-'));
  // As root, PostgreSQL runs as another user, to whom mkdtemp's folder would be closed.
  chmodSync(dir, 0o755);
  return dir;
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(url: string, child: ChildProcess, patience: number): Promise<void> {
  const last = Date.now() + patience;
  let state = 'no answer';
  while (Date.now() < last) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the application has ended:');
    try {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      state = await response.text();
    } catch {
      state = 'no answer';
    }
    await sleep(200);
  }
  throw new Error(`the application is not ready after ${patience} ms (${state}):`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), sleep(15_000, false, { ref: false })]);
  if (inTime) return;
  child.kill('SIGKILL');
  await ended;
}
