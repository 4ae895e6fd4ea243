// The parts of npm start that need no database: is it installed, has anything changed, one launcher only, restarts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { isInstalled } from '@/scripts/dependencies.mjs';
import { fingerprint } from '@/scripts/fingerprint.mjs';
import { takeStartLock } from '@/scripts/start-lock.mjs';
import { keepRunning } from '@/scripts/supervise.mjs';
import { type Files, scratchFolder } from '@/testing/scratch-folder';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

function folder(files: Files): string {
  const { root, remove } = scratchFolder(files);
  undo.push(remove);
  return root;
}

describe('the installation', () => {
  const wanted = {
    '': {},
    'node_modules/next': { version: '16.4.5' },
    'node_modules/@next/swc-win32': { version: '16.4.5', optional: true },
  };

  /** A project with its lock file and npm's record of what is installed. */
  function project(installed: object | null): string {
    const root = folder({ 'package-lock.json': JSON.stringify({ packages: wanted }) });
    rmSync(join(root, 'node_modules'));
    if (installed) {
      mkdirSync(join(root, 'node_modules'));
      const record = JSON.stringify({ packages: installed });
      writeFileSync(join(root, 'node_modules', '.package-lock.json'), record);
    }
    return root;
  }

  it.each([
    ['never made', null, false],
    ['complete but for another platform’s package', { 'node_modules/next': { version: '16.4.5' } }, true],
    ['one of an older version', { 'node_modules/next': { version: '16.4.4' } }, false],
    ['one with a package missing', {}, false],
  ])('%s → %j is enough: %s', (_what, installed, enough) => {
    expect(isInstalled(project(installed))).toBe(enough);
  });
});

describe('the fingerprint of the sources', () => {
  const print = (root: string) =>
    fingerprint(root, ['app', 'next.config.js'], (name) => !name.endsWith('.md'));

  it('changes with content and names, not with times or files that do not count', () => {
    const root = folder({ 'app/a.ts': '1', 'app/deep/b.ts': '2', 'next.config.js': '{}' });
    const first = print(root);
    utimesSync(join(root, 'app/a.ts'), new Date(0), new Date(0));
    writeFileSync(join(root, 'app/notes.md'), 'x');
    expect(print(root)).toBe(first);
    writeFileSync(join(root, 'app/a.ts'), '2');
    const second = print(root);
    expect(second).not.toBe(first);
    rmSync(join(root, 'app/deep/b.ts'));
    expect(print(root)).not.toBe(second);
  });
});

describe('the lock of a data directory', () => {
  it('is held by one launcher, and given back', () => {
    const dataDir = folder({});
    const giveBack = takeStartLock(dataDir);
    expect(() => takeStartLock(dataDir)).toThrow(new RegExp(`已有一个明绩在运行（进程 ${process.pid}）`));
    giveBack();
    takeStartLock(dataDir)();
  });

  it('is taken over from a launcher that was killed', async () => {
    const dataDir = folder({});
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(join(dataDir, 'start.lock'), `${child.pid}\n`);
    takeStartLock(dataDir)();
  });

  it('is taken over when its number is another process’s now, where the system can tell', () => {
    const dataDir = folder({});
    writeFileSync(join(dataDir, 'start.lock'), `${process.pid}\n12345 an-earlier-run-of-the-machine`);
    const take = () => takeStartLock(dataDir)();
    if (process.platform === 'linux') take();
    else expect(take).toThrow(/已有一个明绩/);
  });
});

describe('a program that is kept running', () => {
  /** Writes a line at each start, says it is ready, and then does `act`. */
  function keep(act: string, hopeless: number[] = []) {
    const root = folder({
      'program.mjs': `
        import { appendFileSync } from 'node:fs';
        appendFileSync('starts', process.env.MARK + ' ' + process.pid + '\\n');
        process.send({ ready: true });
        ${act}`,
    });
    let mark = 0;
    const kept = keepRunning({
      name: '程序',
      script: join(root, 'program.mjs'),
      cwd: root,
      env: () => ({ ...process.env, MARK: `mark-${(mark += 1)}` }),
      isHopeless: (code) => code === 78,
      onHopeless: (code) => hopeless.push(code),
    });
    undo.push(() => kept.stop(1_000));
    const starts = () => readFileSync(join(root, 'starts'), 'utf8').trim().split('\n');
    return { kept, starts };
  }

  async function until(condition: () => boolean): Promise<void> {
    for (let left = 400; left > 0 && !condition(); left -= 1) await sleep(50);
    expect(condition()).toBe(true);
  }

  const staysAlive = 'setInterval(() => {}, 1000);';

  it('is started again after it was killed, with the environment of that moment', async () => {
    const { kept, starts } = keep(staysAlive);
    await kept.ready;
    process.kill(Number(starts()[0]?.split(' ')[1]), 'SIGKILL');
    await until(() => starts().length === 2);
    expect(starts().map((line) => line.split(' ')[0])).toEqual(['mark-1', 'mark-2']);
  });

  it('is not started again once it was stopped', async () => {
    const { kept, starts } = keep(staysAlive);
    await kept.ready;
    await kept.stop(5_000);
    await sleep(800);
    expect(starts()).toHaveLength(1);
  });

  it('is ended by force when it does not listen', async () => {
    const { kept } = keep(`process.on('SIGTERM', () => {}); ${staysAlive}`);
    await kept.ready;
    await sleep(100);
    const asked = performance.now();
    await kept.stop(300);
    expect(performance.now() - asked).toBeGreaterThan(250);
  });

  it('is given up when it says that trying again is no use', async () => {
    const hopeless: number[] = [];
    const { starts } = keep('process.exit(78);', hopeless);
    await until(() => hopeless.length === 1);
    await sleep(800);
    expect(starts()).toHaveLength(1);
  });
});
