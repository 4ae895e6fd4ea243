// A region's own 年度表样: copied, changed, a mistake refused, looked at on a real form, published, activated, and an open form moved to it.
import type { Browser, Page } from '@playwright/test';
import { checkAccessible } from './accessibility';
import { expect, test } from './journey';
import { browserOf, world } from './world';

// Two looks at both widths of a page with hundreds of fields come on top of each step.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const PROJECT = '信访维稳资金项目';
const NAME = '示范区自定表样';

let here: import('../testing/seed').Seed;
let finance: Page;
let clerk: Page;

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

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const { seed } = await world();
  here = (await seed.seed()) as typeof here;
  await seed.fillAll(here.clerk, here.evaluationId);
});

test.afterAll(async () => {
  await finance?.context().close();
  await clerk?.context().close();
});

/** Looks at the page as it is now on a desk and on a phone. */
async function checkBothWidths(page: Page): Promise<void> {
  await checkAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const saved = (page: Page) => expect(page.getByText(/^已保存 \d{1,2}:\d{2}$/)).toBeVisible();
const weightOf = (page: Page, name: string) =>
  page.getByRole('textbox', { name: `一级指标「${name}」：分值`, exact: true });

test('finance copies a built-in version, and a mistake is named and leads to its field', async ({
  browser,
  baseURL,
  watch,
}) => {
  finance = await pageOf(browser, baseURL, here.finance.userId, watch);
  await finance.goto('/desk');
  await finance.getByRole('link', { name: '年度表样' }).click();
  await expect(finance.getByRole('row', { name: /全国通用表样（2020 式）/ })).toContainText('2021');
  await checkBothWidths(finance);
  await finance.getByRole('button', { name: '以「全国通用表样（2020 式）」第 1 版为基础新建' }).click();
  await expect(finance.getByRole('heading', { name: '编写表样' })).toBeVisible();
  await expect(finance.getByText('没有要改的地方')).toBeVisible();
  await checkBothWidths(finance);

  await finance.getByRole('textbox', { name: '表样名称' }).fill(NAME);
  await weightOf(finance, '产出指标').fill('40');
  await expect(finance.getByText('还有 1 处要改')).toBeVisible();
  await expect(finance.getByRole('button', { name: '发布', exact: true })).toBeDisabled();
  const problem = finance.getByRole('button', { name: /分值合计不等于满分/ });
  await expect(problem).toContainText('合计 90 分，比满分 100 分少 10 分');
  await problem.click();
  await expect(finance.getByRole('group', { name: '一级指标', exact: true })).toBeFocused();
  await checkAccessible(finance);

  // What is wrong is kept all the same.
  await weightOf(finance, '产出指标').fill('四十');
  await saved(finance);
  await finance.reload();
  await expect(weightOf(finance, '产出指标')).toHaveValue('四十');
  await expect(weightOf(finance, '产出指标')).toHaveAttribute('aria-invalid', 'true');
  await weightOf(finance, '产出指标').fill('40');
  await weightOf(finance, '效益指标').fill('40');
  await expect(finance.getByText('没有要改的地方')).toBeVisible();
});

test('a draft with a mistake is not looked at; a sound one is, on a real form', async () => {
  await finance.locator('summary').filter({ hasText: '预算执行' }).click();
  await finance.getByRole('combobox', { name: '执行率的分母' }).selectOption({ label: '年初预算数' });
  await finance.locator('summary').filter({ hasText: '项目资金' }).click();
  await finance.getByRole('button', { name: '资金栏「年初预算数」：删去' }).click();
  await expect(finance.getByText('还有 1 处要改')).toBeVisible();
  await finance.getByRole('button', { name: '用真实自评表预览' }).click();
  await expect(finance.getByText('草稿还有 1 处要改，改好后才能预览')).toBeVisible();
  await expect(finance.getByText('资金栏次里没有执行率的分母，执行率无法计算')).toBeVisible();
  await finance.getByRole('link', { name: '返回编写' }).click();
  await finance.locator('summary').filter({ hasText: '预算执行' }).click();
  await finance.getByRole('combobox', { name: '执行率的分母' }).selectOption({ label: '全年预算数' });
  await finance.getByRole('button', { name: '用真实自评表预览' }).click();
  await finance
    .getByRole('combobox', { name: '用哪张自评表预览' })
    .selectOption({ label: `2021 年度　${PROJECT}` });
  await finance.getByRole('button', { name: '预览', exact: true }).click();
  const score = finance.getByRole('region', { name: '得分与审核结果' });
  await expect(score.getByRole('row', { name: /总分/ })).toContainText('100.00');
  await expect(finance.getByRole('region', { name: '新出现的' })).toContainText(
    '产出指标的分值是 40 分，所属三级指标合计 50 分',
  );
  await expect(finance.getByRole('region', { name: '新表样没有位置的格' })).toContainText('年初预算数：5');
  await expect(finance.getByRole('table', { name: '项目支出绩效自评表' })).toContainText('产出指标');
  await checkBothWidths(finance);
});

test('finance publishes it and activates it from a year on; the open form keeps its own', async () => {
  await finance.getByRole('link', { name: '返回编写' }).click();
  await finance.getByRole('button', { name: '发布', exact: true }).click();
  await finance.getByRole('dialog', { name: '发布表样' }).getByRole('button', { name: '确认发布' }).click();
  await expect(finance.getByRole('heading', { level: 1 })).toHaveText(`${NAME}（第 1 版）`);
  await expect(finance.getByText(/指纹（SHA-256）：[0-9a-f]{64}/)).toBeVisible();
  await checkBothWidths(finance);
  await finance.getByRole('link', { name: '返回年度表样' }).click();
  await finance.getByRole('button', { name: `启用「${NAME}」第 1 版` }).click();
  const dialog = finance.getByRole('dialog', { name: `启用「${NAME}」第 1 版` });
  await dialog.getByRole('combobox', { name: /从哪个年度起启用/ }).selectOption({ label: '2021 年度' });
  await dialog.getByRole('button', { name: '启用', exact: true }).click();
  await expect(finance.getByText('已在 2021 年度启用')).toBeVisible();
  await expect(finance.getByRole('row', { name: new RegExp(`${NAME}.*第 1 版.*2021`) })).toBeVisible();
  await expect(finance.getByRole('region', { name: '还在用原表样的自评表' })).toContainText(PROJECT);
  await checkBothWidths(finance);
});

test('the department’s clerk sees what changes, moves the form, and nothing typed is lost', async ({
  browser,
  baseURL,
  watch,
}) => {
  clerk = await pageOf(browser, baseURL, here.clerk.userId, watch);
  await clerk.goto('/desk/evaluations');
  await clerk.getByRole('link', { name: `「${PROJECT}」（2021 年度）迁移后有什么变化` }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText(`迁移到新表样：${PROJECT}`);
  await expect(clerk.getByText('一级指标「产出指标」的「分值」')).toBeVisible();
  await expect(clerk.getByRole('region', { name: '随表样改变的文字和分值' })).toContainText(
    '「产出指标」分值',
  );
  await checkBothWidths(clerk);
  await clerk.getByRole('button', { name: '看过变化，迁移到新表样' }).click();
  await expect(clerk.getByText('已迁移到新表样')).toBeVisible();
  await checkAccessible(clerk);
  await clerk.getByRole('link', { name: '打开自评表' }).click();
  const paper = clerk.getByRole('table').first();
  await expect(paper).toContainText('产出指标（40分）');
  await expect(clerk.getByRole('textbox', { name: '「办结信访事项」实际完成值', exact: true })).toHaveValue(
    '45件',
  );
  await clerk.goto('/desk/evaluations');
  await expect(clerk.getByText('还在用原表样')).toHaveCount(0);
});
