// What stands under /open/: from a public address to the bytes of an edition, and nothing but editions.
import { database } from '@/lib/data/client';
import { artifactBytes, locateArtifact } from '@/lib/data/edition-store';

/** Where an address leads. */
export interface PublishedPlace {
  readonly sha256: string;
  readonly type: string;
  /** True when the address will never stand for other bytes. */
  readonly immutable: boolean;
  /** The name a download is saved under; absent for pages. */
  readonly downloadName?: string;
}

const ADDRESS =
  /^\/open\/(\d{4})\/([0-9A-Za-z-]{1,32})(?:\/v([1-9]\d{0,4}))?(?:\/(p\/[0-9A-Za-z-]{1,32}|disclosure\.(?:html|docx|pdf|xlsx|json)))?\/?$/;

/** The file a decoded address stands for: a department's page, a project's page, or a file of an edition; null for anything else. */
export async function locatePublished(address: string): Promise<PublishedPlace | null> {
  const match = ADDRESS.exec(address);
  if (!match) return null;
  const [, year = '', code = '', no, rest] = match;
  const isFile = rest?.startsWith('disclosure.') ?? false;
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
  const download = isFile && !path.endsWith('.html');
  return {
    sha256: found.sha256,
    type: found.mediaType,
    immutable: no !== undefined,
    ...(download
      ? {
          downloadName: `${found.bodyName}${year}年度绩效自评公开（第${found.no}版）${path.slice('disclosure'.length)}`,
        }
      : {}),
  };
}

/** The bytes kept under a hash; null when they are missing. */
export function loadPublished(sha256: string): Promise<Uint8Array | null> {
  return artifactBytes(database, sha256);
}
