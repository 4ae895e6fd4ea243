// 静态导出: everything published as plain files that any web server can serve, with the pages that lead to them.
import { bytesOf, type PublicFile, publicFiles } from '@/lib/application/public-files';
import { portalHome } from '@/lib/application/queries/portal';
import { database } from '@/lib/data/client';
import { newestManifests } from '@/lib/data/manifest-store';
import { dropFiles, entriesIn, filesUnder, isFolderOrNothing, writeInside } from '@/lib/data/public-folder';
import { type EditionFiles, editionFilesOf, publishedYears } from '@/lib/data/published-years';
import { departmentAddress } from '@/lib/domain/disclosure/addresses';
import { manifestAddress } from '@/lib/domain/disclosure/manifest';
import type { PortalYear } from '@/lib/domain/disclosure/portal-home';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import {
  type ExportSite,
  renderExportHome,
  renderExportVerify,
  renderExportYear,
  renderLeftOutPage,
} from '@/lib/documents/html/export-pages';

/** What is exported, and where to. */
export interface ExportRequest {
  readonly folder: string;
  /** One region's code; null for all. */
  readonly region: string | null;
  /** Where the site itself is reached; null when the export is to stand alone. */
  readonly publicUrl: string | null;
}

/** What an export wrote. */
export interface Exported {
  readonly years: number;
  readonly editions: number;
  readonly files: number;
}

/** By this file a folder is known as an export of ours, which may be written again. */
const MARKER = '.mingji-export';

/**
 * Writes the export: each file appears whole, what an earlier export left and is published no longer goes. Refused for a folder that holds something else.
 * @throws when an artifact is missing or the disk refuses.
 */
export async function exportPortal(request: ExportRequest): Promise<Result<Exported, Failure>> {
  const { folder, region, publicUrl } = request;
  const foreign = await foreignFailure(folder);
  if (foreign) return refused(foreign);
  const named = region === null ? [] : await database.region.findMany({ where: { code: region } });
  if (region !== null && named.length === 0) return refused(notFound(`地区 ${region}`));
  const site: ExportSite = { years: await listedYears(region), publicUrl };
  await writeInside(folder, MARKER, utf8('{"schema":"mingji.export/1"}\n'));
  const written = new Set([MARKER]);
  const write = async (path: string, bytes: Uint8Array) => {
    await writeInside(folder, path, bytes);
    written.add(path);
  };
  const published = await publishedYears(database, region ?? undefined);
  let editions = 0;
  for (const year of published) {
    const ofYear = await editionFilesOf(database, year);
    editions += ofYear.length;
    const home = departmentAddress(year.fiscalYear, year.body).slice(1);
    const files = publicFiles(ofYear);
    for (const file of files) await write(`${home}/${file.path}`, await bytesOf(file));
    for (const [path, page] of leftOutPages(site, ofYear, files)) await write(`${home}/${path}`, utf8(page));
  }
  await writeIndexes(site, region, write);
  await dropFiles(
    folder,
    [...(await filesUnder(folder)).keys()].filter((path) => !written.has(path)),
  );
  return success({ years: published.length, editions, files: written.size - 1 });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A folder that is something else than an export of ours, or nothing yet. */
async function foreignFailure(folder: string): Promise<Failure | null> {
  if (!(await isFolderOrNothing(folder)))
    return { code: 'invalid', message: `${folder} 不是文件夹，没有导出。` };
  const entries = await entriesIn(folder);
  if (entries.length === 0 || entries.includes(MARKER)) return null;
  const message = `文件夹 ${folder} 里有其他文件，没有导出。请换一个空文件夹，或以前导出用的文件夹。`;
  return { code: 'exists', message };
}

async function listedYears(region: string | null): Promise<PortalYear[]> {
  const { years } = await portalHome({});
  return years
    .map(({ year, regions }) => ({
      year,
      regions: regions.filter(({ code }) => region === null || code === region),
    }))
    .filter(({ regions }) => regions.length > 0);
}

type Write = (path: string, bytes: Uint8Array) => Promise<void>;

/** What leads to the editions, and what stands where the site itself would answer. */
async function writeIndexes(site: ExportSite, region: string | null, write: Write): Promise<void> {
  await write('index.html', utf8(renderExportHome(site)));
  for (const year of site.years)
    await write(`open/${year.year}/index.html`, utf8(renderExportYear(site, year)));
  const newest = (await newestManifests(database)).filter(
    ({ regionCode }) => region === null || regionCode === region,
  );
  const names = await database.region.findMany({
    where: { code: { in: newest.map(({ regionCode }) => regionCode) } },
    select: { code: true, name: true },
  });
  const nameOf = new Map(names.map(({ code, name }) => [code, name]));
  for (const { regionCode, content } of newest)
    await write(manifestAddress(regionCode).slice(1), utf8(content));
  const manifests = newest.map(({ regionCode }) => ({
    region: nameOf.get(regionCode) ?? regionCode,
    href: manifestAddress(regionCode),
  }));
  await write('verify/index.html', utf8(renderExportVerify(site, manifests)));
}

/** Older pages link a project's address without a number; where the newest edition leaves it out, a page says so. */
function leftOutPages(
  site: ExportSite,
  editions: readonly EditionFiles[],
  files: readonly PublicFile[],
): Map<string, string> {
  const present = new Set(files.map(({ path }) => path));
  const pages = new Map<string, string>();
  for (const { no, fiscalYear, bodyCode, bodyName, files: own } of editions) {
    for (const { path } of own) {
      const project = /^p\/(.+)\.html$/.exec(path)?.[1];
      const place = `p/${project}/index.html`;
      if (project === undefined || present.has(place)) continue;
      const address = `${departmentAddress(fiscalYear, bodyCode)}/v${no}/p/${project}`;
      pages.set(place, renderLeftOutPage(site, { year: fiscalYear, body: bodyCode, bodyName, address, no }));
    }
  }
  return pages;
}
