// What the migrations promise of publications, retractions, manifests and erasures: each check, trigger and grant is violated once, and must refuse.
import { beforeAll, describe, expect, test } from 'vitest';
import { retractEdition } from '@/lib/application/retract-edition';
import { testDatabase } from '@/testing/database';
import { approveAll, makeNext } from '@/testing/published-year';
import { SEED_DAY, type Seed, seed, value } from '@/testing/seed';

const { asOwner, asApp } = testDatabase();

let world: Seed;
/** Taken back. */
let first: string;
/** Still shown. */
let second: string;

beforeAll(async () => {
  world = await seed();
  await approveAll(world);
  first = value(await makeNext(world)).id;
  second = value(await makeNext(world, { edition: 2, reason: '更正' })).id;
  const name = { bodyId: world.bodyId, fiscalYear: 2021 };
  value(await retractEdition(world.finance, { ...name, no: 1 }, '误含个人信息。', SEED_DAY));
});

const violates = (reason: string | RegExp, sql: string) => expect(asOwner(sql)).rejects.toThrow(reason);

describe('publications', () => {
  const insert = (columns: string, values: string) =>
    `INSERT INTO publication (id, region_code, body_id, fiscal_year, no, request, document_sha256, requested_at, ${columns})
     SELECT gen_random_uuid(), region_code, id, 2021, 9, '{}', mingji_sha256('{}'), now(), ${values} FROM disclosing_body WHERE id = '${world.bodyId}'`;

  test.each<[string, string, string]>([
    ['publication_state', 'state, document', `'lost', '{}'`],
    ['publication_done', 'state, finished_at', `'done', now()`],
    ['publication_failed', 'state, finished_at', `'failed', now()`],
    ['publication_finished', 'state, failure', `'failed', '缺字体'`],
    ['publication_hash', 'document', `'{"a":1}'`],
    ['publication_document', 'state', `'waiting'`],
    ['publication_document', 'state, failure, finished_at, document', `'failed', '缺字体', now(), '{}'`],
  ])('%s', async (constraint, columns, values) => {
    await violates(constraint, insert(columns, values));
  });

  test('one of a body’s year at a time', async () => {
    const waiting = insert('document', `'{}'`);
    await violates('publication_one_under_way', `${waiting}; ${waiting}`);
  });
});

describe('retractions, manifests and erasures', () => {
  test('each says why, and a manifest carries its own hash and place', async () => {
    await violates(
      'edition_retraction_reason',
      `INSERT INTO edition_retraction (edition_id, region_code, reason, retracted_at) VALUES ('${second}', '${world.regionCode}', '', now())`,
    );
    await violates('erasure_ground', erasure(first, 'disclosure.pdf', ''));
    const manifest = (no: number, hash: string, previous: string) =>
      `INSERT INTO region_manifest (region_code, no, content, sha256, previous_sha256, at) VALUES ('${world.regionCode}', ${no}, '{}', ${hash}, ${previous}, now())`;
    await violates('region_manifest_hash', manifest(90, `'wrong'`, `'before'`));
    await violates('region_manifest_chain', manifest(90, `mingji_sha256('{}')`, 'NULL'));
  });

  test.each(['edition_retraction', 'region_manifest', 'erasure'])(
    '%s takes no change, not even from its owner',
    async (table) => {
      if (table === 'erasure') await asOwner(erasure(first, 'p/P-1.html', '法院裁定'));
      await violates('append-only', `UPDATE ${table} SET region_code = region_code`);
      await violates('append-only', `DELETE FROM ${table}`);
      await violates('append-only', `TRUNCATE ${table}`);
      for (const sql of [`UPDATE ${table} SET region_code = region_code`, `DELETE FROM ${table}`])
        await expect(asApp(sql)).rejects.toThrow('permission denied');
    },
  );

  test('the application’s role names no erasure, and no word lets it erase', async () => {
    await expect(asApp(erasure(first, 'disclosure.xlsx', '法院裁定'))).rejects.toThrow('permission denied');
    await expect(asApp(`SET LOCAL mingji.erase = 'on'; UPDATE artifact SET bytes = NULL`)).rejects.toThrow(
      'permission denied',
    );
    await expect(asApp(`SET LOCAL mingji.erase = 'on'; UPDATE edition SET document = NULL`)).rejects.toThrow(
      'permission denied',
    );
  });

  test('only of an edition that was taken back', async () => {
    await violates('has not been retracted', erasure(second, 'disclosure.pdf', '法院裁定'));
  });
});

function erasure(edition: string, path: string, ground: string): string {
  return `INSERT INTO erasure (id, region_code, edition_id, sha256, path, ground, erased_by, erased_at)
          SELECT gen_random_uuid(), e.region_code, e.id, coalesce(a.sha256, e.document_sha256), '${path}', '${ground}', '档案员', now()
          FROM edition e LEFT JOIN edition_artifact a ON a.edition_id = e.id AND a.path = '${path}' WHERE e.id = '${edition}'`;
}

const ofFirst = (path: string) =>
  `sha256 = (SELECT sha256 FROM edition_artifact WHERE edition_id = '${first}' AND path = '${path}')`;
const open = `SET LOCAL mingji.erase = 'on';`;

describe('content is set to nothing', () => {
  test('never at birth', async () => {
    await violates('born with its content', `INSERT INTO artifact (sha256) VALUES ('0')`);
    await violates(
      'born with its content',
      `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document_sha256, chain_sha256, published_at)
       VALUES (gen_random_uuid(), '${world.regionCode}', '${world.bodyId}', 2020, 1, 'historic', 'x', 'empty', now())`,
    );
  });

  test('only in a transaction that says so, and only where an erasure names it', async () => {
    const docx = `UPDATE artifact SET bytes = NULL WHERE ${ofFirst('disclosure.docx')}`;
    await violates('append-only', `${open} ${docx}`);
    await asOwner(erasure(first, 'disclosure.docx', '法院裁定'));
    await violates('append-only', docx);
    // The erasure that names another file, or the document of another edition, opens nothing.
    await violates(
      'append-only',
      `${open} UPDATE artifact SET bytes = NULL WHERE ${ofFirst('disclosure.xlsx')}`,
    );
    await violates('append-only', `${open} UPDATE edition SET document = NULL WHERE id = '${first}'`);
    await asOwner(erasure(first, 'document', '法院裁定'));
    await violates('append-only', `${open} UPDATE edition SET document = NULL WHERE id = '${second}'`);
    await violates('append-only', `${open} UPDATE edition SET document = NULL, no = 7 WHERE id = '${first}'`);
    await violates('append-only', `${open} UPDATE edition SET document = '{}' WHERE id = '${first}'`);
    await violates(
      'append-only',
      `${open} UPDATE artifact SET bytes = 'x'::bytea WHERE ${ofFirst('disclosure.docx')}`,
    );
    await violates(
      'append-only',
      `${open} UPDATE artifact SET bytes = NULL, created_at = now() WHERE ${ofFirst('disclosure.docx')}`,
    );
    await violates('append-only', `${open} DELETE FROM artifact WHERE ${ofFirst('disclosure.docx')}`);
    await asOwner(`${open} ${docx}`);
    await asOwner(`${open} UPDATE edition SET document = NULL WHERE id = '${first}'`);
    const [row] = await asOwner<{ bytes: null; document: null; hash: string }>(
      `SELECT bytes, document, document_sha256 AS hash FROM artifact, edition WHERE id = '${first}' AND ${ofFirst('disclosure.docx').replace('sha256', 'artifact.sha256')}`,
    );
    expect(row).toMatchObject({ bytes: null, document: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('not while another file has the same bytes', async () => {
    await asOwner(
      `INSERT INTO edition_artifact (edition_id, path, region_code, sha256, media_type, size)
       SELECT '${second}', 'p/same.html', region_code, sha256, media_type, size FROM edition_artifact WHERE edition_id = '${first}' AND path = 'disclosure.pdf'`,
    );
    await asOwner(erasure(first, 'disclosure.pdf', '法院裁定'));
    await violates(
      'append-only',
      `${open} UPDATE artifact SET bytes = NULL WHERE ${ofFirst('disclosure.pdf')}`,
    );
  });
});
