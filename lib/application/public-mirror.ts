// 公开副本: published files on disk, under the path of their public address, for any web server; a cache of the artifacts.
import { join } from 'node:path';
import { encodingsOf } from '@/lib/application/encodings';
import { database } from '@/lib/data/client';
import { artifactBytes } from '@/lib/data/edition-store';
import { dropFiles, filesUnder, foldersIn, writeWhole } from '@/lib/data/public-folder';
import {
  type EditionFiles,
  editionFilesOf,
  newestNo,
  type PublishedYear,
  publishedYears,
} from '@/lib/data/published-years';

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
    const editions = await editionFilesOf(database, year);
    const places = placesOf(editions);
    for (const [sha256, { mediaType, size, paths }] of places) {
      const missing = paths.filter(({ path, lasting }) => afresh || !lasting || present.get(path) !== size);
      if (missing.length > 0) await writeArtifact(home, sha256, mediaType, missing);
    }
    const wanted = new Set(
      [...places.values()].flatMap(({ paths }) =>
        paths.flatMap(({ path }) => [path, `${path}.br`, `${path}.gz`]),
      ),
    );
    await dropFiles(
      home,
      [...present.keys()].filter((path) => !wanted.has(path)),
    );
    // Published meanwhile, and perhaps copied by another process before we put the older pages in its place: once more.
    if ((await newestNo(database, year)) === (editions.at(-1)?.no ?? 0)) {
      const files = [...places.values()].reduce((sum, { paths }) => sum + paths.length, 0);
      return { editions: editions.length, files };
    }
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

interface Place {
  readonly path: string;
  /** True when the path will never stand for other bytes. */
  readonly lasting: boolean;
}

/** Where each artifact goes, beneath the folder of its body's year: per edition, and the pages of the newest also without a number. */
function placesOf(
  editions: readonly EditionFiles[],
): Map<string, { mediaType: string; size: number; paths: Place[] }> {
  const places = new Map<string, { mediaType: string; size: number; paths: Place[] }>();
  for (const { no, files } of editions) {
    for (const { path, sha256, mediaType, size } of files) {
      const place = places.get(sha256) ?? { mediaType, size, paths: [] };
      places.set(sha256, place);
      const file = pageFile(path);
      place.paths.push({ path: `v${no}/${file}`, lasting: true });
      if (no === editions.at(-1)?.no && !isDownload(path)) place.paths.push({ path: file, lasting: false });
    }
  }
  return places;
}

const isDownload = (path: string) => path.startsWith('disclosure.');

/** A page's address ends without a suffix: as a folder with an index.html any web server finds it. */
function pageFile(path: string): string {
  return isDownload(path) || path === 'index.html' ? path : path.replace(/\.html$/, '/index.html');
}

/** The compressed forms first: a file that stands there has them. */
async function writeArtifact(
  home: string,
  sha256: string,
  mediaType: string,
  places: readonly Place[],
): Promise<void> {
  const bytes = await artifactBytes(database, sha256);
  if (bytes === null) throw new Error(`missing artifact ${sha256}`);
  const encoded = await encodingsOf(bytes, mediaType, compressionLevel);
  for (const { path } of places) {
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
