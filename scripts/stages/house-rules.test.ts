// The house rules fire on what they forbid, name the place, and leave the rest alone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Files, scratchFolder } from '@/testing/scratch-folder';

const program = fileURLToPath(new URL('house-rules.mjs', import.meta.url));

function check(files: Files): { readonly status: number | null; readonly lines: string[] } {
  const folder = scratchFolder(files);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, folder.root], {
    encoding: 'utf8',
  });
  folder.remove();
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

/** Written in halves, because this file must keep the rules too. */
const breaches: [rule: string, file: string, text: string][] = [
  ['no-download-address', 'package-lock.json', '"resolved": "https://registry.example/a.tgz"'],
  ['no-path-of-one-machine', 'README.md', `see ${'/'}work/main/notes`],
  ['no-path-of-one-machine', 'lib/a.ts', `const path = '${'/'}root/x';`],
  ['no-focused-or-skipped-test', 'lib/a.test.ts', `it${'.'}only('x', run);`],
  ['no-focused-or-skipped-test', 'lib/a.db.test.ts', `describe${'.'}skip('x', run);`],
  ['no-focused-or-skipped-test', 'e2e/a.spec.ts', `test${'.'}fixme('x', run);`],
  ['no-focused-or-skipped-test', 'lib/b.test.ts', `it.concurrent${'.'}skip('x', run);`],
  ['no-silenced-check', 'lib/a.ts', `// biome-${'ignore'} lint: because`],
  ['no-barrel-files', 'lib/domain/index.ts', 'export const one = 1;'],
  ['tests-that-no-runner-finds', 'lib/a.spec.ts', 'nothing'],
  ['no-heap-names', 'lib/utils/a.ts', 'export const one = 1;'],
  ['no-heap-names', 'lib/helpers.ts', 'export const one = 1;'],
];

describe('a breach', () => {
  it.each(breaches)('of %s in %s is found', (rule, file, text) => {
    const { status, lines } = check({ [file]: `first line\n${text}\n` });
    expect(lines.filter((line) => line.startsWith(`${rule}: ${file}:`))).toHaveLength(1);
    expect(status).toBe(1);
  });
});

it('leaves alone what only looks similar', () => {
  const files = {
    'package-lock.json': '{ "lockfileVersion": 3 }',
    'lib/a.ts':
      "fetch(`${base}/work/1`); findMany({ skip: 1 }); import('./work/plan'); const share = '/desk/work/2';",
    'lib/a.test.ts': "expect(list.only).toBe(1); iterator.skip(2); it('works', run);",
    'e2e/fill.spec.ts': "test('fills', run);",
    'e2e/pages.test.ts': "it('lists', run);",
  };
  expect(check(files)).toEqual({ status: 0, lines: ['5 files looked at'] });
});
