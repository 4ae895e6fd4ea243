// 撤下: what the public sees afterwards, at every address and in every list, and what stays.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { mirrorManifests, mirrorYear, publicFolder } from '@/lib/application/public-mirror';
import { disclosurePage } from '@/lib/application/queries/disclosure-desk';
import { portalHome } from '@/lib/application/queries/portal';
import { loadPublished, locatePublished } from '@/lib/application/queries/published-file';
import { appendManifest } from '@/lib/application/region-manifest';
import { retractEdition } from '@/lib/application/retract-edition';
import { createDepartment } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import { sha256Of } from '@/lib/data/snapshot-store';
import { inTransaction } from '@/lib/data/transaction';
import { manifestSchema } from '@/lib/domain/disclosure/manifest';
import { SYSTEM } from '@/lib/domain/workflow/actor';
import { approveAll, bodyCode, makeNext } from '@/testing/published-year';
import { failure, person, SEED_DAY, type Seed, seed, seedProject, value } from '@/testing/seed';

const folder = publicFolder(process.env.DATA_DIR ?? '');
const REASON = '误含个人信息，联系电话 13800138000。';

let world: Seed;
let code: string;
beforeEach(async () => {
  world = await seed();
  code = await bodyCode(world);
  await approveAll(world);
  value(await makeNext(world));
});

const at = (path: string) => locatePublished(`/open/2021/${code}${path}`);
const retract = (no: number, by = world.publisher, clock = SEED_DAY) =>
  retractEdition(by, { bodyId: world.bodyId, fiscalYear: 2021, no }, REASON, clock);
const listed = async () => {
  const home = await portalHome({});
  return home.years.flatMap(({ regions }) =>
    regions.flatMap(({ departments }) => departments.filter((one) => one.code === code)),
  );
};

test('every address of the edition says when and why; lists and search leave it out; the record stays', async () => {
  value(await retract(1));
  for (const path of ['', '/p/P-1', '/v1', '/v1/p/P-1', '/v1/disclosure.html', '/v1/disclosure.docx']) {
    const place = await at(path);
    expect(place, path).toMatchObject({ status: 410, immutable: false, type: 'text/html; charset=utf-8' });
    expect(place?.text, path).toContain('2022 年 3 月 18 日撤下');
    expect(place?.text, path).toContain('误含个人信息');
    // The reason is public: numbers of persons are covered in it as everywhere.
    expect(place?.text, path).not.toContain('13800138000');
    expect(place?.downloadName, path).toBeUndefined();
    expect(place?.sha256).toBe(sha256Of(place?.text ?? ''));
  }
  expect(await at('/v1/p/P-9')).toBeNull();
  expect(await at('/v2')).toBeNull();
  expect(await listed()).toEqual([]);
  expect(
    (await portalHome({ q: '信访' })).hits?.projects.filter((hit) => hit.departmentCode === code),
  ).toEqual([]);
  const page = value(await disclosurePage(world.finance, world.bodyId, 2021));
  expect(page.editions).toMatchObject([{ no: 1, retraction: { reason: expect.stringContaining('误含') } }]);
  const audited = await database.auditEvent.findFirst({
    where: { action: 'retract', regionCode: world.regionCode },
  });
  expect(audited).toMatchObject({ actorId: world.publisher.userId, reason: REASON });
});

test('the edition before is shown again, and the next one takes the next number', async () => {
  value(await makeNext(world, { edition: 2, reason: '更正' }));
  expect(await listed()).toMatchObject([{ editionNo: 2 }]);
  const [second] = await database.$queryRaw<{ sha256: string }[]>`
    SELECT sha256 FROM edition_artifact a JOIN edition e ON e.id = a.edition_id WHERE e.body_id = ${world.bodyId}::uuid AND no = 1 AND path = 'index.html'`;
  value(await retract(2, world.finance));
  expect(await at('')).toMatchObject({ sha256: second?.sha256 });
  expect((await at('/v2'))?.text).toContain('现行版本是第 1 版');
  expect(await listed()).toMatchObject([{ editionNo: 1 }]);
  expect(failure(await makeNext(world, { edition: 2, reason: '更正' })).code).toBe('stale');
  expect(value(await makeNext(world, { edition: 3, reason: '重新公开' })).no).toBe(3);
  expect(await listed()).toMatchObject([{ editionNo: 3 }]);
});

test('a correction tells what it changed, until what it quotes is taken back', async () => {
  value(await makeNext(world, { edition: 2, reason: '更正' }));
  const page = await at('/v2/changes');
  expect(page).toMatchObject({ immutable: true, type: 'text/html; charset=utf-8' });
  expect(new TextDecoder().decode((await loadPublished(page?.sha256 ?? '')) ?? undefined)).toContain(
    '第 2 版替代第 1 版',
  );
  expect(await at('/changes')).toMatchObject({ sha256: page?.sha256, immutable: false });
  expect(await at('/v1/changes')).toBeNull();
  value(await retract(1));
  expect(await at('/v2/changes')).toMatchObject({
    status: 410,
    text: expect.stringContaining('误含个人信息'),
  });
  expect((await at('/v2'))?.status).toBeUndefined();
  await mirrorYear(folder, { body: code, fiscalYear: 2021 });
  const copy = join(folder, 'open', '2021', code, 'v2', 'changes', 'index.html');
  expect(readFileSync(copy, 'utf8')).toContain('误含个人信息');
});

test('a correction of what was taken back quotes nothing of it', async () => {
  value(await retract(1, world.publisher, () => new Date('2022-03-17T02:00:00Z')));
  value(await makeNext(world, { edition: 2, reason: '删去个人信息' }));
  const page = await at('/v2/changes');
  const text = new TextDecoder().decode((await loadPublished(page?.sha256 ?? '')) ?? undefined);
  expect(text).toContain('被替代的第 1 版已经撤下，其内容不再公开');
  const department = await at('/v2');
  const history = new TextDecoder().decode((await loadPublished(department?.sha256 ?? '')) ?? undefined);
  expect(history).toContain('撤下');
});

test('once only, with a reason, by the publisher or finance', async () => {
  const stranger = await seed();
  for (const actor of [world.clerk, world.admin])
    expect(failure(await retract(1, actor)).code).toBe('forbidden');
  for (const actor of [stranger.publisher, stranger.finance, world.lead])
    expect(failure(await retract(1, actor)).code).toBe('notFound');
  expect(failure(await retract(2)).code).toBe('notFound');
  value(await retract(1));
  expect(failure(await retract(1)).code).toBe('stale');
});

test('each change is a manifest that names the one before', async () => {
  value(await makeNext(world, { edition: 2, reason: '更正' }));
  value(await retract(1));
  const rows = await database.regionManifest.findMany({
    where: { regionCode: world.regionCode },
    orderBy: { no: 'asc' },
  });
  expect(rows.map(({ no, previousSha256 }) => [no, previousSha256])).toEqual([
    [1, null],
    [2, rows[0]?.sha256],
    [3, rows[1]?.sha256],
  ]);
  const place = await locatePublished(`/open/manifest/${world.regionCode}.json`);
  expect(place).toMatchObject({ immutable: false, sha256: rows[2]?.sha256 });
  const manifest = manifestSchema.parse(JSON.parse(place?.text ?? ''));
  const chain = manifest.bodies[0]?.editions ?? [];
  expect(chain.map(({ no, state }) => [no, state])).toEqual([
    [1, 'retracted'],
    [2, 'published'],
  ]);
  expect(chain[1]?.previous).toBe(chain[0]?.chain);
  expect(await locatePublished('/open/manifest/999999.json')).toBeNull();
});

/** Another department of the same region, with a publisher and a project of its own. */
async function neighbour(): Promise<Seed> {
  const { regionCode } = world;
  const names = { name: '示范区民政局', shortName: '民政局' };
  const made = value(await createDepartment(SYSTEM, { regionCode, code: `${code}-2`, ...names }, SEED_DAY));
  const scope = { regionCode, departmentId: made.id };
  const project = await seedProject(scope, 'P-1', '高龄津贴项目');
  return {
    ...world,
    ...project,
    departmentId: made.id,
    bodyId: made.bodyId,
    clerk: await person('clerk', scope),
    publisher: await person('publisher', scope),
  };
}

test('a manifest lists what all bodies of its region published', async () => {
  const other = await neighbour();
  await approveAll(other);
  const made = await Promise.all([makeNext(other), makeNext(world, { edition: 2, reason: '更正' })]);
  expect(made.map((one) => value(one).no)).toEqual([1, 2]);
  const place = await locatePublished(`/open/manifest/${world.regionCode}.json`);
  const manifest = manifestSchema.parse(JSON.parse(place?.text ?? ''));
  expect(manifest.no).toBe(3);
  expect(manifest.bodies.map((body) => [body.code, body.editions.length])).toEqual([
    [code, 2],
    [`${code}-2`, 1],
  ]);
});

test('changes at the same moment follow each other in the manifest', async () => {
  const at = SEED_DAY();
  const append = () => inTransaction((db) => appendManifest(db, world.regionCode, at));
  await Promise.all(Array.from({ length: 8 }, append));
  const rows = await database.regionManifest.findMany({
    where: { regionCode: world.regionCode },
    orderBy: { no: 'asc' },
  });
  expect(rows.map(({ previousSha256 }) => previousSha256)).toEqual([
    null,
    ...rows.slice(0, -1).map(({ sha256 }) => sha256),
  ]);
  expect(rows).toHaveLength(9);
});

test('the copy on disk loses its files and keeps a page that says so', async () => {
  await seedProject(world, 'P-2', '另一个项目');
  await mirrorYear(folder, { body: code, fiscalYear: 2021 });
  const home = join(folder, 'open', '2021', code);
  expect(existsSync(join(home, 'v1', 'disclosure.pdf'))).toBe(true);
  value(await retract(1));
  await mirrorYear(folder, { body: code, fiscalYear: 2021 });
  await mirrorManifests(folder);
  for (const kind of ['docx', 'pdf', 'xlsx', 'json'])
    expect(existsSync(join(home, 'v1', `disclosure.${kind}`)), kind).toBe(false);
  for (const page of ['index.html', 'p/P-1/index.html', 'v1/index.html', 'v1/disclosure.html'])
    expect(readFileSync(join(home, page), 'utf8'), page).toContain('误含个人信息');
  const manifest = readFileSync(join(folder, 'open', 'manifest', `${world.regionCode}.json`), 'utf8');
  expect(manifest).toContain('"state":"retracted"');
});
