// Moving an open form to its year's version, on a real database: nothing typed is lost, and only what was seen is done.
import { beforeEach, expect, it } from 'vitest';
import { explain } from '@/lib/application/explain';
import { moveForm } from '@/lib/application/move-form';
import { formMovePage } from '@/lib/application/queries/form-move-page';
import { changesOf } from '@/lib/application/queries/changes';
import { rebuildProjections } from '@/lib/application/rebuild-projections';
import { submit } from '@/lib/application/submit';
import { fundCell } from '@/lib/domain/evaluation/cells';
import { cellText, fundText } from '@/lib/domain/evaluation/form';
import { testDatabase } from '@/testing/database';
import { failure, fillAll, SEED_DAY, type Seed, seed, storedForm, type, value } from '@/testing/seed';

const { prisma } = testDatabase();
let here: Seed;

beforeEach(async () => {
  here = await seed();
  await fillAll(here.clerk, here.evaluationId);
  const { form } = await storedForm(here.clerk, here.evaluationId);
  const carried = form.funds.find(({ source }) => source === 'carryover')?.id ?? '';
  await type(here.clerk, here.evaluationId, [[fundCell(carried, 'executed'), '0']]);
  await yearUses('national-2017@1');
});

function yearUses(templateId: string) {
  return prisma.fiscalYear.updateMany({ where: { regionCode: here.regionCode }, data: { templateId } });
}

/** Looks, then moves what was seen. */
async function move(actor = here.clerk) {
  const { seq, template } = value(await formMovePage(actor, here.evaluationId));
  return moveForm(actor, here.evaluationId, { v: 1, seq, template }, SEED_DAY);
}

it('says what changes, then does exactly that, and moves back whole', async () => {
  const before = await storedForm(here.clerk, here.evaluationId);
  const page = value(await formMovePage(here.clerk, here.evaluationId));
  expect(page).toMatchObject({
    fromName: '全国通用表样（2020 式）（第 1 版）',
    refusal: null,
    before: { total: 10000 },
    after: { total: 10000 },
  });
  expect(page.changes.unplaced.map(({ label }) => label)).toContain('「上年结转资金」全年执行数');
  value(await move());
  const after = await storedForm(here.clerk, here.evaluationId);
  expect(after.form.template.family).toBe('national-2017');
  expect(after.form.funds.map(({ source }) => source)).toEqual(['total', 'fiscal', 'other']);
  expect(after.form.indicators).toEqual(before.form.indicators);
  expect(await prisma.auditEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    action: 'moveForm',
    actorId: here.clerk.userId,
    evaluationId: here.evaluationId,
    detail: { from: 'national-2020@1', to: 'national-2017@1' },
  });
  await yearUses('national-2020@1');
  value(await move(here.finance));
  const back = await storedForm(here.clerk, here.evaluationId);
  expect(back.form.funds).toEqual(before.form.funds);
  expect(back.form.nodes).toEqual(before.form.nodes);
  expect([...back.form.cells].toSorted()).toEqual([...before.form.cells].toSorted());
});

it('open pages learn of every text that followed the template, and the projection is that of the new form', async () => {
  const { seq: since } = await storedForm(here.clerk, here.evaluationId);
  value(await move());
  const { form, seq } = await storedForm(here.clerk, here.evaluationId);
  const { others, template } = value(
    await changesOf(here.lead, here.evaluationId, { since, tab: 't' }, SEED_DAY),
  );
  expect(template).toBe('national-2017@1');
  expect(others.length).toBe(seq - since);
  expect(others.length).toBeGreaterThan(0);
  for (const { cell, text } of others) expect(cellText(form, cell as never)).toBe(text);
  const rebuilt = await rebuildProjections();
  expect(rebuilt).toMatchObject({ departures: [] });
});

it('a form filled and moved can be submitted, and is frozen under its new version', async () => {
  value(await move());
  const { seq, form } = await storedForm(here.clerk, here.evaluationId);
  expect(fundText(form, form.funds[0]?.id ?? '', 'executed')).toBe('5');
  // Submission wants an answer to each warning.
  const { before } = value(await formMovePage(here.clerk, here.evaluationId));
  for (const { rule, cell } of before.findings.filter(({ severity }) => severity === 'warning')) {
    const said = { v: 1 as const, rule, cell, text: '按批复的目标填报。' };
    value(await explain(here.clerk, here.evaluationId, said, SEED_DAY));
  }
  value(
    await submit(here.clerk, here.evaluationId, { v: 1, seq, submission: crypto.randomUUID() }, SEED_DAY),
  );
  const frozen = await prisma.snapshot.findFirstOrThrow({ where: { evaluationId: here.evaluationId } });
  expect(JSON.parse(frozen.content)).toMatchObject({ template: { id: 'national-2017@1' } });
  expect(
    failure(await moveForm(here.clerk, here.evaluationId, { v: 1, seq, template: 'x' }, SEED_DAY)).code,
  ).toBe('wrongStatus');
});

it('is refused when the form or the year’s version changed since it was looked at', async () => {
  const seen = value(await formMovePage(here.clerk, here.evaluationId));
  const input = { v: 1 as const, seq: seen.seq, template: seen.template };
  await yearUses('cost-2021@1');
  expect(failure(await moveForm(here.clerk, here.evaluationId, input, SEED_DAY))).toMatchObject({
    code: 'stale',
    message: expect.stringContaining('年度表样又有更换'),
  });
  await yearUses('national-2017@1');
  const { form } = await storedForm(here.clerk, here.evaluationId);
  await type(here.clerk, here.evaluationId, [[fundCell(form.funds[0]?.id ?? '', 'executed'), '4']]);
  expect(failure(await moveForm(here.clerk, here.evaluationId, input, SEED_DAY))).toMatchObject({
    code: 'stale',
    message: expect.stringContaining('又有新的保存'),
  });
  const untouched = await prisma.evaluation.findUnique({ where: { id: here.evaluationId } });
  expect(untouched?.templateId).toBe('national-2020@1');
});

it('has nothing to move to where the year uses the same version, and none into another unit of money', async () => {
  await yearUses('national-2020@1');
  const same = await move();
  expect(failure(same).message).toContain('不需要迁移');
  await yearUses('yunnan@1');
  expect(value(await formMovePage(here.clerk, here.evaluationId)).refusal).toContain('以元填报');
  expect(failure(await move()).code).toBe('invalid');
});

it('is no matter of the filler of one project, and hidden from other regions', async () => {
  const elsewhere = await seed();
  expect(failure(await formMovePage(here.lead, here.evaluationId)).code).toBe('forbidden');
  for (const stranger of [elsewhere.finance, here.admin])
    expect(failure(await formMovePage(stranger, here.evaluationId)).code).toBe('notFound');
});
