// disclosure.pdf read by pdfjs along its tags: rows and cells of tables, the values of drawings, words in reading order.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import type { FormLayout } from '@/lib/domain/form-layout/layout-types';
import { blocksOf, OMITTED } from './expected';
import { formFigures, listFigures, listPlace, spread, tableFigures } from './named-figures';
import { bare, type Told } from './told';

/** A file as an independent reader sees it. */
export interface ReadPdf extends Told {
  readonly tables: number;
  readonly forms: number;
  /** All the text of each page without white space, tagged or not. */
  readonly pages: readonly string[];
  /** Headings, paragraphs, rows of tables and drawings in reading order, whatever page and line they stand on. */
  readonly lines: readonly string[];
}

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** An element of the tag tree: others below it, or a piece of a page's text by its id. */
interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/** What stands on the pages, one after the other. */
type Part =
  /** `isFirst`: a paragraph at the top of its page. */
  | { readonly kind: 'words'; readonly text: string; readonly isFirst: boolean }
  | { readonly kind: 'drawing'; items: string[] }
  | { readonly kind: 'table'; readonly rows: string[][]; headRows: number };

/** The strings of each piece of tagged text of a page. */
type Pieces = ReadonlyMap<string, readonly string[]>;

function stringsOf(tag: Tag, pieces: Pieces): string[] {
  if (tag.type === 'content') return [...(pieces.get(tag.id ?? '') ?? [])];
  return (tag.children ?? []).flatMap((child) => stringsOf(child, pieces));
}

function rowsOf(tag: Tag, pieces: Pieces): string[][] {
  if (tag.role === 'TR') return [(tag.children ?? []).map((cell) => bare(stringsOf(cell, pieces).join('')))];
  return (tag.children ?? []).flatMap((child) => rowsOf(child, pieces));
}

function partsOf(tag: Tag, pieces: Pieces): Part[] {
  if (tag.role === 'Table') {
    const heads = (tag.children ?? []).filter(({ role }) => role === 'THead');
    return [
      {
        kind: 'table',
        rows: rowsOf(tag, pieces),
        headRows: heads.flatMap((head) => rowsOf(head, pieces)).length,
      },
    ];
  }
  if (tag.role === 'Figure')
    return [{ kind: 'drawing', items: stringsOf(tag, pieces).map(bare).filter(Boolean) }];
  // The contents name every heading once more.
  if (tag.role === 'TOC') return [];
  if (/^(?:P|H\d?|L|LI|LBody|Title|Lbl)$/.test(tag.role ?? ''))
    return [{ kind: 'words', text: stringsOf(tag, pieces).join(''), isFirst: false }];
  return (tag.children ?? []).flatMap((child) => partsOf(child, pieces));
}

/**
 * A table or a drawing that goes on at the top of a page is one with what it continues. Each page holds the tags of the whole table,
 * with text in those cells alone that stand on it.
 */
function joined(pages: readonly (readonly Part[])[]): Part[] {
  const parts: Part[] = [];
  for (const page of pages) {
    page.forEach((part, i) => {
      const last = parts.at(-1);
      if (i === 0 && part.kind === 'table' && last?.kind === 'table')
        part.rows.forEach((row, r) => row.forEach((text, c) => addTo(last.rows, r, c, text)));
      else if (i === 0 && part.kind === 'drawing' && last?.kind === 'drawing') last.items.push(...part.items);
      else parts.push(i === 0 && part.kind === 'words' ? { ...part, isFirst: true } : part);
    });
  }
  return parts;
}

function addTo(rows: string[][], row: number, cell: number, text: string): void {
  const line = (rows[row] ??= []);
  line[cell] = `${line[cell] ?? ''}${text}`;
}

/** Reads a whole file. Tags say rows and cells, not how many places a cell covers: that is taken from the document. */
export async function readPdf(bytes: Uint8Array, document: DisclosureDocument): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(root, 'cmaps/'),
    cMapPacked: true,
    verbosity: 0,
  });
  const file = await task.promise;
  const texts: string[] = [];
  const read: Part[][] = [];
  for (let no = 1; no <= file.numPages; no += 1) {
    const page = await file.getPage(no);
    const pieces = new Map<string, string[]>();
    const open: (string | null)[] = [];
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let text = '';
    for (const item of items) {
      if ('str' in item) {
        text += item.str;
        const id = open.findLast((one) => one !== null);
        if (id) pieces.set(id, [...(pieces.get(id) ?? []), item.str]);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
    }
    texts.push(bare(text));
    read.push(partsOf(((await page.getStructTree()) ?? {}) as Tag, pieces));
  }
  await task.destroy();
  const parts = joined(read);
  return { ...namedParts(parts, document), pages: texts, lines: linesOf(parts) };
}

/** A paragraph that goes on over the end of a page is one line again. */
function linesOf(parts: readonly Part[]): string[] {
  const lines: string[] = [];
  parts.forEach((part, i) => {
    if (part.kind === 'table') lines.push(...part.rows.map((row) => row.join(' | ')));
    else if (part.kind === 'drawing') lines.push(part.items.join(' '));
    else {
      const last = parts[i - 1];
      const goesOn = part.isFirst && last?.kind === 'words' && /[^。：；）]$/.test(last.text);
      if (goesOn) lines.push(`${lines.pop() ?? ''}${part.text.trim()}`);
      else lines.push(part.text.trim());
    }
  });
  return lines;
}

function namedParts(parts: readonly Part[], document: DisclosureDocument): Omit<ReadPdf, 'pages' | 'lines'> {
  const figures: [string, string][] = [];
  const words: string[] = [];
  const layouts = blocksOf(document).flatMap(({ block }) => (block.kind === 'form' ? [block.layout] : []));
  const grids = blocksOf(document).flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
  let [tables, forms] = [0, 0];
  parts.forEach((part, i) => {
    const before = (back: number) => {
      const one = parts[i - back];
      return one?.kind === 'words' ? bare(one.text) : '';
    };
    if (part.kind === 'words') words.push(part.text);
    else if (part.kind === 'drawing') figures.push(...drawn(before(1), part.items));
    else if (/^公开\d\d表$/.test(before(3)) || /^公开\d\d表$/.test(before(4))) {
      const name = before(3).startsWith('公开') ? `${before(3)} ${before(2)}` : `${before(4)} ${before(3)}`;
      const grid = grids[tables]?.grid;
      tables += 1;
      const rows = placed(part.rows, grid?.cells ?? []);
      const cells = spread(rows).map((line) => line.map((text) => ({ text })));
      for (const [place, { text }] of tableFigures(name, cells, part.headRows)) figures.push([place, text]);
    } else if (before(2).endsWith('自评表')) {
      const layout = layouts[forms];
      forms += 1;
      if (layout) figures.push(...formFigures(forms, formGrid(part.rows, layout)));
    } else {
      const rows = part.rows.map((row) => row.map((text) => ({ text, rows: 1, columns: 1 })));
      const title = part.rows[0]?.[1] === '未公开的原因' ? OMITTED : before(1);
      figures.push(...listFigures(title, spread(rows)));
    }
  });
  return { figures: new Map(figures), words: words.join('\n'), tables, forms };
}

/** Each read cell with the places it covers; a row with more or fewer cells than it should have is marked as such. */
function placed(
  rows: readonly (readonly string[])[],
  cells: readonly { readonly row: number; readonly rowSpan: number; readonly columnSpan: number }[],
) {
  return rows.map((row, index) => {
    const own = cells.filter((cell) => cell.row === index);
    return own.map(({ rowSpan, columnSpan }, i) => ({
      text: own.length === row.length ? (row[i] ?? '') : `（这一行读到 ${row.length} 格）`,
      rows: rowSpan,
      columns: columnSpan,
    }));
  });
}

/** A form, whose strip beside the heads is cut where the heads end. */
function formGrid(
  rows: readonly (readonly string[])[],
  { cells, indicatorBodyRow: body }: FormLayout,
): string[][] {
  const cut = cells.flatMap((cell) => {
    const end = cell.row + cell.rowSpan;
    if (cell.row >= body || end <= body) return [cell];
    return [
      { ...cell, rowSpan: body - cell.row },
      { ...cell, row: body, rowSpan: end - body },
    ];
  });
  return spread(
    placed(
      rows,
      cut.toSorted((a, b) => a.row - b.row || a.column - b.column),
    ),
  );
}

/** The values of a chart: a legend that ends with the unit, then for each item its name and its values. */
function drawn(title: string, items: readonly string[]): [string, string][] {
  const unit = items.findIndex((item) => item.startsWith('单位：'));
  const series = items.slice(0, unit);
  const values = items.slice(unit + 1).filter((item) => /^-?[\d,]+(?:\.\d+)?$/.test(item));
  return values.map((value, i) => [
    listPlace(title, Math.floor(i / series.length) + 1, series[i % series.length] ?? ''),
    value,
  ]);
}
