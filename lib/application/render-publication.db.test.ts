// Publication as a job: what is seen of it on the way, that it ends once however often it is begun, and that a failure publishes nothing.
import { Logger, runTaskListOnce } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { doJob } from '@/lib/application/do-job';
import { callForLostRenderings } from '@/lib/application/lost-renderings';
import { publicationProgress } from '@/lib/application/queries/publication-progress';
import { locatePublished } from '@/lib/application/queries/published-file';
import { renderPublication } from '@/lib/application/render-publication';
import { database } from '@/lib/data/client';
import { beginAttempt } from '@/lib/data/publication-store';
import { taskList } from '@/server/task-list';
import { testDatabase } from '@/testing/database';
import { approveAll, bodyCode, makeNext, orderEdition } from '@/testing/published-year';
import { failure, SEED_DAY, type Seed, seed, value } from '@/testing/seed';

let world: Seed;
beforeEach(async () => {
  world = await seed();
  await approveAll(world);
});

const owner = new pg.Pool({ connectionString: testDatabase().ownerUrl, max: 2 });
afterAll(() => owner.end());

/** Does what the worker does with the jobs that wait; what the queue would write to the log. */
async function work(): Promise<string[]> {
  const client = await owner.connect();
  const lines: string[] = [];
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') lines.push(message);
  });
  await runTaskListOnce({ logger }, taskList, client);
  client.release();
  return lines;
}

const progress = async () =>
  value(await publicationProgress(world.publisher, world.bodyId, 2021)).publication;
const editions = () => database.edition.count({ where: { bodyId: world.bodyId } });

/** Follows what is noted of a publication while it is made: each part as people read it. */
async function partsSeen(publication: string): Promise<string[]> {
  const { asOwner } = testDatabase();
  await asOwner(`CREATE TABLE IF NOT EXISTS seen_part (id uuid, part text, done int, total int, no serial)`);
  await asOwner(
    `CREATE OR REPLACE FUNCTION note_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     BEGIN INSERT INTO seen_part (id, part, done, total) VALUES (NEW.id, NEW.part, NEW.done, NEW.total); RETURN NEW; END $$`,
  );
  await asOwner(
    `CREATE OR REPLACE TRIGGER note_part AFTER UPDATE OF part ON publication FOR EACH ROW EXECUTE FUNCTION note_part()`,
  );
  value(await renderPublication(publication, SEED_DAY));
  const rows = await asOwner<{ part: string; done: number; total: number }>(
    `SELECT part, done, total FROM seen_part WHERE id = $1 AND part <> '' ORDER BY no`,
    [publication],
  );
  await asOwner(`DROP TRIGGER note_part ON publication`);
  return rows.map(({ part, done, total }) => `${part} ${done}/${total}`);
}

test('each part is named while it is made, and nothing is visible before all of them are', async () => {
  const { publication } = value(await orderEdition(world));
  expect(await progress()).toMatchObject({ no: 1, state: 'waiting', part: '正在等待生成', failure: null });
  expect(await editions()).toBe(0);
  expect(await locatePublished(`/open/2021/${await bodyCode(world)}`)).toBeNull();
  expect(await partsSeen(publication)).toEqual([
    '正在生成网页全文 0/6',
    '正在生成 Word 文档 1/6',
    '正在生成 PDF 文档 2/6',
    '正在生成 Excel 表格 3/6',
    '正在生成 JSON 数据 4/6',
    '正在生成公开页面 5/6',
    '正在保存 6/6',
  ]);
  expect(await progress()).toMatchObject({ state: 'done', part: '' });
  const files = await database.editionArtifact.findMany({
    where: { editionId: publication },
    select: { path: true },
    orderBy: { path: 'asc' },
  });
  expect(files.map(({ path }) => path)).toEqual([
    ...['docx', 'html', 'json', 'pdf', 'xlsx'].map((kind) => `disclosure.${kind}`),
    'index.html',
    'p/P-1.html',
  ]);
});

test('the worker does it, and the document is kept once', async () => {
  const { publication } = value(await orderEdition(world));
  expect(await work()).toEqual([]);
  const stored = await database.publication.findUniqueOrThrow({ where: { id: publication } });
  expect(stored).toMatchObject({ state: 'done', document: null, editionId: publication, attempts: 1 });
  const edition = await database.edition.findUniqueOrThrow({ where: { id: publication } });
  expect(edition.documentSha256).toBe(stored.documentSha256);
  expect(edition).toMatchObject({
    publishedBy: world.publisher.userId,
    confidentialityBy: '办公室',
    title: '示范区工业和信息化局2021年度项目支出绩效自评公开',
  });
});

test('begun twice at once, or again after it was done, it makes one edition and answers the same', async () => {
  const { publication } = value(await orderEdition(world));
  const made = await Promise.all([
    renderPublication(publication, SEED_DAY),
    renderPublication(publication, SEED_DAY),
  ]);
  const again = await renderPublication(publication, SEED_DAY);
  expect([...made, again].map((one) => value(one))).toEqual(Array(3).fill(value(again)));
  expect(await editions()).toBe(1);
});

test('what a worker began before it died is taken up again', async () => {
  const { publication } = value(await orderEdition(world));
  await beginAttempt(database, publication);
  expect(failure(await orderEdition(world)).message).toContain('第 1 版正在生成');
  await work();
  expect(await progress()).toMatchObject({ state: 'done' });
  expect(await editions()).toBe(1);
});

const renderJobs = (publication: string) =>
  testDatabase().asOwner<{ locked_by: string | null }>(
    `select locked_by from graphile_worker._private_jobs where payload ->> 'publication' = $1`,
    [publication],
  );

test('a publication whose job was lost is called for again, waiting or begun, at night too', async () => {
  const { publication } = value(await orderEdition(world));
  const lose = () =>
    testDatabase().asOwner(`delete from graphile_worker._private_jobs where payload ->> 'publication' = $1`, [
      publication,
    ]);
  await lose();
  await callForLostRenderings();
  expect(await renderJobs(publication)).toHaveLength(1);
  await lose();
  await beginAttempt(database, publication);
  await doJob('tidy', {}, { dataDir: '' });
  expect(await renderJobs(publication)).toHaveLength(1);
  await work();
  expect(await progress()).toMatchObject({ state: 'done' });
  await callForLostRenderings();
  expect(await renderJobs(publication)).toEqual([]);
});

test('a job that waits or runs stays the only one', async () => {
  const { publication } = value(await orderEdition(world));
  await callForLostRenderings();
  expect(await renderJobs(publication)).toEqual([{ locked_by: null }]);
  await testDatabase().asOwner(
    `update graphile_worker._private_jobs set locked_by = 'w', locked_at = now() where payload ->> 'publication' = $1`,
    [publication],
  );
  await callForLostRenderings();
  expect(await renderJobs(publication)).toEqual([{ locked_by: 'w' }]);
  await testDatabase().asOwner(`select graphile_worker.force_unlock_workers(array['w'])`);
  await work();
});

test('what ends every worker that begins it is given up, and the publisher may ask again', async () => {
  const { publication } = value(await orderEdition(world));
  for (let i = 0; i < 5; i += 1) await beginAttempt(database, publication);
  await work();
  expect(await progress()).toMatchObject({ state: 'failed', failure: expect.stringContaining('多次中断') });
  expect(await editions()).toBe(0);
  expect(value(await makeNext(world)).no).toBe(1);
});

test('a document that this program cannot read is given up, and does not stand in the way for ever', async () => {
  const { publication } = value(await orderEdition(world));
  await testDatabase().asOwner(
    `UPDATE publication SET document = '{}', document_sha256 = mingji_sha256('{}') WHERE id = $1`,
    [publication],
  );
  for (let i = 0; i < 5; i += 1) await expect(renderPublication(publication, SEED_DAY)).rejects.toThrow();
  expect(failure(await renderPublication(publication, SEED_DAY)).message).toContain('多次中断');
  expect(await progress()).toMatchObject({ state: 'failed' });
  expect(value(await makeNext(world)).no).toBe(1);
});

test('an edition that is taken back while its correction is drawn is neither quoted nor listed as valid', async () => {
  const first = value(await makeNext(world));
  const { asOwner } = testDatabase();
  await asOwner(
    `CREATE OR REPLACE FUNCTION take_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     BEGIN
       INSERT INTO edition_retraction (edition_id, region_code, reason, retracted_at)
       SELECT '${first.id}', NEW.region_code, '含有不应公开的内容', now() ON CONFLICT DO NOTHING;
       RETURN NEW;
     END $$`,
  );
  await asOwner(
    `CREATE OR REPLACE TRIGGER take_back AFTER UPDATE OF part ON publication FOR EACH ROW WHEN (NEW.part = '正在保存') EXECUTE FUNCTION take_back()`,
  );
  const second = value(await makeNext(world, { edition: 2, reason: '更正数字' }));
  await asOwner(`DROP TRIGGER take_back ON publication`);
  const page = async (path: string) => {
    const { sha256 } = await database.editionArtifact.findUniqueOrThrow({
      where: { editionId_path: { editionId: second.id, path } },
    });
    const { bytes } = await database.artifact.findUniqueOrThrow({ where: { sha256 } });
    return new TextDecoder().decode(bytes ?? undefined);
  };
  expect(await page('index.html')).toContain('含有不应公开的内容');
  expect(await page('changes.html')).not.toContain('/v1');
});

test('a format that cannot be drawn publishes nothing: the publisher reads which and where, the log why', async () => {
  const { publication } = value(await orderEdition(world));
  // The document prints a project that it does not hold.
  await testDatabase().asOwner(
    `UPDATE publication SET document = spoilt, document_sha256 = mingji_sha256(spoilt)
       FROM (SELECT replace(document, '"code":"P-1","heading"', '"code":"P-9","heading"') AS spoilt FROM publication WHERE id = $1) AS change
      WHERE id = $1`,
    [publication],
  );
  const lines = await work();
  const seen = await progress();
  expect(seen).toMatchObject({ state: 'failed', no: 1 });
  expect(seen?.failure).toMatch(/^生成网页全文时出错，没有公开任何内容。/);
  expect(lines.join('\n')).toContain('P-9');
  const audited = await database.auditEvent.findMany({
    where: { action: 'failPublication', objectId: publication },
  });
  expect(audited).toMatchObject([
    { objectKind: 'publication', regionCode: world.regionCode, actorId: null, reason: seen?.failure },
  ]);
  expect(await editions()).toBe(0);
  expect(await database.artifact.count()).toBe(await artifactsOfEditions());
  expect(value(await makeNext(world)).no).toBe(1);
});

async function artifactsOfEditions(): Promise<number> {
  const rows = await database.editionArtifact.findMany({
    distinct: ['sha256'],
    select: { sha256: true },
  });
  return rows.length;
}

test('a number that was taken meanwhile is not published over', async () => {
  const { publication } = value(await orderEdition(world));
  await testDatabase().asOwner(
    `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document, document_sha256, chain_sha256, published_at)
     SELECT gen_random_uuid(), region_code, body_id, fiscal_year, 1, 'historic', document, document_sha256, 'taken', now() FROM publication WHERE id = $1`,
    [publication],
  );
  expect(failure(await renderPublication(publication, SEED_DAY)).message).toContain(
    '已公开到第 1 版，这次办理的第 1 版没有公开',
  );
  expect(await progress()).toMatchObject({ state: 'failed' });
});

test('who may not look at the year learns nothing of its publication', async () => {
  value(await orderEdition(world));
  const stranger = await seed();
  for (const actor of [stranger.finance, world.lead])
    expect(failure(await publicationProgress(actor, world.bodyId, 2021)).code).toBe('notFound');
  expect(failure(await publicationProgress(world.admin, world.bodyId, 2021)).code).toBe('forbidden');
  expect(value(await publicationProgress(world.finance, world.bodyId, 2021)).publication).not.toBeNull();
});
