// The reading thread as it is built: files read, files that hang or fill the memory, and those that wait.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { sampleAccounts } from '@/lib/domain/accounts/sample-accounts';
import { accountsWorkbook } from './accounts-template';
import { ReadingQueue } from './reading-thread';

/** The thread's program, bundled as the build does it, packages included: it runs from no folder. */
function bundled(): string {
  const require = createRequire(import.meta.url);
  const esbuild: typeof import('esbuild') = createRequire(require.resolve('tsx/package.json'))('esbuild');
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL('../../../server/import/thread.ts', import.meta.url))],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const asked = { fiscalYear: 2021, bodyName: '示范区工业和信息化局' };

test('reads a workbook, and says why a file is none', async () => {
  const program = bundled();
  const queue = new ReadingQueue(() => new Worker(program, { eval: true, env: {}, execArgv: [] }));
  const bytes = await accountsWorkbook(sampleAccounts(), 'department', '');
  const [read, none] = await Promise.all([
    queue.read({ ...asked, bytes }),
    queue.read({ ...asked, bytes: new Uint8Array(40) }),
  ]);
  expect(read).toMatchObject({ imported: { unmatched: [], skipped: [] } });
  expect(none).toEqual({ refused: 'noZip' });
});

/** Does as the first byte of a file says: 0 answers, 1 hangs, 2 throws, 3 fills its memory, 4 ends. */
const OBEDIENT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.once('message', ({ bytes: [what] }) => {
    if (what === 1) for (;;);
    if (what === 2) throw new Error('broken');
    if (what === 3) { const all = []; for (;;) all.push(new Array(1e6).fill(String(all.length))); }
    if (what === 4) process.exit(0);
    parentPort.postMessage({ refused: 'damaged' });
  });`;

const obedient = () =>
  new Worker(OBEDIENT, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 32 } });

test('gives up on a file that hangs, breaks, ends or fills the memory, and reads the next', async () => {
  const queue = new ReadingQueue(obedient, 3000);
  const outcomes = await Promise.all(
    [1, 0, 2, 0, 3, 0, 4, 0].map((what) => queue.read({ ...asked, bytes: new Uint8Array([what]) })),
  );
  const fine = { refused: 'damaged' };
  expect(outcomes).toEqual(['slow', fine, 'broken', fine, 'broken', fine, 'broken', fine]);
});

test('turns away what would wait behind too many', async () => {
  const queue = new ReadingQueue(obedient, 10_000);
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () => queue.read({ ...asked, bytes: new Uint8Array([0]) })),
  );
  expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(2);
});
