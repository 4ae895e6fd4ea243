// The whole way of an annual disclosure: accounts with a slip, returned and approved; words; review; published; read by a citizen in five formats; corrected.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type { Seed } from '../testing/seed';
import { checkAccessible } from './accessibility';
import { BODY, causes, filledWorkbook, keepFacts, SLIP, YEAR } from './annual-year';
import { FORMATS, type Format, incomeIn } from './five-files';
import { expect, test } from './journey';
import { browserOf, world } from './world';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let place: Seed;
let clerk: Page;
let finance: Page;
let publisher: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const { seed } = await world();
  place = await seed.seed();
  const { approveAll } = await import('../testing/published-year');
  await approveAll(place);
  await keepFacts(place);
});

test.afterAll(async () => {
  for (const page of [clerk, finance, publisher]) await page?.context().close();
});

/** A page of that person's own. */
async function pageOf(
  browser: Browser,
  baseURL: string | undefined,
  userId: string | null,
  watch: (page: Page) => void,
): Promise<Page> {
  const page = await (await browserOf(browser, baseURL, userId)).newPage();
  watch(page);
  return page;
}

/** Looks at the page as it is now on a desk and on a phone. */
async function checkBothWidths(page: Page): Promise<void> {
  await checkAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const accounts = () => `/desk/accounts/${place.bodyId}/${YEAR}`;
const disclosure = () => `/desk/disclosure/${place.bodyId}/${YEAR}`;
const saved = (page: Page) =>
  expect(page.getByText(/^已保存 \d{1,2}:\d{2}$/)).toBeVisible({ timeout: 20_000 });
const show = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '公开表和资料' }).getByRole('button', { name }).click();

test('the clerk imports nine tables from one workbook, after a look at what it would do', async ({
  browser,
  baseURL,
  watch,
}) => {
  clerk = await pageOf(browser, baseURL, place.clerk.userId, watch);
  await clerk.goto('/desk/accounts');
  await clerk.getByRole('link', { name: BODY }).click();
  await clerk.getByRole('link', { name: '从 Excel 导入' }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText('导入决算表');
  const file = { name: '2021年度公开表.xlsx', mimeType: 'application/octet-stream' };
  await clerk
    .getByLabel(/Excel 文件/)
    .setInputFiles({ ...file, buffer: Buffer.from(await filledWorkbook()) });
  await clerk.getByRole('button', { name: '读取并预览' }).click();
  await expect(clerk.getByRole('table', { name: '文件中的公开表' }).getByRole('row')).toHaveCount(10);
  await checkBothWidths(clerk);
  await clerk.getByRole('button', { name: /^导入（\d+ 格）$/ }).click();
  await expect(clerk.getByText(/^已导入 \d+ 格$/)).toBeVisible();
  await clerk.getByRole('link', { name: '查看决算资料' }).click();
});

const toDo = (page: Page) => page.getByRole('region', { name: /^提交前要处理/ });
const cellOf = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const PLANNED = 'amount/threePublic/all/amounts/budget.reception';
const SPENT = 'amount/threePublic/all/amounts/final.reception';

/** A total that came with the workbook no longer fits: the clerk takes what it comes to. */
async function follow(total: string, sum: string): Promise<void> {
  await expect(toDo(clerk)).toContainText(`“${total}”填报`);
  await expect(toDo(clerk)).toContainText(`应为 ${sum} 万元`);
  await toDo(clerk).getByRole('button', { name: '按计算结果填入' }).click();
  await expect(toDo(clerk)).toContainText('没有要更正和补填的内容');
}

async function submit(): Promise<void> {
  await saved(clerk);
  await clerk.getByRole('button', { name: '提交审核' }).click();
  const dialog = clerk.getByRole('dialog', { name: '提交决算资料' });
  await expect(dialog).toContainText('九张公开表已填 8 张');
  await dialog.getByRole('button', { name: '确认提交' }).click();
  await expect(clerk.getByText('待财政审核', { exact: true })).toBeVisible();
}

async function approve(): Promise<void> {
  await finance.goto(accounts());
  await finance.getByRole('button', { name: '批复' }).click();
  await finance.getByRole('button', { name: '确认批复' }).click();
  await expect(finance.getByText('已批复', { exact: true })).toBeVisible();
}

test('an identity names the wrong cell; the clerk corrects it, types who the department is, and submits', async () => {
  await expect(toDo(clerk)).toContainText(
    '「2150599 其他工业和信息产业监管支出」的“财政拨款收入”填报 208.00 万元',
  );
  await expect(toDo(clerk)).toContainText('应为 280.00 万元，少 72.00 万元');
  await toDo(clerk).getByRole('button', { name: '去修改' }).click();
  const slip = cellOf(clerk, SLIP.cell);
  await expect(slip).toBeFocused();
  await expect(slip).toHaveAttribute('aria-invalid', 'true');
  await clerk.keyboard.press('Control+A');
  await clerk.keyboard.type(SLIP.right);
  await expect(slip).not.toHaveAttribute('aria-invalid', 'true');
  await expect(toDo(clerk)).toContainText('1 项');
  await toDo(clerk)
    .getByRole('button', { name: /部门职责/ })
    .click();
  await expect(clerk.getByRole('textbox', { name: /职责/ })).toBeFocused();
  await clerk.keyboard.type('监测全区工业经济运行，推进企业服务和信息化。');
  await clerk.getByRole('textbox', { name: /内设机构/ }).click();
  await clerk.keyboard.type('办公室\n运行监测科');
  await clerk.getByRole('textbox', { name: /单位/ }).first().click();
  await clerk.keyboard.type('示范区工业和信息化局本级｜行政\n示范区中小企业服务中心｜事业');
  await expect(toDo(clerk)).toContainText('没有要更正和补填的内容');
  await submit();
});

test('finance returns the accounts at one cell, the clerk mends it, finance approves', async ({
  browser,
  baseURL,
  watch,
}) => {
  finance = await pageOf(browser, baseURL, place.finance.userId, watch);
  await finance.goto(accounts());
  await show(finance, /^07/);
  await finance.locator(`td[data-place="${PLANNED}"]`).click();
  await finance.getByRole('button', { name: /^对「.*」写意见$/ }).click();
  await finance.getByRole('textbox', { name: /的意见$/ }).fill('批复的公务接待费预算是 1.10 万元。');
  await finance.getByRole('textbox', { name: '退回理由' }).fill('公务接待费预算数与批复不符。');
  await finance.getByRole('button', { name: '退回' }).click();
  await expect(finance.getByText('退回修改', { exact: true })).toBeVisible();

  await clerk.reload();
  await expect(clerk.getByRole('region', { name: '退回理由' })).toContainText('与批复不符');
  await clerk
    .getByRole('region', { name: /^财政审核意见/ })
    .getByRole('button', { name: /公务接待费/ })
    .click();
  await expect(cellOf(clerk, PLANNED)).toBeFocused();
  await clerk.keyboard.press('Control+A');
  await clerk.keyboard.type('1.10');
  await follow('预算数·合计', '6.10');
  await submit();
  await approve();
});

test('the clerk gives the causes that are asked for, and answers the one doubt of the review', async () => {
  await clerk.goto(disclosure());
  await clerk.getByRole('link', { name: '填写文字说明' }).click();
  const questions = clerk.getByRole('region', { name: '变动原因' });
  await expect(questions).toContainText('收入总计比上年增加 53.07 万元，增长 7.39%，主要原因是什么？');
  for (const [cell, cause] of causes()) {
    await cellOf(clerk, cell).fill(cause);
  }
  await expect(questions).toContainText('均已说明');
  await saved(clerk);
  await checkBothWidths(clerk);
  await clerk.getByRole('link', { name: '预览与审核' }).click();
  const paper = clerk.frameLocator('iframe[title="公开文本预览稿"]');
  await expect(paper.getByRole('heading', { level: 1 })).toContainText(BODY);
  const doubts = clerk.getByRole('region', { name: /^疑点/ });
  await expect(doubts).toContainText('1 处没有说明');
  await doubts.getByRole('textbox', { name: '审核说明' }).fill('年末 1 辆车已报废待处置，不计入资产台账。');
  await saved(clerk);
  await expect(doubts).toContainText('均已说明');
  await expect(clerk.getByText('没有错误，疑点均已说明，可以公开。')).toBeVisible();
  await checkBothWidths(clerk);
});

/** A moment that has passed, as the sign-off fields take it. */
const SIGNED_AT = '2022-03-18T09:00';
/** The worker renders every format before an edition appears. */
const MADE_WITHIN = 60_000;

/** Fills both sign-offs, publishes, and waits for the files. */
async function publish(no: number, reason?: string): Promise<void> {
  await publisher.getByLabel('审查人').fill('办公室');
  await publisher.getByLabel('审查时间').fill(SIGNED_AT);
  await publisher.getByLabel('审签负责人').fill('局负责人');
  await publisher.getByLabel('审签时间').fill(SIGNED_AT);
  if (reason !== undefined) await publisher.getByLabel('更正原因').fill(reason);
  await publisher.getByRole('checkbox', { name: /我已核对/ }).check();
  await publisher.getByRole('button', { name: no === 1 ? '公开' : `公开第 ${no} 版`, exact: true }).click();
  await expect(publisher.getByText(`第 ${no} 版生成中`)).toBeVisible();
  await expect(publisher.getByText(`第 ${no} 版已公开`)).toBeVisible({ timeout: MADE_WITHIN });
}

test('the department signs off and publishes', async ({ browser, baseURL, watch }) => {
  publisher = await pageOf(browser, baseURL, place.publisher.userId, watch);
  await publisher.goto(disclosure());
  await publish(1);
  await expect(publisher.getByRole('table', { name: '已公开的版本' })).toContainText('第 1 版');
  await checkBothWidths(publisher);
});

const published = (no: number, format: Format) => `/open/${YEAR}/${code}/v${no}/disclosure.${format}`;
/** The five files of the first edition as they were downloaded. */
const files = new Map<Format, Buffer>();
let code = '';

test('a citizen without scripts finds the department, its figures, and where one comes from', async ({
  browser,
  baseURL,
}) => {
  const { bodyCode } = await import('../testing/published-year');
  code = await bodyCode(place);
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator(`a[href="/open/${YEAR}/${code}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(BODY);
  await expect(page.getByRole('main')).toContainText('本年收入（万元）741.34');
  await page.getByRole('link', { name: /阅读全文/ }).click();
  const figure = page.locator('a.figure', { hasText: /^771\.34$/ }).first();
  await figure.click();
  const card = page.locator('.sources li:target');
  await expect(card).toBeInViewport();
  await expect(card).toContainText('取自 公开01表');
  await card.getByRole('link', { name: /公开01表/ }).click();
  await expect(page.locator(':target')).toContainText('收入支出决算总表');
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await card.getByRole('link', { name: /返回正文|正文第 1 处/ }).click();
  await expect(figure).toBeInViewport();
  await context.close();
});

test('five files are downloaded, and each says the same income', async ({ page, watch }) => {
  watch(page);
  await page.goto(`/open/${YEAR}/${code}`);
  await checkBothWidths(page);
  for (const format of FORMATS) {
    const link = page.locator(`a[href="${published(1, format)}"]`).first();
    if (format === 'html') {
      files.set(format, await (await page.request.get(published(1, format))).body());
      continue;
    }
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(`${BODY}2021年度部门决算公开（第1版）.${format}`);
    files.set(format, await readFile(await download.path()));
  }
  expect(files.size).toBe(FORMATS.length);
  const prints = page.locator('.prints');
  await page.getByText('各文件的校验值（SHA-256）').click();
  for (const [format, bytes] of files)
    await expect(prints).toContainText(
      `disclosure.${format} ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  const { owner } = await world();
  const { rows } = await owner.query('SELECT document FROM edition WHERE body_id = $1', [place.bodyId]);
  const income = '741.34';
  expect(await incomeIn(files, rows[0]?.document)).toEqual({
    html: income,
    docx: income,
    pdf: income,
    xlsx: income,
    json: income,
  });
});

test('the verify page knows the downloaded PDF, and does not know a changed one', async ({ page, watch }) => {
  watch(page);
  const pdf = files.get('pdf') ?? Buffer.alloc(0);
  const changed = Buffer.from(pdf);
  changed.writeUInt8(changed.readUInt8(20_000) ^ 1, 20_000);
  await page.goto('/verify');
  const choose = page.locator('#file');
  const results = page.getByRole('region', { name: '核对结果' });
  await choose.setInputFiles({ name: '决算公开.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(results).toContainText('第 1 版');
  await checkBothWidths(page);
  await choose.setInputFiles({ name: '改过的.pdf', mimeType: 'application/pdf', buffer: changed });
  await expect(results).toContainText('不是本站公开的文件');
});

test('finance reopens, one figure is corrected, and the second edition says what changed', async ({
  page,
  watch,
}) => {
  watch(page);
  await finance.goto(accounts());
  await finance.getByRole('button', { name: '重新打开' }).click();
  const dialog = finance.getByRole('dialog', { name: '重新打开决算资料' });
  await dialog.getByLabel('理由').fill('公务接待费少计一笔。');
  await dialog.getByRole('button', { name: '重新打开' }).click();
  await expect(finance.getByText('填报中', { exact: true })).toBeVisible();
  await publisher.goto(disclosure());
  await expect(publisher.getByText('现在还不能公开')).toBeVisible();

  await clerk.goto(accounts());
  await show(clerk, /^07/);
  const spent = cellOf(clerk, SPENT);
  await expect(spent).toHaveValue('0.53');
  await spent.click();
  await clerk.keyboard.press('Control+A');
  await clerk.keyboard.type('0.58');
  await follow('决算数·合计', '5.05');
  await submit();
  await approve();
  await publisher.goto(disclosure());
  await publish(2, '公务接待费少计一笔，予以更正。');

  for (const format of FORMATS) {
    const now = await (await page.request.get(published(1, format))).body();
    expect(files.get(format)?.equals(now), `the first edition as ${format} stays to the byte`).toBe(true);
  }
  await page.goto(`/open/${YEAR}/${code}`);
  await expect(page.getByRole('main')).toContainText(
    '本版替代第 1 版。更正原因：公务接待费少计一笔，予以更正。',
  );
  await checkBothWidths(page);
  await page.getByRole('link', { name: '更正了什么' }).click();
  const changes = page.getByRole('table', { name: /改动之处/ });
  await expect(changes.getByRole('row', { name: /决算数·公务接待费/ })).toContainText('0.530.58');
  await expect(changes.getByRole('row', { name: /决算数·合计/ })).toContainText('5.005.05');
  await expect(changes).toContainText('公务接待费支出0.58万元，占11.49%');
  await expect(changes).toContainText('“三公”经费减少0.55万元，下降9.82%');
  await checkBothWidths(page);
});
