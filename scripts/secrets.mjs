// The secrets of an installation: made at random once, kept in DATA_DIR for its owner's eyes only.
// @ts-check
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Secrets
 * @property {string} postgres password of the embedded superuser
 * @property {string} owner password of the embedded login mingji_owner
 * @property {string} web password of the embedded login mingji_web
 * @property {string} session signs sessions
 */

/**
 * Writes a file in one step, readable by its owner only: a crash leaves the old content or the new one.
 * @param {string} path
 * @param {string} text
 */
export function writePrivately(path, text) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, path);
}

/**
 * The text of a file, or null without one. Throws a Chinese message when it belongs to someone else.
 * @param {string} path
 */
export function readIfPresent(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'ENOENT') return null;
    if (code === 'EACCES' || code === 'EPERM') {
      throw new Error(
        `无权读取 ${path}：它属于另一个用户。请用当初启动的用户运行，或设置 DATA_DIR 指向自己的目录。`,
      );
    }
    throw error;
  }
}

/** The secrets of `dataDir`, or null before the first start. @param {string} dataDir @returns {Secrets | null} */
export function readSecrets(dataDir) {
  const text = readIfPresent(join(dataDir, 'secrets.json'));
  return text === null ? null : JSON.parse(text);
}

/** The secrets of `dataDir`, made on the first call. @param {string} dataDir @returns {Secrets} */
export function ensureSecrets(dataDir) {
  const kept = readSecrets(dataDir);
  if (kept) return kept;
  makeDataDir(dataDir);
  const secret = () => randomBytes(32).toString('hex');
  const fresh = { postgres: secret(), owner: secret(), web: secret(), session: secret() };
  writePrivately(join(dataDir, 'secrets.json'), `${JSON.stringify(fresh, null, 2)}\n`);
  return fresh;
}

/** Creates DATA_DIR. Throws a Chinese message when it cannot be written. @param {string} dataDir */
export function makeDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    throw new Error(`不能建立数据目录 ${dataDir}（${code}）。请设置 DATA_DIR 指向可写的目录。`);
  }
}
