// House rules that no linter knows: what must not stand in the files of the project.
//
//   node scripts/stages/house-rules.mjs [folder]    prints each breach; exits with 1 if any
// @ts-check
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectFiles } from './project-files.mjs';

/** Files that are read as bytes, never as text. */
const binary = /[.](docx|xlsx|pdf|png|jpe?g|gif|ico|woff2?|ttf|otf|zip|gz|br)$/;
const test = /[.](test|spec)[.]tsx?$/;

/** The names are put together here so that this file does not break its own rule. */
const homes = ['work', 'root'].join('|');

/** @type {{ name: string, files: (file: string) => boolean, pattern: RegExp, instead: string }[]} */
const forbiddenTexts = [
  {
    name: 'no-download-address',
    files: (file) => file === 'package-lock.json',
    pattern: /"resolved": *"(?!file:)/,
    instead: 'the lock file names no registry: install with omit-lockfile-registry-resolved, as .npmrc says',
  },
  {
    name: 'no-path-of-one-machine',
    files: () => true,
    pattern: new RegExp(`(?<![\\w.})$*~-])/(${homes})/\\w`),
    instead: 'use a path relative to the project',
  },
  {
    name: 'no-focused-or-skipped-test',
    files: (file) => test.test(file),
    pattern:
      /\b(it|test|describe)\s*(\.\w+)*\.(only|skip|fixme|todo|fails)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/,
    instead: 'every test runs, or is deleted',
  },
  {
    name: 'no-silenced-check',
    files: (file) => /[.](ts|tsx|mjs|cjs|js|css)$/.test(file),
    pattern: new RegExp(['@ts-(ignore|nocheck)', '(ox|es)lint-' + 'disable', 'biome-' + 'ignore'].join('|')),
    instead: 'repair what the check found',
  },
];

/** @type {{ name: string, breach: (file: string) => boolean, instead: string }[]} */
const forbiddenNames = [
  {
    name: 'no-barrel-files',
    breach: (file) => /(^|\/)index[.](ts|tsx|js|mjs)$/.test(file),
    instead: 'import from where a thing is defined',
  },
  {
    name: 'tests-that-no-runner-finds',
    breach: (file) => /[.]spec[.]/.test(file) && !/^e2e\/.*[.]spec[.]ts$/.test(file),
    instead: 'journeys are e2e/*.spec.ts, all other tests *.test.ts',
  },
  {
    name: 'no-heap-names',
    breach: (file) => /(^|\/)(utils?|helpers?|common|shared|misc|managers?)([.]|\/)/.test(file),
    instead: 'name the thing it is about',
  },
];

/**
 * @param {string} root
 * @returns {{ breaches: string[], looked: number }} one line per breach; how many files were read
 */
function checkHouseRules(root) {
  const files = projectFiles(root);
  const breaches = [];
  for (const file of files) {
    for (const { name, breach, instead } of forbiddenNames) {
      if (breach(file)) breaches.push(`${name}: ${file}: ${instead}`);
    }
    const rules = forbiddenTexts.filter((rule) => rule.files(file));
    if (binary.test(file) || rules.length === 0) continue;
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      for (const { name, pattern, instead } of rules) {
        if (pattern.test(line)) breaches.push(`${name}: ${file}:${index + 1}: ${instead}`);
      }
    }
  }
  return { breaches, looked: files.length };
}

function main() {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  const { breaches, looked } = checkHouseRules(root);
  for (const line of breaches) console.log(line);
  console.log(`${looked} files looked at`);
  if (breaches.length > 0 || looked === 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
