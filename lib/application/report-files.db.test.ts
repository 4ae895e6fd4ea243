// 评价报告 against a real database: who may upload what, and an edition that is published with the files its text names.
import { beforeEach, expect, test } from 'vitest';
import { eraseEdition } from '@/lib/application/erase-edition';
import { loadPublished, locatePublished } from '@/lib/application/queries/published-file';
import { reportFile } from '@/lib/application/queries/report-file';
import { publishedFileByHash } from '@/lib/application/queries/verify-file';
import { publicFiles } from '@/lib/application/public-files';
import { retractEdition } from '@/lib/application/retract-edition';
import { uploadReport } from '@/lib/application/upload-report';
import { verifyStore } from '@/lib/application/verify-chain';
import { database } from '@/lib/data/client';
import { editionFilesOf } from '@/lib/data/published-years';
import { sha256Of } from '@/lib/data/snapshot-store';
import { itemCell } from '@/lib/domain/accounts/cells';
import { LARGEST_REPORT, readReport, reportText } from '@/lib/domain/accounts/report-reference';
import { removeDemo } from '@/prisma/demo/remove';
import { testDatabase } from '@/testing/database';
import { approveAll, bodyCode, makeNext, orderEdition } from '@/testing/published-year';
import { failure, SEED_DAY, type Seed, seed, value } from '@/testing/seed';
import { approvedSample, typeAccounts } from '@/testing/typed-accounts';

let world: Seed;
let code: string;
let bytes: Uint8Array<ArrayBuffer>;
beforeEach(async () => {
  world = await seed();
  code = await bodyCode(world);
  // Bytes of its own: what one test erases, another could not upload.
  bytes = pdf(code);
});

const REPORT = itemCell('departmentEvaluations', 'e1', 'report');
const pdf = (text: string) => new Uint8Array(new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`));
const place = () => ({ bodyId: world.bodyId, fiscalYear: 2021 });
const upload = (by = world.clerk, file = bytes, name = '技术改造评价报告.pdf') =>
  uploadReport(by, place(), file, name, SEED_DAY);
const attach = async (file = bytes, name?: string) => {
  const { reference } = value(await upload(world.clerk, file, name));
  await typeAccounts(world, [[REPORT, reference]]);
};
async function published(path: string) {
  const located = await locatePublished(`/open/2021/${code}${path}`);
  return located && { located, bytes: located.text ? null : await loadPublished(located.sha256) };
}
async function pageText(path: string): Promise<string> {
  return new TextDecoder().decode((await published(path))?.bytes ?? new Uint8Array());
}
async function ready(): Promise<void> {
  await approveAll(world);
  await approvedSample(world);
}

test('clerk and publisher upload, whatever the status of the accounts; nobody else does', async () => {
  const { reference } = value(await upload(world.clerk, bytes, 'C:\\公文\\评价:报告.PDF'));
  const sha256 = sha256Of(bytes);
  expect(readReport(reference)).toEqual({ sha256, size: bytes.byteLength, name: '评价报告.pdf' });
  await ready();
  // The same bytes are the same file, under the name they came with first.
  value(await upload(world.publisher));
  expect(await database.reportFile.findMany({ where: { bodyId: world.bodyId } })).toMatchObject([
    { sha256, name: '评价报告.pdf', size: bytes.byteLength, uploadedBy: world.clerk.userId },
  ]);
  expect(failure(await upload(world.finance)).code).toBe('forbidden');
  const far = await seed();
  for (const by of [world.lead, world.admin, far.clerk, far.publisher, far.finance]) {
    expect(failure(await upload(by)).code).toBe('notFound');
    expect(failure(await reportFile(by, place(), sha256)).code).toBe('notFound');
  }
  for (const by of [world.clerk, world.publisher, world.finance])
    expect(value(await reportFile(by, place(), sha256))).toEqual({ name: '评价报告.pdf', bytes });
  // The bytes lie once for everybody; a body has only what it uploaded itself.
  const theirs = { bodyId: far.bodyId, fiscalYear: 2021 };
  expect(failure(await reportFile(far.clerk, theirs, sha256)).code).toBe('notFound');
  const audited = await database.auditEvent.findMany({
    where: { action: 'uploadReport', regionCode: world.regionCode },
  });
  expect(audited).toHaveLength(2);
});

test('what is no whole PDF, or larger than 20 MB, is refused and kept nowhere', async () => {
  const large = new Uint8Array(LARGEST_REPORT + 1);
  large.set(pdf(code));
  for (const [file, why] of [
    [new Uint8Array(), '文件是空的'],
    [new Uint8Array(new TextEncoder().encode('PK%PDF-1.7 %%EOF')), '只收 PDF 文件'],
    [bytes.subarray(0, 12), '不完整'],
    [large, '超过 20 MB'],
  ] as const) {
    const refused = failure(await upload(world.clerk, new Uint8Array(file)));
    expect(refused).toMatchObject({ code: 'invalid', message: expect.stringContaining(why) });
  }
  expect(await database.reportFile.count({ where: { bodyId: world.bodyId } })).toBe(0);
});

test('an edition publishes the report to the byte, links and hashes it, and the chain holds', async () => {
  await ready();
  await attach();
  const made = value(await makeNext(world));
  const file = await published('/v1/reports/1.pdf');
  expect(file?.bytes && sha256Of(file.bytes)).toBe(sha256Of(bytes));
  expect(file?.located).toMatchObject({
    type: 'application/pdf',
    immutable: true,
    downloadName: expect.stringMatching(/（第1版）附件1（评价报告）\.pdf$/),
  });
  for (const path of ['/reports/1.pdf', '/v1/reports/2.pdf', '/v1/reports/01.pdf'])
    expect(await published(path)).toBeNull();
  const page = await pageText('');
  expect(page).toContain(`href="/open/2021/${code}/v1/reports/1.pdf"`);
  expect(page).toContain('附件1：<bdi>技术改造评价报告.pdf</bdi> <span class="size">1 KB</span>');
  expect(page).toContain(`reports/1.pdf <span class="fingerprint">${sha256Of(bytes)}</span>`);
  const said = '评价报告随本文本一并公开（附件1：技术改造评价报告.pdf）';
  expect(await pageText('/v1/disclosure.html')).toContain(said);
  expect(await pageText('/v1/disclosure.json')).toContain(said);
  expect(await publishedFileByHash(sha256Of(bytes))).toMatchObject({ kind: 'report', no: made.no });
  const files = publicFiles(await editionFilesOf(database, { body: code, fiscalYear: 2021 }));
  expect(files.filter(({ path }) => path.includes('reports/'))).toEqual([
    expect.objectContaining({ path: 'v1/reports/1.pdf', lasting: true }),
  ]);
  const { breaches } = await verifyStore();
  expect(breaches.filter((line) => line.includes(code))).toEqual([]);
});

test('a correction takes another file along, and both editions keep theirs', async () => {
  await ready();
  await attach();
  value(await makeNext(world));
  await attach(pdf(`${code} 更正`));
  value(await makeNext(world, { edition: 2, reason: '更换评价报告' }));
  expect((await published('/v1/reports/1.pdf'))?.bytes).toEqual(bytes);
  expect((await published('/v2/reports/1.pdf'))?.bytes).toEqual(pdf(`${code} 更正`));
  expect(await pageText('/v2/changes')).toContain('附件1：评价报告');
  await typeAccounts(world, [[REPORT, '']]);
  value(await makeNext(world, { edition: 3, reason: '评价报告另行公开' }));
  expect(await published('/v3/reports/1.pdf')).toBeNull();
  expect(await pageText('/v3')).not.toContain('评价报告</h2>');
});

test('a text that only looks like a file stops publication, and other words are no file', async () => {
  await ready();
  const far = await seed();
  const theirs = pdf(`${code} foreign`);
  value(await uploadReport(far.clerk, { bodyId: far.bodyId, fiscalYear: 2021 }, theirs, '甲.pdf', SEED_DAY));
  const reference = (size: number) => reportText({ sha256: sha256Of(theirs), size, name: '甲.pdf' });
  await typeAccounts(world, [[REPORT, reference(theirs.byteLength)]]);
  expect(failure(await orderEdition(world)).message).toContain('评价报告「甲.pdf」不在系统内');
  value(await upload(world.clerk, theirs));
  await typeAccounts(world, [[REPORT, reference(7)]]);
  expect(failure(await orderEdition(world)).code).toBe('notReady');
  await typeAccounts(world, [[REPORT, '另行公开']]);
  value(await makeNext(world));
  expect(await published('/v1/reports/1.pdf')).toBeNull();
});

test('a report goes with its edition when that is taken back, and its bytes when they are erased by law', async () => {
  await ready();
  await attach();
  value(await makeNext(world));
  value(await retractEdition(world.finance, { ...place(), no: 1 }, '误含个人信息。', SEED_DAY));
  expect((await published('/v1/reports/1.pdf'))?.located.status).toBe(410);
  const order = { body: code, fiscalYear: 2021, no: 1, paths: ['reports/1.pdf'] };
  const erased = await eraseEdition({ ...order, ground: '法院裁定书', by: '档案员' }, SEED_DAY);
  expect(value(erased).erased).toEqual(['reports/1.pdf']);
  expect(await loadPublished(sha256Of(bytes))).toBeNull();
  expect(failure(await reportFile(world.clerk, place(), sha256Of(bytes))).code).toBe('notFound');
  expect(failure(await upload()).message).toContain('已依法删除');
  expect(failure(await orderEdition(world, { edition: 2, reason: '重新公开' })).message).toContain(
    '不在系统内',
  );
  const { breaches } = await verifyStore();
  expect(breaches.filter((line) => line.includes(code))).toEqual([]);
});

test('a report goes with the demo, and stays where a real body has the same file', async () => {
  const real = await seed();
  const shared = pdf(`${code} shared`);
  value(await upload());
  value(await upload(world.clerk, shared));
  const theirs = { bodyId: real.bodyId, fiscalYear: 2021 };
  value(await uploadReport(real.clerk, theirs, shared, '甲.pdf', SEED_DAY));
  await testDatabase().asOwner('UPDATE region SET demo = true WHERE code = $1', [world.regionCode]);
  await removeDemo();
  expect(await database.reportFile.count({ where: { bodyId: world.bodyId } })).toBe(0);
  expect(await loadPublished(sha256Of(bytes))).toBeNull();
  expect(value(await reportFile(real.clerk, theirs, sha256Of(shared))).bytes).toEqual(shared);
});
