// What the migration of the annual disclosure promises beyond tables: each check, trigger and grant is violated once, and must refuse.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { type Seed, seed } from '@/testing/seed';

const { asOwner, asApp } = testDatabase();
let here: Seed;
let elsewhere: Seed;
const accounts = randomUUID();
const snapshot = randomUUID();
const farAccounts = randomUUID();
const farSnapshot = randomUUID();
const publication = randomUUID();
const edition = randomUUID();

const HASH = 'mingji_sha256';
const NOW = "'2022-03-18T02:00:00Z'";

async function newAccounts({ regionCode, bodyId }: Seed, id: string, snapshotId: string): Promise<void> {
  await asOwner(
    `INSERT INTO final_accounts (id, region_code, body_id, fiscal_year) VALUES ('${id}', '${regionCode}', '${bodyId}', 2021)`,
  );
  await asOwner(
    `INSERT INTO accounts_snapshot (id, region_code, accounts_id, no, seq, submission, content, sha256, submitted_at)
     VALUES ('${snapshotId}', '${regionCode}', '${id}', 1, 0, gen_random_uuid(), '{}', ${HASH}('{}'), ${NOW})`,
  );
}

beforeAll(async () => {
  here = await seed();
  elsewhere = await seed();
  await newAccounts(here, accounts, snapshot);
  await newAccounts(elsewhere, farAccounts, farSnapshot);
  const { regionCode, bodyId, clerk, finance } = here;
  const own = `'${accounts}', '${regionCode}'`;
  await asOwner(
    `INSERT INTO accounts_cell (accounts_id, region_code, cell, text) VALUES (${own}, 'text/duties', '甲')`,
  );
  await asOwner(
    `INSERT INTO accounts_journal (accounts_id, region_code, seq, edit_id, user_id, at, cell, from_text, to_text)
     VALUES (${own}, 1, gen_random_uuid(), '${clerk.userId}', ${NOW}, 'text/duties', '', '甲')`,
  );
  await asOwner(
    `INSERT INTO accounts_presence (accounts_id, region_code, tab, user_id, seen_at) VALUES (${own}, 'one', '${clerk.userId}', ${NOW})`,
  );
  await asOwner(
    `INSERT INTO accounts_comment (id, accounts_id, region_code, snapshot_id, cell, text, author_id, at)
     VALUES (gen_random_uuid(), ${own}, '${snapshot}', '', '甲', '${finance.userId}', ${NOW})`,
  );
  await asOwner(
    `INSERT INTO outline_version (id, family, version, sha256, content, region_code)
     VALUES ('${regionCode}-1@1', '${regionCode}-1', 1, ${HASH}('{}'), '{}', '${regionCode}')`,
  );
  await asOwner(
    `INSERT INTO publication (id, region_code, body_id, fiscal_year, no, request, document, document_sha256, requested_at)
     VALUES ('${publication}', '${regionCode}', '${bodyId}', 2021, 1, '{}', '{}', ${HASH}('{}'), ${NOW})`,
  );
  await asOwner(
    `INSERT INTO region_manifest (region_code, no, content, sha256, at) VALUES ('${regionCode}', 1, '{}', ${HASH}('{}'), ${NOW})`,
  );
  await asOwner(
    `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document, document_sha256, chain_sha256, published_at)
     VALUES ('${edition}', '${regionCode}', '${bodyId}', 2021, 1, 'historic', '{}', ${HASH}('{}'), ${HASH}('${edition}'), ${NOW})`,
  );
  await asOwner(
    `INSERT INTO edition_retraction (edition_id, region_code, reason, retracted_at) VALUES ('${edition}', '${regionCode}', '甲', ${NOW})`,
  );
  await asOwner(
    `INSERT INTO erasure (id, region_code, edition_id, sha256, path, ground, erased_by, erased_at)
     VALUES (gen_random_uuid(), '${regionCode}', '${edition}', 'x', 'index.html', '甲', '乙', ${NOW})`,
  );
});

/** A statement on the rows of `here`, made when the world is there. */
type Statement = () => string;
const ofAccounts = (table: string, what: string): Statement => {
  const key = table === 'final_accounts' ? 'id' : 'accounts_id';
  return () => `UPDATE ${table} SET ${what} WHERE ${key} = '${accounts}'`;
};
const insertSnapshot =
  (more: { id?: string; no?: number; sha256?: string; region?: () => string }): Statement =>
  () =>
    `INSERT INTO accounts_snapshot (id, region_code, accounts_id, no, seq, submission, content, sha256, submitted_at)
     VALUES (gen_random_uuid(), '${(more.region ?? (() => here.regionCode))()}', '${accounts}', ${more.no ?? 2}, 0, gen_random_uuid(), '{}', ${more.sha256 ?? `${HASH}('{}')`}, ${NOW})`;
const insertPublication =
  (columns: Readonly<Record<string, string>>): Statement =>
  () => {
    const all: Record<string, string> = {
      id: 'gen_random_uuid()',
      region_code: `'${here.regionCode}'`,
      body_id: `'${here.bodyId}'`,
      fiscal_year: '2020',
      no: '1',
      request: "'{}'",
      document: "'{}'",
      document_sha256: `${HASH}('{}')`,
      requested_at: NOW,
      ...columns,
    };
    return `INSERT INTO publication (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
  };
const insertOutline =
  (family: () => string, sha256 = `${HASH}('{}')`): Statement =>
  () =>
    `INSERT INTO outline_version (id, family, version, sha256, content, region_code)
     VALUES (gen_random_uuid()::text, '${family()}', 9, ${sha256}, '{}', '${here.regionCode}')`;
const insertManifest =
  (no: number, sha256: string, previous: string): Statement =>
  () =>
    `INSERT INTO region_manifest (region_code, no, content, sha256, previous_sha256, at)
     VALUES ('${here.regionCode}', ${no}, '{}', ${sha256}, ${previous}, ${NOW})`;

describe('checks', () => {
  test.each<[constraint: string, sql: Statement]>([
    ['final_accounts_source', ofAccounts('final_accounts', `source = 'dreamt'`)],
    ['final_accounts_status', ofAccounts('final_accounts', `status = 'endorsing'`)],
    ['final_accounts_seq', ofAccounts('final_accounts', 'seq = -1')],
    ['final_accounts_year', ofAccounts('final_accounts', 'fiscal_year = 1989')],
    [
      'final_accounts_body_id_fiscal_year_key',
      () =>
        `INSERT INTO final_accounts (id, region_code, body_id, fiscal_year) VALUES (gen_random_uuid(), '${here.regionCode}', '${here.bodyId}', 2021)`,
    ],
    ['accounts_cell_text', ofAccounts('accounts_cell', `text = ''`)],
    ['accounts_cell_value', ofAccounts('accounts_cell', 'value = -90000000000001')],
    ['accounts_snapshot_hash', insertSnapshot({ sha256: "'0'" })],
    ['accounts_snapshot_accounts_id_no_key', insertSnapshot({ no: 1 })],
    [
      'accounts_snapshot_accounts_id_submission_key',
      () =>
        `INSERT INTO accounts_snapshot (id, region_code, accounts_id, no, seq, submission, content, sha256, submitted_at)
         SELECT gen_random_uuid(), region_code, accounts_id, 3, seq, submission, content, sha256, submitted_at FROM accounts_snapshot WHERE id = '${snapshot}'`,
    ],
    [
      'accounts_journal_accounts_id_edit_id_key',
      () =>
        `INSERT INTO accounts_journal SELECT accounts_id, 2, region_code, edit_id, user_id, at, cell, from_text, to_text FROM accounts_journal WHERE accounts_id = '${accounts}'`,
    ],
    ['outline_version_hash', insertOutline(() => `${here.regionCode}-1`, "'0'")],
    ['outline_version_own_family', insertOutline(() => 'national-2021')],
    ['outline_version_own_family', insertOutline(() => `${elsewhere.regionCode}-1`)],
    [
      'outline_version_family_version_key',
      () =>
        `INSERT INTO outline_version (id, family, version, sha256, content, region_code) SELECT 'x', family, version, sha256, content, region_code FROM outline_version WHERE id = '${here.regionCode}-1@1'`,
    ],
    ['region_manifest_hash', insertManifest(2, "'0'", "'x'")],
    ['region_manifest_chain', insertManifest(2, `${HASH}('{}')`, 'NULL')],
    ['publication_state', insertPublication({ state: "'lost'" })],
    ['publication_done', insertPublication({ state: "'done'", finished_at: NOW, document: 'NULL' })],
    ['publication_failed', insertPublication({ state: "'failed'", finished_at: NOW, document: 'NULL' })],
    ['publication_finished', insertPublication({ state: "'failed'", failure: "'甲'", document: 'NULL' })],
    ['publication_hash', insertPublication({ document_sha256: "'0'" })],
    ['publication_one_under_way', insertPublication({ fiscal_year: '2021', state: "'rendering'" })],
    [
      'edition_retraction_reason',
      () =>
        `INSERT INTO edition_retraction (edition_id, region_code, reason, retracted_at) VALUES ('${edition}', '${here.regionCode}', '', ${NOW})`,
    ],
    [
      'erasure_ground',
      () =>
        `INSERT INTO erasure (id, region_code, edition_id, sha256, path, ground, erased_by, erased_at) VALUES (gen_random_uuid(), '${here.regionCode}', '${edition}', 'x', 'a', '', '乙', ${NOW})`,
    ],
    [
      'erasure_edition_id_path_key',
      () =>
        `INSERT INTO erasure (id, region_code, edition_id, sha256, path, ground, erased_by, erased_at) VALUES (gen_random_uuid(), '${here.regionCode}', '${edition}', 'x', 'index.html', '甲', '乙', ${NOW})`,
    ],
  ])('%s', async (constraint, sql) => {
    await expect(asOwner(sql())).rejects.toThrow(constraint);
  });

  test('a manifest that follows on names the one before, and the first names none', async () => {
    await expect(
      asOwner(
        `INSERT INTO region_manifest (region_code, no, content, sha256, previous_sha256, at) VALUES ('${elsewhere.regionCode}', 1, '{}', ${HASH}('{}'), 'x', ${NOW})`,
      ),
    ).rejects.toThrow('region_manifest_chain');
    await asOwner(insertManifest(2, `${HASH}('{}')`, "'x'")());
  });
});

describe('no row belongs to two regions', () => {
  test.each<[constraint: string, sql: Statement]>([
    [
      'final_accounts_region_code_body_id_fkey',
      () =>
        `INSERT INTO final_accounts (id, region_code, body_id, fiscal_year) VALUES (gen_random_uuid(), '${here.regionCode}', '${elsewhere.bodyId}', 2020)`,
    ],
    [
      'accounts_cell_region_code_accounts_id_fkey',
      () =>
        `INSERT INTO accounts_cell (accounts_id, region_code, cell, text) VALUES ('${farAccounts}', '${here.regionCode}', 'text/duties', '甲')`,
    ],
    [
      'accounts_journal_region_code_accounts_id_fkey',
      () =>
        `INSERT INTO accounts_journal (accounts_id, region_code, seq, edit_id, user_id, at, cell, from_text, to_text) VALUES ('${farAccounts}', '${here.regionCode}', 1, gen_random_uuid(), '${here.clerk.userId}', ${NOW}, 'a', '', '')`,
    ],
    [
      'accounts_presence_region_code_accounts_id_fkey',
      () =>
        `INSERT INTO accounts_presence (accounts_id, region_code, tab, user_id, seen_at) VALUES ('${farAccounts}', '${here.regionCode}', 'two', '${here.clerk.userId}', ${NOW})`,
    ],
    [
      'accounts_snapshot_region_code_accounts_id_fkey',
      insertSnapshot({ no: 4, region: () => elsewhere.regionCode }),
    ],
    [
      'accounts_comment_region_code_snapshot_id_fkey',
      () =>
        `INSERT INTO accounts_comment (id, region_code, accounts_id, snapshot_id, cell, text, author_id, at) VALUES (gen_random_uuid(), '${here.regionCode}', '${accounts}', '${farSnapshot}', '', '甲', '${here.finance.userId}', ${NOW})`,
    ],
    [
      'accounts_comment_region_code_accounts_id_fkey',
      () =>
        `INSERT INTO accounts_comment (id, region_code, accounts_id, snapshot_id, cell, text, author_id, at) VALUES (gen_random_uuid(), '${here.regionCode}', '${farAccounts}', '${snapshot}', '', '甲', '${here.finance.userId}', ${NOW})`,
    ],
    [
      'publication_region_code_body_id_fkey',
      () => `UPDATE publication SET body_id = '${elsewhere.bodyId}' WHERE id = '${publication}'`,
    ],
    [
      'edition_retraction_region_code_edition_id_fkey',
      () =>
        `INSERT INTO edition_retraction (edition_id, region_code, reason, retracted_at) VALUES (gen_random_uuid(), '${here.regionCode}', '甲', ${NOW})`,
    ],
    [
      'erasure_region_code_edition_id_fkey',
      () =>
        `INSERT INTO erasure (id, region_code, edition_id, sha256, path, ground, erased_by, erased_at) VALUES (gen_random_uuid(), '${elsewhere.regionCode}', '${edition}', 'x', 'b', '甲', '乙', ${NOW})`,
    ],
    [
      'fiscal_year_outline_id_fkey',
      () => `UPDATE fiscal_year SET outline_id = 'none@1' WHERE region_code = '${here.regionCode}'`,
    ],
  ])('%s', async (constraint, sql) => {
    await expect(asOwner(sql())).rejects.toThrow(constraint);
  });

  test('a year names an outline of its own region, or a built-in one', async () => {
    const foreign = `${here.regionCode}-1@1`;
    await asOwner(
      `INSERT INTO outline_version (id, family, version, sha256, content) VALUES ('of-everybody@1', 'of-everybody', 1, ${HASH}('{}'), '{}') ON CONFLICT DO NOTHING`,
    );
    const name = (regionCode: string, outline: string) =>
      `UPDATE fiscal_year SET outline_id = '${outline}' WHERE region_code = '${regionCode}'`;
    await expect(asOwner(name(elsewhere.regionCode, foreign))).rejects.toThrow(/another region/);
    await asApp(name(here.regionCode, foreign));
    await asApp(name(elsewhere.regionCode, 'of-everybody@1'));
  });
});

describe('what was written stays', () => {
  const FROZEN = [
    'accounts_journal',
    'accounts_snapshot',
    'accounts_comment',
    'outline_version',
    'edition_retraction',
    'region_manifest',
    'erasure',
  ] as const;

  test.each(FROZEN)('%s is append-only, for the owner too', async (table) => {
    const rows = () => asOwner(`SELECT * FROM ${table} WHERE region_code = '${here.regionCode}'`);
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    const where = `WHERE region_code = '${here.regionCode}'`;
    await expect(asOwner(`UPDATE ${table} SET region_code = region_code ${where}`)).rejects.toThrow(
      /append-only/,
    );
    await expect(asOwner(`DELETE FROM ${table} ${where}`)).rejects.toThrow(/append-only/);
    await expect(asOwner(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only/);
    expect(await rows()).toEqual(before);
  });

  test.each(FROZEN)('the application neither changes nor removes rows of %s', async (table) => {
    const where = `WHERE region_code = '${here.regionCode}'`;
    for (const sql of [
      `UPDATE ${table} SET region_code = region_code ${where}`,
      `DELETE FROM ${table} ${where}`,
    ])
      await expect(asApp(sql)).rejects.toThrow(/permission denied/);
    expect((await asApp(`SELECT 1 FROM ${table} ${where}`)).length).toBeGreaterThan(0);
  });

  test.each(['final_accounts', 'publication'])('the application removes no row of %s', async (table) => {
    await expect(asApp(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
  });

  test('the application empties cells and forgets tabs', async () => {
    const { regionCode, clerk } = here;
    const own = `'${accounts}', '${regionCode}'`;
    await asApp(`INSERT INTO accounts_cell (accounts_id, region_code, cell, text) VALUES (${own}, 'x', '1')`);
    await asApp(`DELETE FROM accounts_cell WHERE accounts_id = '${accounts}' AND cell = 'x'`);
    await asApp(
      `INSERT INTO accounts_presence (accounts_id, region_code, tab, user_id, seen_at) VALUES (${own}, 'x', '${clerk.userId}', ${NOW})`,
    );
    await asApp(`DELETE FROM accounts_presence WHERE accounts_id = '${accounts}' AND tab = 'x'`);
    expect(await asApp(`SELECT cell FROM accounts_cell WHERE accounts_id = '${accounts}'`)).toEqual([
      { cell: 'text/duties' },
    ]);
  });

  test('the application makes no erasure: the owner does, by law', async () => {
    await expect(
      asApp(
        `INSERT INTO erasure (id, region_code, edition_id, sha256, path, ground, erased_by, erased_at) VALUES (gen_random_uuid(), '${here.regionCode}', '${edition}', 'x', 'c', '甲', '乙', ${NOW})`,
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
