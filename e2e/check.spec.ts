// 公开前自查: the page in a real browser, the endpoint and the command line say the same of the same documents.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { scoresSchema, type Findings } from '@/lib/domain/interchange/findings';
import { randomDisclosure, randomEvaluation } from '@/testing/random-documents';
import { checkAccessible } from './accessibility';
import { expect, test } from './journey';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-check-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The command line in a process of its own, without database or build. */
function mingji(...args: string[]): Promise<{ status: number | null; out: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(root, 'cli/mingji.mjs'), ...args], {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'production', INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('exit', (status) => settle({ status, out }));
  });
}

/** Asks again when told to: so many a minute are answered for one address. */
async function post(request: APIRequestContext, data: Buffer): Promise<APIResponse> {
  const answer = await request.post('/api/v1/check', { data });
  if (answer.status() !== 429) return answer;
  await sleep(Number(answer.headers()['retry-after']) * 1000);
  return post(request, data);
}

test('a thousand forms: the same findings and scores in the page, over the network and on the command line', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const documents = [
    ...Array.from({ length: 5 }, (_, i) => randomDisclosure(i + 1, 198)),
    ...Array.from({ length: 10 }, (_, i) => randomEvaluation(900_000 + i)),
  ];
  for (const [i, document] of documents.entries()) {
    const path = write(`${i}.json`, document);
    const commanded = JSON.parse((await mingji('check', path, '--json')).out) as Findings;
    expect(commanded.findings.length + commanded.notChecked.length, 'something was checked').toBeGreaterThan(
      0,
    );

    const answer = await post(request, readFileSync(path));
    expect(await answer.json(), `${i} over the network`).toEqual(commanded);

    await page.goto('/check');
    await page.getByLabel('选择文件').setInputFiles(path);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载自查结果' }).click();
    const shown: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(shown, `${i} in the page`).toEqual(commanded);

    if (i % 5 === 0) {
      const { computed } = scoresSchema.parse(JSON.parse((await mingji('score', path, '--json')).out));
      expect(computed).toEqual(commanded.computed);
    }
  }
});

test.describe('the page', { tag: '@phone' }, () => {
  test('says what is wrong with a form, in the order of mending, and what was not checked', async ({
    page,
  }) => {
    await page.goto('/check');
    await page.getByLabel('选择文件').setInputFiles(join(root, 'prisma/demo/historic/2020-01.json'));
    const report = page.getByRole('article');
    await expect(report.getByText(/发现硬伤 \d+ 处，疑点 \d+ 处/)).toBeVisible();
    await expect(report.getByText('执行率 10.00%，按比例应得 1.00 分，填报 9 分')).toBeVisible();
    await expect(page.getByRole('region', { name: '自查结果' })).toBeFocused();
    await checkAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
  });

  test('reports on each of several files, and spoils none for one that cannot be read', async ({ page }) => {
    await page.goto('/check');
    await page
      .getByLabel('选择文件')
      .setInputFiles([
        write('half.json', '{"schema":'),
        write('form.docx', 'PK'),
        join(root, 'prisma/demo/historic/2020-05.json'),
      ]);
    const reports = page.getByRole('article');
    await expect(reports).toHaveCount(3);
    await expect(reports.nth(0)).toContainText('不是完整的 JSON 文件');
    await expect(reports.nth(1)).toContainText('目前只读取 JSON 文件');
    await expect(reports.nth(2)).toContainText('硬伤');
  });

  test('asks for nothing over the network while it checks', async ({ page }) => {
    await page.goto('/check');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('选择文件').setInputFiles(join(root, 'prisma/demo/historic/2020-03.json'));
    await expect(page.getByRole('article')).toContainText('硬伤');
    expect(asked).toEqual([]);
  });
});

test('the endpoint refuses what is no document, what is too large, and other methods', async ({
  request,
}) => {
  const bad = await request.post('/api/v1/check', { data: '{"schema":"mingji.evaluation/1","extra":1}' });
  expect(bad.status()).toBe(400);
  expect((await bad.json()).unreadable).toContain('extra');
  const large = await request.post('/api/v1/check', { data: Buffer.alloc(11 * 1024 * 1024, 32) });
  expect(large.status()).toBe(413);
  expect((await request.get('/api/v1/check')).status()).toBe(405);
});
