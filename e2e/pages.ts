// Every page of the application and how to get there. A route of app/ that is missing here fails e2e/pages.test.ts.
import type { Page } from '@playwright/test';
import type { Account } from './journey';

export interface PagePlan {
  /** Who looks at it; nobody in particular when absent. */
  readonly as?: Account;
  /** The address, given a page on which that account has signed in: dynamic parts are found by following links. */
  readonly path: (page: Page) => string | Promise<string>;
  /** What it answers, 200 when absent. */
  readonly status?: number;
}

const at = (path: string, as?: Account): PagePlan => ({ as, path: () => path });

/** The first link of `list` whose address looks like `pattern`. */
const linkedFrom = (list: string, pattern: RegExp, as?: Account): PagePlan => ({
  as,
  async path(page) {
    await page.goto(list);
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const found = links.find((address) => pattern.test(address));
    if (!found) throw new Error(`${list} has no link like ${pattern}: ${links.join(' ')}`);
    return found;
  },
});

/** Key: the route as its folders in app/ name it, without groups. */
export const pages: Readonly<Record<string, PagePlan>> = {
  // Closed once somebody has an account; visited while it is open in first-run.spec.ts.
  '/first-run': { path: () => '/first-run', status: 404 },
  '/sign-in': at('/sign-in'),
  '/sign-in/done': at('/sign-in/done', 'clerk'),
  '/desk': at('/desk', 'clerk'),
  '/desk/account': at('/desk/account', 'clerk'),
  '/desk/audit': at('/desk/audit', 'admin'),
  '/desk/departments': at('/desk/departments', 'admin'),
  '/desk/disclosure': at('/desk/disclosure', 'publisher'),
  '/desk/disclosure/[body]/[year]': linkedFrom(
    '/desk/disclosure',
    /^\/desk\/disclosure\/[^/]+\/\d{4}$/,
    'publisher',
  ),
  '/desk/evaluations': at('/desk/evaluations', 'clerk'),
  '/desk/periods': at('/desk/periods', 'admin'),
  '/desk/projects': at('/desk/projects', 'admin'),
  '/desk/users': at('/desk/users', 'admin'),
};
