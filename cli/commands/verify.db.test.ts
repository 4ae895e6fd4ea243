// mingji verify and mingji erase against a real store: what they print, and the exit status.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadPublished } from '@/lib/application/queries/published-file';
import { retractEdition } from '@/lib/application/retract-edition';
import { database } from '@/lib/data/client';
import { testDatabase } from '@/testing/database';
import { approveAll, bodyCode, makeNext } from '@/testing/published-year';
import { SEED_DAY, type Seed, seed, value } from '@/testing/seed';
import { type Run, UsageError } from '../command';
import { run as erase } from './erase';
import { run as verify } from './verify';

let world: Seed;
let code: string;
beforeEach(async () => {
  world = await seed();
  code = await bodyCode(world);
  await testDatabase().asOwner(`UPDATE disclosing_body SET name = $1 WHERE id = $2`, [
    `${code} 局`,
    world.bodyId,
  ]);
  await approveAll(world);
  value(await makeNext(world));
});

/** Runs a command; its exit status and everything it wrote. */
async function call(run: Run, ...args: string[]): Promise<readonly [number, string]> {
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text);
  const status = await run(args, { out: write, err: write });
  return [status, lines.join('\n')];
}

/** A published file as somebody downloaded it. */
async function downloaded(path: string): Promise<string> {
  const { sha256 } = await database.editionArtifact.findFirstOrThrow({
    where: { path, edition: { bodyId: world.bodyId } },
  });
  const file = join(process.env.DATA_DIR ?? '', path);
  writeFileSync(file, (await loadPublished(sha256)) ?? '');
  return file;
}

test('a downloaded file is told from a changed one, a file of nobody and one that is not there', async () => {
  const pdf = await downloaded('disclosure.pdf');
  const [status, text] = await call(verify, pdf);
  expect([status, text]).toEqual([0, expect.stringContaining('disclosure.pdf：与已公开的第 1 版一致。')]);
  expect(text).toContain(`${code} 局2021年度项目支出绩效自评公开，/open/2021/${code}/v1`);
  const changed = join(process.env.DATA_DIR ?? '', 'changed.pdf');
  writeFileSync(changed, 'changed');
  expect(await call(verify, pdf, changed)).toEqual([1, expect.stringContaining('不是本站公开的文件')]);
  expect(await call(verify, changed, `${pdf}.gone`)).toEqual([
    2,
    expect.stringContaining('不能读取（ENOENT）'),
  ]);
  const named = { bodyId: world.bodyId, fiscalYear: 2021, no: 1 };
  value(await retractEdition(world.finance, named, '误含个人信息。', SEED_DAY));
  expect(await call(verify, pdf)).toEqual([1, expect.stringContaining('第 1 版已撤下')]);
});

test('the whole store is in order, and stays so when bytes are erased by law', async () => {
  expect(await call(verify)).toEqual([0, expect.stringMatching(/^已核对 .+与公开时一致。$/m)]);
  const edition = `${code}/2021/1`;
  const words = [
    '--edition',
    edition,
    '--path',
    'disclosure.docx',
    '--ground',
    '法院裁定书',
    '--by',
    '档案员',
  ];
  expect(await call(erase, ...words)).toEqual([1, expect.stringContaining('还没有撤下')]);
  const named = { bodyId: world.bodyId, fiscalYear: 2021, no: 1 };
  value(await retractEdition(world.finance, named, '误含个人信息。', SEED_DAY));
  const [status, text] = await call(erase, ...words);
  expect([status, text]).toEqual([0, expect.stringContaining('已依法删除：disclosure.docx。')]);
  expect(text).toContain('该版仍保留：document、');
  const whole = await call(verify);
  expect(whole).toEqual([0, expect.stringContaining('第 1 版：disclosure.docx 依法删除。')]);
});

test('one broken byte and the exit status is 1', async () => {
  await testDatabase().asOwner(
    `ALTER TABLE artifact DISABLE TRIGGER USER; ALTER TABLE artifact DROP CONSTRAINT IF EXISTS artifact_hash;
     UPDATE artifact SET bytes = set_byte(bytes, 0, 0) WHERE sha256 IN
       (SELECT sha256 FROM edition_artifact a JOIN edition e ON e.id = a.edition_id WHERE e.body_id = '${world.bodyId}' AND path = 'disclosure.json');
     ALTER TABLE artifact ENABLE TRIGGER USER`,
  );
  expect(await call(verify)).toEqual([
    1,
    expect.stringMatching(/发现 1 处不符：\n.+第 1 版：disclosure\.json 的内容与校验码不符/),
  ]);
});

test.each([
  [verify, ['--all']],
  [erase, []],
  [erase, ['--edition', 'sfq-gxj', '--all', '--ground', '法院裁定书']],
  [erase, ['--edition', 'sfq-gxj/2021/1', '--ground', '法院裁定书']],
  [erase, ['--edition', 'sfq-gxj/2021/1', '--all', '--path', 'index.html', '--ground', '法院裁定书']],
  [erase, ['--edition', 'sfq-gxj/2021/1', '--all']],
])('what was typed wrongly is said before anything is done (%#)', async (run, args) => {
  await expect(call(run, ...args)).rejects.toThrow(UsageError);
});
