// The routes of the application, read from the folders of app/.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const page = /^page[.](tsx?|jsx?)$/;
/** Groups `(portal)` and slots `@side` are folders that the address does not show. */
const unseen = /^(\(.*\)|@.*)$/;

/** The routes that have a page, as `/open/[year]/[department]`, sorted. */
export function routesIn(folder: string, route = ''): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.some((entry) => entry.isFile() && page.test(entry.name)) ? [route || '/'] : [];
  const below = entries
    // A folder with a leading underscore is private: Next makes no route of it.
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .flatMap(({ name }) => routesIn(join(folder, name), unseen.test(name) ? route : `${route}/${name}`));
  return [...own, ...below].sort();
}
