// Makes what is made from the sources: the database client, the pages (next build) and the two server programs.
// @ts-check
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, isCurrent, noteCurrent } from './fingerprint.mjs';
import { root } from './settings.mjs';

const generated = join(root, 'lib', 'data', 'generated');
const programs = join(root, 'dist');
const notSource = /\.(test|cases|prop)\.|\.md$/;

/** What the pages and programs are made from. The database's migrations and the tests are not among it. */
const sources = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.mjs',
];

const require = createRequire(import.meta.url);

/**
 * Runs a program of an installed package with this Node, its output kept back unless it fails.
 * @param {string} script
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} [options]
 * @returns {Promise<void>}
 */
function runNode(script, args, { env = {}, show = false } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    // Asked to end in the middle, nobody waits for the rest.
    const giveUp = () => child.kill();
    process.once('exit', giveUp);
    child.once('error', fail);
    child.once('exit', (code) => {
      process.off('exit', giveUp);
      if (code === 0) settle();
      else fail(new Error(`${args.join(' ')} 没有成功：\n${output.trim().slice(-6_000)}`));
    });
  });
}

function clientFingerprint() {
  return fingerprint(root, [
    'prisma/schema.prisma',
    'node_modules/prisma/package.json',
    'node_modules/@prisma/client/package.json',
  ]);
}

/** True when the database client fits the schema. */
export function isClientCurrent() {
  return (
    existsSync(join(generated, 'client.ts')) &&
    isCurrent(join(generated, '.fingerprint'), clientFingerprint())
  );
}

/** Generates the database client from prisma/schema.prisma, without network. */
export async function generateClient() {
  const print = clientFingerprint();
  await runNode(require.resolve('prisma/build/index.js'), ['generate'], {
    env: {
      // Prisma would download a native engine that `generate` never calls; any executable file satisfies it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  noteCurrent(join(generated, '.fingerprint'), print);
}

function buildFingerprint() {
  return fingerprint(root, sources, (name) => !notSource.test(name) && name !== '.fingerprint');
}

/** True when the pages and programs fit the sources. */
export function isBuilt() {
  return (
    existsSync(join(root, '.next', 'BUILD_ID')) &&
    isCurrent(join(programs, '.fingerprint'), buildFingerprint())
  );
}

/** Builds pages and programs. */
export async function build() {
  const print = buildFingerprint();
  // Parts of earlier bundles have other names and would pile up.
  rmSync(programs, { recursive: true, force: true });
  await runNode(require.resolve('next/dist/bin/next'), ['build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  bundle(['server/web.ts', 'server/worker.ts', 'server/check/thread.ts', 'server/import/thread.ts']);
  // The thread that sets PDFs runs as it stands, with its templates beside it.
  cpSync(join(root, 'lib', 'documents', 'pdf'), join(programs, 'pdf'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  noteCurrent(join(programs, '.fingerprint'), print);
}

/**
 * Bundles programs: read as hundreds of TypeScript files, they would start seconds later. Installed packages stay
 * outside; what they resolve to is looked up at run time.
 * @param {string[]} entryPoints
 */
function bundle(entryPoints) {
  // esbuild comes with tsx and follows its version.
  /** @type {typeof import('esbuild')} */
  const { buildSync, stop } = createRequire(require.resolve('tsx/package.json'))('esbuild');
  buildSync({
    absWorkingDir: root,
    entryPoints,
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: entryPoints.length > 1,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  });
  // It keeps a process for the next time, which would stay for as long as the launcher.
  void stop();
}

/**
 * The reader of the environment, for the launcher, which is plain JavaScript and needs it before anything is built.
 * @returns {Promise<typeof import('../lib/env.ts')>}
 */
export async function environmentReader() {
  const print = fingerprint(root, ['lib/env.ts', 'package-lock.json']);
  const stamp = join(programs, '.env-fingerprint');
  if (!existsSync(join(programs, 'env.mjs')) || !isCurrent(stamp, print)) {
    bundle(['lib/env.ts']);
    noteCurrent(stamp, print);
  }
  return import(pathToFileURL(join(programs, 'env.mjs')).href);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!isClientCurrent()) await generateClient();
  await build();
}
