// Starts, attaches to and stops the embedded PostgreSQL of a data directory; also throw-away clusters for tests.
// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFor } from './postgres-account.mjs';
import { serverBinaries } from './postgres-binaries.mjs';
import { clusterFolder, holdsCluster, sharedHome } from './postgres-place.mjs';
import { prepareDatabase, urlsAt } from './postgres-roles.mjs';
import { initialise } from './postgres-initialise.mjs';
import { findRunning, launch } from './postgres-server.mjs';
import { ensureSecrets, makeDataDir, readIfPresent, readSecrets } from './secrets.mjs';

/**
 * @typedef {object} Cluster
 * @property {number} port on 127.0.0.1
 * @property {string} superuserUrl database `postgres` as superuser; never handed to the running app
 * @property {string} ownerUrl database `mingji` as its owner, for migrations and the job queue
 * @property {string} appUrl database `mingji` as the login the app uses
 * @property {string} folder where the cluster's files lie
 * @property {number} pid of the postmaster
 * @property {boolean} attached true when the server was already running
 * @property {Promise<void>} ended settles when the server is gone, asked to or not
 * @property {(options?: { patience?: number, remove?: boolean }) => Promise<void>} stop fast shutdown; after `patience`
 *   milliseconds (10 s) an immediate one, which the next start recovers from; `remove` deletes the files too
 */

/**
 * Starts the cluster of `dataDir` (made at the first call) or attaches to it when it still runs, and sees to its roles:
 * the group `mingji_app`, the logins `mingji_owner` (owns the database `mingji`) and `mingji_web` (member of the group).
 * Throws an Error whose message tells in Chinese what to do.
 * @param {{ dataDir: string, port?: number, durable?: boolean }} options `port` replaces the kept one; `durable: false`
 *   trades safety for speed and is for tests only
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ dataDir, port, durable = true }) {
  makeDataDir(dataDir);
  const folder = clusterFolder(dataDir);
  const fresh = !holdsCluster(folder);
  if (!fresh && readSecrets(dataDir) === null) {
    throw new Error(`${dataDir} 中有数据库，但缺少 secrets.json（其中是数据库口令）。请从备份恢复该文件。`);
  }
  const secrets = ensureSecrets(dataDir);
  const account = accountFor(folder);
  const copyTo = account.uid === undefined ? dataDir : sharedHome;
  const native = serverBinaries({ account, copyTo });
  if (fresh) initialise({ folder, native, account, password: secrets.postgres, durable });
  const place = { dataDir, folder, native, account, password: secrets.postgres };
  const server = (await findRunning(place)) ?? (await launch(place, { port, durable }));
  await prepareDatabase(server.port, secrets);
  return {
    ...urlsAt(server.port, secrets),
    port: server.port,
    folder,
    pid: server.pid,
    attached: server.attached,
    ended: server.ended,
    async stop({ patience = 10_000, remove = false } = {}) {
      await server.stop(patience);
      if (!remove) return;
      rmSync(folder, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A throw-away cluster in a folder of its own; `stop()` deletes it. Without durability, so that tests are quick.
 * @returns {Promise<Cluster>}
 */
export async function startTestCluster() {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingji-test-'));
  // mkdtemp closes the folder to others; as root, PostgreSQL runs as another user.
  await chmod(dataDir, 0o755);
  const cluster = await startCluster({ dataDir, durable: false });
  return { ...cluster, stop: (options) => cluster.stop({ remove: true, ...options }) };
}

/**
 * The connection addresses of the cluster of `dataDir`, without looking whether it runs; null before its first start.
 * @param {string} dataDir
 */
export function keptUrls(dataDir) {
  const secrets = readSecrets(dataDir);
  const port = readIfPresent(join(dataDir, 'postgres.port'));
  return secrets && port ? { ...urlsAt(Number(port), secrets), sessionSecret: secrets.session } : null;
}
