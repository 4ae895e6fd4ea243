// The files of an edition: downloads drawn from the document, and the portal's pages, which name the downloads and their hashes.
import { database } from '@/lib/data/client';
import {
  artifactBytes,
  CHANGES_PATH,
  type EditionFile,
  type EditionHead,
  withHashes,
} from '@/lib/data/edition-store';
import { officeFontFolder } from '@/lib/data/office-fonts';
import { sha256Of } from '@/lib/data/snapshot-store';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { FileKind } from '@/lib/domain/disclosure/addresses';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { type DocumentReport, reportPath } from '@/lib/domain/disclosure/reports';
import { type Result, refused, success } from '@/lib/domain/result';
import { renderDisclosureDocx } from '@/lib/documents/docx/disclosure-docx';
import { renderChangesPage } from '@/lib/documents/html/changes-page';
import { renderDisclosureHtml } from '@/lib/documents/html/disclosure-page';
import { renderNoChangesPage } from '@/lib/documents/html/no-changes-page';
import { renderDepartmentPage, renderProjectPage } from '@/lib/documents/html/portal-page';
import { JSON_MEDIA_TYPE, renderDisclosureJson } from '@/lib/documents/json/disclosure-json';
import { PDF_MEDIA_TYPE, renderDisclosurePdf } from '@/lib/documents/pdf/disclosure-pdf';
import { renderDisclosureXlsx } from '@/lib/documents/xlsx/disclosure-xlsx';

/** A download format: how it is made from the document. A new format is one more row. */
interface Format {
  readonly kind: FileKind;
  /** As progress and failures name it: 正在生成{name}. */
  readonly name: string;
  readonly mediaType: string;
  readonly render: (document: DisclosureDocument) => Promise<Uint8Array<ArrayBuffer>>;
}

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const HTML = 'text/html; charset=utf-8';

const FORMATS: readonly Format[] = [
  {
    kind: 'html',
    name: '网页全文',
    mediaType: HTML,
    render: async (document) => utf8(renderDisclosureHtml(document)),
  },
  {
    kind: 'docx',
    name: ' Word 文档',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (document) => new Uint8Array(await renderDisclosureDocx(document)),
  },
  {
    kind: 'pdf',
    name: ' PDF 文档',
    mediaType: PDF_MEDIA_TYPE,
    render: (document) => renderDisclosurePdf(document, { fontDir: officeFontFolder() }),
  },
  {
    kind: 'xlsx',
    name: ' Excel 表格',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderDisclosureXlsx,
  },
  {
    kind: 'json',
    name: ' JSON 数据',
    mediaType: JSON_MEDIA_TYPE,
    render: async (document) => renderDisclosureJson(document),
  },
];

/** What an edition's files are made from. */
export interface EditionSource {
  readonly document: DisclosureDocument;
  /** The editions of the year that exist already, oldest first. */
  readonly earlier: readonly EditionHead[];
  /** The document of the edition it replaces; null for a first edition, and where that one was taken back. */
  readonly previous: DisclosureDocument | null;
}

/** How far the making has come: `done` of `total` parts are made, and `part` says in words what is being made now. */
export interface Progress {
  readonly part: string;
  readonly done: number;
  readonly total: number;
}

/** A part that could not be made, and what was thrown. */
export interface PartFailure {
  /** ` Word 文档`, as in 生成 Word 文档时出错. */
  readonly name: string;
  readonly cause: unknown;
}

type Download = EditionFile & { readonly kind: FileKind };

/** One step of the making: what it adds to the files. */
interface Part {
  readonly name: string;
  readonly make: (downloads: readonly Download[]) => Promise<readonly EditionFile[]>;
}

/** Renders everything an edition is made of, part by part; the same document and history give the same bytes. */
export async function renderEdition(
  source: EditionSource,
  onProgress: (progress: Progress) => Promise<void> = async () => {},
): Promise<Result<EditionFile[], PartFailure>> {
  const downloads: Download[] = [];
  const pages: EditionFile[] = [];
  const { reports = [] } = source.document;
  const parts: readonly Part[] = [
    ...FORMATS.map(
      ({ kind, name, mediaType, render }): Part => ({
        name,
        make: async () => {
          const bytes = await render(source.document);
          downloads.push({ kind, path: `disclosure.${kind}`, mediaType, bytes });
          return [];
        },
      }),
    ),
    ...(reports.length > 0 ? [{ name: '评价报告', make: () => reportFiles(reports) }] : []),
    { name: '公开页面', make: async (made) => pagesOf(source, made) },
    ...(source.earlier.length > 0 ? [{ name: '更正说明', make: async () => [changesPageOf(source)] }] : []),
  ];
  for (const [done, { name, make }] of parts.entries()) {
    await onProgress({ part: `正在生成${name}`, done, total: parts.length });
    try {
      pages.push(...(await make(downloads)));
    } catch (cause) {
      return refused({ name, cause });
    }
  }
  await onProgress({ part: '正在保存', done: parts.length, total: parts.length });
  return success([...downloads.map(({ path, mediaType, bytes }) => ({ path, mediaType, bytes })), ...pages]);
}

/** Reports are not made but taken along: uploaded files, kept under the hashes that the document names. */
function reportFiles(reports: readonly DocumentReport[]): Promise<EditionFile[]> {
  return Promise.all(
    reports.map(async ({ no, sha256 }) => {
      const bytes = await artifactBytes(database, sha256);
      if (bytes === null) throw new Error(`missing report ${sha256}`);
      return { path: reportPath(no), mediaType: PDF_MEDIA_TYPE, bytes: new Uint8Array(bytes) };
    }),
  );
}

function pagesOf({ document, earlier }: EditionSource, downloads: readonly Download[]): EditionFile[] {
  const edition = {
    document,
    fingerprint: sha256Of(canonicalJson(document)),
    files: withHashes(downloads).map((file, index) => ({
      kind: downloads[index]?.kind ?? 'html',
      bytes: file.bytes.byteLength,
      sha256: file.sha256,
    })),
    earlier: earlier
      .map(({ no, publishedAt, reason, changes, retraction }) => ({
        number: no,
        publishedAt: publishedAt.toISOString(),
        reason,
        changes,
        retracted: retraction && { at: retraction.at.toISOString(), reason: retraction.reason },
      }))
      .reverse(),
  };
  return [
    { path: 'index.html', mediaType: HTML, bytes: utf8(renderDepartmentPage(edition)) },
    ...document.projects.map(({ code }) => ({
      path: `p/${code}.html`,
      mediaType: HTML,
      bytes: utf8(renderProjectPage(edition, code)),
    })),
  ];
}

function changesPageOf({ document, previous }: EditionSource): EditionFile {
  const page = previous === null ? renderNoChangesPage(document) : renderChangesPage({ document, previous });
  return { path: CHANGES_PATH, mediaType: HTML, bytes: utf8(page) };
}
