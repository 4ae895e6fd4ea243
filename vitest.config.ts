// Two kinds of tests: `unit` needs nothing but Node, `db` gets a fresh database per file on a throw-away cluster.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const alias = [
  { find: /^@\//, replacement: root },
  // The marker package throws outside React's server bundles; what it guards against cannot happen in a test.
  { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
];

const notOurs = [
  '**/node_modules/**',
  '**/.next/**',
  '**/.data/**',
  'lib/data/generated/**',
  'e2e/**/*.journey.ts',
];

export default defineConfig({
  test: {
    // Dates are those of Asia/Shanghai wherever the machine stands: a zone of its own here shows who relies on it.
    env: { TZ: 'UTC' },
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, '**/*.db.test.ts'],
          // The checks of `npm test` are themselves run as programs, on machines that do other things as well.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: notOurs,
          globalSetup: ['testing/cluster.ts'],
          setupFiles: ['testing/fresh-database.ts'],
          // Each file is its own process: the environment, the client and its pool belong to one database.
          pool: 'forks',
          isolate: true,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
