// What every journey starts from: a page that reports its own errors, and the demo's accounts.
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** The demo's accounts, by what they do. */
export type Account = 'lead' | 'clerk' | 'finance' | 'publisher' | 'admin';

/** Errors that a journey brings about itself, by losing the network or asking for what is not there. */
const brought = /Failed to load resource|net::ERR_/;
const ownFault = /Content Security Policy|Minified React error|[Hh]ydrat/;

/**
 * Playwright's `test`; a journey fails when one of its pages throws, breaks the content policy or React's rules.
 * `watch` looks at a page of another context as well: a second person's browser.
 */
export const test = base.extend<{ watch: (page: Page) => void }>({
  watch: [
    async ({ context }, provide) => {
      const faults: string[] = [];
      const watch = (page: Page) => {
        page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
        page.on('console', (message) => {
          const text = message.text();
          if (message.type() !== 'error' || brought.test(text)) return;
          if (ownFault.test(text)) faults.push(`${page.url()}: ${text}`);
        });
      };
      context.on('page', watch);
      await provide(watch);
      expect(faults, 'errors inside the pages').toEqual([]);
    },
    { auto: true },
  ],
});

/** The password of all demo accounts. */
export function demoPassword(): string {
  return process.env.MINGJI_E2E_PASSWORD ?? '';
}

/** Signs in on the sign-in page and ends on `next`, or at the desk. */
export async function signIn(page: Page, account: Account, next = '/desk'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('用户名').fill(account);
  await page.getByLabel('密码').fill(demoPassword());
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
