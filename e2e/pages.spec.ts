// Every page of the application, visited by someone who may see it: it answers, shows itself, and is accessible.
import { checkAccessible } from './accessibility';
import { expect, signIn, test } from './journey';
import { pages, publishedPages } from './pages';

test.describe('every page', { tag: '@phone' }, () => {
  for (const [route, { as, path, status = 200 }] of Object.entries({
    ...pages,
    ...publishedPages,
  })) {
    test(`${route} is shown and accessible`, async ({ page }) => {
      if (as) await signIn(page, as);
      const response = await page.goto(await path(page));
      expect(response?.status()).toBe(status);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await checkAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    });
  }

  test('an address that leads nowhere says so', async ({ page }) => {
    const response = await page.goto('/nothing-is-here');
    expect(response?.status()).toBe(404);
    await checkAccessible(page);
  });
});
