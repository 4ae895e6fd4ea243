// The list of pages is complete: it comes from app/, so that no page escapes the visit with axe.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pages } from '@/e2e/pages';
import { routesIn } from '@/e2e/routes';
import { scratchFolder } from '@/testing/scratch-folder';

it('names every route of app/, and no other', () => {
  const routes = routesIn('app');
  expect(routes.length).toBeGreaterThan(0);
  expect(Object.keys(pages).sort()).toEqual(routes);
});

it('sees pages in groups, behind parameters and in slots, and nothing else', () => {
  const folder = scratchFolder({
    'app/layout.tsx': '',
    'app/(portal)/page.tsx': '',
    'app/(portal)/open/[year]/[department]/page.tsx': '',
    'app/desk/@side/help/page.tsx': '',
    'app/desk/_cells/page.tsx': '',
    'app/desk/api/route.ts': '',
    'app/desk/homepage.tsx': '',
  });
  const routes = routesIn(join(folder.root, 'app'));
  folder.remove();
  expect(routes).toEqual(['/', '/desk/help', '/open/[year]/[department]']);
});
