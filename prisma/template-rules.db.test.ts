// What the migration of a region's own 年度表样 promises beyond tables: each check, trigger and grant is violated once, and must refuse.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { type Seed, seed } from '@/testing/seed';

const { asOwner, asApp } = testDatabase();
let here: Seed;
let elsewhere: Seed;
const draftId = randomUUID();

/** Stores a version as a region's own, under the right hash. */
async function own(regionCode: string, family: string): Promise<string> {
  await asOwner(
    `INSERT INTO template_version (id, family, version, sha256, content, region_code)
     VALUES ($1 || '@1', $1, 1, mingji_sha256('{}'), '{}', $2)`,
    [family, regionCode],
  );
  return `${family}@1`;
}

beforeAll(async () => {
  here = await seed();
  elsewhere = await seed();
  await asOwner(
    `INSERT INTO template_draft (id, region_code, family, based_on, content, updated_by)
     VALUES ($1, $2, $2 || '-1', 'national-2020@1', '{}', $3)`,
    [draftId, here.regionCode, here.finance.userId],
  );
});

const change = (what: string) => `UPDATE template_draft SET ${what} WHERE id = '${draftId}'`;

test.each([
  ['template_draft_state', change(`state = 'lost'`)],
  ['template_draft_published', change(`published_as = 'national-2020@1'`)],
  ['template_draft_published', change(`state = 'published'`)],
  ['template_draft_seq', change('seq = -1')],
  ['template_draft_content', change(`content = '[]'`)],
  ['template_draft_own_family', change(`family = 'national-2020'`)],
  ['template_draft_region_code_fkey', change(`region_code = '999999', family = '999999-1'`)],
])('%s', async (constraint, sql) => {
  await expect(asOwner(sql)).rejects.toThrow(constraint);
});

test('no region adds a version to a built-in family, nor to another region’s', async () => {
  await expect(own(here.regionCode, 'national-2020-x')).rejects.toThrow('template_version_own_family');
  await expect(own(here.regionCode, `${elsewhere.regionCode}-1`)).rejects.toThrow(
    'template_version_own_family',
  );
});

test('no year, form or draft names a version of another region; its own it may', async () => {
  const foreign = await own(elsewhere.regionCode, `${elsewhere.regionCode}-7`);
  const ours = await own(here.regionCode, `${here.regionCode}-7`);
  const year = `UPDATE fiscal_year SET template_id = $1 WHERE region_code = '${here.regionCode}'`;
  const form = `UPDATE evaluation SET template_id = $1 WHERE id = '${here.evaluationId}'`;
  const base = `UPDATE template_draft SET based_on = $1 WHERE id = '${draftId}'`;
  const published = `UPDATE template_draft SET state = 'published', published_as = $1 WHERE id = '${draftId}'`;
  for (const sql of [year, form, base, published]) {
    await expect(asOwner(sql, [foreign])).rejects.toThrow(/another region/);
  }
  for (const sql of [year, form, base]) await asOwner(sql, [ours]);
});

test('a draft that was closed never changes again, and the application removes none', async () => {
  await expect(asApp(`DELETE FROM template_draft WHERE id = '${draftId}'`)).rejects.toThrow(
    /permission denied/,
  );
  await asApp(change(`state = 'discarded'`));
  await expect(asApp(change(`state = 'open'`))).rejects.toThrow(/is discarded/);
  await expect(asOwner(change('seq = 9'))).rejects.toThrow(/is discarded/);
});
