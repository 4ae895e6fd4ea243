// Start-up against a real database: built-in templates that differ from the stored ones stop every process.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { templateDepartures } from '@/lib/application/check-templates';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { sha256Of } from '@/lib/data/snapshot-store';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { testDatabase } from '@/testing/database';
import { seed } from '@/testing/seed';

const { asOwner } = testDatabase();
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Plants what no one but a superuser's script could leave behind: a stored version with other content, its hash right. */
async function store(content: string): Promise<void> {
  await asOwner('ALTER TABLE template_version DISABLE TRIGGER template_version_append_only');
  await asOwner(
    `UPDATE template_version SET content = $1, sha256 = mingji_sha256($1) WHERE id = 'national-2020@1'`,
    [content],
  );
  await asOwner('ALTER TABLE template_version ENABLE TRIGGER template_version_append_only');
}

const [kept] = await asOwner<{ content: string }>(
  `SELECT content FROM template_version WHERE id = 'national-2020@1'`,
);
afterEach(() => store(kept?.content ?? ''));

/** Starts a program of the server as the launcher does, from its source; what it says and how it ends. */
function run(program: string): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', `server/${program}.ts`], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((settle) => child.once('close', (status) => settle({ status, said })));
}

test('a migrated database keeps the built-in templates as the program has them', async () => {
  expect(await templateDepartures()).toEqual([]);
});

test('a changed template and a missing one are each named, with the way out', async () => {
  const heavier = { ...NATIONAL_2020, execution: { ...NATIONAL_2020.execution, weight: 2000 as never } };
  const unknown = { ...NATIONAL_2020, version: 7 };
  expect(await templateDepartures([heavier, unknown])).toEqual([
    'national-2020@1：程序中的内容与数据库中的不同。表样入库后不得改动，请恢复原文，或另立新的版本号并写一个迁移。',
    'national-2020@7：数据库中没有。请为它写一个迁移，再用 npm start 升级数据库。',
  ]);
});

test('a region’s own version is held to its hash, and to what this program can read', async () => {
  const { regionCode } = await seed();
  const own = { ...NATIONAL_2020, family: `${regionCode}-1` };
  const put = async (id: string, content: string, sha256: string) => {
    const [family, version] = id.split('@');
    await asOwner(
      `INSERT INTO template_version (id, family, version, sha256, content, region_code) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, family, version, sha256, content, regionCode],
    );
  };
  const content = canonicalJson(own);
  await put(`${regionCode}-1@1`, content, sha256Of(content));
  expect(await templateDepartures()).toEqual([]);
  // What no one but a superuser's script could leave behind.
  await asOwner('ALTER TABLE template_version DROP CONSTRAINT template_version_hash');
  const changed = canonicalJson({ ...own, version: 2, totalLabel: '合计' });
  await put(`${regionCode}-1@2`, changed, sha256Of(content));
  await put(`${regionCode}-1@3`, '{}', sha256Of('{}'));
  expect(await templateDepartures()).toEqual([
    `${regionCode}-1@2（本地区自定表样）：内容与发布时的指纹不符。已发布的表样不得改动，请从备份恢复这一行。`,
    `${regionCode}-1@3（本地区自定表样）：本程序读不懂其内容。请改用发布它时的程序版本，或升级到能读它的版本。`,
  ]);
});

test.each(['web', 'worker'])(
  'the %s process says so and ends before it serves anything',
  async (program) => {
    await store((kept?.content ?? '').replace('"weight":5000', '"weight":4000'));
    const { status, said } = await run(program);
    expect(said).toContain('内置年度表样与数据库中的不一致，不能启动：\n  · national-2020@1：');
    expect(said).not.toContain('-ready"');
    expect(status).toBe(79);
  },
  120_000,
);
