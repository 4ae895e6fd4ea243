// Tells whether something must be made again: a hash over the content of what it is made from.
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * @param {string} path
 * @param {(name: string) => boolean} counts
 * @returns {string[]} files, in a fixed order
 */
function filesUnder(path, counts) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return filesUnder(child, counts);
      return counts(entry.name) ? [child] : [];
    });
}

/**
 * The hash of the names and contents of files. Times are not looked at: a checkout sets them anew.
 * @param {string} root
 * @param {readonly string[]} paths files and folders below `root`; missing ones count as empty
 * @param {(name: string) => boolean} [counts] which file names inside folders matter
 */
export function fingerprint(root, paths, counts = () => true) {
  const hash = createHash('sha256');
  hash.update(`${process.version.split('.', 1)[0]} ${process.platform}-${process.arch}\n`);
  for (const file of paths.flatMap((path) => filesUnder(join(root, path), counts))) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(root, file).split(sep).join('/')} ${content}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} stamp @param {string} print */
export function isCurrent(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

/** Noted only when everything was made: an interrupted attempt starts over. @param {string} stamp @param {string} print */
export function noteCurrent(stamp, print) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}
