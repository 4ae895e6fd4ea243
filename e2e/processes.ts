// The processes of an installation, found by who started them, so that they can be killed one by one.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process of this machine; from /proc where there is one, because small systems come without `ps`. */
function allProcesses(): Process[] {
  if (existsSync('/proc/self/stat')) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          // The second field is the program's name in brackets and may hold anything.
          const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
          const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
          return [{ pid: Number(name), parent, command }];
        } catch {
          return [];
        }
      });
  }
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' }).stdout;
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}

/** The program a launcher keeps running (`web`, `worker`); null while there is none. */
export function programOf(launcher: number, program: 'web' | 'worker'): number | null {
  const found = allProcesses().find(
    ({ parent, command }) => parent === launcher && command.includes(`${program}.mjs`),
  );
  return found?.pid ?? null;
}

/** The PostgreSQL server of a data directory; null while none runs. */
export function databaseOf(dataDir: string): number | null {
  const elsewhere = join(dataDir, 'postgres.location');
  const folder = existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8').trim() : join(dataDir, 'postgres');
  const lock = join(folder, 'postmaster.pid');
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n', 1)[0]) : 0;
  return pid > 0 && isAlive(pid) ? pid : null;
}

/** True while the process runs; one that has ended and that nobody has asked for its outcome counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (!existsSync('/proc/self/stat')) return true;
  try {
    readlinkSync(`/proc/${pid}/exe`);
    return true;
  } catch {
    return false;
  }
}

/** Waits until all are gone. Throws naming those that are not after `limit` milliseconds. */
export async function untilGone(pids: readonly number[], limit: number): Promise<void> {
  const last = Date.now() + limit;
  while (pids.some(isAlive)) {
    if (Date.now() > last)
      throw new Error(`still running after ${limit} ms: ${pids.filter(isAlive).join(' ')}`);
    await sleep(10);
  }
}
