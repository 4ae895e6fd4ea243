// What lists filter and sort on, against a real database: equal to what the forms give, found and mended where it is not.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { reopen } from '@/lib/application/decide';
import { compareProjections, rebuildProjections } from '@/lib/application/rebuild-projections';
import { recordHistoric } from '@/lib/application/record-historic';
import { openYear } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import { fieldCell, fundCell } from '@/lib/domain/evaluation/cells';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { SYSTEM } from '@/lib/domain/workflow/actor';
import { testDatabase } from '@/testing/database';
import { fillAll, SEED_DAY, type Seed, seed, seedProject, storedForm, type, value } from '@/testing/seed';

const { asOwner } = testDatabase();
const historic = fileURLToPath(new URL('../../prisma/demo/historic/', import.meta.url));
const numbers = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];

let world: Seed;
/** One of the printed forms. */
let printed: string;

beforeAll(async () => {
  world = await seed();
  // An empty draft, a half-filled one with an error, one that is complete.
  await seedProject(world, 'P-2', '尚未填报的项目');
  const half = (await seedProject(world, 'P-3', '填了一半的项目')).evaluationId;
  const { form } = await storedForm(world.clerk, half);
  const funds = form.funds.slice(0, 2);
  await type(
    world.clerk,
    half,
    funds.map((fund) => [fundCell(fund.id, 'executed'), '约 3'] as const),
  );
  await fillAll(world.clerk, world.evaluationId);
  // A year as printed, whose findings partly rest on how its figures were printed.
  const year = { year: 2020, templateId: 'national-2017@1', opensOn: '2021-02-01', closesOn: '2021-04-30' };
  value(await openYear(SYSTEM, { ...year, regionCode: world.regionCode, lateSubmission: 'mark' }, SEED_DAY));
  const documents = numbers.map((number) =>
    evaluationSchema.parse(JSON.parse(readFileSync(join(historic, `2020-${number}.json`), 'utf8'))),
  );
  // 2.28 of 2.4 is 96 % at most as a text of one decimal, and never as the number 2.40 (two decimals of 万元).
  const [first, ...others] = documents;
  const exact = (first?.funds ?? []).map((fund, i) =>
    i === 0 ? { ...fund, budget: 2.4, executed: 2.28, rate: '96%' } : fund,
  );
  const projects = [{ ...first, schema: 'mingji.evaluation/1' as const, funds: exact }, ...others].map(
    (evaluation, i) => {
      return {
        code: `2020-${numbers[i]}`,
        name: evaluation.project?.name ?? '',
        unitId: null,
        level: null,
        category: null,
        fundingTier: null,
        fundKind: null,
        state: '实施中' as const,
        lineage: randomUUID(),
        evaluation,
      };
    },
  );
  value(await recordHistoric(SYSTEM, { bodyId: world.bodyId, fiscalYear: 2020, projects }, SEED_DAY));
  const stored = await database.evaluation.findFirstOrThrow({
    where: { origin: 'printed', project: { code: '2020-02', regionCode: world.regionCode } },
  });
  printed = stored.id;
}, 120_000);

const plant = (evaluationId: string, change: string) =>
  asOwner(`UPDATE evaluation_projection SET ${change} WHERE evaluation_id = $1`, [evaluationId]);

test('what was written with the forms is what they give: drafts, complete and printed ones', async () => {
  expect(await compareProjections()).toEqual({ evaluations: 13, departures: [] });
  const [row] = await asOwner<{ errors: number }>(
    'SELECT errors FROM evaluation_projection WHERE evaluation_id = $1',
    [printed],
  );
  expect(row?.errors, 'a printed form with errors, so that they are compared').toBeGreaterThan(0);
});

test.each([
  ['an amount', 'budget = coalesce(budget, 0) + 1', 'filled in'],
  ['a rate', 'rate = coalesce(rate, 0) + 1', 'printed'],
  ['a total', 'total = null', 'filled in'],
  ['a grade', `grade = '劣'`, 'printed'],
  ['a count of errors', 'errors = errors + 1', 'printed'],
  ['a count of warnings', 'warnings = warnings + 1', 'filled in'],
  ['a count of empty cells', 'missing = missing + 1', 'printed'],
])('%s that was changed is found, named and mended', async (_, change, kind) => {
  const id = kind === 'printed' ? printed : world.evaluationId;
  const written = await rows();
  await plant(id, change);
  const { departures } = await compareProjections();
  expect(departures.map((found) => found.evaluationId)).toEqual([id]);
  expect(departures[0]?.stored).not.toEqual(departures[0]?.computed);
  expect(await rows(), 'comparing changes nothing').not.toEqual(written);
  expect((await rebuildProjections()).departures).toEqual(departures);
  expect(await rows()).toEqual(written);
});

test('a projection that is missing is written again', async () => {
  const written = await rows();
  await asOwner('DELETE FROM evaluation_projection WHERE evaluation_id = $1', [world.evaluationId]);
  expect((await rebuildProjections()).departures).toMatchObject([
    { evaluationId: world.evaluationId, stored: null },
  ]);
  expect(await rows()).toEqual(written);
});

const rows = () => asOwner('SELECT * FROM evaluation_projection ORDER BY evaluation_id');

test('a printed form that was reopened and edited is judged as the form it has become', async () => {
  const snapshot = await database.snapshot.findFirstOrThrow({ where: { evaluationId: printed } });
  value(
    await reopen(
      world.finance,
      printed,
      { v: 1, snapshot: snapshot.id, reason: '原表有误，更正后重新公开' },
      SEED_DAY,
    ),
  );
  expect((await compareProjections()).departures).toEqual([]);
  await type(world.clerk, printed, [[fieldCell('summary'), '更正后的综述']]);
  expect((await compareProjections()).departures).toEqual([]);
});

test('the command says what it found, and that there is nothing left to mend', {
  timeout: 120_000,
}, async () => {
  await plant(world.evaluationId, 'total = 1');
  const first = mingji('rebuild', 'projections');
  expect(first).toMatchObject({ status: 0, err: '' });
  expect(first.out).toBe(`已核对 13 张自评表的列表数据，更正了 1 张：\n  ${world.evaluationId}\n`);
  expect(mingji('rebuild', 'projections').out).toBe('已核对 13 张自评表的列表数据，全部一致。\n');
});

test('the command rebuilds the public copy, and asks what is meant', { timeout: 120_000 }, async () => {
  const { out, status } = mingji('rebuild', 'public');
  expect(status).toBe(0);
  expect(out).toMatch(/^已重建公开副本：1 个部门年度、1 个公开版本、\d+ 个文件，位于 .+public。\n$/);
  expect(existsSync(join(process.env.DATA_DIR ?? '', 'public', 'open', '2020'))).toBe(true);
  const { status: refused, err } = mingji('rebuild', 'public', 'now');
  expect([refused, err.split('\n')[0]]).toEqual([2, '请写明 public 或 projections。']);
});

/** The command line as its own process, on the database of this test. */
function mingji(...args: string[]) {
  const cli = fileURLToPath(new URL('../../cli/mingji.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}
