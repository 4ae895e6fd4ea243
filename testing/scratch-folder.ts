// A folder that looks like a project, filled from a table of files, in which the installed packages resolve.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Path in the folder → its text. */
export type Files = Readonly<Record<string, string>>;

/** Makes the folder; `remove` deletes it. */
export function scratchFolder(files: Files): { readonly root: string; remove(): void } {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'mingji-scratch-'));
  symlinkSync(packages, join(root, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
