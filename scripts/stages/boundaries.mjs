// Import boundaries: runs dependency-cruiser over the product and makes sure that it has seen all of it.
//
//   node scripts/stages/boundaries.mjs [folder]    prints each violation and module not seen; exits with 1 if any
//
// One process per folder: the tool keeps the paths it has resolved, and takes aliases from the current folder.
// @ts-check
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectFiles } from './project-files.mjs';

/** The folders that hold code of ours. */
const folders = ['app', 'components', 'lib', 'server', 'cli', 'prisma', 'scripts', 'testing', 'e2e', 'bench'];
const source = /[.](ts|tsx|mjs)$/;

/**
 * `violations`: rule, importing file and imported file, one line each. `unseen`: source files that the tool has not
 * looked at; a tool that reads nothing finds nothing.
 * @param {string} root the project, or a folder laid out like it
 */
async function checkBoundaries(root) {
  const { cruise } = await import('dependency-cruiser');
  const { default: extractTsConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
  const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  const expected = projectFiles(root).filter(
    (file) => source.test(file) && folders.some((folder) => file.startsWith(`${folder}/`)),
  );
  const present = folders.filter((folder) => expected.some((file) => file.startsWith(`${folder}/`)));
  const tsConfig = join(root, 'tsconfig.json');
  const { output } = await cruise(
    present,
    {
      ...options,
      ruleSet: { forbidden, options },
      validate: true,
      tsConfig: { fileName: tsConfig },
    },
    undefined,
    { tsConfig: extractTsConfig(tsConfig) },
  );
  if (typeof output === 'string') throw new Error(output);
  const { modules, summary } = output;
  const looked = new Set(modules.filter((found) => !found.couldNotResolve).map((found) => found.source));
  return {
    violations: summary.violations.map(({ rule, from, to, via, cycle }) => {
      const way = (cycle ?? via ?? []).map((step) => step.name).join(' → ');
      return `${rule.name}: ${from} → ${way || to}`;
    }),
    unseen: expected.filter((file) => !looked.has(file)),
    seen: looked.size,
  };
}

async function main() {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  process.chdir(root);
  const { violations, unseen, seen } = await checkBoundaries(root);
  for (const line of violations) console.log(line);
  for (const file of unseen) console.log(`not seen: ${file}`);
  console.log(`${seen} modules seen`);
  if (violations.length + unseen.length > 0 || seen === 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
