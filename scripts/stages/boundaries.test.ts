// The import boundaries fire: every rule has a planted violation, and imports that are allowed stay silent.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Files, scratchFolder } from '@/testing/scratch-folder';

const program = fileURLToPath(new URL('boundaries.mjs', import.meta.url));

const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

const tsconfig = JSON.stringify({
  compilerOptions: {
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    paths: { '@/*': ['./*'] },
  },
  include: ['**/*.ts', '**/*.tsx'],
});

const target = 'export const value = 1;\nexport type Shape = { readonly one: 1 };\n';
const importing = (...modules: string[]) =>
  `${modules.map((module) => `import '${module}';`).join('\n')}\nexport const used = 1;\n`;

/** One module of each room, importing everything that its room allows. */
const allowed = {
  'tsconfig.json': tsconfig,
  'lib/domain/amount.ts': target,
  'lib/domain/grade.ts': importing('./amount'),
  'lib/domain/grade.test.ts': importing('node:fs', '@/testing/anything', './grade'),
  'lib/env.ts': importing('node:path'),
  'lib/jobs/jobs.ts': target,
  'lib/data/store.ts': importing('@/lib/domain/amount', '@/lib/env'),
  'lib/documents/html/page.ts': importing('@/lib/domain/amount'),
  'lib/auth/session.ts': importing('@/lib/data/store', '@/lib/env'),
  'lib/application/submit.ts': importing(
    '@/lib/domain/amount',
    '@/lib/data/store',
    '@/lib/documents/html/page',
  ),
  'lib/application/queries/editions.ts': importing('@/lib/data/store', '@/lib/jobs/jobs'),
  'components/ui/button.tsx': target,
  'components/form.tsx': importing('./ui/button', '@/lib/domain/amount'),
  'app/desk/page.tsx':
    "import type { Shape } from '@/lib/domain/amount';\nimport { type Shape as Other } from '@/lib/domain/grade';\n" +
    `export type Both = Shape | Other;\n${importing('@/components/form', '@/lib/application/submit', '@/lib/auth/session')}`,
  'app/(portal)/page.tsx': importing('@/lib/application/queries/editions', '@/components/form'),
  'server/web.ts': importing('@/lib/application/submit', '@/lib/auth/session', '@/lib/env', 'node:http'),
  'cli/score.ts': importing('@/lib/domain/amount', '@/lib/documents/html/page', '@/lib/application/submit'),
  'cli/demo.ts': importing('@/prisma/demo/load', '@/lib/env'),
  'prisma/demo/load.ts': importing('@/lib/application/submit', '@/lib/auth/session'),
  'testing/anything.ts': target,
};

/** A planted file, what it imports, and the rule that must name it. */
const planted: [file: string, imports: string, rule: string][] = [
  ['app/desk/p1.tsx', '@/lib/data/store', 'app-imports'],
  ['app/desk/p2.tsx', '@/lib/documents/html/page', 'app-imports'],
  ['app/desk/p3.tsx', '@/lib/env', 'app-imports'],
  ['app/desk/p4.tsx', '@/lib/domain/amount', 'app-types-only-of-lib-domain'],
  ['app/desk/p5.tsx', '@/server/web', 'app-imports'],
  ['components/p1.tsx', '@/lib/application/submit', 'components-imports'],
  ['components/p2.tsx', '@/lib/env', 'components-imports'],
  ['components/p3.tsx', '@/app/desk/page', 'components-imports'],
  ['lib/application/p1.ts', '@/lib/auth/session', 'lib/application-imports'],
  ['lib/application/p2.ts', '@/lib/env', 'lib/application-imports'],
  ['lib/application/p3.ts', '@/components/form', 'lib/application-imports'],
  ['lib/auth/p1.ts', '@/lib/application/submit', 'lib/auth-imports'],
  ['lib/auth/p2.ts', '@/lib/domain/amount', 'lib/auth-imports'],
  ['lib/data/p1.ts', '@/lib/application/queries/editions', 'lib/data-imports'],
  ['lib/data/p2.ts', '@/lib/documents/html/page', 'lib/data-imports'],
  ['lib/documents/p1.ts', '@/lib/data/store', 'lib/documents-imports'],
  ['lib/documents/p2.ts', '@/lib/env', 'lib/documents-imports'],
  ['lib/domain/p1.ts', '@/lib/env', 'lib/domain-imports'],
  ['lib/domain/p2.ts', 'node:fs', 'lib-domain-is-pure'],
  ['lib/domain/p3.ts', 'react', 'lib-domain-is-pure'],
  ['lib/domain/p4.ts', '@/lib/data/store', 'lib-domain-is-pure'],
  ['lib/jobs/p1.ts', '@/lib/domain/amount', 'lib/jobs-imports'],
  ['server/p1.ts', '@/lib/data/store', 'server-imports'],
  ['server/p2.ts', '@/components/form', 'server-imports'],
  ['cli/p1.ts', '@/lib/data/store', 'cli-imports'],
  ['cli/p2.ts', '@/lib/auth/session', 'cli-imports'],
  ['app/(portal)/p1.tsx', '@/lib/application/submit', 'portal-writes-nothing'],
  ['app/(portal)/p2.tsx', '@/lib/application/queries/through', 'portal-writes-nothing'],
  ['lib/documents/p3.ts', './ring', 'no-cycles'],
  ['lib/documents/p4.ts', './list', 'no-barrel-files'],
  ['lib/documents/p5.ts', '@/lib/domain/grade.test', 'nothing-imports-a-test'],
  ['lib/documents/p6.ts', '@/testing/anything', 'lib/documents-imports'],
  ['lib/documents/p7.ts', './nowhere', 'every-import-resolves'],
];

const plantedFiles = {
  ...allowed,
  'lib/env.ts': importing('@/lib/domain/amount'),
  'lib/application/queries/through.ts': importing('../publish'),
  'lib/application/publish.ts': target,
  'lib/documents/ring.ts': importing('./p3'),
  'lib/documents/list/index.ts': target,
  // Only the type is wanted, but the import brings the code along: not what `types of lib/domain` allows.
  'app/desk/p6.tsx': "import { value } from '@/lib/domain/amount';\nexport const used = value;\n",
  ...Object.fromEntries(planted.map(([file, module]) => [file, importing(module)])),
};

/** Runs the check as `npm test` does. */
function check(files: Files): { readonly status: number | null; readonly lines: string[] } {
  const folder = scratchFolder(files);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, folder.root], {
    encoding: 'utf8',
  });
  folder.remove();
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

describe('a project with a violation of each rule', () => {
  const { status, lines } = check(plantedFiles);

  it.each([
    ...planted,
    ['lib/env.ts', '@/lib/domain/amount', 'lib/env-imports'],
    ['app/desk/p6.tsx', 'a value', 'app-types-only-of-lib-domain'],
  ])('%s importing %s is refused by %s', (file, _module, rule) => {
    expect(lines.some((line) => line.startsWith(`${rule}: ${file} →`))).toBe(true);
  });

  it('turns the stage red', () => {
    expect(status).toBe(1);
  });

  it('leaves no rule without a planted violation', () => {
    const rules = forbidden.map(({ name }) => name);
    expect(rules.filter((name) => !lines.some((line) => line.startsWith(`${name}: `)))).toEqual([]);
  });
});

describe('a project that keeps to the boundaries', () => {
  it('is left in peace', () => {
    const { status, lines } = check(allowed);
    expect(lines).toEqual([expect.stringMatching(/^\d+ modules seen$/)]);
    expect(status).toBe(0);
  });

  it('is not called clean when a module was not read', () => {
    const { status, lines } = check({ ...allowed, 'lib/documents/node_modules.ts': target });
    expect(lines).toContain('not seen: lib/documents/node_modules.ts');
    expect(status).toBe(1);
  });

  it('is not called clean when nothing was read', () => {
    expect(check({ 'tsconfig.json': tsconfig, 'lib/notes.md': 'no code' }).status).toBe(1);
  });
});
