// The reviewer's desk without a decision: the way back to the list, opinions by keyboard, and that nothing written is lost.
import type { Page } from '@playwright/test';
import { checkAccessible } from './accessibility';
import { expect, signIn, test } from './journey';

/** Waits for review in the demo, with an answered doubt; no journey decides on it. */
const WAITING = '改制企业职工2021年社会保险补缴项目';

async function openWaiting(page: Page): Promise<void> {
  await page.goto('/desk/review');
  await page.getByRole('link', { name: WAITING }).click();
  await expect(page.getByRole('heading', { name: '项目支出绩效自评表' })).toBeVisible();
}

test('chip, words and order stay on the way to a form and back', async ({ page }) => {
  await signIn(page, 'finance', '/desk/review');
  await page
    .getByRole('navigation', { name: '常用筛选' })
    .getByRole('link', { name: /^有疑点/ })
    .click();
  await page.getByRole('searchbox').fill('社会保险');
  await page.getByRole('columnheader', { name: '自评得分' }).getByRole('button').click();
  const list = page.getByRole('table', { name: '有疑点' });
  await expect(list.getByRole('columnheader', { name: '自评得分' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(list.getByRole('rowheader')).toHaveCount(1);
  const address = page.url();
  await list.getByRole('link', { name: WAITING }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WAITING);
  await page.getByRole('link', { name: '返回列表' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('社会保险');
  expect(page.url()).toBe(address);
  await checkAccessible(page);
});

test('who has not begun is listed with a message to copy', async ({ page }) => {
  await signIn(page, 'finance', '/desk/review?chip=notStarted');
  const rows = await page.getByRole('rowheader').count();
  expect(rows).toBeGreaterThan(0);
  await expect(page.getByLabel('催报文字')).toHaveValue(new RegExp(`下列 ${rows} 个项目尚未开始填报`));
  await checkAccessible(page);
});

test('an opinion is pinned by keyboard alone, and survives a reload and an expired session', async ({
  page,
  context,
}) => {
  await signIn(page, 'finance');
  await openWaiting(page);
  const paper = page.getByRole('grid', { name: '项目支出绩效自评表' });
  // One stop of the Tab key for the whole paper, arrows within it.
  await paper.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('主管部门应写全称。');
  const opinion = page.getByRole('textbox', { name: '意见 1：主管部门' });
  await expect(opinion).toHaveValue('主管部门应写全称。');
  await page.getByRole('button', { name: '补充佐证材料' }).click();
  await expect(opinion).toHaveValue('主管部门应写全称。请补充佐证材料。');
  await checkAccessible(page);

  await page.getByLabel('退回理由').fill('请按意见修改。');
  await page.reload();
  await expect(opinion).toHaveValue('主管部门应写全称。请补充佐证材料。');
  await expect(page.getByLabel('退回理由')).toHaveValue('请按意见修改。');
  await expect(paper.getByText('意见', { exact: true })).toHaveCount(1);

  await context.clearCookies();
  await page.getByRole('button', { name: '退回（带 1 条意见）' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '登录已超时' })).toBeVisible();
  await expect(page.getByRole('link', { name: '重新登录' })).toBeVisible();
  await expect(opinion).toHaveValue('主管部门应写全称。请补充佐证材料。');
  await checkAccessible(page);

  await signIn(page, 'finance');
  await openWaiting(page);
  await expect(opinion).toHaveValue('主管部门应写全称。请补充佐证材料。');
  await page.getByRole('button', { name: '删除意见 1' }).click();
  await page.getByLabel('退回理由').fill('');
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请写明退回理由' })).toBeVisible();
});

test('a doubt that stands is named before approval, and answering “not yet” decides nothing', async ({
  page,
}) => {
  await signIn(page, 'finance');
  await openWaiting(page);
  await page.getByRole('button', { name: '审核通过' }).click();
  const dialog = page.getByRole('dialog', { name: '审核通过' });
  await expect(dialog).toContainText('疑点 1 处（均已附说明）');
  await checkAccessible(page);
  await dialog.getByRole('button', { name: '再看看' }).click();
  await page.goto('/desk/review');
  await expect(page.getByRole('link', { name: WAITING })).toBeVisible();
});

test('on paper only the form remains, with the snapshot it is of', async ({ page }) => {
  await signIn(page, 'finance');
  await openWaiting(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '审核通过' })).toBeHidden();
  await expect(page.getByText(/^首次送审 · 送审稿 .* · [0-9a-f]{8}$/)).toBeVisible();
});
