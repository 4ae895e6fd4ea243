// Where the files of an embedded cluster lie: in DATA_DIR, or elsewhere with a pointer in DATA_DIR.
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { accountFor, canEnter } from './postgres-account.mjs';
import { readIfPresent, writePrivately } from './secrets.mjs';

/** For clusters and programs that the user who runs PostgreSQL could not reach inside DATA_DIR. */
export const sharedHome = '/var/lib/mingji';

/** True when an initialised cluster lies in `dir`. @param {string} dir */
export function holdsCluster(dir) {
  return existsSync(join(dir, 'PG_VERSION'));
}

/**
 * A folder under /var/lib/mingji that nobody uses. One left behind by a deleted DATA_DIR of the same path keeps its
 * content: its passwords went with DATA_DIR, but throwing data away is for people to decide.
 * @param {string} dataDir
 */
function freeFolder(dataDir) {
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  for (let attempt = 1; ; attempt += 1) {
    const folder = join(sharedHome, attempt === 1 ? name : `${name}-${attempt}`);
    if (!existsSync(folder)) return folder;
  }
}

/**
 * The cluster's folder for `dataDir`, decided at the first start and kept. As root it moves to /var/lib/mingji when
 * DATA_DIR or a folder above it is closed to the user who will run PostgreSQL (for instance /root, or a 0700 home).
 * @param {string} dataDir an existing folder
 * @returns {string}
 */
export function clusterFolder(dataDir) {
  const pointer = join(dataDir, 'postgres.location');
  const elsewhere = readIfPresent(pointer)?.trim();
  if (elsewhere) {
    if (holdsCluster(elsewhere)) return realpathSync(elsewhere);
    // Written before initdb: an interrupted first start leaves a pointer to nothing yet.
    if (existsSync(join(dataDir, 'postgres.port'))) {
      throw new Error(
        `${pointer} 指向的数据库目录 ${elsewhere} 不存在。请恢复该目录，或另设 DATA_DIR 重新开始。`,
      );
    }
    return elsewhere;
  }
  const inside = join(realpathSync(dataDir), 'postgres');
  const account = accountFor(inside);
  if (canEnter(dataDir, account)) return existsSync(inside) ? realpathSync(inside) : inside;
  if (holdsCluster(inside)) {
    throw new Error(
      `数据库目录 ${inside} 现在不能被用户 ${account.name} 访问。请对上级目录执行 chmod a+x，或设置 DATABASE_URL。`,
    );
  }
  if (process.getuid?.() !== 0) throw new Error(`不能进入数据目录 ${dataDir}，请检查权限，或另设 DATA_DIR。`);
  mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
  const folder = freeFolder(dataDir);
  writePrivately(pointer, `${folder}\n`);
  return folder;
}
