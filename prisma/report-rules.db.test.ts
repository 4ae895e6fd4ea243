// What the migration of uploaded reports promises: each check, trigger and grant is violated once, and must refuse.
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { type Seed, seed } from '@/testing/seed';

const { asOwner, asApp } = testDatabase();
let here: Seed;
let elsewhere: Seed;
const BYTES = '%PDF-1.7 %%EOF';
const NOW = "'2022-03-18T02:00:00Z'";
const hashOf = (text: string) => `encode(sha256('${text}'), 'hex')`;

/** A row of `report_file`: sound unless said otherwise. */
function insert(otherwise: Readonly<Record<string, string>>): string {
  const row = {
    body_id: `'${here.bodyId}'`,
    sha256: hashOf('second'),
    region_code: `'${here.regionCode}'`,
    name: "'报告.pdf'",
    size: '6',
    uploaded_by: `'${here.clerk.userId}'`,
    uploaded_at: NOW,
    ...otherwise,
  };
  return `INSERT INTO report_file (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
}

beforeAll(async () => {
  here = await seed();
  elsewhere = await seed();
  for (const text of [BYTES, 'second', ''])
    await asOwner(
      `INSERT INTO artifact (sha256, bytes) VALUES (${hashOf(text)}, '${text}') ON CONFLICT DO NOTHING`,
    );
  await asApp(insert({ sha256: hashOf(BYTES), size: String(BYTES.length) }));
});

describe('a report that is none does not come in', () => {
  test.each<[rule: string, otherwise: () => Readonly<Record<string, string>>]>([
    ['report_file_pkey', () => ({ sha256: hashOf(BYTES), size: String(BYTES.length) })],
    ['report_file_size', () => ({ sha256: hashOf(''), size: '0' })],
    ['report_file_name', () => ({ name: "'报告.docx'" })],
    ['report_file_name', () => ({ name: "'../报告.pdf'" })],
    ['report_file_name', () => ({ name: "E'报\\n告.pdf'" })],
    ['report_file_name', () => ({ name: `'${'长'.repeat(117)}.pdf'` })],
    ['has not 7 bytes', () => ({ size: '7' })],
    ['has not 6 bytes', () => ({ sha256: hashOf('never uploaded') })],
    ['report_file_region_code_body_id_fkey', () => ({ body_id: `'${elsewhere.bodyId}'` })],
    ['report_file_uploaded_by_fkey', () => ({ uploaded_by: "'nobody'" })],
  ])('%s', async (rule, otherwise) => {
    await expect(asOwner(insert(otherwise()))).rejects.toThrow(rule);
  });

  test('the bytes are hashed by the database', async () => {
    const wrong = `INSERT INTO artifact (sha256, bytes) VALUES (${hashOf('third')}, 'fourth')`;
    await expect(asOwner(wrong)).rejects.toThrow('artifact_hash');
  });

  test('bytes that a report names do not go, whoever removes the demo', async () => {
    const named = `DELETE FROM artifact WHERE sha256 = ${hashOf(BYTES)}`;
    await expect(asOwner(`SET LOCAL mingji.remove_demo = 'on'; ${named}`)).rejects.toThrow(
      'report_file_sha256_fkey',
    );
  });
});

test('report_file is append-only, for the owner too, and the application neither changes nor removes', async () => {
  const where = `WHERE region_code = '${here.regionCode}'`;
  const rows = () => asOwner(`SELECT * FROM report_file ${where}`);
  const before = await rows();
  expect(before).toHaveLength(1);
  for (const sql of [`UPDATE report_file SET name = name ${where}`, `DELETE FROM report_file ${where}`]) {
    await expect(asOwner(sql)).rejects.toThrow(/append-only/);
    await expect(asApp(sql)).rejects.toThrow(/permission denied/);
  }
  await expect(asOwner('TRUNCATE report_file')).rejects.toThrow(/append-only/);
  expect(await rows()).toEqual(before);
});
