// 审核说明 from the warning to the snapshot, against a real database.
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { returnEvaluation } from '@/lib/application/decide';
import { explain } from '@/lib/application/explain';
import { evaluationPage } from '@/lib/application/queries/evaluation-page';
import { reviewPage } from '@/lib/application/queries/review-page';
import { submit } from '@/lib/application/submit';
import { fundCell } from '@/lib/domain/evaluation/cells';
import { failure, fillAll, SEED_DAY, type Seed, seed, storedForm, type, value } from '@/testing/seed';

let world: Seed;
/** 执行数 of 年度资金总额, where SE-14 stands. */
let cell: ReturnType<typeof fundCell>;
beforeEach(async () => {
  world = await seed();
  await fillAll(world.clerk, world.evaluationId);
  cell = await spend('5.5');
});

/** More than the budget of 5 万元: SE-14 asks why. */
async function spend(amount: string) {
  const { form } = await storedForm(world.clerk, world.evaluationId);
  const cells = form.funds.slice(0, 2).map(({ id }) => fundCell(id, 'executed'));
  await type(
    world.clerk,
    world.evaluationId,
    cells.map((one) => [one, amount] as const),
  );
  return cells[0] ?? fundCell('', 'executed');
}

const say = (text: string, more: { figures?: string; rule?: string } = {}) =>
  explain(world.clerk, world.evaluationId, { v: 1, rule: 'SE-14', cell, text, ...more }, SEED_DAY);

const send = async () =>
  submit(
    world.clerk,
    world.evaluationId,
    { v: 1, seq: (await storedForm(world.clerk, world.evaluationId)).seq, submission: randomUUID() },
    SEED_DAY,
  );

test('a warning stops a submission until it is explained; the explanation travels with the form', async () => {
  const refused = failure(await send());
  expect(refused).toMatchObject({
    code: 'notReady',
    message: expect.stringContaining('有 1 条疑点没有写审核说明'),
    detail: { missing: [], findings: [], unexplained: [{ rule: 'SE-14', cell }] },
  });
  value(await say('上级追加资金年底到账。'));
  value(await send());
  const { snapshot } = value(await reviewPage(world.finance, world.evaluationId));
  expect(snapshot.findings.map(({ rule }) => rule)).toEqual(['SE-14']);
  expect(snapshot.explanations).toMatchObject([{ rule: 'SE-14', cell, text: '上级追加资金年底到账。' }]);
});

test('changed figures make it stale: it is asked for again, and the old text is still at hand', async () => {
  value(await say('上级追加资金年底到账。'));
  await spend('5.6');
  expect(failure(await send()).detail).toMatchObject({ unexplained: [{ rule: 'SE-14' }] });
  const page = value(await evaluationPage(world.clerk, world.evaluationId, SEED_DAY));
  expect(page.explanations).toMatchObject([{ text: '上级追加资金年底到账。' }]);
  // The old figures again: the old answer counts again.
  await spend('5.5');
  value(await send());
});

test('a changed figure that is not the printed one makes it stale too', async () => {
  value(await say('上级追加资金年底到账。'));
  const { form } = await storedForm(world.clerk, world.evaluationId);
  const budgets = form.funds.slice(0, 2).map(({ id }) => [fundCell(id, 'budget'), '5.2'] as const);
  await type(world.clerk, world.evaluationId, budgets);
  expect(failure(await send()).detail).toMatchObject({ unexplained: [{ rule: 'SE-14' }] });
});

test('an answer to figures that have moved on is refused, and so is one to a warning that is gone', async () => {
  expect(failure(await say('晚了一步', { figures: '5.4→' }))).toMatchObject({
    code: 'stale',
    message: expect.stringContaining('数字在您查看之后又有变动'),
  });
  await spend('5');
  expect(failure(await say('晚了一步'))).toMatchObject({
    code: 'stale',
    message: expect.stringContaining('现在已不存在'),
  });
});

test('an explanation that was taken back counts no more', async () => {
  value(await say('上级追加资金年底到账。'));
  value(await say(''));
  expect(failure(await send()).code).toBe('notReady');
});

test('after a return the explanation stands, and is asked for again only where its figures change', async () => {
  value(await say('上级追加资金年底到账。'));
  const receipt = value(await send());
  value(
    await returnEvaluation(
      world.finance,
      world.evaluationId,
      { v: 1, snapshot: receipt.snapshot, reason: '请核对', comments: [] },
      SEED_DAY,
    ),
  );
  value(await send());
  const { snapshot } = value(await reviewPage(world.finance, world.evaluationId));
  expect(snapshot.no).toBe(2);
  expect(snapshot.explanations).toHaveLength(1);
});
