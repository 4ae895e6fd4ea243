// The stages of `npm test` turn red: on a failing test, on a run without tests, on a tool that looks at nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countPlaywright, countVitest } from '@/scripts/stages/counts.mjs';
import { runStages, summary } from '@/scripts/stages/run-stages.mjs';
import { stages, vitest } from '@/scripts/stages/stages.mjs';
import { type Files, scratchFolder } from '@/testing/scratch-folder';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

async function runIn(files: Files, run: (root: string) => Promise<unknown>): Promise<unknown> {
  const folder = scratchFolder(files);
  try {
    return await run(folder.root);
  } finally {
    folder.remove();
  }
}

describe('the stage of unit tests, on a project of its own', () => {
  const config = `export default { test: { projects: [{ test: { name: 'unit', include: ['*.test.ts'] } }] } };`;
  const testFile = (body: string) => `import { expect, it } from 'vitest';\n${body}\n`;
  const passing = testFile("it('adds', () => expect(1 + 1).toBe(2));");

  it.each([
    ['passes with its test', { 'a.test.ts': passing }, { passed: 1, failed: 0 }],
    [
      'is red on a failing test',
      { 'a.test.ts': passing, 'b.test.ts': testFile("it('adds', () => expect(1 + 1).toBe(3));") },
      { passed: 1, failed: 1 },
    ],
    ['is red without any test', { 'a.ts': passing }, { passed: 0, failed: 1, note: 'no test ran' }],
    [
      'is red on a skipped test',
      { 'a.test.ts': passing, 'b.test.ts': testFile(`it("adds", (test) => test.${'skip'}());`) },
      { passed: 1, failed: 1, note: '1 tests were skipped' },
    ],
    [
      'is red on a file that cannot be loaded',
      { 'a.test.ts': passing, 'b.test.ts': "import './nowhere';" },
      { passed: 1, failed: 1, note: 'an error outside of any test' },
    ],
  ])('%s', async (_what, files, count) => {
    expect(await runIn({ 'vitest.config.mjs': config, ...files }, vitest('unit'))).toEqual(count);
  });
});

describe('what the runners report', () => {
  it.each([
    [null, 1, { passed: 0, failed: 1, note: 'no test ran' }],
    [{ numTotalTests: 3, numPassedTests: 3, numFailedTests: 0 }, 0, { passed: 3, failed: 0 }],
    [
      { numTotalTests: 3, numPassedTests: 3, numFailedTests: 0 },
      1,
      { passed: 3, failed: 1, note: 'an error outside of any test' },
    ],
  ])('vitest: %j with exit code %i', (report, status, count) => {
    expect(countVitest(report, status)).toEqual(count);
  });

  it.each([
    [null, 1, { passed: 0, failed: 1, note: 'no test ran' }],
    [{ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } }, 0, { passed: 4, failed: 0 }],
    [{ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 0 } }, 1, { passed: 3, failed: 1 }],
    [{ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }, 0, { passed: 3, failed: 1 }],
    [
      { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 2 } },
      0,
      { passed: 3, failed: 2, note: '2 tests were skipped' },
    ],
  ])('Playwright: %j with exit code %i', (report, status, count) => {
    expect(countPlaywright(report, status)).toEqual(count);
  });
});

describe('a run of stages', () => {
  const stage = (name: string, needs: string[], run: () => Promise<{ passed: number; failed: number }>) => ({
    name,
    needs,
    run,
  });
  const good = async () => ({ passed: 2, failed: 0 });
  const bad = async () => ({ passed: 1, failed: 1 });

  it('goes on after a failure, leaves out what needs the failed stage, and counts both', async () => {
    const results = await runStages('', [
      stage('install', [], good),
      stage('build', ['install'], bad),
      stage('journeys', ['build'], good),
      stage('drift', ['install'], () => Promise.reject(new Error('no database'))),
      stage('unit', ['install'], good),
    ]);
    const { lines, failed } = summary(results);
    expect(results.map(({ name, passed, failed, note }) => [name, passed, failed, note])).toEqual([
      ['install', 2, 0, undefined],
      ['build', 1, 1, undefined],
      ['journeys', 0, 1, 'not run: build failed'],
      ['drift', 0, 1, 'could not be run'],
      ['unit', 2, 0, undefined],
    ]);
    expect(lines.at(-1)).toBe('5 passed, 3 failed');
    expect(failed).toBe(3);
  });

  it('begins nothing more after an interruption', async () => {
    const interruption = new AbortController();
    const interrupting = async () => {
      interruption.abort();
      return { passed: 1, failed: 0 };
    };
    const later = vi.fn(good);
    const results = await runStages(
      '',
      [stage('unit', [], interrupting), stage('db', [], later)],
      interruption.signal,
    );
    expect(later).not.toHaveBeenCalled();
    expect(summary(results).lines.at(-1)).toBe('1 passed, 1 failed');
  });

  it('is no success when there was no stage', () => {
    expect(summary([])).toMatchObject({ failed: 1 });
  });

  it('names needs that exist and come before', () => {
    for (const [index, { needs }] of stages.entries()) {
      const earlier = stages.slice(0, index).map(({ name }) => name);
      expect(earlier).toEqual(expect.arrayContaining(needs));
    }
  });
});
