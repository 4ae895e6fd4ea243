// Whatever happens while somebody types, nothing typed is lost: two people, no network, an expired session, a submission in between, Chinese input.
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Seed } from '../testing/seed';
import { checkAccessible } from './accessibility';
import { expect, test } from './journey';
import { browserOf, cookiesOf, signedInCookie, world } from './world';

const SAVED = /已保存 \d{1,2}:\d{2}/;
const ACTUAL = '「办结信访事项」实际完成值';
const REASON = '「办结信访事项」偏差原因分析及改进措施';
const GOAL = '实际完成情况';

let place: Seed;

test.beforeEach(async () => {
  place = await (await world()).seed.seed();
});

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** A person with the form open. */
async function open(
  browser: Browser,
  baseURL: string | undefined,
  userId: string | null,
  watch: (page: Page) => void,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browserOf(browser, baseURL, userId);
  const page = await context.newPage();
  watch(page);
  await page.goto(`/desk/evaluations/${place.evaluationId}`);
  await expect(cell(page, ACTUAL)).toBeEditable();
  return { context, page };
}

/** Signs somebody in in this browser. */
async function become(
  context: BrowserContext,
  baseURL: string | undefined,
  userId: string | null,
): Promise<void> {
  const { owner } = await world();
  await owner.query('DELETE FROM auth_account WHERE user_id = $1', [userId]);
  await context.addCookies(cookiesOf(await signedInCookie(baseURL, userId), baseURL));
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await cell(page, name).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** The cell's text as the server holds it. */
async function stored(cellEnd: string): Promise<string> {
  const { seed } = await world();
  const { form } = await seed.storedForm(place.clerk, place.evaluationId);
  const { indicatorText, fieldText, liveIndicators } = await import('../lib/domain/evaluation/form');
  if (cellEnd === 'goalActual') return fieldText(form, 'goalActual');
  return indicatorText(form, liveIndicators(form)[0]?.id ?? '', cellEnd as 'actual' | 'reason');
}

test('two people: different cells merge and appear, the same cell shows both texts and asks', async ({
  browser,
  baseURL,
  watch,
}) => {
  const clerk = await open(browser, baseURL, place.clerk.userId, watch);
  const lead = await open(browser, baseURL, place.lead.userId, watch);
  await type(lead.page, GOAL, '全年办结信访事项45件。');
  await expect(lead.page.getByText(SAVED)).toBeVisible();
  // Theirs appears without a reload, and so does who is there.
  await expect(cell(clerk.page, GOAL)).toHaveValue('全年办结信访事项45件。', { timeout: 20_000 });
  await expect(clerk.page.getByText(`${place.lead.displayName}也打开了本表`)).toBeVisible({
    timeout: 20_000,
  });
  // Now both write into one cell: the second one is asked.
  await clerk.context.setOffline(true);
  await type(clerk.page, ACTUAL, '43件');
  await type(lead.page, ACTUAL, '44件');
  await expect.poll(() => stored('actual')).toBe('44件');
  await clerk.context.setOffline(false);
  await expect(clerk.page.getByText('冲突 1 处')).toBeVisible({ timeout: 30_000 });
  const list = clerk.page.getByRole('region', { name: /没有保存的内容/ });
  await expect(list).toContainText('43件');
  await expect(list).toContainText('44件');
  await checkAccessible(clerk.page);
  await list.getByRole('button', { name: '用我的' }).click();
  await expect.poll(() => stored('actual')).toBe('43件');
  await clerk.context.close();
  await lead.context.close();
});

test('without network typing goes on, survives a reload, and is sent when the network is back', async ({
  browser,
  baseURL,
  watch,
}) => {
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  await page.route('**/desk/api/**', (route) => route.abort('internetdisconnected'));
  await type(page, ACTUAL, '45件');
  await type(page, GOAL, '网络断开时填写的内容。');
  await expect(page.getByText('离线，已存本机')).toBeVisible({ timeout: 20_000 });
  expect(await stored('actual')).toBe('');
  await page.reload();
  await expect(cell(page, ACTUAL)).toHaveValue('45件');
  await expect(cell(page, GOAL)).toHaveValue('网络断开时填写的内容。');
  await page.unroute('**/desk/api/**');
  await expect.poll(() => stored('actual'), { timeout: 40_000 }).toBe('45件');
  await expect.poll(() => stored('goalActual')).toBe('网络断开时填写的内容。');
  await expect(page.getByText(SAVED)).toBeVisible();
  await context.close();
});

test('a session that ran out keeps everything; signing in again in another tab sends it', async ({
  browser,
  baseURL,
  watch,
}) => {
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  const { owner } = await world();
  await owner.query('DELETE FROM auth_session WHERE user_id = $1', [place.clerk.userId]);
  await type(page, ACTUAL, '45件');
  await expect(page.getByText(/登录已过期/)).toBeVisible({ timeout: 20_000 });
  await checkAccessible(page);
  expect(await stored('actual')).toBe('');
  await become(context, baseURL, place.clerk.userId);
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => stored('actual'), { timeout: 40_000 }).toBe('45件');
  await context.close();
});

test('a tab never saves under somebody who signed in later', async ({ browser, baseURL, watch }) => {
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  await become(context, baseURL, place.lead.userId);
  await type(page, ACTUAL, '45件');
  await expect(page.getByText(/登录已过期/)).toBeVisible({ timeout: 20_000 });
  expect(await stored('actual')).toBe('');
  await context.close();
});

test('an edit that comes too late stays on the device, is listed, and can be copied', async ({
  browser,
  baseURL,
  watch,
}) => {
  const { seed } = await world();
  const seq = await seed.fillAll(place.clerk, place.evaluationId);
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  await page.route('**/desk/api/**', (route) => route.abort('internetdisconnected'));
  await type(page, REASON, '迟到的说明文字。');
  await expect(page.getByText('离线，已存本机')).toBeVisible({ timeout: 20_000 });
  const { submit } = await import('../lib/application/submit');
  seed.value(
    await submit(place.lead, place.evaluationId, { v: 1, seq, submission: randomUUID() }, seed.SEED_DAY),
  );
  await page.unroute('**/desk/api/**');
  const list = page.getByRole('region', { name: /没有保存的内容/ });
  await expect(list).toContainText('迟到的说明文字。', { timeout: 40_000 });
  await expect(list.getByRole('button', { name: '复制' })).toBeVisible();
  expect(await stored('reason')).toBe('');
  // It is still there after a reload, on a form that is now closed.
  await page.reload();
  await expect(page.getByText('迟到的说明文字。')).toBeVisible({ timeout: 20_000 });
  await context.close();
});

test('undo and redo go back and forth over everything, and what is undone is saved as well', async ({
  browser,
  baseURL,
  watch,
}) => {
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  await type(page, ACTUAL, '45件');
  await type(page, GOAL, '已完成。');
  await expect.poll(() => stored('goalActual')).toBe('已完成。');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(cell(page, ACTUAL)).toHaveValue('');
  await expect.poll(() => stored('actual')).toBe('');
  await page.keyboard.press('Control+Y');
  await expect.poll(() => stored('actual')).toBe('45件');
  expect(await stored('goalActual')).toBe('');
  await context.close();
});

test('Esc takes back what was typed in a cell; Enter and Tab move on', async ({
  browser,
  baseURL,
  watch,
}) => {
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  await type(page, ACTUAL, '45件');
  await cell(page, ACTUAL).click();
  await page.keyboard.type('错误');
  await page.keyboard.press('Escape');
  await expect(cell(page, ACTUAL)).toHaveValue('45件');
  await cell(page, ACTUAL).click();
  await page.keyboard.press('Enter');
  await expect(cell(page, '「按期答复率」实际完成值')).toBeFocused();
  await context.close();
});

test('Chinese input through a real composition loses no letter and leaves no cell', async ({
  browser,
  baseURL,
  watch,
}) => {
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  const ime = await context.newCDPSession(page);
  const goal = cell(page, GOAL);
  await goal.click();
  for (const [steps, word] of [
    [['j', 'ji', 'jix', 'jixiao'], '绩效'],
    [['z', 'zi', 'zip', 'ziping'], '自评'],
  ] as const) {
    for (const text of steps)
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    // Enter while composing belongs to the input method: the cell must not be left.
    await goal.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    await expect(goal).toBeFocused();
    await ime.send('Input.insertText', { text: word });
  }
  await expect(goal).toHaveValue('绩效自评');
  await page.keyboard.press('Tab');
  await expect.poll(() => stored('goalActual')).toBe('绩效自评');
  await context.close();
});

test('what cannot be submitted is kept, and says what is wrong and the way out', async ({
  browser,
  baseURL,
  watch,
}) => {
  const { context, page } = await open(browser, baseURL, place.clerk.userId, watch);
  const executed = cell(page, '「年度资金总额」全年执行数');
  await executed.click();
  await page.keyboard.type('约5万');
  await page.keyboard.press('Tab');
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await expect(executed).toHaveValue('约5万');
  await expect(page.getByRole('complementary').first()).toContainText('全年执行数');
  // Longer than a cell may be: said at once, kept on the device, not cut.
  const long = '长'.repeat(1001);
  await cell(page, REASON).fill(long);
  await page.keyboard.press('Tab');
  await expect(
    page.getByText('「偏差原因分析及改进措施」最多 1000 个字，现有 1001 个字，请删减后再保存。').first(),
  ).toBeVisible();
  await expect(cell(page, REASON)).toHaveValue(long);
  await context.close();
});
