// disclosure.docx read by a parser of XML that knows nothing of how it was written: tables over gridSpan and vMerge, words in order.
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { OMITTED } from './expected';
import { formFigures, listFigures, tableFigures } from './named-figures';
import type { Told } from './told';

/** An element as the parser gives it in document order: one key with its children, attributes beside it. */
type Node = { readonly [name: string]: readonly Node[] | string | Record<string, string> };

/** A document as an independent reader sees it. */
export interface ReadDocx extends Told {
  readonly tables: number;
  readonly forms: number;
  /** Text of the header that stands on every page. */
  readonly header: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  // Also reads numbered entities.
  htmlEntities: true,
  attributeNamePrefix: '',
});

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function childrenOf(node: Node): readonly Node[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? children : [];
}

function attribute(node: Node | undefined, name: string): string | undefined {
  return (node?.[':@'] as Record<string, string> | undefined)?.[name];
}

/** Elements of a name anywhere below, in order; not inside another of the same name. */
function find(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => (nameOf(node) === name ? [node] : find(childrenOf(node), name)));
}

function textOf(node: Node): string {
  return childrenOf(node)
    .map((child) => {
      const name = nameOf(child);
      if (name === 'w:t')
        return childrenOf(child)
          .map((t) => String(t['#text'] ?? ''))
          .join('');
      return name === 'w:br' ? '\n' : textOf(child);
    })
    .join('');
}

function gridOf(table: Node): string[][] {
  const grid: string[][] = [];
  for (const row of find(childrenOf(table), 'w:tr')) {
    const line: string[] = [];
    for (const cell of find(childrenOf(row), 'w:tc')) {
      const properties = find(childrenOf(cell), 'w:tcPr').flatMap(childrenOf);
      const span = Number(attribute(find(properties, 'w:gridSpan')[0], 'w:val') ?? 1);
      const merge = find(properties, 'w:vMerge')[0];
      const isContinued = merge !== undefined && attribute(merge, 'w:val') !== 'restart';
      const text = isContinued ? (grid.at(-1)?.[line.length] ?? '（无）') : textOf(cell);
      for (let i = 0; i < span; i += 1) line.push(text);
    }
    grid.push(line);
  }
  return grid;
}

function captionOf(table: Node): string {
  return attribute(find(childrenOf(table), 'w:tblCaption')[0], 'w:val') ?? '';
}

/** Reads a whole document. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes);
  const parsed = (path: string) => parser.parse(strFromU8(parts[path] ?? new Uint8Array())) as Node[];
  const body = find(parsed('word/document.xml'), 'w:body').flatMap(childrenOf);
  const tables = body.filter((node) => nameOf(node) === 'w:tbl');
  const figures: [string, string][] = [];
  let [publicTables, forms] = [0, 0];
  for (const table of tables) {
    const caption = captionOf(table);
    const grid = gridOf(table);
    if (/^公开\d\d表 /.test(caption)) {
      publicTables += 1;
      const headRows = find([table], 'w:tblHeader').length;
      const cells = grid.map((line) => line.map((text) => ({ text })));
      figures.push(
        ...tableFigures(caption, cells, headRows).map(([place, { text }]): [string, string] => [place, text]),
      );
    } else if (caption.endsWith('自评表')) {
      figures.push(...formFigures(forms + 1, grid));
      forms += 1;
    } else {
      const own = listFigures(caption === '' ? OMITTED : caption, grid);
      const isChart = /（(?:万元|分)）$/.test(grid[0]?.[1] ?? '') && grid[0]?.[0] === '项目';
      figures.push(...(isChart ? own.filter(([place]) => !place.endsWith('「项目」')) : own));
    }
  }
  const paragraphs = body.filter((node) => nameOf(node) === 'w:p').map(textOf);
  return {
    figures: new Map(figures),
    words: paragraphs.join('\n'),
    tables: publicTables,
    forms,
    header: textOf({ header: parsed('word/header.xml') }),
  };
}
