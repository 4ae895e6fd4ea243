// What every journey starts from: a page that reports its own errors, and the demo's accounts.
import { test as base, type Cookie, expect, type Page } from '@playwright/test';

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

/** The cookies of those who signed in before in this run: checking a password takes a second by design. */
const signedIn = new Map<string, Cookie[]>();

/**
 * Makes `page` one of somebody signed in, and ends on `next`. Who has signed in before keeps that session; where it
 * has ended since, and the first time, this goes through the sign-in page as people do.
 */
export async function signIn(page: Page, account: Account, next = '/desk'): Promise<void> {
  const context = page.context();
  await context.addCookies(signedIn.get(account) ?? []);
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  if (!isSignInPage(page.url())) return;
  await page.getByLabel('用户名').fill(account);
  await page.getByLabel('密码').fill(demoPassword());
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !isSignInPage(url.href));
  signedIn.set(account, await context.cookies());
}

function isSignInPage(address: string): boolean {
  return new URL(address).pathname === '/sign-in';
}
