// A region's outlines against a real database: derived, frozen, chosen for a year, and nobody else's.
import { beforeEach, expect, test } from 'vitest';
import { chooseOutline } from '@/lib/application/choose-outline';
import { publishOutline } from '@/lib/application/publish-outline';
import { draftEdition } from '@/lib/application/queries/disclosure-draft';
import { outlinePage, regionOutlines } from '@/lib/application/queries/outline-list';
import { database } from '@/lib/data/client';
import { NATIONAL } from '@/lib/domain/disclosure/outlines/national';
import type { Actor } from '@/lib/domain/workflow/actor';
import { failure, SEED_DAY, type Seed, seed, value } from '@/testing/seed';
import { approvedSample } from '@/testing/typed-accounts';

let world: Seed;
beforeEach(async () => {
  world = await seed();
});

const derived = (more: object = {}) => ({
  regionCode: world.regionCode,
  basedOn: 'national@1',
  name: '本区大纲',
  basis: '本区决算公开通知',
  parts: [...NATIONAL.parts.slice(1), ...NATIONAL.parts.slice(0, 1)],
  ...more,
});
const publish = (more: object = {}, by: Actor = world.finance) => publishOutline(by, derived(more), SEED_DAY);
const choose = (outlineId: string, by: Actor = world.finance, year = 2021) =>
  chooseOutline(by, { regionCode: world.regionCode, outlineId, year }, SEED_DAY);
const listed = async () => value(await regionOutlines(world.finance, world.regionCode)).outlines;

test('a copy of a built-in outline begins a family of the region, a copy of that its next version', async () => {
  const first = value(await publish());
  expect(first.id).toBe(`${world.regionCode}-1@1`);
  expect(value(await publish({ basedOn: first.id })).id).toBe(`${world.regionCode}-1@2`);
  expect(value(await publish({ name: '另一个大纲' })).id).toBe(`${world.regionCode}-2@1`);
  const events = await database.auditEvent.count({
    where: { regionCode: world.regionCode, action: 'publishOutline' },
  });
  expect(events).toBe(3);
});

test('an outline that lacks a section, or bears a name that is taken, is not published', async () => {
  const short = failure(await publish({ parts: NATIONAL.parts.slice(1) }));
  expect(short).toMatchObject({ code: 'notReady' });
  expect(short.message).toContain('大纲缺少“部门职责”');
  value(await publish());
  expect(failure(await publish()).code).toBe('exists');
  expect(failure(await publish({ name: ' ' })).code).toBe('invalid');
});

test('the year follows the outline that was chosen for it, and the usual one again when that is chosen', async () => {
  await approvedSample(world);
  const firstHeading = async () => {
    const draft = value(await draftEdition(world.clerk, world.bodyId, 2021, SEED_DAY));
    return draft.annual.document.blocks.find((block) => block.kind === 'heading')?.text;
  };
  expect(await firstHeading()).toBe('第一部分 部门概况');
  const { id } = value(await publish());
  expect(await firstHeading()).toBe('第一部分 部门概况');
  value(await choose(id));
  expect(await firstHeading()).toBe('第一部分 2021年度部门决算表');
  expect((await listed()).filter(({ years }) => years.length > 0).map((outline) => outline.id)).toEqual([id]);
  expect(failure(await choose(id)).code).toBe('exists');
  value(await choose('reference-2020@1'));
  expect((await listed()).find(({ years }) => years.includes(2021))?.id).toBe('reference-2020@1');
  value(await choose('national@1'));
  expect(await firstHeading()).toBe('第一部分 部门概况');
  expect((await listed()).find(({ years }) => years.includes(2021))?.id).toBe('national@1');
});

test('an outline of another region is found by nobody, and chosen for no year', async () => {
  const { id } = value(await publish());
  const far = await seed();
  const there = { regionCode: far.regionCode, outlineId: id, year: 2021 };
  expect(failure(await chooseOutline(far.finance, there, SEED_DAY)).code).toBe('notFound');
  expect(failure(await outlinePage(far.finance, far.regionCode, id)).code).toBe('notFound');
  expect(failure(await outlinePage(far.finance, world.regionCode, id)).code).toBe('notFound');
  const copied = await publishOutline(
    far.finance,
    derived({ regionCode: far.regionCode, basedOn: id }),
    SEED_DAY,
  );
  expect(failure(copied).code).toBe('notFound');
});

test('a department neither derives nor chooses, and a year that is not opened takes none', async () => {
  for (const by of [world.clerk, world.publisher]) {
    expect(failure(await publish({}, by)).code).toBe('notFound');
    expect(failure(await choose('reference-2020@1', by)).code).toBe('notFound');
  }
  expect(failure(await choose('reference-2020@1', world.finance, 2019)).code).toBe('invalid');
});
