// disclosure.html read by parse5: tables with their spans, forms of two tables, charts by their table of figures, words in order.
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { OMITTED } from './expected';
import { formFigures, listFigures, spread, tableFigures } from './named-figures';
import type { Told } from './told';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A page as an independent reader sees it. */
export interface ReadHtml extends Told {
  readonly tables: number;
  readonly forms: number;
  /** Texts of the figures that lead to their source, in order. */
  readonly liveFigures: readonly string[];
  readonly elements: readonly Element[];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(' ').includes(name);
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Elements below that are wanted, in order; not inside another wanted one. */
function find(node: Node, wanted: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) && wanted(child) ? [child] : find(child, wanted),
  );
}

function all(node: Node): Element[] {
  return childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...all(child)]);
}

/** The printed text; 核算 is a layer of its own. */
function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (isElement(node) && hasClass(node, 'audit')) return '';
  if (isElement(node) && node.tagName === 'br') return '\n';
  return childrenOf(node).map(textOf).join('');
}

const named =
  (...names: readonly string[]) =>
  (element: Element) =>
    names.includes(element.tagName);
const classed = (name: string) => (element: Element) => hasClass(element, name);

function rowsOf(tables: readonly Element[]) {
  return tables.flatMap((table) =>
    find(table, named('tr')).map((row) =>
      find(row, named('td', 'th')).map((cell) => ({
        text: textOf(cell),
        rows: Number(attribute(cell, 'rowspan') || 1),
        columns: Number(attribute(cell, 'colspan') || 1),
      })),
    ),
  );
}

function publicTable(section: Element): [string, string][] {
  const [no, title] = ['sheet-no', 'sheet-title'].map((name) =>
    find(section, classed(name)).map(textOf).join(''),
  );
  const tables = find(section, named('table'));
  const headRows = tables
    .flatMap((table) => find(table, named('thead')))
    .flatMap((head) => find(head, named('tr')));
  const grid = spread(rowsOf(tables)).map((line) => line.map((text) => ({ text })));
  return tableFigures(`${no} ${title}`, grid, headRows.length).map(([place, { text }]) => [place, text]);
}

function list(table: Element, caption: string): [string, string][] {
  const title = caption || find(table, named('caption')).map(textOf).join('') || OMITTED;
  return listFigures(title, spread(rowsOf([table])));
}

/** Reads a whole page. */
export function readHtml(source: string): ReadHtml {
  const page = parse(source);
  const [main = page] = find(page, classed('layers'));
  const sections = find(main, classed('public-table'));
  const sheets = find(main, classed('sheet'));
  const charts = find(main, classed('chart-figure'));
  const isInChart = new Set(charts.flatMap(all));
  const lists = find(main, (element) => hasClass(element, 'ruled') && !isInChart.has(element));
  const chartFigures = charts.flatMap((chart) => {
    const title = find(chart, named('figcaption'))
      .map(textOf)
      .join('')
      .replace(/（单位：[^（）]*）$/, '');
    const [table] = find(chart, named('table'));
    if (!table) throw new Error(`no figures below the chart ${title}`);
    return list(table, title).filter(([place]) => !place.endsWith('「名称」'));
  });
  return {
    figures: new Map([
      ...sections.flatMap(publicTable),
      ...lists.flatMap((table) => list(table, '')),
      ...chartFigures,
      ...sheets.flatMap((sheet, i) => formFigures(i + 1, spread(rowsOf(find(sheet, named('table')))))),
    ]),
    words: wordsOf(main).join('\n'),
    tables: sections.length,
    forms: sheets.length,
    liveFigures: find(main, classed('figure')).map(textOf),
    elements: all(page),
  };
}

/** Paragraphs, headings and items; not what stands in tables, forms and drawings. */
function wordsOf(node: Node): string[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child) || hasClass(child, 'audit') || named('table', 'figure', 'style')(child)) return [];
    return /^(?:h[1-6]|p|li)$/.test(child.tagName) ? [textOf(child)] : wordsOf(child);
  });
}
