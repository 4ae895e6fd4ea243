// `npm test`: everything that must hold, from a bare clone, in stages. Needs nothing but Node until it has installed.
//
//   npm test                              all stages; exit code 1 if any failed
//   npm run validate                      (--fast) without production build and browser
//   npm test -- --only unit,db            some stages, and none of those they build on
//
// The last line is always `N passed, N failed`: tests of vitest and Playwright, each other stage counting as one.
// @ts-check
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endRunning } from './stages/run-command.mjs';
import { stages } from './stages/stages.mjs';
import { runStages, summary } from './stages/run-stages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} words @returns {import('./stages/stages.mjs').Stage[]} */
function chosen(words) {
  const only = words.indexOf('--only');
  const names = only < 0 ? [] : (words[only + 1] ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  const strange = words.filter((word, index) => word !== '--fast' && index !== only && index !== only + 1);
  if (
    unknown.length > 0 ||
    (only < 0 && words.some((word) => word !== '--fast')) ||
    (only >= 0 && (names.length === 0 || strange.length > 0))
  ) {
    console.error(`usage: npm test -- [--fast] [--only ${stages.map(({ name }) => name).join(',')}]`);
    process.exit(2);
  }
  if (names.length > 0) return stages.filter((stage) => names.includes(stage.name));
  return words.includes('--fast') ? stages.filter((stage) => !stage.slow) : stages;
}

const interruption = new AbortController();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    interruption.abort();
    // Both runners clean up after an interrupt, which they do not after a plain termination.
    endRunning('SIGINT');
  });
}

const results = await runStages(root, chosen(process.argv.slice(2)), interruption.signal);
const { lines, failed } = summary(results);
console.log(`\n${lines.join('\n')}`);
if (failed > 0) process.exitCode = 1;
