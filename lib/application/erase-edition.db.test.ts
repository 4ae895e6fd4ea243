// 依法删除 and the check of the whole store: erased bytes are told from broken ones, and one changed byte is found.
import { beforeEach, expect, test } from 'vitest';
import { type Erase, eraseEdition } from '@/lib/application/erase-edition';
import { loadPublished } from '@/lib/application/queries/published-file';
import { publishedFileByHash } from '@/lib/application/queries/verify-file';
import { retractEdition } from '@/lib/application/retract-edition';
import { verifyStore } from '@/lib/application/verify-chain';
import { database } from '@/lib/data/client';
import { verifyAnswerSchema } from '@/lib/domain/disclosure/verify-answer';
import { testDatabase } from '@/testing/database';
import { approveAll, bodyCode, makeNext } from '@/testing/published-year';
import { failure, SEED_DAY, type Seed, seed, value } from '@/testing/seed';

let world: Seed;
let code: string;
beforeEach(async () => {
  world = await seed();
  code = await bodyCode(world);
  // A name of its own: files of several worlds with the same bytes would be erased, or broken, together.
  await testDatabase().asOwner(`UPDATE disclosing_body SET name = $1 WHERE id = $2`, [
    `${code} 局`,
    world.bodyId,
  ]);
  await approveAll(world);
  value(await makeNext(world));
});

const retract = (no: number) =>
  retractEdition(world.finance, { bodyId: world.bodyId, fiscalYear: 2021, no }, '误含个人信息。', SEED_DAY);
const erase = (paths: Erase['paths'], more: Partial<Erase> = {}) =>
  eraseEdition(
    { body: code, fiscalYear: 2021, no: 1, paths, ground: '法院裁定书', by: '档案员', ...more },
    SEED_DAY,
  );
async function hashOf(path: string, no = 1): Promise<string> {
  const row = await database.editionArtifact.findFirstOrThrow({
    where: { path, edition: { bodyId: world.bodyId, no } },
  });
  return row.sha256;
}
/** What the check says of this world's body and region; the worlds of other tests have their own breaches. */
async function verdict() {
  const { breaches, erased } = await verifyStore();
  const region = await database.region.findUniqueOrThrow({ where: { code: world.regionCode } });
  const ours = (lines: readonly string[]) =>
    lines.filter((line) => line.includes(code) || line.startsWith(region.name));
  return { breaches: ours(breaches), erased: ours(erased) };
}

test('an edition that was taken back loses the bytes that are named, and keeps its record and chain', async () => {
  expect(failure(await erase(['disclosure.pdf'])).code).toBe('wrongStatus');
  value(await retract(1));
  expect(failure(await erase(['disclosure.odt'])).message).toContain('没有文件“disclosure.odt”');
  expect(failure(await erase(['disclosure.pdf'], { ground: ' ' })).code).toBe('invalid');
  const before = await database.edition.findFirstOrThrow({ where: { bodyId: world.bodyId } });
  const done = value(await erase(['disclosure.pdf', 'document']));
  expect(done).toMatchObject({ erased: ['document', 'disclosure.pdf'], shared: [] });
  expect(done.left).toContain('disclosure.docx');
  expect(await loadPublished(await hashOf('disclosure.pdf'))).toBeNull();
  expect(await loadPublished(await hashOf('disclosure.docx'))).not.toBeNull();
  const after = await database.edition.findFirstOrThrow({ where: { bodyId: world.bodyId } });
  expect(after).toEqual({ ...before, document: null });
  expect(await verdict()).toEqual({
    breaches: [],
    erased: [
      expect.stringContaining('2021 年度第 1 版：文本依法删除。'),
      expect.stringContaining('2021 年度第 1 版：disclosure.pdf 依法删除。'),
    ],
  });
  expect(failure(await erase(['disclosure.pdf'])).code).toBe('stale');
  const audited = await database.auditEvent.findFirst({
    where: { action: 'eraseEdition', regionCode: world.regionCode },
  });
  expect(audited).toMatchObject({ actorId: null, reason: '法院裁定书', detail: { by: '档案员' } });
  // Later editions hang on the same chain.
  value(await makeNext(world, { edition: 2, reason: '删去个人信息' }));
  expect((await verdict()).breaches).toEqual([]);
  expect(value(await erase(null)).left).toEqual([]);
  expect((await verdict()).breaches).toEqual([]);
});

test('bytes that another edition has too go only when that one is named as well', async () => {
  value(await makeNext(world, { edition: 2, reason: '更正' }));
  const sha256 = await hashOf('disclosure.pdf');
  await testDatabase().asOwner(
    `INSERT INTO edition_artifact (edition_id, path, region_code, sha256, media_type, size)
     SELECT second.id, 'p/copy.html', a.region_code, a.sha256, a.media_type, a.size
     FROM edition_artifact a, edition second WHERE a.sha256 = $1 AND second.body_id = $2 AND second.no = 2`,
    [sha256, world.bodyId],
  );
  value(await retract(1));
  value(await retract(2));
  expect(value(await erase(['disclosure.pdf']))).toMatchObject({
    erased: [],
    shared: [{ path: 'disclosure.pdf', holders: [`${code}/2021/2 p/copy.html`] }],
  });
  expect(await loadPublished(sha256)).not.toBeNull();
  expect(value(await erase(['p/copy.html'], { no: 2 })).erased).toEqual(['p/copy.html']);
  expect(await loadPublished(sha256)).toBeNull();
});

test('what was erased is not published again', async () => {
  const sha256 = await hashOf('disclosure.docx');
  value(await retract(1));
  value(await erase(null));
  // Another body that comes, by whatever way, to the same bytes.
  const twin = await seed();
  await testDatabase().asOwner(`UPDATE disclosing_body SET name = $1 WHERE id = $2`, [
    `${code} 局`,
    twin.bodyId,
  ]);
  await approveAll(twin);
  expect(failure(await makeNext(twin)).message).toContain('与一份已依法删除的文件相同');
  expect(await loadPublished(sha256)).toBeNull();
  expect(await database.edition.count({ where: { bodyId: twin.bodyId } })).toBe(0);
});

test('a file is known by its hash: whose it is, whether it is the newest, whether it was taken back', async () => {
  const pdf = await hashOf('disclosure.pdf');
  const known = {
    known: true,
    title: `${code} 局2021年度项目支出绩效自评公开`,
    body: `${code} 局`,
    year: 2021,
    no: 1,
    kind: 'pdf',
    publishedAt: SEED_DAY().toISOString(),
    retracted: null,
    latest: 1,
    href: `/open/2021/${code}/v1`,
  };
  expect(verifyAnswerSchema.parse(await publishedFileByHash(pdf))).toEqual(known);
  expect(await publishedFileByHash(await hashOf('p/P-1.html'))).toMatchObject({ kind: 'page' });
  expect(await publishedFileByHash('0'.repeat(64))).toEqual({ known: false });
  value(await makeNext(world, { edition: 2, reason: '更正' }));
  expect(await publishedFileByHash(pdf)).toEqual({ ...known, latest: 2 });
  value(await retract(2));
  expect(await publishedFileByHash(pdf)).toEqual(known);
  expect(await publishedFileByHash(await hashOf('disclosure.pdf', 2))).toMatchObject({
    no: 2,
    latest: 1,
    retracted: { at: SEED_DAY().toISOString(), reason: '误含个人信息。' },
  });
});

/** Does as an owner can who first takes the guards away: the check is for what no trigger stops. */
async function tamper(sql: string): Promise<void> {
  const tables = [
    'edition',
    'artifact',
    'edition_artifact',
    'edition_project',
    'region_manifest',
    'edition_retraction',
  ];
  const guards = (word: string) =>
    tables.map((table) => `ALTER TABLE ${table} ${word} TRIGGER USER;`).join(' ');
  await testDatabase().asOwner(`${guards('DISABLE')} ${sql}; ${guards('ENABLE')}`);
}

const edition = () => `body_id = '${world.bodyId}'`;

test.each<[string, () => Promise<string>, RegExp]>([
  [
    'one byte of a file',
    async () =>
      `ALTER TABLE artifact DROP CONSTRAINT IF EXISTS artifact_hash;
       UPDATE artifact SET bytes = set_byte(bytes, 100, (get_byte(bytes, 100) + 1) % 256) WHERE sha256 = '${await hashOf('disclosure.xlsx')}'`,
    /第 1 版：disclosure\.xlsx 的内容与校验码不符/,
  ],
  [
    'one character of the document',
    async () =>
      `ALTER TABLE edition DROP CONSTRAINT IF EXISTS edition_hash;
       UPDATE edition SET document = replace(document, '信访维稳', '信访维护') WHERE ${edition()}`,
    /第 1 版：文本与校验码不符/,
  ],
  [
    'a file that is put in later',
    async () =>
      `INSERT INTO edition_artifact SELECT edition_id, 'p/extra.html', region_code, sha256, media_type, size FROM edition_artifact WHERE sha256 = '${await hashOf('index.html')}'`,
    /第 1 版：链接码与文本、文件和上一版的校验码不符/,
  ],
  [
    'a file that is gone without an erasure',
    async () => `UPDATE artifact SET bytes = NULL WHERE sha256 = '${await hashOf('disclosure.docx')}'`,
    /第 1 版：disclosure\.docx 的内容缺失/,
  ],
  [
    'a day of publication that is moved',
    async () => `UPDATE edition SET published_at = published_at - interval '1 day' WHERE ${edition()}`,
    /登记内容与文本不符/,
  ],
  [
    'a link that names another one before',
    async () => `UPDATE edition SET previous_chain_sha256 = repeat('0', 64) WHERE ${edition()}`,
    /不接在任何一版之后/,
  ],
  [
    'a manifest that is rewritten',
    async () =>
      `ALTER TABLE region_manifest DROP CONSTRAINT IF EXISTS region_manifest_hash;
       UPDATE region_manifest SET content = replace(content, '"no":1', '"no":2') WHERE region_code = '${world.regionCode}'`,
    /第 1 份公开清单：内容与校验码不符/,
  ],
])('red on %s', async (_, sql, breach) => {
  expect((await verdict()).breaches).toEqual([]);
  await tamper(await sql());
  expect((await verdict()).breaches).toEqual(expect.arrayContaining([expect.stringMatching(breach)]));
});

test('red on a retraction that is undone', async () => {
  value(await makeNext(world, { edition: 2, reason: '更正' }));
  value(await retract(2));
  await tamper(`DELETE FROM edition_retraction WHERE region_code = '${world.regionCode}'`);
  expect((await verdict()).breaches).toEqual([
    expect.stringContaining('最新的公开清单与库中的公开版本不一致'),
  ]);
});

test('red on an edition that is taken away, chain and all', async () => {
  value(await makeNext(world, { edition: 2, reason: '更正' }));
  const second = `(SELECT id FROM edition WHERE ${edition()} AND no = 2)`;
  await tamper(
    `DELETE FROM publication WHERE edition_id = ${second}; DELETE FROM edition_project WHERE edition_id = ${second};
     DELETE FROM edition_artifact WHERE edition_id = ${second}; DELETE FROM edition WHERE id = ${second}`,
  );
  expect((await verdict()).breaches).toEqual([
    expect.stringContaining('最新的公开清单与库中的公开版本不一致'),
  ]);
});
