// An installation without demo data: the code from the log makes the first administrator, once, and then the page is gone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccessible } from './accessibility';
import { startApp } from './app';
import { expect, test } from './journey';

const password = 'Kaihu-2021-ceshi';

test('the first administrator sets up an empty installation', async ({ browser, watch }) => {
  // Starting a whole installation comes on top of the journey.
  test.setTimeout(180_000);
  const app = await startApp({ args: ['--no-demo'] });
  const context = await browser.newContext({ baseURL: app.url, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    watch(page);
    // Whoever comes first is led there, whatever they ask for.
    await page.goto('/sign-in');
    await expect(page).toHaveURL(/\/first-run$/);
    await checkAccessible(page);

    const codeInLog = () =>
      /一次性验证码 ([0-9A-Z-]+)/.exec(readFileSync(join(app.dataDir, 'output.log'), 'utf8'))?.[1] ?? '';
    await expect.poll(codeInLog).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await page.getByLabel('一次性验证码').fill('AAAA-AAAA-AAAA-AAAA');
    await page.getByLabel('行政区划代码').fill('150203');
    await page.getByLabel('地区名称').fill('昆都仑区');
    await page.getByLabel('财政部门名称').fill('昆都仑区财政局');
    await page.getByLabel('管理员用户名').fill('guanli');
    await page.getByLabel('管理员姓名').fill('系统管理员');
    for (const field of await page.locator('input[type=password]').all()) await field.fill(password);
    await page.getByRole('button', { name: '建立管理员' }).click();
    await expect(page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first()).toBeVisible();
    await checkAccessible(page);

    await page.getByLabel('一次性验证码').fill(codeInLog());
    await page.getByRole('button', { name: '建立管理员' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('用户名').fill('guanli');
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page).toHaveURL(/\/desk/);
    await checkAccessible(page);

    const again = await page.goto('/first-run');
    expect(again?.status()).toBe(404);
  } finally {
    await context.close();
    await app.remove();
  }
});
