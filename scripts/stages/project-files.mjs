// The files of the project: what git tracks or would track. Without git (an unpacked archive) everything but output.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const output = new Set(['node_modules', '.next', '.data', '.git', 'test-results', 'generated']);

/**
 * Paths relative to `root`, with forward slashes, sorted.
 * @param {string} root
 * @returns {string[]}
 */
export function projectFiles(root) {
  const listed = existsSync(join(root, '.git'))
    ? spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      })
    : null;
  const files =
    listed?.status === 0
      ? listed.stdout.split('\0').filter((file) => file && existsSync(join(root, file)))
      : walk(root, root);
  return files.sort();
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function walk(root, folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return output.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [relative(root, path).replaceAll('\\', '/')] : [];
  });
}
