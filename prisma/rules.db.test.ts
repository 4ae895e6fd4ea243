// What the migrations promise beyond tables: each check, trigger and grant is violated once, and must refuse.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Seed, seed } from '@/testing/seed';
import { testDatabase } from '@/testing/database';

let world: Seed;
let other: Seed;

beforeAll(async () => {
  world = await seed({ demo: true });
  other = await seed();
});

const hash = "encode(sha256(convert_to($1, 'UTF8')), 'hex')";

/** Runs a statement as the owner and expects PostgreSQL to name the given constraint or reason. */
async function violates(reason: string | RegExp, sql: string, parameters: readonly unknown[] = []) {
  await expect(testDatabase().asOwner(sql, parameters)).rejects.toThrow(reason);
}

describe('value checks', () => {
  const cases: [string, () => string][] = [
    [
      'department_code_form',
      () => `UPDATE department SET code = '工信局' WHERE id = '${world.departmentId}'`,
    ],
    [
      'disclosing_body_code_form',
      () => `UPDATE disclosing_body SET code = 'a/b' WHERE id = '${world.bodyId}'`,
    ],
    ['project_code_form', () => `UPDATE project SET code = '..' WHERE id = '${world.projectId}'`],
    ['region_code_form', () => `INSERT INTO region (code, name, finance_office) VALUES ('15', '甲', '乙')`],
    [
      'disclosing_body_one_per_department',
      () =>
        `INSERT INTO disclosing_body (id, region_code, department_id, code, name) VALUES (gen_random_uuid(), '${world.regionCode}', '${world.departmentId}', 'second', '甲')`,
    ],
    [
      'fiscal_year_range',
      () =>
        `INSERT INTO fiscal_year (region_code, year, template_id, opens_on, closes_on) VALUES ('${world.regionCode}', 1900, 'national-2020@1', '1901-01-01', '1901-02-01')`,
    ],
    [
      'fiscal_year_window',
      () => `UPDATE fiscal_year SET closes_on = '2020-01-01' WHERE region_code = '${world.regionCode}'`,
    ],
    [
      'fiscal_year_late',
      () => `UPDATE fiscal_year SET late_submission = 'maybe' WHERE region_code = '${world.regionCode}'`,
    ],
    ['project_publicity', () => `UPDATE project SET publicity = '半公开' WHERE id = '${world.projectId}'`],
    [
      'project_publicity_ground',
      () => `UPDATE project SET publicity = '不公开', publicity_ground = '' WHERE id = '${world.projectId}'`,
    ],
    ['project_state', () => `UPDATE project SET state = '不知道' WHERE id = '${world.projectId}'`],
    [
      'role_assignment_role',
      () => `UPDATE role_assignment SET role = 'king' WHERE user_id = '${world.finance.userId}'`,
    ],
    [
      'role_assignment_scope',
      () => `UPDATE role_assignment SET role = 'lead' WHERE user_id = '${world.finance.userId}'`,
    ],
    ['evaluation_status', () => `UPDATE evaluation SET status = 'lost' WHERE id = '${world.evaluationId}'`],
    ['evaluation_origin', () => `UPDATE evaluation SET origin = 'dreamt' WHERE id = '${world.evaluationId}'`],
    ['evaluation_seq', () => `UPDATE evaluation SET seq = -1 WHERE id = '${world.evaluationId}'`],
    [
      'fund_row_money',
      () => `UPDATE fund_row SET budget_value = 90000000000001 WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'fund_row_points',
      () => `UPDATE fund_row SET score_value = 1000001 WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'fund_row_source',
      () => `UPDATE fund_row SET source = '财政' WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'form_node_points',
      () => `UPDATE form_node SET weight_value = 1000001 WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'indicator_points',
      () => `UPDATE indicator SET weight_value = 1000001 WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'indicator_further_points',
      () =>
        `UPDATE indicator SET review_score_value = 1000001, added_weight_value = 0 WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'indicator_position',
      () => `UPDATE indicator SET position = 'a0' WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'indicator_direction',
      () => `UPDATE indicator SET direction = '大于' WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'indicator_attainment',
      () => `UPDATE indicator SET attainment = 'great' WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'form_field_name',
      () =>
        `INSERT INTO form_field (evaluation_id, region_code, name, text) VALUES ('${world.evaluationId}', '${world.regionCode}', 'a b', '')`,
    ],
    [
      'form_field_value',
      () => `UPDATE form_field SET value = 90000000000001 WHERE evaluation_id = '${world.evaluationId}'`,
    ],
  ];
  test.each(cases)('%s', async (constraint, sql) => {
    await violates(constraint, sql());
  });
});

describe('regions never mix', () => {
  test.each<[string, () => string]>([
    [
      'a project of another region’s department',
      () =>
        `UPDATE project SET department_id = '${other.departmentId}', code = 'Q-9' WHERE id = '${world.projectId}'`,
    ],
    [
      'an evaluation of another region’s project',
      () => `UPDATE evaluation SET project_id = '${other.projectId}' WHERE id = '${world.evaluationId}'`,
    ],
    [
      'rows of another region’s form',
      () =>
        `UPDATE indicator SET region_code = '${other.regionCode}' WHERE evaluation_id = '${world.evaluationId}'`,
    ],
    [
      'rights over another region’s project',
      () =>
        `UPDATE role_assignment SET project_id = '${other.projectId}' WHERE user_id = '${world.lead.userId}'`,
    ],
  ])('%s', async (_, sql) => {
    await violates(/foreign key/, sql());
  });
});

describe('frozen records', () => {
  const snapshotId = randomUUID();
  const editionId = randomUUID();
  const bytes = randomUUID();

  beforeAll(async () => {
    const { asOwner } = testDatabase();
    await asOwner(
      `INSERT INTO snapshot (id, region_code, evaluation_id, no, origin, seq, submission, content, sha256, submitted_at)
       VALUES ('${snapshotId}', '${world.regionCode}', '${world.evaluationId}', 900, 'submitted', 0, gen_random_uuid(), $1, ${hash}, now())`,
      ['{}'],
    );
    await asOwner(
      `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document, document_sha256, chain_sha256, published_at)
       VALUES ('${editionId}', '${world.regionCode}', '${world.bodyId}', 2021, 1, 'historic', $1, ${hash}, 'chain', now())`,
      ['{}'],
    );
    await asOwner(
      `INSERT INTO artifact (sha256, bytes) VALUES (encode(sha256(convert_to($1, 'UTF8')), 'hex'), convert_to($1, 'UTF8'))`,
      [bytes],
    );
    await asOwner(
      `INSERT INTO edition_artifact (edition_id, path, region_code, sha256, media_type, size)
       VALUES ('${editionId}', 'disclosure.html', '${world.regionCode}', encode(sha256(convert_to($1, 'UTF8')), 'hex'), 'text/html', 36)`,
      [bytes],
    );
    await asOwner(
      `INSERT INTO edition_project (edition_id, code, region_code, position, name, snapshot_id) VALUES ('${editionId}', 'P-1', '${world.regionCode}', 0, '甲', '${snapshotId}')`,
    );
    await asOwner(
      `INSERT INTO review_comment (id, region_code, evaluation_id, snapshot_id, cell, text, author_id, at)
       VALUES (gen_random_uuid(), '${world.regionCode}', '${world.evaluationId}', '${snapshotId}', 'field/summary', '请补充', '${world.finance.userId}', now())`,
    );
    await asOwner(
      `INSERT INTO explanation (id, region_code, evaluation_id, rule, cell, figures, text, author_id, at)
       VALUES (gen_random_uuid(), '${world.regionCode}', '${world.evaluationId}', 'SE-14', '', '', '说明', '${world.clerk.userId}', now())`,
    );
    await asOwner(
      `INSERT INTO edit_journal (evaluation_id, seq, region_code, edit_id, user_id, at, cell, from_text, to_text)
       VALUES ('${world.evaluationId}', 900, '${world.regionCode}', gen_random_uuid(), '${world.clerk.userId}', now(), 'field/summary', '', '甲')`,
    );
  });

  test.each<[string, string]>([
    [
      'template_version_hash',
      `INSERT INTO template_version (id, family, version, sha256, content) VALUES ('x@1', 'x', 1, 'wrong', '{}')`,
    ],
    ['artifact_hash', `INSERT INTO artifact (sha256, bytes) VALUES ('wrong', 'x'::bytea)`],
  ])('%s', async (constraint, sql) => {
    await violates(constraint, sql);
  });

  test('the hash of a snapshot and of an edition is the hash of its bytes', async () => {
    await violates(
      'snapshot_hash',
      `INSERT INTO snapshot (id, region_code, evaluation_id, no, origin, seq, submission, content, sha256, submitted_at)
       VALUES (gen_random_uuid(), '${world.regionCode}', '${world.evaluationId}', 901, 'submitted', 0, gen_random_uuid(), '{}', 'wrong', now())`,
    );
    await violates(
      'edition_hash',
      `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document, document_sha256, chain_sha256, published_at)
       VALUES (gen_random_uuid(), '${other.regionCode}', '${other.bodyId}', 2021, 1, 'historic', '{}', 'wrong', 'c2', now())`,
    );
  });

  test('snapshots and editions have a known origin', async () => {
    await violates(
      'snapshot_origin',
      `INSERT INTO snapshot (id, region_code, evaluation_id, no, origin, seq, submission, content, sha256, submitted_at)
       VALUES (gen_random_uuid(), '${world.regionCode}', '${world.evaluationId}', 902, 'found', 0, gen_random_uuid(), $1, ${hash}, now())`,
      ['{}'],
    );
    await violates(
      'edition_origin',
      `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document, document_sha256, chain_sha256, published_at, confidentiality_by, confidentiality_at, signed_off_by, signed_off_at)
       VALUES (gen_random_uuid(), '${other.regionCode}', '${other.bodyId}', 2021, 1, 'found', $1, ${hash}, 'c3', now(), '甲', now(), '乙', now())`,
      ['{}'],
    );
  });

  test('a correction names what it replaces and why; a published edition carries both sign-offs', async () => {
    await violates(
      'edition_correction',
      `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document, document_sha256, chain_sha256, replaces_id, reason, published_at)
       VALUES (gen_random_uuid(), '${world.regionCode}', '${world.bodyId}', 2021, 2, 'historic', $1, ${hash}, 'c4', '${editionId}', '', now())`,
      ['{}'],
    );
    await violates(
      'edition_sign_off',
      `INSERT INTO edition (id, region_code, body_id, fiscal_year, no, origin, document, document_sha256, chain_sha256, published_at)
       VALUES (gen_random_uuid(), '${other.regionCode}', '${other.bodyId}', 2021, 1, 'published', $1, ${hash}, 'c5', now())`,
      ['{}'],
    );
  });

  test('an artifact’s path stays inside its edition', async () => {
    await violates(
      'edition_artifact_path',
      `INSERT INTO edition_artifact (edition_id, path, region_code, sha256, media_type, size) SELECT edition_id, '../x', region_code, sha256, media_type, size FROM edition_artifact`,
    );
  });

  const appendOnly = [
    'template_version',
    'edit_journal',
    'snapshot',
    'review_comment',
    'explanation',
    'audit_event',
    'edition',
    'artifact',
    'edition_artifact',
    'edition_project',
  ];

  test.each(appendOnly)('%s takes no change, not even from its owner', async (table) => {
    const column = (
      await testDatabase().asOwner<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}' LIMIT 1`,
      )
    )[0]?.name;
    expect((await testDatabase().asOwner(`SELECT 1 FROM ${table} LIMIT 1`)).length).toBe(1);
    await violates('append-only', `UPDATE ${table} SET ${column} = ${column}`);
    await violates('append-only', `DELETE FROM ${table}`);
    await violates(/append-only|foreign key/, `TRUNCATE ${table}`);
    await violates('append-only', `TRUNCATE ${table} CASCADE`);
  });

  test.each(appendOnly)('the application’s role may not even try on %s', async (table) => {
    for (const sql of [
      `UPDATE ${table} SET region_code = region_code`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(testDatabase().asApp(sql)).rejects.toThrow(/permission denied|column .* does not exist/);
    }
  });

  test('the way out is open for demo regions only', async () => {
    const { asOwner } = testDatabase();
    const count = async (region: string) =>
      Number(
        (
          await asOwner<{ n: string }>(`SELECT count(*) AS n FROM audit_event WHERE region_code = $1`, [
            region,
          ])
        )[0]?.n,
      );
    await violates('append-only', `DELETE FROM audit_event WHERE region_code = '${world.regionCode}'`);
    await violates(
      'append-only',
      `SET LOCAL mingji.remove_demo = 'on'; DELETE FROM audit_event WHERE region_code = '${other.regionCode}'`,
    );
    await asOwner(
      `SET LOCAL mingji.remove_demo = 'on'; DELETE FROM audit_event WHERE region_code = '${world.regionCode}'`,
    );
    expect(await count(world.regionCode)).toBe(0);
    expect(await count(other.regionCode)).toBeGreaterThan(0);
  });
});

describe('grants of the application’s role', () => {
  test.each([
    'region',
    'department',
    'unit',
    'disclosing_body',
    'auth_user',
    'auth_account',
    'fiscal_year',
    'project',
    'role_assignment',
    'evaluation',
    'evaluation_projection',
    'form_field',
    'fund_row',
    'form_node',
    'indicator',
  ])('nothing is deleted from %s', async (table) => {
    await expect(testDatabase().asApp(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });

  test('it owns no table, may create none and may not switch triggers off', async () => {
    await expect(testDatabase().asApp('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
    await expect(testDatabase().asApp('ALTER TABLE snapshot DISABLE TRIGGER ALL')).rejects.toThrow(
      'must be owner',
    );
    await expect(testDatabase().asApp(`SET session_replication_role = replica`)).rejects.toThrow(
      'permission denied',
    );
  });
});
