// Findings while a form is filled in: mended by a press, explained where nothing is wrong, asked for again when figures change, read in review.
import type { BrowserContext, Page } from '@playwright/test';
import { fundCell, indicatorCell } from '../lib/domain/evaluation/cells';
import { checkAccessible } from './accessibility';
import { expect, test } from './journey';
import { browserOf, world } from './world';

test.describe.configure({ mode: 'serial' });

interface Place {
  readonly evaluationId: string;
  readonly clerk: BrowserContext;
  readonly finance: BrowserContext;
  /** 执行数 of 年度资金总额 and of 当年财政拨款; 得分 of the first indicator, whose target is met. */
  readonly executed: readonly string[];
  readonly score: string;
}
let place: Place;

test.beforeAll(async ({ browser, baseURL }) => {
  const { seed } = await world();
  const made = await seed.seed({ demo: true });
  await seed.fillAll(made.clerk, made.evaluationId);
  const { form } = await seed.storedForm(made.clerk, made.evaluationId);
  place = {
    evaluationId: made.evaluationId,
    clerk: await browserOf(browser, baseURL, made.clerk.userId),
    finance: await browserOf(browser, baseURL, made.finance.userId),
    executed: form.funds.slice(0, 2).map(({ id }) => fundCell(id, 'executed')),
    score: indicatorCell(form.indicators[0]?.id ?? '', 'score'),
  };
});

test.afterAll(async () => {
  await place.clerk.close();
  await place.finance.close();
});

const cell = (page: Page, id: string) =>
  page.locator(`textarea[data-cell="${id}"], input[data-cell="${id}"]`);

async function openForm(watch: (page: Page) => void): Promise<Page> {
  const page = await place.clerk.newPage();
  watch(page);
  await page.goto(`/desk/evaluations/${place.evaluationId}`);
  // Nothing takes the focus before the device was asked what it kept.
  await expect(cell(page, place.score)).toBeEnabled();
  return page;
}

const saved = (page: Page) => expect(page.getByText(/已保存 \d{1,2}:\d{2}/)).toBeVisible();
const toDo = (page: Page) => page.getByRole('region', { name: /提交前要处理/ });
const doubts = (page: Page) => page.getByRole('region', { name: /请核对并说明/ });
/** The finding of a rule in a list. */
const findingOf = (list: ReturnType<typeof toDo>, rule: string) =>
  list.getByRole('listitem').filter({ has: list.page().locator(`a[href="/help/rules#${rule}"]`) });

async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await cell(page, id).click();
  await cell(page, id).fill(text);
  await page.keyboard.press('Tab');
}

async function spend(page: Page, amount: string): Promise<void> {
  for (const id of place.executed) await typeInto(page, id, amount);
  await saved(page);
}

/** At both widths: what is beside each other on a desk stands below each other on a phone. */
async function accessibleAtBothWidths(page: Page): Promise<void> {
  await checkAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccessible(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const REASON = '上级追加的资金年底到账，已按规定用于本项目。';

test('a finding names the recomputed figure, one press takes it, and one undo brings the old one back', async ({
  watch,
}) => {
  const page = await openForm(watch);
  await typeInto(page, place.score, '29');
  const finding = findingOf(toDo(page), 'SE-26');
  await expect(finding).toContainText('填报 29，计算结果 30.00');
  await expect(toDo(page)).toContainText(/先改这 1 处|按次序改这 1 处/);
  await accessibleAtBothWidths(page);
  await finding.getByRole('button', { name: '按计算结果填入' }).click();
  // The score follows the rule again, the cursor stands in it, and the finding is gone at once.
  await expect(cell(page, place.score)).toHaveValue('');
  await expect(cell(page, place.score)).toBeFocused();
  await expect(finding).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, place.score)).toHaveValue('29');
  await expect(finding).toBeVisible();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(finding).toHaveCount(0);
  await saved(page);
  await page.close();
});

test('beside each box stand its rules and their circular, by keyboard', async ({ watch }) => {
  const page = await openForm(watch);
  await cell(page, place.executed[0] ?? '').focus();
  const panel = page.getByRole('region', { name: '本格规则' });
  await expect(panel).toContainText('财预〔2020〕10号');
  await panel.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('执行数大于预算数');
  await panel.getByRole('link', { name: /^SE-14/ }).focus();
  const [help] = await Promise.all([place.clerk.waitForEvent('page'), page.keyboard.press('Enter')]);
  await expect(help.locator('#SE-14')).toBeInViewport();
  await expect(help.locator('#SE-14')).toContainText('例子');
  await page.close();
});

test('a warning without an explanation stops the submission and leads to its box', async ({ watch }) => {
  const page = await openForm(watch);
  await spend(page, '5.5');
  await expect(doubts(page)).toContainText('1 项待说明');
  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog', { name: '提交审核' });
  await expect(dialog).toContainText('有 1 条疑点没有写审核说明');
  await expect(dialog.getByRole('button', { name: '确认提交' })).toBeDisabled();
  await accessibleAtBothWidths(page);
  await dialog.getByRole('button', { name: /去写审核说明/ }).click();
  await expect(page.getByRole('textbox', { name: '审核说明（SE-14）' })).toBeFocused();
  await page.close();
});

test('what is written as explanation survives a lost network and a reload, and undo in its box is the browser’s', async ({
  watch,
}) => {
  const page = await openForm(watch);
  const box = page.getByRole('textbox', { name: '审核说明（SE-14）' });
  const own = findingOf(doubts(page), 'SE-14');
  await place.clerk.setOffline(true);
  await box.fill(REASON);
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue('');
  await expect(cell(page, place.executed[0] ?? '')).toHaveValue('5.5');
  await box.fill(REASON);
  await box.blur();
  await expect(own).toContainText('已存在本机，还没有保存到服务器');
  await accessibleAtBothWidths(page);
  await page.close();
  await place.clerk.setOffline(false);
  const again = await openForm(watch);
  await expect(again.getByRole('textbox', { name: '审核说明（SE-14）' })).toHaveValue(REASON);
  await expect(findingOf(doubts(again), 'SE-14')).toContainText('已保存，');
  await expect(doubts(again)).toContainText('均已说明');
  await again.close();
});

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('dialog', { name: '提交审核' }).getByRole('button', { name: '确认提交' }).click();
  await page.waitForURL(/\/receipt\//);
}

test('the explanation travels with the form, and the receipt names both', async ({ watch }) => {
  const page = await openForm(watch);
  await submit(page);
  await expect(page.getByRole('main')).toContainText(REASON);
  await expect(page.getByRole('link', { name: /^SE-14/ })).toBeVisible();
  await accessibleAtBothWidths(page);
  await page.close();
});

test('changed figures make it out of date: it is asked for again, with the old text at hand', async ({
  watch,
}) => {
  const page = await place.clerk.newPage();
  watch(page);
  await page.goto(`/desk/evaluations/${place.evaluationId}`);
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /撤回/ }).last().click();
  // Read until now: the fields come with the page that follows.
  await expect(cell(page, place.score)).toBeEnabled();
  await spend(page, '5.6');
  const own = findingOf(doubts(page), 'SE-14');
  await expect(own).toContainText('原审核说明已过期');
  await expect(own).toContainText(REASON);
  await accessibleAtBothWidths(page);
  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog', { name: '提交审核' });
  await expect(dialog.getByRole('button', { name: '确认提交' })).toBeDisabled();
  await dialog.getByRole('button', { name: '再看看' }).click();
  await own.getByRole('button', { name: '沿用原说明再修改' }).click();
  const box = page.getByRole('textbox', { name: '审核说明（SE-14）' });
  await expect(box).toHaveValue(REASON);
  await expect(box).toBeFocused();
  await box.press('End');
  await box.pressSequentially('年末又补拨 0.1 万元。');
  // Typed and not left: the submission takes it along.
  await submit(page);
  await expect(page.getByRole('main')).toContainText('年末又补拨 0.1 万元。');
  await page.close();
});

test('review shows the finding and its answer beside each other', async ({ watch }) => {
  const page = await place.finance.newPage();
  watch(page);
  await page.goto(`/desk/review/${place.evaluationId}`);
  const findings = page.getByRole('region', { name: /审核结果/ });
  const own = findingOf(findings, 'SE-14');
  await expect(own).toContainText('疑点');
  await expect(own).toContainText(`${REASON}年末又补拨 0.1 万元。`);
  await expect(own).not.toContainText('已过期');
  await accessibleAtBothWidths(page);
  await page.close();
});
