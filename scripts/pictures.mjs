// `npm run pictures [address]`: takes the pictures of the README (docs/pictures) from a running demo installation.
//
// The address is that of `npm start` on this machine unless given; the demo accounts' password comes from
// DEMO_PASSWORD or from DATA_DIR. Run by hand: the pictures are committed, not made by a build.
// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { register } from 'tsx/esm/api';
import { keptDemoPassword } from './demo.mjs';
import { dataDirectory, loadEnvFile, root } from './settings.mjs';

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/**
 * @typedef {object} Picture
 * @property {string} name of the file
 * @property {string | null} as the demo account that looks; null for the public
 * @property {string} from the list it is reached by
 * @property {string[]} follow names of links to follow from there, one after the other
 * @property {{ width: number, height: number }} size
 */

/** @type {Picture[]} */
const pictures = [
  { name: 'form', as: 'clerk', from: '/desk/evaluations', follow: ['大病保险缴费项目'], size: desk },
  { name: 'queue', as: 'finance', from: '/desk/review', follow: [], size: desk },
  {
    name: 'review',
    as: 'finance',
    from: '/desk/review?chip=approved',
    follow: ['社区养老服务站运营补助项目'],
    size: desk,
  },
  { name: 'templates', as: 'finance', from: '/desk/templates', follow: [], size: desk },
  { name: 'rules', as: null, from: '/help/rules', follow: [], size: desk },
  { name: 'accounts', as: 'clerk', from: '/desk/accounts', follow: ['示范区工业和信息化局'], size: desk },
  {
    name: 'preview',
    as: 'mzpublisher',
    from: '/desk/disclosure',
    follow: ['示范区民政局', '打开预览'],
    size: desk,
  },
  { name: 'portal', as: null, from: '/open/2020/kdl-gxj', follow: [], size: desk },
  { name: 'portal-phone', as: null, from: '/open/2020/kdl-gxj', follow: [], size: phone },
];

async function main() {
  loadEnvFile();
  const [address, folder = join(root, 'docs', 'pictures')] = process.argv.slice(2);
  const url = address ?? process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT || 3000}`;
  const password = process.env.DEMO_PASSWORD?.trim() || keptDemoPassword(dataDirectory());
  if (!password)
    throw new Error('没有演示账号的口令。请先用 npm start 启动带演示数据的系统，或设置 DEMO_PASSWORD。');
  mkdirSync(folder, { recursive: true });
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
  const { browserLaunchOptions } = await import('../e2e/browser');
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    for (const picture of pictures) {
      const file = join(folder, `${picture.name}.png`);
      await take(browser, picture, { url, password, file });
      console.log(file);
    }
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Picture} picture
 * @param {{ url: string, password: string, file: string }} options
 */
async function take(browser, { as, from, follow, size }, { url, password, file }) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: size === phone,
  });
  const page = await context.newPage();
  if (as !== null) {
    await page.goto(`/sign-in?next=${encodeURIComponent(from)}`);
    await page.getByLabel('用户名').fill(as);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((now) => now.pathname !== '/sign-in');
  }
  await page.goto(from);
  for (const name of follow) {
    // A list may name a project twice: on wide screens in a table, on phones in blocks.
    const before = page.url();
    await page.getByRole('link', { name }).filter({ visible: true }).first().click();
    await page.waitForURL((now) => now.href !== before);
  }
  // Presence is asked for again and again: there is no moment without requests to wait for.
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', caret: 'hide' });
  await context.close();
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
