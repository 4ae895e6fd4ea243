// One public table (公开01表 …) as HTML: real heads for every figure, a head that repeats on paper, a region that scrolls on small screens.
import type { TableGrid, TableGridCell } from '../../domain/accounts/table-grid';
import type { BlockOf, DocumentFinding } from '../../domain/disclosure/model';
import { widthClass } from './form-table';
import { headingElement } from './heading-element';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';
import { remarkNotes, remarkPins } from './remarks';

type PublicTable = BlockOf<'table'>;

/** From so many columns on a table stands across the page when it is printed. */
const WIDE_COLUMNS = 8;
/** What a column of names needs on a screen before the table scrolls, in em of its own size. */
const LABEL_EM = 8.5;

/** The table under its heading, which is an element of level `headingLevel`. */
export function publicTable(block: PublicTable, headingLevel: number): Html {
  const { anchor, grid, printedNo, title, unitName, unit, notes, remarks = [] } = block;
  const heads = rowHeads(grid);
  const row = (index: number) =>
    html`<tr>${grid.cells.filter((cell) => cell.row === index).map((cell) => drawCell(block, cell, heads, remarks))}</tr>`;
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i));
  const columns = grid.columnWidths.map(() => html`<col>`);
  const wide = grid.columnCount >= WIDE_COLUMNS ? ' wide' : '';
  return html`<section class="public-table${wide}" id="${anchor}" aria-labelledby="${anchor}-title">
<p class="sheet-no">${printedNo}</p>${headingElement(headingLevel, runningText(title), { id: `${anchor}-title`, className: 'sheet-title' })}
<p class="table-line"><span>${runningText(unitName)}</span><span>${unit}</span></p>
<div class="table-scroll" role="region" tabindex="0" aria-labelledby="${anchor}-title"><table class="grid${heads === null && ' plain'} ${widthClass(grid.columnWidths)}" aria-labelledby="${anchor}-title"><colgroup>${columns}</colgroup><thead>${rows(0, grid.headRows)}</thead><tbody>${rows(grid.headRows, grid.rowCount)}</tbody></table></div>
${notes.map((note) => html`<p class="table-note">${runningText(note)}</p>`)}${remarkNotes(anchor, remarks)}
</section>`;
}

function drawCell(
  { anchor }: PublicTable,
  cell: TableGridCell,
  heads: ReadonlyMap<TableGridCell, readonly TableGridCell[]> | null,
  remarks: readonly DocumentFinding[],
): Html {
  const spans = html`${span('rowspan', cell.rowSpan)}${span('colspan', cell.columnSpan)}`;
  const found = (remark: DocumentFinding) => cell.cell !== null && remark.cell === cell.cell;
  const pins = remarkPins(anchor, remarks, found);
  const gravest = remarks.find(found);
  const marked = gravest ? ` marked-${gravest.word === '硬伤' ? 'bad' : 'warn'}` : '';
  const name = `${cell.role} ${cell.align}${marked}`;
  if (cell.role === 'head' || isRowHead(cell)) {
    const scope = cell.role === 'head' ? 'col' : 'row';
    const id = heads !== null && html` id="${cellId(anchor, cell)}"`;
    return html`<th${id} class="${name}" scope="${scope}"${spans}>${figureText(cell.text)}${pins}</th>`;
  }
  // Two tables side by side: a figure must not be read out under the name of the other half's row.
  const own = heads?.get(cell);
  const named =
    own && own.length > 0 && html` headers="${own.map((head) => cellId(anchor, head)).join(' ')}"`;
  return html`<td class="${name}"${named}${spans}>${figureText(cell.text)}${pins}</td>`;
}

/** Figures need no isolation from what stands around them; everything else may hold anything. */
function figureText(text: string): Content {
  return /^[-\d,.%]*$/.test(text) ? text : runningText(text);
}

function cellId(anchor: string, { row, column }: TableGridCell): string {
  return `${anchor}-${row}-${column}`;
}

/** A row's name: every label, and of totals what is no figure. */
function isRowHead({ role, cell, value, text }: TableGridCell): boolean {
  if (role === 'label') return text !== '';
  return role === 'total' && value === null && text !== '' && !(cell?.startsWith('amount/') ?? false);
}

/**
 * For tables whose rows have names in several places (收入 beside 支出): the heads of each figure, its row's nearest name and
 * the heads above. Null where plain scopes say it all.
 */
function rowHeads(grid: TableGrid): ReadonlyMap<TableGridCell, readonly TableGridCell[]> | null {
  const body = grid.cells.filter((cell) => cell.row >= grid.headRows);
  const names = body.filter(isRowHead);
  // In reading order: two names of one row that do not touch have figures between them.
  const apart = names.some((cell, i) => {
    const before = names[i - 1];
    return before?.row === cell.row && cell.column > end(before);
  });
  if (!apart) return null;
  const above = grid.cells.filter((cell) => cell.role === 'head' && cell.row < grid.headRows);
  return new Map(
    body
      .filter((cell) => !isRowHead(cell))
      .map((cell) => {
        const nearest = names.findLast((name) => covers(name, cell) && name.column < cell.column);
        const columns = above.filter((head) => head.column <= cell.column && end(head) > cell.column);
        return [cell, nearest ? [nearest, ...columns] : columns] as const;
      }),
  );
}

function end({ column, columnSpan }: TableGridCell): number {
  return column + columnSpan;
}

/** Whether a name stands in the row of a cell. */
function covers(name: TableGridCell, cell: TableGridCell): boolean {
  return name.row <= cell.row && name.row + name.rowSpan > cell.row;
}

function span(name: 'rowspan' | 'colspan', count: number): Content {
  return count > 1 ? html` ${name}="${count}"` : null;
}

/** Widths of columns, and how wide a table must be to stay readable; one rule for each set of widths. */
export function tableRules(grids: readonly TableGrid[]): string {
  const needs = new Map(grids.map((grid) => [widthClass(grid.columnWidths), neededWidth(grid)]));
  return [...needs].map(([name, em]) => `.grid.${name}{min-width:${em}em}`).join('\n');
}

/** Figures are not broken: their columns are as wide as the longest of them. */
function neededWidth(grid: TableGrid): number {
  const body = grid.cells.filter((cell) => cell.row >= grid.headRows);
  const names = new Set(body.filter(isRowHead).map(({ column }) => column));
  const longest = Math.max(0, ...body.filter(({ value }) => value !== null).map(({ text }) => text.length));
  const figures = grid.columnCount - names.size;
  // Short tables fit on a phone as they are.
  if (grid.columnCount <= 3) return 0;
  return Math.round(names.size * LABEL_EM + figures * Math.max(4.6, 0.62 * longest + 1));
}

/** On a screen, on a phone, on A4. */
export const TABLE_CSS = `
.public-table { margin: 28px 0; scroll-margin-top: 8px; }
.public-table > .sheet-title { margin: 0 0 4px; }
.table-line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; margin: 0 0 4px; font-size: 0.8125em; color: var(--ink-2); }
.table-scroll { overflow-x: auto; border: solid var(--form-line); border-width: 1px 0 0 1px; }
.table-scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table.grid { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; font-size: 0.8125em; line-height: 1.5; font-variant-numeric: tabular-nums; }
table.grid th, table.grid td { padding: 5px 6px; border: solid var(--form-line); border-width: 0 1px 1px 0; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere; background: var(--paper); }
table.grid tbody tr { height: 2.4em; }
table.grid thead th { background: var(--head); text-align: center; }
table.grid .center { text-align: center; }
table.grid .right { text-align: right; }
table.grid .total { font-weight: 700; }
#layer-audit:checked ~ .layers table.grid .marked-bad { box-shadow: inset 3px 0 0 var(--bad); background: var(--bad-soft); }
#layer-audit:checked ~ .layers table.grid .marked-warn { box-shadow: inset 3px 0 0 #c98500; background: var(--warn-soft); }
.table-note { margin: 6px 0 0; font-size: 0.8125em; color: var(--ink-2); }
@media screen {
  /* The name of a row stays while its figures scroll. */
  table.grid.plain tbody th:has(+ td) { position: sticky; left: 0; z-index: 1; }
}
@media print {
  @page wide { size: A4 landscape; }
  .public-table { break-before: page; margin: 0; }
  .public-table.wide { page: wide; }
  .public-table > .sheet-title { break-after: avoid; }
  .table-line { break-after: avoid; color: #000; }
  .table-scroll { overflow: visible; border: 0; }
  table.grid { min-width: 0 !important; border-collapse: collapse; font-size: 8.5pt; line-height: 1.35; }
  table.grid thead { display: table-header-group; }
  table.grid tr { break-inside: avoid; }
  table.grid th, table.grid td { position: static !important; padding: 1.5pt 2pt; border: 0.5pt solid #000; background: none !important; color: #000; }
  .table-note { color: #000; }
}
`;
