// The disclosure desk against a real database: steps, words, preview, and what stops publication until it is answered.
import { beforeEach, expect, test } from 'vitest';
import { draftPage } from '@/lib/application/queries/disclosure-draft';
import { previewPage } from '@/lib/application/queries/disclosure-preview';
import { disclosureSteps } from '@/lib/application/queries/disclosure-steps';
import { wordsPage } from '@/lib/application/queries/disclosure-words';
import { factCell, summaryCell } from '@/lib/domain/accounts/cells';
import { summaryFigures } from '@/lib/domain/disclosure/summary-figures';
import { approveAll, orderEdition } from '@/testing/published-year';
import { failure, SEED_DAY, type Seed, seed, value } from '@/testing/seed';
import { approvedSample, typeAccounts } from '@/testing/typed-accounts';

let world: Seed;
beforeEach(async () => {
  world = await seed();
});

const steps = async () => value(await disclosureSteps(world.clerk, world.bodyId, 2021, SEED_DAY));
const preview = async () => value(await previewPage(world.clerk, world.bodyId, 2021, SEED_DAY));

const SUMMARY = summaryCell('P-1', 'text');
const CAUSE = factCell('operatingFunds.reason');
const RIGHT =
  '全年预算数 5 万元，执行数 5 万元，执行率 100%，年度目标全部完成，自评得分 100 分。存在的问题：没有。下一步改进措施：继续做好信访维稳工作。';
const finding = async (rule: string) => {
  const { review } = await preview();
  return review?.findings.find((one) => one.rule === rule);
};

test('a body without accounts keeps the short way, and is told what stands in it', async () => {
  expect(await steps()).toMatchObject({ accounts: null, questions: { all: 0, open: 0 }, findings: null });
  expect((await steps()).refusal?.message).toBe('还没有审核通过、可以公开的项目，暂不能公开。');
  await approveAll(world);
  expect((await steps()).refusal).toBeNull();
  expect((await preview()).review).toBeNull();
  const page = value(await draftPage(world.publisher, world.bodyId, 2021, SEED_DAY));
  expect(page).toContain('预览稿，尚未公开');
  expect(page).toContain('信访维稳资金项目');
});

test('a cause that is missing and a figure that disagrees are found where they print, and stop publication', async () => {
  await approveAll(world);
  await approvedSample(world, { [CAUSE]: '' });
  await typeAccounts(world, [[SUMMARY, RIGHT.replace('执行数 5 万元', '执行数 9.87 万元')]]);
  expect(await steps()).toMatchObject({
    accounts: 'approved',
    questions: { open: 1 },
    findings: { errors: 2, open: 0 },
    refusal: { code: 'notReady' },
  });
  expect((await orderEdition(world)).ok).toBe(false);
  const page = value(await draftPage(world.clerk, world.bodyId, 2021, SEED_DAY));
  const figure = await finding('SE-43');
  expect(figure?.mend?.href).toBe(`/desk/disclosure/${world.bodyId}/2021/words#${SUMMARY}`);
  const cause = await finding('FA-27');
  expect(cause?.mend?.href).toBe(`/desk/disclosure/${world.bodyId}/2021/words#${CAUSE}`);
  for (const anchor of [figure?.anchor, cause?.anchor]) expect(page).toContain(` id="${anchor}"`);
  await typeAccounts(world, [
    [SUMMARY, RIGHT],
    [CAUSE, '压减会议和差旅支出'],
  ]);
  expect(await steps()).toMatchObject({ questions: { open: 0 }, findings: { errors: 0 }, refusal: null });
});

test('a warning stops publication until it is answered', async () => {
  await approveAll(world);
  await approvedSample(world);
  await typeAccounts(world, [[SUMMARY, '项目按计划完成，自评得分 100 分。']]);
  const doubt = await finding('SE-48');
  expect(doubt?.severity).toBe('warning');
  expect((await steps()).findings).toMatchObject({ errors: 0, open: 1 });
  expect(failure(await orderEdition(world)).message).toContain('1 处疑点没有说明');
  await typeAccounts(
    world,
    [[doubt?.answer ?? SUMMARY, '执行率和目标完成情况见所附自评表。']],
    world.publisher,
  );
  expect(await steps()).toMatchObject({ findings: { open: 0 }, refusal: null });
  expect(value(await orderEdition(world)).no).toBe(1);
});

test('summaries begin as they are drafted; projects whose form is not approved are waited for', async () => {
  expect(value(await wordsPage(world.clerk, world.bodyId, 2021))).toEqual({ projects: [], waiting: 1 });
  await approveAll(world);
  const { projects, waiting } = value(await wordsPage(world.clerk, world.bodyId, 2021));
  expect([projects.map(({ code }) => code), waiting]).toEqual([['P-1'], 0]);
  expect(projects[0]?.parts.map(({ part }) => part)).toEqual(['text', 'problems', 'nextSteps']);
  expect(summaryFigures('执行数 9.87 万元', projects[0]?.basis ?? never())).toHaveLength(1);
});

test('who reaches no body finds neither steps nor words nor preview', async () => {
  const far = await seed();
  for (const by of [world.lead, world.admin, far.clerk, far.publisher, far.finance]) {
    for (const ask of [disclosureSteps, wordsPage, previewPage, draftPage]) {
      expect(failure(await ask(by, world.bodyId, 2021)).code).toBe('notFound');
    }
  }
});

function never(): never {
  throw new Error('no project');
}
