// 补录 of a whole disclosure as printed: one edition with its text, its forms and their findings, in every format.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadPublished, locatePublished } from '@/lib/application/queries/published-file';
import { recordHistoric } from '@/lib/application/record-historic';
import { publish } from '@/lib/application/publish';
import { openYear } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import { readDisclosureDocument } from '@/lib/domain/disclosure/model';
import { disclosureSchema } from '@/lib/domain/interchange/disclosure';
import { evaluationSchema } from '@/lib/domain/interchange/evaluation';
import { SYSTEM } from '@/lib/domain/workflow/actor';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { bodyCode, publishRequest } from '@/testing/published-year';
import { referenceDisclosure } from '@/prisma/demo/historic/disclosure';
import { failure, SEED_DAY, type Seed, seed, value } from '@/testing/seed';

const projects = (kundulunRegion.departments[0]?.projects ?? []).map(
  ({ code, name, level, category, fundingTier, fundKind, state, evaluation }) => {
    const project = { code, name, level, category, fundingTier, fundKind, state, lineage: randomUUID() };
    return { ...project, unitId: null, evaluation: evaluationSchema.parse(evaluation) };
  },
);

async function withYear(): Promise<Seed> {
  const world = await seed();
  const { regionCode } = world;
  const templateId = `${kundulunRegion.template}@1`;
  const window = { opensOn: '2021-02-01', closesOn: '2021-03-31', lateSubmission: 'mark' as const };
  value(await openYear(SYSTEM, { regionCode, year: 2020, templateId, ...window }, SEED_DAY));
  return world;
}

test('text, forms and findings of a printed year become one edition, which the project rows are found from', async () => {
  const world = await withYear();
  const disclosure = referenceDisclosure();
  const input = { bodyId: world.bodyId, fiscalYear: 2020, projects, disclosure };
  const made = value(await recordHistoric(SYSTEM, input, SEED_DAY));
  const stored = await database.edition.findUniqueOrThrow({ where: { id: made.id } });
  expect(stored).toMatchObject({
    origin: 'historic',
    title: '包头市昆都仑区工业和信息化局2020年度部门决算公开',
  });
  const document = readDisclosureDocument(stored.document ?? '');
  const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings.length).toBeGreaterThan(20);
  const rows = await database.editionProject.findMany({
    where: { editionId: made.id },
    orderBy: { position: 'asc' },
    include: { snapshot: { select: { content: true } } },
  });
  expect(rows.map(({ code }) => code)).toEqual(document.projects.map(({ code }) => code));
  for (const { code, snapshot } of rows) expect(snapshot.content).toContain(`"code":"${code}"`);
  const place = await locatePublished(`/open/2020/${await bodyCode(world)}/v1/disclosure.json`);
  expect(place?.downloadName).toBe('包头市昆都仑区工业和信息化局2020年度部门决算公开（第1版）.json');
  const bytes = await loadPublished(place?.sha256 ?? '');
  const served = disclosureSchema.parse(JSON.parse(new TextDecoder().decode(bytes ?? undefined)));
  expect(served.narrative?.length).toBe(disclosure.narrative?.length);
});

test('forms and projects must be equally many, and nothing of a refused year stays', async () => {
  const world = await withYear();
  const disclosure = { ...referenceDisclosure(), evaluations: [] };
  const input = { bodyId: world.bodyId, fiscalYear: 2020, projects, disclosure };
  expect(failure(await recordHistoric(SYSTEM, input, SEED_DAY)).message).toContain(
    '公开文本中有 0 张自评表，与要补录的 10 个项目不一致',
  );
  expect(await database.project.count({ where: { regionCode: world.regionCode, year: 2020 } })).toBe(0);
});

test('a year that was taken over as printed is not published over', async () => {
  const world = await withYear();
  const input = { bodyId: world.bodyId, fiscalYear: 2020, projects };
  value(await recordHistoric(SYSTEM, input, SEED_DAY));
  const request = publishRequest({ edition: 2, reason: '更正' });
  expect(failure(await publish(world.publisher, world.bodyId, 2020, request, SEED_DAY)).code).toBe(
    'wrongStatus',
  );
  expect(await database.publication.count({ where: { bodyId: world.bodyId } })).toBe(0);
});

test('of a year recorded twice at once one edition comes, and the other is refused with nothing left behind', async () => {
  const world = await withYear();
  const input = { bodyId: world.bodyId, fiscalYear: 2020, projects };
  const both = await Promise.all([
    recordHistoric(SYSTEM, input, SEED_DAY),
    recordHistoric(SYSTEM, input, SEED_DAY),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  for (const one of both) if (!one.ok) expect(one.failure.code).toBe('exists');
  expect(await database.project.count({ where: { regionCode: world.regionCode, year: 2020 } })).toBe(10);
});
