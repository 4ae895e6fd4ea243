// What stands under /open/: from a public address to the bytes of an edition, and nothing but editions and what lists them.
import { isRetracted, retractionPage } from '@/lib/application/retraction-page';
import { database } from '@/lib/data/client';
import { artifactBytes, type EditionPlace, locateArtifact } from '@/lib/data/edition-store';
import { newestManifest } from '@/lib/data/manifest-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import { reportNo } from '@/lib/domain/disclosure/reports';

/** Where an address leads. */
export interface PublishedPlace {
  readonly sha256: string;
  readonly type: string;
  /** True when the address will never stand for other bytes. */
  readonly immutable: boolean;
  /** The name a download is saved under; absent for pages. */
  readonly downloadName?: string;
  /** The content itself, where it is no artifact: a manifest, or the page of what was taken back. */
  readonly text?: string;
  /** 410 for what was taken back; 200 when absent. */
  readonly status?: 410;
}

const ADDRESS =
  /^\/open\/(\d{4})\/([0-9A-Za-z-]{1,32})(?:\/v([1-9]\d{0,4}))?(?:\/(p\/[0-9A-Za-z-]{1,32}|changes|reports\/[1-9]\d{0,3}\.pdf|disclosure\.(?:html|docx|pdf|xlsx|json)))?\/?$/;
const MANIFEST = /^\/open\/manifest\/([0-9]{6,12})\.json$/;

/** The file a decoded address stands for: a department's page, a project's page, a file of an edition, a manifest; null for anything else. */
export async function locatePublished(address: string): Promise<PublishedPlace | null> {
  const region = MANIFEST.exec(address)?.[1];
  if (region !== undefined) return manifestPlace(region);
  const match = ADDRESS.exec(address);
  if (!match) return null;
  const [, year = '', code = '', no, rest] = match;
  const isFile = rest !== undefined && (rest.startsWith('disclosure.') || reportNo(rest) !== null);
  // A file belongs to one edition: without its number the address would change under its readers.
  if (isFile && no === undefined) return null;
  const path = rest === undefined ? 'index.html' : isFile ? rest : `${rest}.html`;
  const found = await locateArtifact(database, {
    year: Number(year),
    code,
    no: no === undefined ? null : Number(no),
    path,
  });
  if (!found) return null;
  const { sha256, mediaType, edition } = found;
  if (isRetracted(edition)) {
    return { ...textPlace(retractionPage(edition), 'text/html; charset=utf-8'), status: 410 };
  }
  const download = isFile && !path.endsWith('.html');
  return {
    sha256,
    type: mediaType,
    immutable: no !== undefined,
    ...(download ? { downloadName: downloadName(edition, path) } : {}),
  };
}

async function manifestPlace(regionCode: string): Promise<PublishedPlace | null> {
  const manifest = await newestManifest(database, regionCode);
  return manifest && textPlace(manifest.content, 'application/json; charset=utf-8');
}

function textPlace(text: string, type: string): PublishedPlace {
  return { sha256: sha256Of(text), type, immutable: false, text };
}

function downloadName({ title, bodyName, fiscalYear, no }: EditionPlace, path: string): string {
  const report = reportNo(path);
  const ending = report === null ? path.slice('disclosure'.length) : `附件${report}（评价报告）.pdf`;
  return `${title || `${bodyName}${fiscalYear}年度公开`}（第${no}版）${ending}`;
}

/** The bytes kept under a hash; null when they are missing. */
export function loadPublished(sha256: string): Promise<Uint8Array | null> {
  return artifactBytes(database, sha256);
}
