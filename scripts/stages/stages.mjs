// The stages of `npm test`, in their order: one row each.
// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest } from './counts.mjs';
import { projectFiles } from './project-files.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./counts.mjs').Count} Count */

/**
 * @typedef {object} Stage
 * @property {string} name as written after `--only`
 * @property {string[]} needs stages without which this one makes no sense; it is not run when one of them failed
 * @property {boolean} [slow] left out by `--fast`
 * @property {(root: string) => Promise<Count>} run
 */

/** @param {boolean} good @param {string} [note] @returns {Count} */
const one = (good, note) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, note });

/** How many TypeScript files a tool must have looked at, at least. @param {string} root */
function sourceCount(root) {
  return projectFiles(root).filter((file) => /[.]tsx?$/.test(file)).length;
}

/**
 * A tool that looks at nothing finds nothing wrong: it must have seen as many files as there are.
 * @param {number} expected counted before the tool ran
 * @param {number} status
 * @param {number} seen
 * @returns {Count}
 */
function allSeen(expected, status, seen) {
  if (status === 0 && (seen === 0 || seen < expected)) return one(false, `saw ${seen} of ${expected} files`);
  return one(status === 0, `${seen} files`);
}

/** @param {string} output @param {RegExp} pattern with the number as its first group */
const numberIn = (output, pattern) => Number(pattern.exec(output)?.[1] ?? 0);

const biomeCount = /Checked (\d+) files?/;

/** @param {string} root */
async function format(root) {
  const expected = sourceCount(root);
  const { status, output } = await runCommand(root, 'biome', ['format', '.']);
  return allSeen(expected, status, numberIn(output, biomeCount));
}

/** @param {string} root */
async function lint(root) {
  const expected = sourceCount(root);
  const oxlint = await runCommand(root, 'oxlint', ['--deny-warnings']);
  const biome = await runCommand(root, 'biome', ['lint', '--error-on-warnings', '.']);
  const seen = Math.min(numberIn(oxlint.output, /on (\d+) files?/), numberIn(biome.output, biomeCount));
  return allSeen(expected, oxlint.status || biome.status, seen);
}

/** @param {string} root */
async function types(root) {
  const expected = sourceCount(root);
  // Next writes the types of routes and style sheets; a bare clone has none.
  const routes = await runCommand(root, 'next', ['typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } });
  const listed = (/** @type {string} */ line) => line.startsWith('/') || /^[A-Za-z]:[/\\]/.test(line);
  const { status, output } = await runCommand(
    root,
    'tsc',
    ['--noEmit', '--incremental', 'false', '--listFiles', '--pretty', 'false'],
    { show: (line) => !listed(line) },
  );
  const ours = output
    .split('\n')
    .filter((line) => listed(line) && !/[/\\](node_modules|[.]next|generated)[/\\]/.test(line));
  return allSeen(expected, routes.status || status, ours.filter((line) => /[.]tsx?$/.test(line)).length);
}

/** @param {string} program beside this file @returns {(root: string) => Promise<Count>} */
const ownCheck = (program) => async (root) => {
  const { status } = await runCommand(root, join(import.meta.dirname, program), []);
  return one(status === 0);
};

/**
 * @param {string} root
 * @param {'vitest' | 'playwright'} runner
 * @param {(report: string) => { args: string[], env?: Record<string, string> }} command given the report's file
 */
async function reported(root, runner, command) {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-report-'));
  const file = join(folder, 'report.json');
  const { args, env } = command(file);
  const { status } = await runCommand(root, runner, args, { env });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  return runner === 'vitest' ? countVitest(report, status) : countPlaywright(report, status);
}

/**
 * Runs one project of vitest.config.ts.
 * @param {'unit' | 'db'} project
 * @returns {(root: string) => Promise<Count>}
 */
export const vitest = (project) => (root) =>
  reported(root, 'vitest', (file) => ({
    args: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  }));

/** @param {string} root */
const journeys = (root) =>
  reported(root, 'playwright', (file) => ({
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  }));

/** @type {Stage[]} */
export const stages = [
  {
    name: 'install',
    needs: [],
    async run(root) {
      const { install, isInstalled } = await import('../dependencies.mjs');
      if (isInstalled(root)) return one(true, 'up to date');
      await install(root);
      return one(isInstalled(root), 'npm ci');
    },
  },
  {
    name: 'generate',
    needs: ['install'],
    async run() {
      const { generateClient, isClientCurrent } = await import('../build.mjs');
      if (isClientCurrent()) return one(true, 'up to date');
      await generateClient();
      return one(isClientCurrent());
    },
  },
  { name: 'format', needs: ['install'], run: format },
  { name: 'lint', needs: ['install'], run: lint },
  { name: 'types', needs: ['generate'], run: types },
  { name: 'boundaries', needs: ['generate'], run: ownCheck('boundaries.mjs') },
  { name: 'house-rules', needs: [], run: ownCheck('house-rules.mjs') },
  { name: 'unit', needs: ['generate'], run: vitest('unit') },
  { name: 'db', needs: ['generate'], run: vitest('db') },
  { name: 'drift', needs: ['install'], run: ownCheck('../drift.mjs') },
  {
    name: 'build',
    needs: ['generate'],
    slow: true,
    async run() {
      const { build, isBuilt } = await import('../build.mjs');
      if (isBuilt()) return one(true, 'up to date');
      await build();
      return one(isBuilt());
    },
  },
  { name: 'journeys', needs: ['build'], slow: true, run: journeys },
];
