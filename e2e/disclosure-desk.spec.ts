// The disclosure desk: a cause is given, a summary rewritten with a wrong figure and put right, a doubt answered, the year published.
import type { BrowserContext, Page } from '@playwright/test';
import { factCell, summaryCell } from '../lib/domain/accounts/cells';
import { checkAccessible } from './accessibility';
import { expect, test } from './journey';
import { browserOf, world } from './world';

test.describe.configure({ mode: 'serial' });

const CAUSE = factCell('operatingFunds.reason');
const SUMMARY = summaryCell('P-1', 'text');
const PROJECT = '信访维稳资金项目';

interface Place {
  readonly home: string;
  readonly clerk: BrowserContext;
  readonly publisher: BrowserContext;
}
let place: Place;

test.beforeAll(async ({ browser, baseURL }) => {
  const { seed } = await world();
  const made = await seed.seed({ demo: true });
  // Loaded after the environment is set, like the seed itself.
  const { approveAll } = await import('../testing/published-year');
  const { approvedSample } = await import('../testing/typed-accounts');
  await approveAll(made);
  await approvedSample(made, { [CAUSE]: '' });
  place = {
    home: `/desk/disclosure/${made.bodyId}/2021`,
    clerk: await browserOf(browser, baseURL, made.clerk.userId),
    publisher: await browserOf(browser, baseURL, made.publisher.userId),
  };
});

test.afterAll(async () => {
  await place.clerk.close();
  await place.publisher.close();
});

const cell = (page: Page, id: string) => page.locator(`textarea[data-cell="${id}"]`);
const saved = (page: Page) => expect(page.getByText(/已保存 \d{1,2}:\d{2}/)).toBeVisible();

async function open(context: BrowserContext, path: string, watch: (page: Page) => void): Promise<Page> {
  const page = await context.newPage();
  watch(page);
  await page.goto(`${place.home}${path}`);
  return page;
}

async function write(page: Page, id: string, text: string): Promise<void> {
  await expect(cell(page, id)).toBeEnabled();
  await cell(page, id).fill(text);
  await page.keyboard.press('Tab');
  await saved(page);
}

/** At both widths: what is beside each other on a desk stands below each other on a phone. */
async function accessibleAtBothWidths(page: Page): Promise<void> {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await checkAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('a cause is asked for where a figure changed, and given', async ({ watch }) => {
  const page = await open(place.clerk, '/words', watch);
  const questions = page.getByRole('region', { name: '变动原因' });
  await expect(questions).toContainText('1 处没有说明');
  await expect(questions.getByText(/^机关运行经费支出比上年.*主要原因是什么？$/)).toBeVisible();
  await write(page, CAUSE, '压减会议和差旅支出');
  await expect(questions).toContainText('均已说明');
  await page.close();
});

test('a wrong figure of a rewritten summary is underlined, found in the preview, and put right', async ({
  watch,
}) => {
  // Two pages, looked at for accessibility at two widths each.
  test.setTimeout(120_000);
  const page = await open(place.clerk, '/words', watch);
  await page.getByRole('button', { name: `${PROJECT}自评综述：改写` }).click();
  await expect(cell(page, SUMMARY)).toBeFocused();
  await expect(cell(page, SUMMARY)).toHaveValue(/全年预算数/);
  await write(page, SUMMARY, '全年预算数 5 万元，执行数 9.87 万元，自评得分 100 分。');
  await expect(page.locator('mark')).toHaveText('9.87 万元');
  await expect(page.getByText(/自评综述写执行数 9\.87 ?万元，表内是 5\.00 万元/)).toBeVisible();
  await accessibleAtBothWidths(page);

  await page.getByRole('link', { name: '预览与审核' }).click();
  const errors = page.getByRole('region', { name: /^错误/ });
  await expect(errors).toContainText('自评综述写执行数 9.87');
  await errors.getByRole('button', { name: `「${PROJECT}」自评综述` }).click();
  const shown = page.frameLocator('iframe').locator('[data-shown]');
  await expect(shown).toContainText('9.87');
  await expect(shown).toBeInViewport();
  await accessibleAtBothWidths(page);

  await errors.getByRole('link', { name: '去修改自评综述' }).click();
  await expect(cell(page, SUMMARY)).toBeFocused();
  await write(page, SUMMARY, '全年预算数 5 万元，执行数 5 万元，自评得分 100 分。');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.close();
});

test('the drafted summary can be taken back, and that can be undone', async ({ watch }) => {
  const page = await open(place.clerk, '/words', watch);
  await page.getByRole('button', { name: `${PROJECT}自评综述：恢复系统草拟` }).click();
  await expect(cell(page, SUMMARY)).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, SUMMARY)).toHaveValue(/自评得分 100 分。$/);
  await saved(page);
  await page.close();
});

test('a doubt is answered, and the year is published', async ({ watch }) => {
  test.setTimeout(120_000);
  const page = await open(place.publisher, '', watch);
  await expect(page.getByText('现在还不能公开')).toBeVisible();
  await expect(page.getByText(/处疑点没有说明，暂不能公开/)).toBeVisible();
  await accessibleAtBothWidths(page);
  await page.getByRole('link', { name: '打开预览' }).click();
  const doubts = page.getByRole('region', { name: /^疑点/ });
  const answer = doubts.getByRole('textbox', { name: '审核说明' });
  await expect(answer).toHaveCount(1);
  await expect(answer).toBeEnabled();
  await answer.fill('执行率和目标完成情况见所附自评表。');
  await expect(page.getByText('没有错误，疑点均已说明，可以公开。')).toBeVisible();
  await page.keyboard.press('Tab');
  await saved(page);

  await page.goto(place.home);
  const signOff = page.getByRole('listitem').filter({ hasText: '⑤' });
  await signOff.getByLabel('审查人').fill('办公室');
  await signOff.getByLabel('审查时间').fill('2022-03-18T09:00');
  await signOff.getByLabel('审签负责人').fill('局负责人');
  await signOff.getByLabel('审签时间').fill('2022-03-18T10:00');
  await signOff.getByRole('checkbox').check();
  await signOff.getByRole('button', { name: '公开' }).click();
  await expect(page.getByText('第 1 版已公开')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('region', { name: '已公开的版本' })).toContainText('第 1 版');
  await page.close();
});
