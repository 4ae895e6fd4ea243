// What reviewers and fillers find in their lists, in a review and on a receipt, and what strangers do not.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { returnEvaluation, withdraw } from '@/lib/application/decide';
import { explain } from '@/lib/application/explain';
import { evaluationsToFill } from '@/lib/application/queries/evaluation-list';
import { receiptPage } from '@/lib/application/queries/receipt-page';
import { reviewPage } from '@/lib/application/queries/review-page';
import { reviewQueue } from '@/lib/application/queries/review-queue';
import { submit } from '@/lib/application/submit';
import { fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { liveIndicators } from '@/lib/domain/evaluation/form';
import {
  failure,
  fillAll,
  SEED_DAY,
  type Seed,
  seed,
  seedProject,
  storedForm,
  type,
  value,
} from '@/testing/seed';

let here: Seed;
let elsewhere: Seed;
beforeEach(async () => {
  here = await seed();
  elsewhere = await seed();
});

const handIn = async (world: Seed, clock = SEED_DAY) => {
  const { seq } = await storedForm(world.clerk, world.evaluationId);
  return value(await submit(world.clerk, world.evaluationId, { v: 1, seq, submission: randomUUID() }, clock));
};
const queueOf = (actor: Seed['finance'], world = here) => reviewQueue(actor, world.regionCode, SEED_DAY);

describe('the queue', () => {
  test('a reviewer sees every evaluation of the region and may decide on what was handed in', async () => {
    await seedProject(here, 'P-2', '招商引资项目');
    await fillAll(here.clerk, here.evaluationId);
    await handIn(here);
    const rows = await queueOf(here.finance);
    expect(rows.map((row) => [row.projectCode, row.status, row.started, row.submissions])).toEqual([
      ['P-1', 'submitted', true, 1],
      ['P-2', 'draft', false, 0],
    ]);
    expect(rows[0]?.actions).toEqual(['view', 'return', 'approve']);
    expect(rows[1]?.actions).toEqual(['view']);
  });

  test('it never holds another region, and nothing for who reviews nothing', async () => {
    expect(await queueOf(here.finance, elsewhere)).toEqual([]);
    expect(await queueOf(elsewhere.finance, here)).toEqual([]);
    for (const actor of [here.lead, here.clerk, here.publisher, here.admin]) {
      expect(await queueOf(actor)).toEqual([]);
    }
  });

  test('where departments endorse first, the clerk has a queue and finance waits', async () => {
    here = await seed({ endorseRequired: true });
    await fillAll(here.lead, here.evaluationId);
    await handIn(here);
    expect((await queueOf(here.clerk)).map((row) => row.actions)).toEqual([
      ['view', 'withdraw', 'endorse', 'return'],
    ]);
    expect((await queueOf(here.finance)).map((row) => row.actions)).toEqual([['view']]);
    expect(await queueOf(here.publisher)).toEqual([]);
  });

  test('a warning handed in with an answer to its figures counts as explained', async () => {
    const spend = async (amount: string) => {
      const { form } = await storedForm(here.clerk, here.evaluationId);
      const cells = form.funds.slice(0, 2).map((fund) => fundCell(fund.id, 'executed'));
      await type(
        here.clerk,
        here.evaluationId,
        cells.map((cell) => [cell, amount] as const),
      );
      return cells[0] ?? null;
    };
    const handInAgain = async () => {
      const { snapshot } = await handIn(here);
      const [row] = await queueOf(here.finance);
      value(await withdraw(here.clerk, here.evaluationId, { v: 1, snapshot }, SEED_DAY));
      return [row?.warnings, row?.explained];
    };
    await fillAll(here.clerk, here.evaluationId);
    // More spent than planned: SE-14 asks for an explanation, and nothing is handed in without.
    const cell = await spend('6');
    const answer = async (text: string) =>
      value(await explain(here.clerk, here.evaluationId, { v: 1, rule: 'SE-14', cell, text }, SEED_DAY));
    await answer('年中追加。');
    await answer('年中追加 1 万元，另有批复。');
    expect(await handInAgain()).toEqual([1, 1]);
    await spend('7');
    await answer('年中追加 2 万元，另有批复。');
    expect(await handInAgain()).toEqual([1, 1]);
    await spend('5');
    expect(await handInAgain()).toEqual([0, 0]);
  });
});

test('my evaluations are those I may fill in, not those I only read', async () => {
  expect((await evaluationsToFill(here.clerk, SEED_DAY)).map((row) => row.id)).toEqual([here.evaluationId]);
  expect((await evaluationsToFill(here.lead, SEED_DAY)).map((row) => row.id)).toEqual([here.evaluationId]);
  for (const actor of [here.finance, here.publisher, here.admin]) {
    expect(await evaluationsToFill(actor, SEED_DAY)).toEqual([]);
  }
});

test('a review carries every round with its opinions, and the form before', async () => {
  await fillAll(here.clerk, here.evaluationId);
  const first = await handIn(here);
  const { form } = await storedForm(here.clerk, here.evaluationId);
  const cell = indicatorCell(liveIndicators(form)[0]?.id ?? '', 'actual');
  value(
    await returnEvaluation(
      here.finance,
      here.evaluationId,
      { v: 1, snapshot: first.snapshot, reason: '请核对', comments: [{ cell, text: '与台账不符' }] },
      SEED_DAY,
    ),
  );
  await type(here.clerk, here.evaluationId, [[cell, '43件']]);
  await handIn(here);
  const review = value(await reviewPage(here.finance, here.evaluationId));
  expect(review.rounds.map(({ no, comments }) => [no, comments.map(({ text }) => text)])).toEqual([
    [1, ['与台账不符']],
    [2, []],
  ]);
  expect(review.previous?.form.cells[cell]).toBe('45件');
  expect(review.previous?.comments.map(({ text }) => text)).toEqual(['与台账不符']);
  const older = value(await reviewPage(here.finance, here.evaluationId, 1));
  expect([older.latest, older.snapshot.no, older.previous]).toEqual([false, 1, null]);
  expect(failure(await reviewPage(here.finance, here.evaluationId, 3)).code).toBe('notFound');
});

describe('the receipt', () => {
  test('says what was handed in, when, and by which hash it is known', async () => {
    await fillAll(here.clerk, here.evaluationId);
    const april = () => new Date('2022-04-01T02:00:00Z');
    const made = await handIn(here, april);
    const receipt = value(await receiptPage(here.lead, here.evaluationId, made.snapshot));
    expect(receipt).toMatchObject({
      no: 1,
      sha256: made.sha256,
      submittedAt: april(),
      submittedBy: here.clerk.displayName,
      late: true,
      fiscalYear: 2021,
      projectName: '信访维稳资金项目',
      budget: 5_000_000,
      total: 10_000,
      grade: '优',
    });
  });

  test('is none of a stranger’s business, nor of another evaluation', async () => {
    await fillAll(here.clerk, here.evaluationId);
    const { snapshot } = await handIn(here);
    const ask = (actor: Seed['clerk'], evaluation: string, id: string) => receiptPage(actor, evaluation, id);
    expect(failure(await ask(elsewhere.clerk, here.evaluationId, snapshot)).code).toBe('notFound');
    expect(failure(await ask(elsewhere.finance, here.evaluationId, snapshot)).code).toBe('notFound');
    expect(failure(await ask(here.admin, here.evaluationId, snapshot)).code).toBe('notFound');
    expect(failure(await ask(elsewhere.clerk, elsewhere.evaluationId, snapshot)).code).toBe('notFound');
    expect(failure(await ask(here.clerk, here.evaluationId, randomUUID())).code).toBe('notFound');
    expect(failure(await ask(here.clerk, 'not-an-id', snapshot)).code).toBe('notFound');
  });
});
