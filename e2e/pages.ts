// Every page of the application and how to get there. A route of app/ that is missing here fails e2e/pages.test.ts.
import type { Page } from '@playwright/test';
import type { Account } from './journey';

export interface PagePlan {
  /** Who looks at it; nobody in particular when absent. */
  readonly as?: Account;
  /** The address, given a page on which that account has signed in: dynamic parts are found by following links. */
  readonly path: (page: Page) => string | Promise<string>;
}

/** Key: the route as its folders in app/ name it, without groups. */
export const pages: Readonly<Record<string, PagePlan>> = {
  '/sign-in': { path: () => '/sign-in' },
  '/sign-in/done': { as: 'clerk', path: () => '/sign-in/done' },
};
