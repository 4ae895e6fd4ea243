// Where the files of a body's year lie as plain files: what the copy on disk and the export write.
import { isRetracted, retractionPage } from '@/lib/application/retraction-page';
import { database } from '@/lib/data/client';
import { artifactBytes, quotedBy } from '@/lib/data/edition-store';
import type { EditionFiles } from '@/lib/data/published-years';
import { reportNo } from '@/lib/domain/disclosure/reports';

/** A file beneath the folder of its body's year. */
export interface PublicFile {
  /** With forward slashes; pages as `…/index.html`, so that any web server finds them. */
  readonly path: string;
  /** True when the path will never stand for other bytes. */
  readonly lasting: boolean;
  readonly mediaType: string;
  readonly content:
    | { readonly kind: 'artifact'; readonly sha256: string; readonly size: number }
    | { readonly kind: 'text'; readonly text: string };
}

const isDownload = (path: string) => path.startsWith('disclosure.') || reportNo(path) !== null;
const isPage = (path: string) => path.endsWith('.html');

/** A page's address ends without a suffix: as a folder with an index.html any web server finds it. */
function placeOf(path: string): string {
  return isDownload(path) || path === 'index.html' ? path : path.replace(/\.html$/, '/index.html');
}

/**
 * Every edition under its number, and the pages of the newest that is shown also without one. Of an edition that was taken back each page says so; its
 * downloads are gone. Where all were taken back, so does the address without a number.
 */
export function publicFiles(editions: readonly EditionFiles[]): PublicFile[] {
  const latest = editions.find((edition) => edition.no === edition.shown) ?? editions.at(-1);
  return editions.flatMap((edition) =>
    filesOf(edition, editions).flatMap((file): PublicFile[] => [
      { ...file, path: `v${edition.no}/${placeOf(file.path)}` },
      ...(edition === latest && !isDownload(file.path)
        ? [{ ...file, path: placeOf(file.path), lasting: false }]
        : []),
    ]),
  );
}

function filesOf(edition: EditionFiles, editions: readonly EditionFiles[]): PublicFile[] {
  return edition.files.flatMap(({ path, mediaType, sha256, size }): PublicFile[] => {
    const gone = quotedBy(edition, path, editions) ?? edition;
    if (!isRetracted(gone)) {
      return [{ path, mediaType, lasting: true, content: { kind: 'artifact', sha256, size } }];
    }
    if (!isPage(path)) return [];
    return [{ path, mediaType, lasting: false, content: { kind: 'text', text: retractionPage(gone) } }];
  });
}

/** The bytes of a file. @throws when an artifact is missing. */
export async function bytesOf({ content }: PublicFile): Promise<Uint8Array> {
  if (content.kind === 'text') return new TextEncoder().encode(content.text);
  const bytes = await artifactBytes(database, content.sha256);
  if (bytes === null) throw new Error(`missing artifact ${content.sha256}`);
  return bytes;
}
