// Who may import whom. One table; the rules below are made from it, and each is planted and expected to fire in
// scripts/stages/boundaries.test.ts.

/**
 * Each room may import itself and what stands here. `types`: types alone. A room that is not in the table
 * (e2e, bench, testing, prisma, scripts) is no part of the running product and may import freely.
 */
const rooms = {
  app: { may: ['components', 'lib/application', 'lib/auth'], types: ['lib/domain'] },
  components: { may: ['lib/domain'] },
  'lib/application': { may: ['lib/domain', 'lib/data', 'lib/documents', 'lib/jobs', 'prisma/demo'] },
  'lib/auth': { may: ['lib/data', 'lib/env'] },
  'lib/data': { may: ['lib/domain', 'lib/env'] },
  'lib/documents': { may: ['lib/domain'] },
  'lib/domain': { may: [] },
  'lib/env': { may: [] },
  'lib/jobs': { may: [] },
  server: { may: ['lib/application', 'lib/auth', 'lib/env', 'lib/jobs', 'scripts'] },
  cli: { may: ['lib/domain', 'lib/documents', 'lib/application', 'lib/env', 'scripts', 'prisma/demo'] },
};

/** Everything of ours that an import may point to; the rest are packages and Node itself. */
const ours = '^(app|components|lib|server|cli|prisma|scripts|testing|e2e|bench)/';
const tests = '[.]test[.]tsx?$';

/** A room is a folder, or one file of that name. */
const inside = (room) => `^${room}(/|[.]tsx?$)`;

const roomRules = Object.entries(rooms).flatMap(([room, { may, types = [] }]) => {
  const from = { path: inside(room), pathNot: tests };
  const allowed = [room, ...may].map(inside);
  return [
    {
      name: `${room}-imports`,
      comment: `${room} may import ${[...may, ...types.map((target) => `types of ${target}`)].join(', ') || 'nothing'}`,
      severity: 'error',
      from,
      to: { path: ours, pathNot: [...allowed, ...types.map(inside)] },
    },
    ...types.map((target) => ({
      name: `${room}-types-only-of-${target.replaceAll('/', '-')}`,
      comment: `${room} may use types of ${target}, not its code`,
      severity: 'error',
      from,
      to: { path: inside(target), dependencyTypesNot: ['type-only'] },
    })),
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'lib-domain-is-pure',
      comment:
        'lib/domain runs in browser, server, command line and test alike: itself and zod, nothing else',
      severity: 'error',
      from: { path: inside('lib/domain'), pathNot: tests },
      to: { pathNot: [inside('lib/domain'), '^node_modules/zod/'] },
    },
    {
      name: 'portal-writes-nothing',
      comment: 'the public side reaches no writing use case, not even through others',
      severity: 'error',
      from: { path: '^app/[(]portal[)]/', pathNot: tests },
      to: { path: '^lib/application/(?!queries/)', reachable: true },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: ours },
      to: { circular: true },
    },
    {
      name: 'no-barrel-files',
      comment: 'import from where a thing is defined',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index[.](ts|tsx|js|jsx|mjs)$', pathNot: 'node_modules' },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: {},
      to: { path: tests, pathNot: 'node_modules' },
    },
    {
      name: 'every-import-resolves',
      comment: 'an import that leads nowhere is one that no rule sees',
      severity: 'error',
      from: { path: ours },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^lib/data/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
