// 公开副本: published files on disk, under the path of their public address, for any web server; a cache of the artifacts.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { encodingsOf } from '@/lib/application/encodings';
import { bytesOf, type PublicFile, publicFiles } from '@/lib/application/public-files';
import { database } from '@/lib/data/client';
import { dropFiles, filesUnder, foldersIn, writeWhole } from '@/lib/data/public-folder';
import { newestManifests } from '@/lib/data/manifest-store';
import { editionFilesOf, type PublishedYear, publishedYears, yearStand } from '@/lib/data/published-years';

/** Written once and read often: within a percent or two of the best, in a fraction of its time. */
const compressionLevel = 9;

/** Where the copy of an installation lies. */
export function publicFolder(dataDir: string): string {
  return join(dataDir, 'public');
}

/** What a run covered. */
export interface Mirrored {
  readonly editions: number;
  /** Without the compressed ones beside them. */
  readonly files: number;
}

/**
 * Brings the copy of one body's year in line with its editions: what is missing is written, what belongs to none is
 * deleted. Files of an edition that are there stay as they are, unless `afresh`. May be run again, and by several
 * processes at once.
 * @throws when an artifact is missing or the disk refuses.
 */
export async function mirrorYear(
  folder: string,
  year: PublishedYear,
  { afresh = false } = {},
): Promise<Mirrored> {
  const home = join(folder, 'open', String(year.fiscalYear), year.body);
  for (;;) {
    // In this order: a file another process adds from now on belongs to an edition we may not know, and is let be.
    const present = await filesUnder(home);
    const stand = await yearStand(database, year);
    const editions = await editionFilesOf(database, year);
    const wanted = publicFiles(editions);
    for (const files of byContent(wanted).values()) {
      const missing = files.filter((file) => afresh || !isThere(file, present));
      if (missing.length > 0) await writeFiles(home, missing);
    }
    const kept = new Set(wanted.flatMap(({ path }) => [path, `${path}.br`, `${path}.gz`]));
    await dropFiles(
      home,
      [...present.keys()].filter((path) => !kept.has(path)),
    );
    // Published or taken back meanwhile, and perhaps copied by another process before we put the older pages in its place: once more.
    if (isDeepStrictEqual(await yearStand(database, year), stand)) {
      return { editions: editions.length, files: wanted.length };
    }
  }
}

/** Brings the 公开清单 of all regions on disk in line with the newest. May be run by several processes at once. */
export async function mirrorManifests(folder: string): Promise<void> {
  const home = join(folder, 'open', 'manifest');
  for (;;) {
    const present = await filesUnder(home);
    const newest = await newestManifests(database);
    for (const { regionCode, content } of newest) {
      await writeWhole(home, `${regionCode}.json`, new TextEncoder().encode(content));
    }
    const kept = new Set(newest.map(({ regionCode }) => `${regionCode}.json`));
    await dropFiles(
      home,
      [...present.keys()].filter((path) => !kept.has(path)),
    );
    const hashes = (rows: typeof newest) => rows.map(({ sha256 }) => sha256);
    if (isDeepStrictEqual(hashes(await newestManifests(database)), hashes(newest))) return;
  }
}

/** Makes the whole copy anew from the artifacts, in place: readers find every file all the while. */
export async function rebuildPublic(folder: string): Promise<Mirrored & { readonly years: number }> {
  const onDisk = await yearsOnDisk(folder);
  const published = await publishedYears(database);
  const sum = { years: published.length, editions: 0, files: 0 };
  const named = new Map([...onDisk, ...published].map((year) => [`${year.fiscalYear}/${year.body}`, year]));
  for (const year of named.values()) {
    const { editions, files } = await mirrorYear(folder, year, { afresh: true });
    sum.editions += editions;
    sum.files += files;
  }
  await mirrorManifests(folder);
  return sum;
}

/** Years that were copied once; what published them may be gone. */
async function yearsOnDisk(folder: string): Promise<PublishedYear[]> {
  const years: PublishedYear[] = [];
  for (const fiscalYear of await foldersIn(join(folder, 'open'))) {
    if (!/^\d{4}$/.test(fiscalYear)) continue;
    for (const body of await foldersIn(join(folder, 'open', fiscalYear))) {
      years.push({ body, fiscalYear: Number(fiscalYear) });
    }
  }
  return years;
}

/** Files by what they hold, so that each artifact is read and compressed once. */
function byContent(files: readonly PublicFile[]): Map<string, PublicFile[]> {
  const groups = new Map<string, PublicFile[]>();
  for (const file of files) {
    const key = file.content.kind === 'artifact' ? file.content.sha256 : file.content.text;
    const group = groups.get(key) ?? [];
    group.push(file);
    groups.set(key, group);
  }
  return groups;
}

function isThere({ path, lasting, content }: PublicFile, present: ReadonlyMap<string, number>): boolean {
  return lasting && content.kind === 'artifact' && present.get(path) === content.size;
}

/** Writes files of one content. The compressed forms first: a file that stands there has them. */
async function writeFiles(home: string, files: readonly PublicFile[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const bytes = await bytesOf(first);
  const encoded = await encodingsOf(bytes, first.mediaType, compressionLevel);
  for (const { path } of files) {
    for (const [suffix, variant] of [
      ['br', encoded.br],
      ['gz', encoded.gzip],
    ] as const) {
      if (variant) await writeWhole(home, `${path}.${suffix}`, variant);
      else await dropFiles(home, [`${path}.${suffix}`]);
    }
    await writeWhole(home, path, bytes);
  }
}
