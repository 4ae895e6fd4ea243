// One launcher per data directory.
// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './postgres-server.mjs';
import { readIfPresent } from './secrets.mjs';

/**
 * What tells a process from a later one with the same number: when it was started, and in which run of the machine.
 * Empty where the system does not tell; then being alive has to do.
 * @param {number} pid
 */
function identity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything.
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${startTime} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return '';
  }
}

/** @param {string | null} text @returns {number | null} the pid of a launcher that still runs */
function holder(text) {
  const [pidText, ...rest] = (text ?? '').trim().split('\n');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return rest.join('\n') === identity(pid) ? pid : null;
}

/**
 * Takes the lock of `dataDir`, and returns the function that gives it back. Throws a Chinese message while another
 * launcher holds it; the lock of a killed one is taken over.
 * @param {string} dataDir
 */
export function takeStartLock(dataDir) {
  const file = join(dataDir, 'start.lock');
  const mine = `${process.pid}\n${identity(process.pid)}`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => {
        if (readIfPresent(file) === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code !== 'EEXIST')
        throw new Error(`不能写入数据目录 ${dataDir}（${code}）。请检查权限，或另设 DATA_DIR。`);
    }
    const pid = holder(readIfPresent(file));
    if (pid !== null) {
      throw new Error(
        `数据目录 ${dataDir} 已有一个明绩在运行（进程 ${pid}）。请先停止它；要同时运行两个，请另设 DATA_DIR 和 PORT。`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new Error(`数据目录 ${dataDir} 正被另一个明绩占用，请稍后重试。`);
}
