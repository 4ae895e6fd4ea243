// From submission to approval and back, against a real database.
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { approve, endorse, reopen, returnEvaluation, withdraw } from '@/lib/application/decide';
import { evaluationPage } from '@/lib/application/queries/evaluation-page';
import { reviewPage } from '@/lib/application/queries/review-page';
import { submit } from '@/lib/application/submit';
import { database } from '@/lib/data/client';
import { fieldCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { liveIndicators } from '@/lib/domain/evaluation/form';
import { failure, fillAll, SEED_DAY, type Seed, seed, storedForm, type, value } from '@/testing/seed';

let world: Seed;
beforeEach(async () => {
  world = await seed();
});

const send = async (by = world.clerk, seq?: number, submission: string = randomUUID(), clock = SEED_DAY) =>
  submit(
    by,
    world.evaluationId,
    { v: 1, seq: seq ?? (await storedForm(by, world.evaluationId)).seq, submission },
    clock,
  );

test('a submission freezes the form, answers with a receipt, and the same submission again gets the same receipt', async () => {
  const seq = await fillAll(world.clerk, world.evaluationId);
  const submission = randomUUID();
  const receipt = value(await send(world.clerk, seq, submission));
  expect(receipt).toMatchObject({ no: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(value(await send(world.clerk, seq, submission))).toEqual(receipt);
  const review = value(await reviewPage(world.finance, world.evaluationId));
  expect(review.snapshot.scorecard.total).toBe(10000);
  expect(review.snapshot.scorecard.grade).toBe('优');
  expect(review.recomputedTotal).toBeNull();
  expect(review.sha256).toBe(receipt.sha256);
});

test('two submissions at once make one snapshot', async () => {
  const seq = await fillAll(world.clerk, world.evaluationId);
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(world.clerk, seq)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await database.snapshot.count({ where: { evaluationId: world.evaluationId } })).toBe(1);
});

test('an unfinished form names what is missing; one changed since the user looked is not submitted', async () => {
  expect(failure(await send())).toMatchObject({ code: 'notReady', detail: { missing: expect.any(Array) } });
  const seq = await fillAll(world.clerk, world.evaluationId);
  await type(world.lead, world.evaluationId, [[fieldCell('summary'), '别人刚改过']]);
  expect(failure(await send(world.clerk, seq)).code).toBe('stale');
});

test('a return names its cells, the correction shows as a difference, and approval needs the newest snapshot', async () => {
  await fillAll(world.clerk, world.evaluationId);
  const first = value(await send());
  const { form } = await storedForm(world.clerk, world.evaluationId);
  const cell = indicatorCell(liveIndicators(form)[0]?.id ?? '', 'actual');
  expect(
    failure(
      await returnEvaluation(
        world.finance,
        world.evaluationId,
        {
          v: 1,
          snapshot: first.snapshot,
          reason: '请核对',
          comments: [{ cell: indicatorCell(randomUUID(), 'actual'), text: '不在表内' }],
        },
        SEED_DAY,
      ),
    ).code,
  ).toBe('invalid');
  value(
    await returnEvaluation(
      world.finance,
      world.evaluationId,
      { v: 1, snapshot: first.snapshot, reason: '请核对办结数', comments: [{ cell, text: '与台账不符' }] },
      SEED_DAY,
    ),
  );
  const page = value(await evaluationPage(world.clerk, world.evaluationId, SEED_DAY));
  expect(page.status).toBe('returned');
  expect(page.comments).toMatchObject([{ cell, text: '与台账不符' }]);
  await type(world.clerk, world.evaluationId, [[cell, '43件']]);
  const second = value(await send());
  expect(second.no).toBe(2);
  const review = value(await reviewPage(world.finance, world.evaluationId));
  expect(review.changes).toMatchObject([{ cell, from: '45件', to: '43件' }]);
  expect(
    failure(await approve(world.finance, world.evaluationId, { v: 1, snapshot: first.snapshot }, SEED_DAY))
      .code,
  ).toBe('stale');
  expect(
    value(await approve(world.finance, world.evaluationId, { v: 1, snapshot: second.snapshot }, SEED_DAY))
      .status,
  ).toBe('approved');
  expect(
    value(await evaluationPage(world.clerk, world.evaluationId, SEED_DAY)).timeline.map(
      (step) => step.action,
    ),
  ).toEqual(['createProject', 'submit', 'return', 'submit', 'approve']);
});

test('of two decisions at once one stands', async () => {
  await fillAll(world.clerk, world.evaluationId);
  const { snapshot } = value(await send());
  const input = { v: 1 as const, snapshot };
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => approve(world.finance, world.evaluationId, input, SEED_DAY)),
    ...Array.from({ length: 4 }, () =>
      returnEvaluation(
        world.finance,
        world.evaluationId,
        { ...input, reason: '再看', comments: [] },
        SEED_DAY,
      ),
    ),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('reopening leaves everything before it as it was', async () => {
  await fillAll(world.clerk, world.evaluationId);
  const { snapshot } = value(await send());
  const before = await database.snapshot.findUniqueOrThrow({ where: { id: snapshot } });
  value(await approve(world.finance, world.evaluationId, { v: 1, snapshot }, SEED_DAY));
  expect(
    value(
      await reopen(
        world.finance,
        world.evaluationId,
        { v: 1, snapshot, reason: '审计发现执行数有误' },
        SEED_DAY,
      ),
    ).status,
  ).toBe('draft');
  await type(world.clerk, world.evaluationId, [[fieldCell('summary'), '已按审计意见更正']]);
  expect(await database.snapshot.findUniqueOrThrow({ where: { id: snapshot } })).toEqual(before);
});

test('nobody approves what they submitted themselves', async () => {
  await database.roleAssignment.create({
    data: {
      id: randomUUID(),
      role: 'clerk',
      userId: world.finance.userId ?? '',
      regionCode: world.regionCode,
      departmentId: world.departmentId,
    },
  });
  const both = { ...world.finance, assignments: [...world.finance.assignments, ...world.clerk.assignments] };
  await fillAll(both, world.evaluationId);
  const { snapshot } = value(await send(both));
  expect(failure(await approve(both, world.evaluationId, { v: 1, snapshot }, SEED_DAY)).code).toBe(
    'forbidden',
  );
});

test('where the region asks for it, the department endorses first', async () => {
  world = await seed({ endorseRequired: true });
  await fillAll(world.lead, world.evaluationId);
  const { snapshot } = value(await send(world.lead));
  const input = { v: 1 as const, snapshot };
  expect(failure(await approve(world.finance, world.evaluationId, input, SEED_DAY)).code).toBe('wrongStatus');
  expect(failure(await endorse(world.lead, world.evaluationId, input, SEED_DAY)).code).toBe('forbidden');
  expect(value(await endorse(world.clerk, world.evaluationId, input, SEED_DAY)).status).toBe('submitted');
  expect(value(await withdraw(world.lead, world.evaluationId, input, SEED_DAY)).status).toBe('draft');
});

test('after the closing date saving goes on; submitting is marked late or refused, as the year says', async () => {
  const april = () => new Date('2022-04-01T02:00:00Z');
  const lastMinute = () => new Date('2022-03-31T15:59:00Z');
  await fillAll(world.clerk, world.evaluationId);
  const onTime = value(await send(world.clerk, undefined, randomUUID(), lastMinute));
  value(await withdraw(world.clerk, world.evaluationId, { v: 1, snapshot: onTime.snapshot }, SEED_DAY));
  const late = value(await send(world.clerk, undefined, randomUUID(), april));
  expect(
    (
      await database.snapshot.findMany({
        where: { id: { in: [onTime.snapshot, late.snapshot] } },
        orderBy: { no: 'asc' },
      })
    ).map((s) => s.late),
  ).toEqual([false, true]);
  world = await seed({ lateSubmission: 'refuse' });
  await type(world.clerk, world.evaluationId, [[fieldCell('summary'), '照常保存']], april);
  await fillAll(world.clerk, world.evaluationId);
  expect(failure(await send(world.clerk, undefined, randomUUID(), april))).toMatchObject({
    code: 'closed',
    message: expect.stringContaining('已于 2022-03-31 截止'),
  });
});
