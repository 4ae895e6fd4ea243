// A region's own 年度表样 on a real database: copied, changed, refused, published, activated; forms keep the version they were born with.
import { beforeEach, describe, expect, it } from 'vitest';
import { activateTemplate } from '@/lib/application/activate-template';
import { discardTemplateDraft, saveTemplateDraft } from '@/lib/application/change-template-draft';
import { deriveTemplate } from '@/lib/application/derive-template';
import { publishTemplate } from '@/lib/application/publish-template';
import { previewTemplateDraft, templateDraftPage } from '@/lib/application/queries/template-draft-page';
import { regionTemplates } from '@/lib/application/queries/template-list';
import { openYear } from '@/lib/application/set-up';
import { templateVersion } from '@/lib/data/template-store';
import { type Json, withValue } from '@/lib/domain/template/draft-value';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import type { Actor } from '@/lib/domain/workflow/actor';
import { testDatabase } from '@/testing/database';
import { failure, type Seed, SEED_DAY, seed, seedProject, value } from '@/testing/seed';

const { prisma } = testDatabase();
let here: Seed;
let elsewhere: Seed;

beforeEach(async () => {
  here = await seed();
  elsewhere = await seed();
});

const lastAudit = () => prisma.auditEvent.findFirst({ orderBy: { id: 'desc' } });

/** A fresh draft of the region, its content and number. */
async function draft(from = 'national-2020@1', actor: Actor = here.finance) {
  const { id } = value(await deriveTemplate(actor, { regionCode: here.regionCode, from }, SEED_DAY));
  return value(await templateDraftPage(actor, id));
}

/** Saves one changed value. */
async function save(page: { id: string; seq: number; content: Json }, path: (string | number)[], to: Json) {
  const content = withValue(page.content, path, to);
  const saved = value(
    await saveTemplateDraft(here.finance, page.id, { seq: page.seq, content: content as never }, SEED_DAY),
  );
  return { ...page, content, seq: saved.seq };
}

const publish = ({ id, seq }: { id: string; seq: number }) =>
  publishTemplate(here.finance, id, { seq }, SEED_DAY);

const acts: [string, (actor: Actor, id: string) => Promise<{ ok: boolean }>][] = [
  ['reading the list', (actor) => regionTemplates(actor, here.regionCode)],
  [
    'copying',
    (actor) => deriveTemplate(actor, { regionCode: here.regionCode, from: 'national-2020@1' }, SEED_DAY),
  ],
  ['reading a draft', (actor, id) => templateDraftPage(actor, id)],
  ['previewing', (actor, id) => previewTemplateDraft(actor, id, null)],
  ['saving', (actor, id) => saveTemplateDraft(actor, id, { seq: 0, content: { name: '甲' } }, SEED_DAY)],
  [
    'activating',
    (actor) =>
      activateTemplate(
        actor,
        { regionCode: here.regionCode, templateId: 'national-2017@1', fromYear: 2021 },
        SEED_DAY,
      ),
  ],
  ['giving up', (actor, id) => discardTemplateDraft(actor, id, { seq: 0 }, SEED_DAY)],
];

describe.each(acts)('%s', (_, act) => {
  it('is for finance and administrators of the region', async () => {
    for (const actor of [here.lead, here.clerk, here.publisher, elsewhere.finance, elsewhere.admin]) {
      const { id } = await draft();
      expect(await act(actor, id)).toMatchObject({ ok: false, failure: { code: 'notFound' } });
    }
    for (const actor of [here.finance, here.admin]) {
      await prisma.fiscalYear.updateMany({
        where: { regionCode: here.regionCode },
        data: { templateId: 'national-2020@1' },
      });
      const { id } = await draft();
      expect(await act(actor, id)).toMatchObject({ ok: true });
    }
  });
});

it('copies a built-in version into a family of the region, and an own version into its next one', async () => {
  const first = await draft();
  expect(first.content).toMatchObject({ title: NATIONAL_2020.title, dimensions: NATIONAL_2020.dimensions });
  const one = value(await publish(first));
  expect(one).toMatchObject({ id: `${here.regionCode}-1@1`, version: 1 });
  const second = await draft(one.id);
  expect(second.content).toMatchObject({ name: (first.content as { name: string }).name });
  expect(value(await publish(second))).toMatchObject({ id: `${here.regionCode}-1@2`, version: 2 });
  const other = await save(await draft('national-2017@1'), ['name'], '另一套');
  expect(value(await publish(other)).id).toBe(`${here.regionCode}-2@1`);
});

it('keeps whatever was typed, and lets nobody overwrite what they have not seen', async () => {
  const page = await draft();
  const saved = await save(page, ['dimensions', 0, 'weight'], '四十');
  expect(value(await templateDraftPage(here.admin, page.id)).content).toEqual(saved.content);
  const late = { seq: page.seq, content: { name: '晚到的' } };
  expect(failure(await saveTemplateDraft(here.admin, page.id, late, SEED_DAY))).toMatchObject({
    code: 'stale',
    detail: { seq: saved.seq },
  });
  // The same content again, its answer lost on the way, is saved already.
  const again = { seq: page.seq, content: saved.content as never };
  expect(value(await saveTemplateDraft(here.finance, page.id, again, SEED_DAY)).seq).toBe(saved.seq);
});

it('publishes nothing that is not a template, and says where', async () => {
  const page = await save(await draft(), ['dimensions', 0, 'weight'], 4000);
  expect(failure(await publish(page))).toMatchObject({
    code: 'notReady',
    message: expect.stringContaining('还有 1 处要改'),
    detail: [{ path: 'dimensions', message: expect.stringContaining('少 10 分') }],
  });
  expect(await prisma.templateVersion.count({ where: { regionCode: here.regionCode } })).toBe(0);
  const namesake = await save(await draft(), ['name'], NATIONAL_2020.name);
  expect(failure(await publish(namesake))).toMatchObject({ detail: [{ path: 'name' }] });
});

it('freezes what it publishes, once, and closes the draft', async () => {
  const page = await save(await draft(), ['totalLabel'], '合计');
  const published = value(await publish(page));
  const stored = await templateVersion(prisma, published.id);
  expect(stored).toMatchObject({ sha256: published.sha256, regionCode: here.regionCode });
  expect(stored.template).toMatchObject({ totalLabel: '合计', family: `${here.regionCode}-1`, version: 1 });
  expect(await lastAudit()).toMatchObject({
    action: 'publishTemplate',
    objectId: published.id,
    detail: { sha256: published.sha256, basedOn: 'national-2020@1' },
  });
  expect(failure(await publish(page)).code).toBe('closed');
  const more = { seq: page.seq, content: { name: '再改' } };
  expect(failure(await saveTemplateDraft(here.finance, page.id, more, SEED_DAY)).code).toBe('closed');
});

it('two publications of one family at the same time give two versions', async () => {
  const first = value(await publish(await draft()));
  const [a, b] = [await draft(first.id), await draft(first.id)];
  const versions = (await Promise.all([publish(a), publish(b)])).map((result) => value(result).version);
  expect(versions.toSorted()).toEqual([2, 3]);
});

it('activates from a year on: later years too, existing forms keep theirs, new ones get it', async () => {
  const { regionCode } = here;
  const window = { opensOn: '2023-02-01', closesOn: '2023-03-31' };
  const year = { regionCode, templateId: 'national-2020@1', ...window };
  value(await openYear(here.finance, { ...year, year: 2020 }, SEED_DAY));
  value(await openYear(here.finance, { ...year, year: 2022 }, SEED_DAY));
  const { id: templateId } = value(await publish(await draft()));
  const input = { regionCode, templateId, fromYear: 2021 };
  expect(value(await activateTemplate(here.finance, input, SEED_DAY)).years).toEqual([2021, 2022]);
  const years = await prisma.fiscalYear.findMany({ where: { regionCode }, orderBy: { year: 'asc' } });
  expect(years.map((one) => one.templateId)).toEqual(['national-2020@1', templateId, templateId]);
  const born = await prisma.evaluation.findUnique({ where: { id: here.evaluationId } });
  expect(born?.templateId).toBe('national-2020@1');
  const { evaluationId } = await seedProject(here, 'P-2', '新项目');
  expect((await prisma.evaluation.findUnique({ where: { id: evaluationId } }))?.templateId).toBe(templateId);
  expect(await lastAudit()).not.toBeNull();
  expect(failure(await activateTemplate(here.finance, input, SEED_DAY)).code).toBe('exists');
  const never = { ...input, fromYear: 2030 };
  expect(failure(await activateTemplate(here.finance, never, SEED_DAY)).code).toBe('invalid');
  expect(value(await regionTemplates(here.finance, regionCode))).toMatchObject({
    versions: expect.arrayContaining([expect.objectContaining({ id: templateId, years: [2022, 2021] })]),
    behind: [{ evaluationId: here.evaluationId, year: 2021 }],
  });
  // Administrators keep settings and see no forms.
  expect(value(await regionTemplates(here.admin, regionCode)).behind).toEqual([]);
});

it('another region’s version can neither be copied nor activated', async () => {
  const { id } = value(await publish(await draft()));
  const { regionCode } = elsewhere;
  const copied = await deriveTemplate(elsewhere.finance, { regionCode, from: id }, SEED_DAY);
  expect(failure(copied).code).toBe('notFound');
  const activated = await activateTemplate(
    elsewhere.finance,
    { regionCode, templateId: id, fromYear: 2021 },
    SEED_DAY,
  );
  expect(failure(activated).code).toBe('notFound');
});

it('shows a draft on a real form with score and findings before and after; administrators see no forms', async () => {
  const page = await save(await draft(), ['dimensions', 0, 'name'], '产出情况');
  const seen = value(await previewTemplateDraft(here.finance, page.id, here.evaluationId));
  expect(seen.forms.map(({ id }) => id)).toEqual([here.evaluationId]);
  expect(seen.tried?.changes.changed).toEqual([
    expect.objectContaining({ label: '「产出指标」指标类别', to: '产出情况' }),
  ]);
  expect(seen.tried?.layout.cells.some(({ text }) => text.startsWith('产出情况'))).toBe(true);
  const hidden = value(await previewTemplateDraft(here.admin, page.id, here.evaluationId));
  expect(hidden).toMatchObject({ forms: [], tried: null });
  const foreign = value(await previewTemplateDraft(here.finance, page.id, elsewhere.evaluationId));
  expect(foreign.tried).toBeNull();
});
