// A PDF read by an independent reader, for the tests: text by page, bookmarks, tags, metadata.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What a reader finds in a file. */
export interface ReadPdf {
  /** The text of each page in the order of its content, without white space. */
  readonly pages: readonly string[];
  /** Width over height. */
  readonly lying: readonly boolean[];
  readonly bookmarks: readonly Bookmark[];
  /** Roles of the tags on each page. */
  readonly roles: readonly ReadonlySet<string>[];
  /** Alternative texts of figures. */
  readonly alternatives: readonly string[];
  readonly marked: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: (name: string) => unknown;
}

/** One bookmark with those below it. */
export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

/** Text without white space and places to break at: a reader sees words of a line, not where the writer put spaces. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

function tagsOf(tag: Tag | null): Tag[] {
  return tag === null ? [] : [tag, ...(tag.children ?? []).flatMap(tagsOf)];
}

/** Reads the whole file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(root, 'cmaps/'),
    cMapPacked: true,
    verbosity: 0,
  });
  const file = await task.promise;
  const { info, metadata } = await file.getMetadata();
  const pages: string[] = [];
  const lying: boolean[] = [];
  const tags: Tag[][] = [];
  for (let no = 1; no <= file.numPages; no += 1) {
    const page = await file.getPage(no);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
    lying.push(width > height);
    tags.push(tagsOf((await page.getStructTree()) as Tag | null));
  }
  const read: ReadPdf = {
    pages,
    lying,
    bookmarks: ((await file.getOutline()) ?? []) as readonly Bookmark[],
    roles: tags.map((own) => new Set(own.flatMap(({ role }) => role ?? []))),
    alternatives: tags.flat().flatMap(({ alt }) => alt ?? []),
    marked: (await file.getMarkInfo())?.Marked === true,
    info: info as Readonly<Record<string, unknown>>,
    xmp: (name) => metadata?.get(name),
  };
  await task.destroy();
  return read;
}
