// Runs one program of an installed package with this Node, shows what it prints and hands it back.
// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The programs by their place in node_modules: started without npx, which would look for them on the network. */
export const programs = {
  biome: '@biomejs/biome/bin/biome',
  next: 'next/dist/bin/next',
  oxlint: 'oxlint/bin/oxlint',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};

/**
 * What a developer has set for an installation of their own must not reach a test: blank instead of absent, because
 * a value missing here would be read from `.env`.
 */
const installationSettings = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SESSION_SECRET', 'PUBLIC_URL', 'HOST'];

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} Outcome
 * @property {number} status exit code; 1 when ended by a signal
 * @property {string} output both streams, without colours
 */

/**
 * @param {string} root the folder to run in
 * @param {string} script absolute, or one of {@link programs}
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: (line: string) => boolean }} [options] `show`: which lines to print
 * @returns {Promise<Outcome>}
 */
export function runCommand(root, script, args, { env = {}, show = () => true } = {}) {
  const file = join(root, 'node_modules', Reflect.get(programs, script) ?? '');
  const blanks = Object.fromEntries(installationSettings.map((name) => [name, '']));
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  return new Promise((settle) => {
    const child = spawn(process.execPath, [Reflect.has(programs, script) ? file : script, ...args], {
      cwd: root,
      env: { ...process.env, ...blanks, ...colours, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => {
        output += text;
        const lines = `${rest}${text}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (show(line)) console.log(line);
      });
      stream.on('end', () => {
        if (rest && show(rest)) console.log(rest);
      });
    }
    child.once('error', (error) => settle({ status: 1, output: error.message }));
    child.once('close', (status) => {
      running.delete(child);
      settle({ status: status ?? 1, output: withoutColours(output) });
    });
  });
}

/** Asks the programs that still run to end. @param {NodeJS.Signals} signal */
export function endRunning(signal) {
  for (const child of running) child.kill(signal);
}

/** @param {string} text */
function withoutColours(text) {
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
}
