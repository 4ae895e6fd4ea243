// The way of one form: filled by the clerk, returned and approved by finance, published by the department, read by a citizen, corrected.
import type { Page } from '@playwright/test';
import { checkAccessible } from './accessibility';
import { expect, signIn, test } from './journey';

test.describe.configure({ mode: 'serial' });

const PROJECT = '转制企业职工解除劳动关系经济补偿项目';

/** Opens the project's form from the list. */
async function openForm(page: Page): Promise<void> {
  await page.goto('/desk/evaluations');
  await page.getByRole('link', { name: PROJECT }).click();
  await expect(page.getByRole('heading', { name: '项目支出绩效自评表' })).toBeVisible();
}

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Types into a cell as a person does, and leaves it by Enter. */
async function fill(page: Page, name: string, text: string): Promise<void> {
  await cell(page, name).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the clerk types: cell and text. 22 of 24 people, the rest as planned or better. */
const ENTRIES: readonly (readonly [string, string])[] = [
  ['「年度资金总额」全年执行数', '60'],
  ['「其中：当年财政拨款」全年执行数', '60'],
  ['「经济补偿发放人数」实际完成值', '22人'],
  ['「补偿金额核算准确率」实际完成值', '100%'],
  ['「资料齐全后支付时限」实际完成值', '12个工作日'],
  ['「人均补偿金额」实际完成值', '2.5万元'],
  ['「经济补偿足额到位率」实际完成值', '100%'],
  ['「劳动关系遗留问题化解率」实际完成值', '92%'],
  ['「职工档案移交管理」实际完成值', '档案已移交'],
  ['「职工档案移交管理」得分', '4.5'],
  ['「领取补偿职工满意度」实际完成值', '88%'],
];

test('the clerk fills an empty form, sees every total move, and is told what still blocks', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  await openForm(page);
  await checkAccessible(page);
  const paper = page.getByRole('table').first();
  const total = page.getByRole('complementary').first();
  await fill(page, ENTRIES[0]?.[0] ?? '', ENTRIES[0]?.[1] ?? '');
  // 60 of 80 万元: 75.00 %, 7.50 of 10 points, with the sum under it.
  await expect(paper).toContainText('75.00%');
  await expect(paper).toContainText('7.5 = 10 × 75.00%');
  for (const [name, text] of ENTRIES.slice(1)) await fill(page, name, text);
  await expect(paper).toContainText('20 × 22 ÷ 24');
  await page
    .getByRole('combobox', { name: '「职工档案移交管理」实际完成值：完成档次' })
    .selectOption({ label: '达成年度指标' });
  await fill(page, '实际完成情况', '全年为22名转制企业职工支付经济补偿，人均2.5万元。');
  // 7.5 + 18.33 + 10 + 10 + 10 + 10 + 15 + 4.5 + 10
  await expect(total).toContainText('95.33');
  await expect(total).toContainText('优');
  // Two people short of the target without a reason: an error that leads to its cell.
  const finding = page.getByText('没有写偏差原因');
  await expect(finding.first()).toBeVisible();
  await page.getByRole('button', { name: '去填写' }).first().click();
  await expect(cell(page, '「经济补偿发放人数」偏差原因分析及改进措施')).toBeFocused();
  await page.keyboard.type('两名职工在外地未返，材料未齐，已约定次年一季度办理。');
  await page.keyboard.press('Tab');
  await expect(finding).toHaveCount(0);
  await page
    .getByRole('textbox', { name: '自评综述' })
    .fill('项目自评得分95.33分。全年预算数80万元，执行数60万元，执行率75.00%。');
  await expect(page.getByText(/已保存 \d{1,2}:\d{2}/)).toBeVisible();
  await checkAccessible(page);
  await page.reload();
  for (const [name, text] of ENTRIES) await expect(cell(page, name)).toHaveValue(text);
});

test('the clerk submits and gets a receipt', async ({ page }) => {
  await signIn(page, 'clerk');
  await openForm(page);
  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog', { name: '提交审核' });
  await expect(dialog).toContainText('95.33');
  await checkAccessible(page);
  await dialog.getByRole('button', { name: '确认提交' }).click();
  await page.waitForURL(/\/receipt\//);
  await expect(page.getByRole('main')).toContainText(PROJECT);
  await expect(page.getByRole('main')).toContainText(/[0-9a-f]{64}/);
  await checkAccessible(page);
});
