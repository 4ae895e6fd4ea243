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
  // Three quarters of the money: the reason has a box of its own. Half a point withheld is explained beside its finding.
  await page
    .getByRole('textbox', { name: '执行率偏低原因' })
    .fill('两名职工的补偿款待材料补齐后支付，列入次年一季度。');
  const answer = page.getByRole('textbox', { name: '审核说明（SE-26）' });
  await answer.fill('档案已全部移交，其中三卷目录待统一格式，在达成档内扣 0.50 分。');
  await answer.blur();
  await expect(page.getByText(/^已保存，/)).toBeVisible();
  await page
    .getByRole('textbox', { name: '自评综述' })
    .fill(
      '项目自评得分95.33分。全年预算数80万元，执行数60万元，执行率75.00%。全年为22名职工支付经济补偿。存在的问题：两名职工材料未齐，补偿未能支付。下一步：次年一季度办理。',
    );
  await expect(page.getByText(/已保存 \d{1,2}:\d{2}/)).toBeVisible();
  await checkAccessible(page);
  await page.reload();
  for (const [name, text] of ENTRIES) await expect(cell(page, name)).toHaveValue(text);
});

test('the clerk submits and gets a receipt', async ({ page }) => {
  await signIn(page, 'clerk');
  await openForm(page);
  await submit(page);
  await expect(page.getByRole('main')).toContainText(PROJECT);
  await expect(page.getByRole('main')).toContainText(/[0-9a-f]{64}/);
  await checkAccessible(page);
});

/** Submits the open form and ends on its receipt. */
async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog', { name: '提交审核' });
  await dialog.getByRole('button', { name: '确认提交' }).click();
  await page.waitForURL(/\/receipt\//);
}

/** Opens the newest snapshot from the reviewer's queue. */
async function openReview(page: Page): Promise<void> {
  await page.goto('/desk/review');
  await page.getByRole('link', { name: PROJECT }).click();
  await expect(page.getByRole('heading', { name: '项目支出绩效自评表' })).toBeVisible();
}

const OPINION = '请附两名职工的联系记录。';

test('finance pins an opinion to a cell and returns the form with a reason', async ({ page }) => {
  await signIn(page, 'finance');
  await openReview(page);
  await checkAccessible(page);
  await page.getByRole('gridcell', { name: /两名职工在外地未返/ }).click();
  const opinions = page.getByRole('region', { name: /我的意见/ });
  await opinions.getByRole('textbox').fill(OPINION);
  // Without a reason nothing is returned.
  const decision = page.getByRole('region', { name: '审核决定' });
  await decision.getByRole('button', { name: /^退回/ }).click();
  await expect(decision).toContainText('请写明退回理由');
  // What was written survives a reload.
  await decision.getByLabel('退回理由').fill('请按意见补充后再送。');
  await page.reload();
  await expect(opinions.getByRole('textbox')).toHaveValue(OPINION);
  await decision.getByRole('button', { name: /^退回/ }).click();
  await expect(page.getByText(/已退回/)).toBeVisible();
  await checkAccessible(page);
});

test('the clerk sees exactly that cell, corrects it and submits again', async ({ page }) => {
  await signIn(page, 'clerk');
  await openForm(page);
  const opinions = page.getByRole('region', { name: /审核意见/ });
  await expect(opinions).toContainText(OPINION);
  await opinions.getByRole('button', { name: /偏差原因/ }).click();
  const reason = cell(page, '「经济补偿发放人数」偏差原因分析及改进措施');
  await expect(reason).toBeFocused();
  await reason.fill('两名职工在外地未返，已电话联系并留存记录，约定次年一季度办理。');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/已保存 \d{1,2}:\d{2}/)).toBeVisible();
  await submit(page);
  await expect(page.getByRole('main')).toContainText('第二次送审');
});

test('finance sees what changed, approves, and the form is closed', async ({ page }) => {
  await signIn(page, 'finance');
  await openReview(page);
  const changes = page.getByRole('region', { name: /上次退回后的变化/ });
  await expect(changes).toContainText('已电话联系并留存记录');
  await checkAccessible(page);
  await page.getByRole('region', { name: '审核决定' }).getByRole('button', { name: '审核通过' }).click();
  const dialog = page.getByRole('dialog', { name: '审核通过' });
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: '确定审核通过' }).click();
  await expect(page.getByText('已审核通过。')).toBeVisible();
  await page.goto('/desk/evaluations');
});

/** A moment that has passed, as the sign-off fields take it. */
const SIGNED_AT = '2022-03-18T09:00';

/** The worker renders every format before an edition appears. */
const MADE_WITHIN = 60_000;

/** Fills both sign-offs and publishes. */
async function publish(page: Page, button: string, reason?: string): Promise<void> {
  await page.getByLabel('审查人').fill('办公室');
  await page.getByLabel('审查时间').fill(SIGNED_AT);
  await page.getByLabel('审签负责人').fill('局负责人');
  await page.getByLabel('审签时间').fill(SIGNED_AT);
  if (reason !== undefined) await page.getByLabel('更正原因').fill(reason);
  await page.getByRole('checkbox', { name: /我已核对/ }).check();
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Opens the department's year from the list. */
async function openDisclosure(page: Page): Promise<void> {
  await page.goto('/desk/disclosure');
  await page
    .getByRole('row', { name: /示范区工业和信息化局/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2021 年度公开');
}

test('the department signs off and publishes its year, naming what it leaves out', async ({ page }) => {
  await signIn(page, 'publisher');
  await openDisclosure(page);
  await expect(page.getByRole('group', { name: /这次不公开的项目/ })).toBeVisible();
  await checkAccessible(page);
  await publish(page, '公开');
  await expect(page.getByText('第 1 版已公开')).toBeVisible({ timeout: MADE_WITHIN });
  await checkAccessible(page);
});

test('a citizen finds it, reads it without scripts, and downloads Word', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('解除劳动关系经济补偿');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: PROJECT }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PROJECT);
  await expect(page.getByRole('main')).toContainText('95.33');
  await page.goto('/open/2021/sfq-gxj');
  const word = await page.getByRole('link', { name: /Word/ }).first().getAttribute('href');
  expect(word).toBe('/open/2021/sfq-gxj/v1/disclosure.docx');
  const file = await page.request.get(word ?? '');
  expect(file.headers()['content-type']).toContain('wordprocessingml');
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
  await context.close();
});

test('after a reopening a second edition corrects the first, which stays to the byte', async ({
  page,
  request,
}) => {
  const first = await (await request.get('/open/2021/sfq-gxj/v1/disclosure.html')).text();
  await signIn(page, 'finance');
  await page.goto('/desk/review?chip=approved');
  await page.getByRole('link', { name: PROJECT }).click();
  await page.getByRole('button', { name: '重新打开' }).click();
  await page.getByLabel(/理由/).fill('综述有误，需更正。');
  await page
    .getByRole('button', { name: /重新打开/ })
    .last()
    .click();
  await expect(page.getByText('填报中', { exact: true })).toBeVisible();
  await signIn(page, 'publisher');
  await openDisclosure(page);
  await publish(page, '公开第 2 版', '撤出正在更正的项目。');
  await expect(page.getByText('第 2 版已公开')).toBeVisible({ timeout: MADE_WITHIN });
  expect(await (await request.get('/open/2021/sfq-gxj/v1/disclosure.html')).text()).toBe(first);
  const latest = await (await request.get('/open/2021/sfq-gxj')).text();
  expect(latest).toContain('撤出正在更正的项目。');
  await page.goto('/open/2021/sfq-gxj');
  await checkAccessible(page);
});
