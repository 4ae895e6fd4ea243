// Publication, correction and what never changes afterwards, against a real database.
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { approve, reopen } from '@/lib/application/decide';
import { type Publish, publish } from '@/lib/application/publish';
import { renderPublication } from '@/lib/application/render-publication';
import { loadPublished, locatePublished } from '@/lib/application/queries/published-file';
import { portalHome } from '@/lib/application/queries/portal';
import { submit } from '@/lib/application/submit';
import { database } from '@/lib/data/client';
import { sha256Of } from '@/lib/data/snapshot-store';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { fieldCell } from '@/lib/domain/evaluation/cells';
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
import { testDatabase } from '@/testing/database';

let world: Seed;
beforeEach(async () => {
  world = await seed();
});

const signed = { by: '办公室', at: '2022-03-18T09:00:00+08:00' };
const request = (more: Partial<Publish> = {}): Publish => ({
  v: 1,
  edition: 1,
  confidentiality: signed,
  signOff: { ...signed, by: '局负责人' },
  leftOut: [],
  reason: null,
  ...more,
});
/** Asks for a publication; its files are not made yet. */
const order = (more: Partial<Publish> = {}, by = world.publisher) =>
  publish(by, world.bodyId, 2021, request(more), SEED_DAY);
/** Publishes: asks, and does what the worker does. */
async function send(more: Partial<Publish> = {}, by = world.publisher) {
  const asked = await order(more, by);
  return asked.ok ? renderPublication(asked.value.publication, SEED_DAY) : asked;
}

async function approved(evaluationId = world.evaluationId): Promise<string> {
  const { seq } = await storedForm(world.clerk, evaluationId);
  const { snapshot } = value(
    await submit(world.clerk, evaluationId, { v: 1, seq, submission: randomUUID() }, SEED_DAY),
  );
  value(await approve(world.finance, evaluationId, { v: 1, snapshot }, SEED_DAY));
  return snapshot;
}

async function code(): Promise<string> {
  return (await database.disclosingBody.findUniqueOrThrow({ where: { id: world.bodyId } })).code;
}

/** Every public address of an edition with its hash and its bytes’ hash. */
async function publicState(no: number) {
  const base = `/open/2021/${await code()}/v${no}`;
  const states = await Promise.all(
    ['', '/disclosure.html', '/p/P-1'].map(async (path) => {
      const place = await locatePublished(base + path);
      const bytes = place && (await loadPublished(place.sha256));
      return { path, place, hash: bytes && sha256Of(bytes) };
    }),
  );
  return states;
}

test('a year is published as one edition: files by their hash, the document by its own, nothing before', async () => {
  await fillAll(world.clerk, world.evaluationId);
  await approved();
  const made = value(await send());
  expect(made.no).toBe(1);
  for (const { path, place, hash } of await publicState(1)) {
    expect(place?.immutable, path).toBe(true);
    expect(hash, path).toBe(place?.sha256);
  }
  const latest = await locatePublished(`/open/2021/${await code()}`);
  expect(latest).toMatchObject({ immutable: false, type: 'text/html; charset=utf-8' });
  const edition = await database.edition.findUniqueOrThrow({
    where: { id: made.id },
    include: { editionArtifact: true },
  });
  const files = Object.fromEntries(edition.editionArtifact.map((file) => [file.path, file.sha256]));
  expect(edition.chainSha256).toBe(
    sha256Of(canonicalJson({ document: edition.documentSha256, files, previous: null })),
  );
  const home = await portalHome({ q: '信访' });
  expect(
    home.years[0]?.regions
      .flatMap((region) => region.departments)
      .find((d) => d.projects === 1 && d.averageScore === 10000),
  ).toMatchObject({ editionNo: 1, rate: 10000 });
  expect(home.hits?.projects.map((project) => project.name)).toContain('信访维稳资金项目');
  // What stands for any text in LIKE is looked for as it was typed.
  for (const q of ['%', '_', '信访_稳', '\\']) expect((await portalHome({ q })).hits?.projects).toEqual([]);
});

test('every project that is not printed must be named with its reason; none that can be printed may be', async () => {
  await seedProject(world, 'P-2', '涉及企业商业秘密的项目', {
    publicity: '不公开',
    publicityGround: '涉及商业秘密',
  });
  await seedProject(world, 'P-3', '还在填报的项目');
  expect(failure(await send()).code).toBe('notReady');
  await fillAll(world.clerk, world.evaluationId);
  await approved();
  expect(failure(await send())).toMatchObject({
    code: 'notReady',
    message: expect.stringContaining('有 2 个项目这次不公开'),
  });
  const leftOut = [
    { project: 'P-2', reason: '涉及商业秘密' },
    { project: 'P-3', reason: '自评尚未完成' },
  ];
  expect(failure(await send({ leftOut: [...leftOut, { project: 'P-1', reason: '不想公开' }] })).code).toBe(
    'stale',
  );
  value(await send({ leftOut }));
  const page = new TextDecoder().decode(
    (await loadPublished((await locatePublished(`/open/2021/${await code()}`))?.sha256 ?? '')) ??
      new Uint8Array(),
  );
  expect(page).toContain('自评尚未完成');
  expect(page).not.toContain('涉及企业商业秘密的项目');
  expect(await locatePublished(`/open/2021/${await code()}/p/P-2`)).toBeNull();
});

test('both sign-offs are needed, and neither lies in the future', async () => {
  await fillAll(world.clerk, world.evaluationId);
  await approved();
  expect(failure(await send({ signOff: { by: '局负责人', at: '2022-03-19T09:00:00+08:00' } })).code).toBe(
    'invalid',
  );
});

test('a correction is a new edition with a reason; the old one stays to the byte, whatever changes', async () => {
  await fillAll(world.clerk, world.evaluationId);
  const snapshot = await approved();
  const first = value(await send());
  const before = await publicState(1);
  expect(failure(await send()).code).toBe('stale');
  expect(failure(await send({ edition: 2 })).message).toContain('请写明更正原因');
  // Draft, names, region settings: everything an edition was made from moves on.
  value(await reopen(world.finance, world.evaluationId, { v: 1, snapshot, reason: '执行数有误' }, SEED_DAY));
  await type(world.clerk, world.evaluationId, [
    [fieldCell('goalActual'), '全年受理信访事项 45 件，全部按期办结，办结率 100%，均已回访。'],
  ]);
  await testDatabase().asOwner(`UPDATE project SET name = '改过的名称' WHERE id = '${world.projectId}'`);
  await testDatabase().asOwner(
    `UPDATE department SET name = '改过的部门' WHERE id = '${world.departmentId}'`,
  );
  await testDatabase().asOwner(`UPDATE region SET show_findings = true WHERE code = '${world.regionCode}'`);
  expect(await publicState(1)).toEqual(before);
  await approved();
  const second = value(await send({ edition: 2, reason: '更正自评综述' }));
  expect(second.no).toBe(2);
  expect(await publicState(1)).toEqual(before);
  const latest = await locatePublished(`/open/2021/${await code()}`);
  expect(latest?.sha256).toBe((await publicState(2))[0]?.place?.sha256);
  const stored = await database.edition.findUniqueOrThrow({ where: { id: second.id } });
  expect(stored).toMatchObject({
    replacesId: first.id,
    reason: '更正自评综述',
    previousChainSha256: first.chainSha256,
  });
});

test('of eight requests at once one is taken up', async () => {
  await fillAll(world.clerk, world.evaluationId);
  await approved();
  const answers = await Promise.all(Array.from({ length: 8 }, () => order()));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok).map((answer) => failure(answer).code)).toEqual(
    Array(7).fill('stale'),
  );
});

test('only the department’s publisher publishes; finance and clerk may not, strangers find nothing', async () => {
  await fillAll(world.clerk, world.evaluationId);
  await approved();
  for (const actor of [world.finance, world.clerk])
    expect(failure(await send({}, actor)).code).toBe('forbidden');
  const stranger = await seed();
  for (const actor of [stranger.publisher, stranger.finance])
    expect(failure(await send({}, actor)).code).toBe('notFound');
});

test.each([
  '/open/2021',
  '/open/2021/nobody',
  '/open/21/x',
  '/open/2021/../../etc/passwd',
  '/open/2021/x/v0',
  '/open/2021/x/v1/disclosure.exe',
  '/open/2021/x/disclosure.html',
])('nothing stands at %s', async (address) => {
  expect(await locatePublished(address)).toBeNull();
});
