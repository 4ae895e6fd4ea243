// A body's accounts from the first figure to the approval: pasted and typed, a wrong figure found, kept without network, returned and mended.
import type { Browser, Page } from '@playwright/test';
import type { Seed } from '../testing/seed';
import { checkAccessible } from './accessibility';
import { expect, test } from './journey';
import { browserOf, world } from './world';

// Two looks at both widths of a page with hundreds of fields come on top of each step.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const BODY = '示范区工业和信息化局';
const YEAR = 2021;
const OPINION = '请与国库对账单核对。';

let place: Seed;
let clerk: Page;
let finance: Page;
/** The rows of 收入决算表 as a spreadsheet puts them on the clipboard. */
let incomeRows = '';
/** 一般公共预算财政拨款收入 down to 其他收入. */
let incomeColumn = '';

/** A page of that person's own. */
async function pageOf(
  browser: Browser,
  baseURL: string | undefined,
  userId: string | null,
  watch: (page: Page) => void,
): Promise<Page> {
  const context = await browserOf(browser, baseURL, userId);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  watch(page);
  return page;
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const { seed } = await world();
  place = await seed.seed();
  const { sampleAccounts } = await import('../lib/domain/accounts/sample-accounts');
  const { ACCOUNTS_TABLES } = await import('../lib/domain/accounts/tables');
  const { amountCell, subjectCell } = await import('../lib/domain/accounts/cells');
  const { saveAccountsEdits } = await import('../lib/application/save-accounts-edits');
  const { cells } = sampleAccounts();
  const text = (cell: Parameters<typeof cells.get>[0]) => cells.get(cell) ?? '';
  const [left] = ACCOUNTS_TABLES.incomeExpenditureTotal.blocks;
  incomeColumn = (left?.rows ?? [])
    .slice(0, 8)
    .map(({ key }) => text(amountCell('incomeExpenditureTotal', 'income', key, 'amount')))
    .join('\n');
  const columns = ACCOUNTS_TABLES.income.blocks[0]?.columns ?? [];
  const codes = [...cells.keys()].flatMap((cell) => /^subject\/income\/all\/(\d{7})$/.exec(cell)?.[1] ?? []);
  incomeRows = codes
    .map((code) =>
      [
        code,
        text(subjectCell('income', null, code)),
        ...columns.map(({ key }) => text(amountCell('income', null, code, key))),
      ].join('\t'),
    )
    .join('\n');
  // Everything else is there already: another afternoon's work.
  const typed = [...cells].filter(
    ([cell]) => !/^(amount|subject)\/(income|incomeExpenditureTotal\/income)\//.test(cell),
  );
  for (let i = 0; i < typed.length; i += 200) {
    seed.value(
      await saveAccountsEdits(
        place.clerk,
        { bodyId: place.bodyId, fiscalYear: YEAR },
        {
          v: 1,
          since: 0,
          tab: 'earlier',
          edits: typed
            .slice(i, i + 200)
            .map(([cell, to]) => ({ id: crypto.randomUUID(), cell, from: '', to })),
        },
      ),
    );
  }
});

test.afterAll(async () => {
  await clerk?.context().close();
  await finance?.context().close();
});

const address = () => `/desk/accounts/${place.bodyId}/${YEAR}`;
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** What a cell prints: typed, or added up. */
const box = (page: Page, name: string) => page.locator('td').filter({ has: field(page, name) });
const saved = (page: Page) =>
  expect(page.getByText(/^已保存 \d{1,2}:\d{2}$/)).toBeVisible({ timeout: 20_000 });
const toDo = (page: Page) => page.getByRole('region', { name: /^提交前要处理/ });
const identities = (page: Page) => page.getByRole('region', { name: '表内合计与表间勾稽' });
const show = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '公开表和资料' }).getByRole('button', { name }).click();

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+V');
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

test('a clerk pastes a column, types, and the sums follow; undo takes the block back in one go', async ({
  browser,
  baseURL,
  watch,
}) => {
  clerk = await pageOf(browser, baseURL, place.clerk.userId, watch);
  await clerk.goto('/desk');
  await clerk.getByRole('link', { name: '决算资料' }).click();
  await expect(clerk.getByRole('row', { name: new RegExp(BODY) })).toContainText('部门决算');
  await checkBothWidths(clerk);
  await clerk.getByRole('link', { name: BODY }).click();
  await expect(clerk.getByRole('heading', { name: `${BODY} ${YEAR} 年度部门决算` })).toBeVisible();
  const first = field(clerk, '一、一般公共预算财政拨款收入 收入／决算数');
  await expect(first).toBeEditable();
  await first.click();
  await paste(clerk, incomeColumn);
  const sum = box(clerk, '本年收入合计 收入／决算数');
  await expect(sum).toContainText('741.34');
  await expect(sum).toHaveAttribute('data-computed', '');
  await clerk.keyboard.press('Control+Z');
  await expect(first).toHaveValue('');
  await expect(sum).not.toContainText('741.34');
  await clerk.keyboard.press('Control+Y');
  await expect(sum).toContainText('741.34');

  // Enter leads down, over what is added up as well.
  await field(clerk, '使用非财政拨款结余 收入／决算数').click();
  await clerk.keyboard.type('0');
  await clerk.keyboard.press('Enter');
  await expect(field(clerk, '年初结转和结余 收入／决算数')).toBeFocused();
  await clerk.keyboard.type('30');
  await expect(box(clerk, '总计 收入／决算数')).toContainText('771.34');
  await saved(clerk);
  await checkBothWidths(clerk);
});

test('whole rows are pasted; a wrong figure is found by an identity and mended by what it comes to', async () => {
  await show(clerk, /^02/);
  await clerk.getByRole('combobox', { name: '添加科目' }).click();
  await paste(clerk, incomeRows);
  await expect(clerk.getByText(/^已填入 \d+ 行科目/)).toBeVisible();
  const total = field(clerk, '合计 本年收入合计');
  await expect(box(clerk, '合计 本年收入合计')).toContainText('741.34');
  await expect(toDo(clerk)).toContainText('没有要更正和补填的内容');
  await expect(identities(clerk)).not.toContainText('不一致');

  await total.click();
  await clerk.keyboard.type('743.34');
  await expect(toDo(clerk)).toContainText('1 项');
  await expect(toDo(clerk)).toContainText('应为 741.34 万元');
  await expect(total).toHaveAttribute('aria-invalid', 'true');
  await expect(identities(clerk)).toContainText('743.34，应为 741.34，多 2.00');
  await expect(clerk.getByRole('button', { name: '提交审核' })).toHaveAttribute('aria-disabled', 'true');
  await checkAccessible(clerk);
  await toDo(clerk).getByRole('button', { name: '按计算结果填入' }).click();
  await expect(total).toHaveValue('741.34');
  await expect(toDo(clerk)).toContainText('没有要更正和补填的内容');
  await clerk.keyboard.press('Control+Z');
  await expect(total).toHaveValue('743.34');
  await clerk.keyboard.press('Control+Y');
  await expect(total).toHaveValue('741.34');
  await saved(clerk);
});

test('a subject is found by its name, and its row removed again', async () => {
  await show(clerk, /^03/);
  await clerk.getByRole('combobox', { name: '添加科目' }).click();
  await clerk.keyboard.type('2010308 信访事务');
  await clerk
    .getByRole('option', { name: /信访事务/ })
    .first()
    .click();
  const added = clerk.getByRole('row', { name: /2010308 信访事务/ });
  await expect(added.getByRole('textbox').first()).toBeFocused();
  await added.hover();
  await added.getByRole('button', { name: /^删除「信访事务」/ }).click();
  await expect(added).toBeHidden();
  await clerk.keyboard.press('Control+Z');
  await expect(added).toBeVisible();
  await clerk.keyboard.press('Control+Y');
  await expect(added).toBeHidden();
  await saved(clerk);
});

test('without network typing goes on, survives a reload, and is sent when the network is back', async () => {
  await clerk.route('**/desk/api/**', (route) => route.abort('internetdisconnected'));
  await show(clerk, /基本情况/);
  await clerk.getByRole('textbox', { name: /内设机构/ }).click();
  await clerk.keyboard.type('办公室');
  await clerk.keyboard.press('Enter');
  await clerk.keyboard.type('运行监测科');
  await show(clerk, /^01/);
  await field(clerk, '八、其他收入 收入／决算数').click();
  await clerk.keyboard.press('Control+A');
  await clerk.keyboard.type('12.3400');
  await expect(clerk.getByText('离线，已存本机')).toBeVisible({ timeout: 20_000 });
  await clerk.reload();
  await expect(field(clerk, '八、其他收入 收入／决算数')).toHaveValue('12.3400');
  await show(clerk, /基本情况/);
  await expect(clerk.getByRole('textbox', { name: /内设机构/ })).toHaveValue('办公室\n运行监测科');
  await checkBothWidths(clerk);
  await clerk.unroute('**/desk/api/**');
  await expect(clerk.getByText(/^已保存/)).toBeVisible({ timeout: 40_000 });
});

test('the clerk submits; finance reads, pins an opinion to a cell and returns', async ({
  browser,
  baseURL,
  watch,
}) => {
  await clerk.getByRole('button', { name: '提交审核' }).click();
  const dialog = clerk.getByRole('dialog', { name: '提交决算资料' });
  await expect(dialog).toContainText('九张公开表已填');
  await checkAccessible(clerk);
  await dialog.getByRole('button', { name: '确认提交' }).click();
  await expect(clerk.getByText('待财政审核', { exact: true })).toBeVisible();
  await expect(clerk.getByRole('button', { name: '撤回' })).toBeVisible();

  finance = await pageOf(browser, baseURL, place.finance.userId, watch);
  await finance.goto(address());
  await expect(finance.getByRole('table').getByRole('textbox')).toHaveCount(0);
  const cell = finance.locator('td[data-place="amount/incomeExpenditureTotal/income/other/amount"]');
  await expect(finance.getByRole('button', { name: '退回' })).toBeEnabled();
  await cell.click();
  await finance.getByRole('button', { name: /^对「公开01表 .*」写意见$/ }).click();
  await finance.getByRole('textbox', { name: /^对公开01表 .*的意见$/ }).fill(OPINION);
  await finance.getByRole('button', { name: '退回' }).click();
  const decision = finance.getByRole('region', { name: /^审核意见/ });
  await expect(decision.getByRole('alert')).toContainText('请写明退回的理由');
  await finance.getByRole('textbox', { name: '退回理由' }).fill('其他收入有误，请核对后重报。');
  await checkBothWidths(finance);
  await finance.getByRole('button', { name: '退回' }).click();
  await expect(finance.getByText('退回修改', { exact: true })).toBeVisible();
});

test('the clerk mends what was said and submits again; finance approves', async () => {
  await clerk.reload();
  await expect(clerk.getByRole('region', { name: '退回理由' })).toContainText('其他收入有误');
  const opinions = clerk.getByRole('region', { name: /^财政审核意见/ });
  await expect(opinions).toContainText(OPINION);
  await show(clerk, /^03/);
  await opinions.getByRole('button', { name: /公开01表/ }).click();
  const other = field(clerk, '八、其他收入 收入／决算数');
  await expect(other).toBeFocused();
  await clerk.keyboard.press('Control+A');
  await clerk.keyboard.type('12.34');
  await saved(clerk);
  await clerk.getByRole('button', { name: '提交审核' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
  await expect(clerk.getByText('待财政审核', { exact: true })).toBeVisible();

  await finance.reload();
  await finance.getByRole('button', { name: '批复' }).click();
  await expect(finance.getByRole('dialog', { name: '批复决算' })).toContainText('不能再改');
  await finance.getByRole('button', { name: '确认批复' }).click();
  await expect(finance.getByText('已批复', { exact: true })).toBeVisible();
  await expect(finance.getByRole('button', { name: '重新打开' })).toBeVisible();
  await finance.goto('/desk/accounts');
  await expect(finance.getByRole('row', { name: new RegExp(BODY) })).toContainText('已批复');
});
