// The files of an edition: downloads drawn from the document, and the portal's pages, which name the downloads and their hashes.
import { type EditionFile, type EditionHead, withHashes } from '@/lib/data/edition-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { FileKind } from '@/lib/domain/disclosure/addresses';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { renderDisclosureDocx } from '@/lib/documents/docx/disclosure-docx';
import { renderDisclosureHtml } from '@/lib/documents/html/disclosure-page';
import { renderDepartmentPage, renderProjectPage } from '@/lib/documents/html/portal-page';

/** A download format: how it is made from the document. A new format is one more row. */
interface Format {
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly render: (document: DisclosureDocument) => Promise<Uint8Array<ArrayBuffer>>;
}

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const HTML = 'text/html; charset=utf-8';

const FORMATS: readonly Format[] = [
  { kind: 'html', mediaType: HTML, render: async (document) => utf8(renderDisclosureHtml(document)) },
  {
    kind: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (document) => renderDisclosureDocx(document),
  },
];

/** Renders everything an edition is made of; the same document and history give the same bytes. */
export async function renderEdition(
  document: DisclosureDocument,
  earlier: readonly EditionHead[],
): Promise<EditionFile[]> {
  const downloads: (EditionFile & { kind: FileKind })[] = [];
  for (const { kind, mediaType, render } of FORMATS) {
    downloads.push({ kind, path: `disclosure.${kind}`, mediaType, bytes: await render(document) });
  }
  const edition = {
    document,
    fingerprint: sha256Of(canonicalJson(document)),
    files: withHashes(downloads).map((file, index) => ({
      kind: downloads[index]?.kind ?? 'html',
      bytes: file.bytes.byteLength,
      sha256: file.sha256,
    })),
    earlier: earlier
      .map(({ no, publishedAt, reason }) => ({ number: no, publishedAt: publishedAt.toISOString(), reason }))
      .reverse(),
  };
  return [
    ...downloads.map(({ path, mediaType, bytes }) => ({ path, mediaType, bytes })),
    { path: 'index.html', mediaType: HTML, bytes: utf8(renderDepartmentPage(edition)) },
    ...document.projects.map(({ code }) => ({
      path: `p/${code}.html`,
      mediaType: HTML,
      bytes: utf8(renderProjectPage(edition, code)),
    })),
  ];
}
