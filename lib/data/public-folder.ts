// Files of the public copy on disk: each appears whole or not at all, for web servers that know nothing of us.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, sep } from 'node:path';

/** A file still being written, by us or by another process. */
const unfinished = /^[.].+[.]part$/;
/** Nobody writes one file this long: what is older was left by a process that was killed. */
const abandonedAfter = 60 * 60 * 1000;

const isMissing = (error: unknown) => Reflect.get(Object(error), 'code') === 'ENOENT';

/** Writes `folder/path` under another name first: readers see the old bytes or the new ones. */
export async function writeWhole(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path);
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The same, for a folder that others had their hands in: nothing is written where a link leads out of it. @throws RangeError then */
export async function writeInside(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = dirname(join(folder, path));
  await mkdir(folder, { recursive: true });
  const home = await realpath(folder);
  const existing = await nearestFolder(target);
  if (!`${existing}${sep}`.startsWith(`${home}${sep}`)) throw new RangeError(`${path} would leave ${folder}`);
  await writeWhole(folder, path, bytes);
}

/** The real path of a folder, or of the nearest one above it that exists. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (!isMissing(error) || dirname(folder) === folder) throw error;
    return nearestFolder(dirname(folder));
  }
}

/** True for a folder, and where nothing is yet. */
export async function isFolderOrNothing(path: string): Promise<boolean> {
  const seen = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  return seen === null || seen.isDirectory();
}

/** The names of everything in `folder`; none when there is no such folder. */
export async function entriesIn(folder: string): Promise<string[]> {
  return (await entriesOf(folder)).map((entry) => entry.name);
}

/** Path (with forward slashes) and size of every file beneath `folder`; none when there is no such folder. */
export async function filesUnder(folder: string, path = ''): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const entry of await entriesOf(join(folder, path))) {
    const inner = posix.join(path, entry.name);
    if (entry.isDirectory()) {
      for (const [file, size] of await filesUnder(folder, inner)) found.set(file, size);
      continue;
    }
    const seen = await stat(join(folder, inner)).catch(() => null);
    // Gone since it was listed, or in the middle of being written.
    if (seen === null) continue;
    if (unfinished.test(entry.name) && Date.now() - seen.mtimeMs < abandonedAfter) continue;
    found.set(inner, seen.size);
  }
  return found;
}

/** Deletes files, and the folders this leaves empty, up to and including `folder` itself. */
export async function dropFiles(folder: string, paths: Iterable<string>): Promise<void> {
  for (const path of paths) {
    await rm(join(folder, path), { force: true });
    for (let above = posix.dirname(path); await dropIfEmpty(join(folder, above)); ) {
      if (above === '.') break;
      above = posix.dirname(above);
    }
  }
}

/** The names of the folders in `folder`. */
export async function foldersIn(folder: string): Promise<string[]> {
  return (await entriesOf(folder)).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function dropIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch {
    // Something else lies in it, or another process was quicker.
    return false;
  }
}
