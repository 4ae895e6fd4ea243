// A killed test run leaves neither process nor folder behind; what was cleaned up in good order is left alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scratchFolder } from '@/testing/scratch-folder';

const tested = fileURLToPath(new URL('after-death.ts', import.meta.url));

/** Starts a process, tells its id, and dies: either at once or after saying that all is well. */
const program = (lastAct: string) => `
import { spawn } from 'node:child_process';
import { afterDeath } from ${JSON.stringify(tested)};
const started = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: true });
started.unref();
const dismiss = afterDeath({ pid: started.pid, folders: [${JSON.stringify('remains')}].map((name) => process.argv[2] + name) });
console.log(started.pid);
${lastAct}
`;

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean, patience: number): Promise<boolean> {
  for (const last = Date.now() + patience; Date.now() < last; await sleep(50)) if (condition()) return true;
  return condition();
}

function runThatEnds(lastAct: string) {
  const folder = scratchFolder({ 'run.ts': program(lastAct), 'remains/file': 'kept by the run' });
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(folder.root, 'run.ts'), `${folder.root}/`],
    { encoding: 'utf8' },
  );
  const pid = Number(stdout);
  if (!(pid > 0)) throw new Error(stderr);
  return { pid, remains: join(folder.root, 'remains'), folder };
}

it('ends the process and deletes the folder of a run that was killed', async () => {
  const { pid, remains, folder } = runThatEnds("process.kill(process.pid, 'SIGKILL');");
  expect(await until(() => !lives(pid) && !existsSync(remains), 15_000)).toBe(true);
  folder.remove();
});

it('touches nothing after a run that cleaned up itself', async () => {
  const { pid, remains, folder } = runThatEnds('dismiss();');
  expect(await until(() => !lives(pid) || !existsSync(remains), 1_500)).toBe(false);
  process.kill(pid);
  folder.remove();
});
