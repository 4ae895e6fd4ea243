// A grid of origin cells as one Word table: forms, public tables and lists alike, merged cells and all.
import { mulDivRound } from '../../domain/amount';
import { coverGrid, type Grid, type GridCell } from '../../domain/form-layout/grid';
import { escapeText } from '../html/html';
import { paragraphOf, runs } from './word-xml';

/** What a cell of a Word table shows. */
export interface WordCell extends GridCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** Grey ground: a label or a head. */
  readonly shaded?: boolean | undefined;
  readonly bold?: boolean | undefined;
  /** Stands under the table: no rules around it. */
  readonly unruled?: boolean | undefined;
}

/** A table and how it is set. */
export interface WordTable {
  readonly grid: Grid<WordCell>;
  /** Relative widths of its columns, and the whole in twips. */
  readonly columnWidths: readonly number[];
  readonly width: number;
  readonly style: 'FormText' | 'TableText' | 'SmallText';
  /** Read out by assistive technology instead of the table's position. */
  readonly caption: string;
  /** So many first rows repeat on each page: Word repeats rows from the top of a table only. */
  readonly headRows: number;
  readonly rowHeight: number;
  readonly padding: { readonly vertical: number; readonly horizontal: number };
  /** A row that must not be parted from the next one by the end of a page. */
  readonly keepsNext?: ((row: number) => boolean) | undefined;
}

/** Longer than this, a row may break across pages: kept whole it could leave half a page empty. */
export const KEEP_WHOLE = 200;

const SIDES = ['top', 'left', 'bottom', 'right'] as const;
const rule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const noRule = (side: string) => `<w:${side} w:val="nil"/>`;
const RULES = `<w:tblBorders>${[...SIDES, 'insideH', 'insideV'].map(rule).join('')}</w:tblBorders>`;
const NO_RULES = `<w:tcBorders>${SIDES.map(noRule).join('')}</w:tcBorders>`;
/** The first line under a table keeps the rule above it. */
const UNDER_TABLE = `<w:tcBorders>${rule('top')}${SIDES.slice(1).map(noRule).join('')}</w:tcBorders>`;
const SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>';

/** The grid as one table. @throws RangeError when the grid has holes or overlaps. */
export function gridTable(table: WordTable): string {
  const { width, caption, padding } = table;
  const widths = columnTwips(table.columnWidths, width);
  const rows = coverGrid(table.grid);
  const { vertical, horizontal } = padding;
  const margins = `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/><w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/></w:tblCellMar>`;
  const properties = `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>${RULES}<w:tblLayout w:type="fixed"/>${margins}<w:tblCaption w:val="${escapeText(caption)}"/></w:tblPr>`;
  const columns = `<w:tblGrid>${widths.map((twips) => `<w:gridCol w:w="${twips}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl>${properties}${columns}${rows.map((_, row) => rowOf(table, rows, widths, row)).join('')}</w:tbl>`;
}

function rowOf(
  table: WordTable,
  rows: readonly (readonly WordCell[])[],
  widths: readonly number[],
  row: number,
): string {
  const cells = [...new Set(rows[row])];
  const whole = cells.every((cell) => cell.rowSpan > 1 || cell.text.length <= KEEP_WHOLE);
  const keepNext = table.keepsNext?.(row) ?? false;
  const properties = `<w:trPr>${whole ? '<w:cantSplit/>' : ''}<w:trHeight w:val="${table.rowHeight}" w:hRule="atLeast"/>${row < table.headRows ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const drawn = cells.map((cell) => {
    const above = rows[row - 1]?.[cell.column];
    return cellOf(table, cell, {
      width: sum(widths.slice(cell.column, cell.column + cell.columnSpan)),
      keepNext,
      continued: cell.row < row,
      firstUnder: cell.unruled === true && above?.unruled !== true,
    });
  });
  return `<w:tr>${properties}${drawn.join('')}</w:tr>`;
}

/**
 * A cell, or its continuation in a later row of its span. A continuation holds a paragraph of the table's own style: one of the
 * body's size would make each of its rows twice as high.
 */
function cellOf(
  { style }: WordTable,
  cell: WordCell,
  place: { width: number; keepNext: boolean; continued: boolean; firstUnder: boolean },
): string {
  const merge = cell.rowSpan > 1 ? (place.continued ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '';
  const properties =
    `<w:tcPr><w:tcW w:w="${place.width}" w:type="dxa"/>` +
    (cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '') +
    merge +
    (cell.unruled ? (place.firstUnder ? UNDER_TABLE : NO_RULES) : '') +
    (cell.shaded ? SHADED : '') +
    '<w:vAlign w:val="center"/></w:tcPr>';
  const content = place.continued ? '' : runs(cell.text, cell.bold);
  return `<w:tc>${properties}${paragraphOf(style, content, { align: cell.align, keepNext: place.keepNext })}</w:tc>`;
}

/** Twips of each column, by the rounded running sum: they add up to the width of the table. */
export function columnTwips(shares: readonly number[], width: number): number[] {
  const whole = sum(shares);
  let running = 0;
  return shares.map((share) => {
    const from = twipsAt(running, whole, width);
    running += share;
    return twipsAt(running, whole, width) - from;
  });
}

/** Shares may have decimals; thousandths of them are whole. */
function twipsAt(running: number, whole: number, width: number): number {
  return mulDivRound(width, Math.round(running * 1000), Math.round(whole * 1000));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
