// Grids of cells as sheets for Typst: forms, public tables, and lists of rows. Which column each stands in decides the size of type.
import type { BlockOf } from '../../domain/disclosure/model';
import type { TableGrid } from '../../domain/accounts/table-grid';
import { coverGrid, type GridCell } from '../../domain/form-layout/grid';
import type { FormLayout, LayoutCell } from '../../domain/form-layout/layout-types';
import type { CellPiece, SheetPiece } from './pieces';
import { type Covers, figureWidth, headText, printedText, roomOf } from './printed-text';

/** Points between the margins of a page of text, of a form's own page, and of one that lies on its side. */
const PAGE_WIDTH = { upright: 442, sheet: 481, lying: 700 } as const;
/** Points on both sides of a cell's text. */
const CELL_MARGIN = 7;
/** 小五 in forms, 五号 in tables; nobody reads less than 六号 without a glass. */
const FORM_SIZE = 9;
const TABLE_SIZE = 10.5;
const LEAST_SIZE = 5;
/** Longer than this, a row may go on over the end of a page: kept whole it could leave half a page empty. */
const KEEP_WHOLE = 200;
/** Lines of one cell; with more of them a row may be higher than a page, whose foot would cut it off. */
const KEEP_LINES = 30;
/** From so many columns on a public table lies on its side. */
const WIDE_COLUMNS = 7;

/** One 自评表; the heads of its indicators repeat on each page. */
export function formSheet(layout: FormLayout, covers: Covers): SheetPiece {
  // A form with a gap or an overlap must not be printed.
  coverGrid(layout);
  const { indicatorHeadRow: head, indicatorBodyRow: body, rowCount } = layout;
  const long = longRows(layout, PAGE_WIDTH.sheet, FORM_SIZE);
  const rows = (from: number, to: number): CellPiece[] =>
    Array.from({ length: to - from }, (_, i) => formRow(layout, from + i, covers, long)).flat();
  return {
    widths: layout.columnWidths,
    size: FORM_SIZE,
    above: rows(0, head),
    head: rows(head, body),
    below: rows(body, rowCount),
  };
}

/** Cells that begin on a row; one that crosses from the head into the body is drawn in two parts without a line between. */
function formRow(layout: FormLayout, row: number, covers: Covers, long: ReadonlySet<number>): CellPiece[] {
  const body = layout.indicatorBodyRow;
  const crosses = (cell: LayoutCell) => cell.row < body && cell.row + cell.rowSpan > body;
  const begun = layout.cells.filter((cell) => cell.row === row);
  const continued = row === body ? layout.cells.filter(crosses) : [];
  const isUnder = layout.cells.some((cell) => cell.unruled && cell.row === row - 1);
  return [...continued, ...begun]
    .sort((a, b) => a.column - b.column)
    .map((cell): CellPiece => {
      const piece = { ...formCell(layout, cell, covers, isUnder), ...(long.has(row) && LONG) };
      if (!crosses(cell)) return piece;
      return cell.row === row
        ? { ...piece, text: '', rows: body - row, open: ['bottom'] }
        : { ...piece, rows: cell.row + cell.rowSpan - body, open: ['top'] };
    });
}

function formCell(layout: FormLayout, cell: LayoutCell, covers: Covers, isUnder: boolean): CellPiece {
  const text = `${cell.lead ?? ''}${cell.text}`;
  const isHead = cell.role === 'label' || cell.role === 'head' || cell.role === 'vertical';
  const points = spanPoints(layout.columnWidths, cell, PAGE_WIDTH.sheet);
  const room = roomOf(points, FORM_SIZE);
  return {
    text: isHead && cell.role !== 'vertical' ? headText(text, covers, room) : printedText(text, covers, room),
    rows: cell.rowSpan,
    columns: cell.columnSpan,
    align: cell.align,
    ...(isHead && !cell.unruled && { head: true }),
    ...(cell.role === 'vertical' && { upright: true }),
    ...fittingSize(text, points, FORM_SIZE),
    ...(cell.unruled && {
      open: isUnder ? (['top', 'bottom', 'left', 'right'] as const) : (['bottom', 'left', 'right'] as const),
    }),
  };
}

/** May go on over the end of a page. */
const LONG = { long: true } as const;

/** Rows with a cell that must be allowed to go on: one cell that is kept whole would keep its whole row together. */
function longRows(
  grid: {
    readonly columnWidths: readonly number[];
    readonly cells: readonly (GridCell & { readonly text: string; readonly lead?: string })[];
  },
  page: number,
  size: number,
): ReadonlySet<number> {
  return new Set(
    grid.cells.flatMap((cell) => {
      const letters = (cell.lead ?? '').length + cell.text.length;
      const lines = (letters * size) / spanPoints(grid.columnWidths, cell, page);
      if (letters <= KEEP_WHOLE && lines <= KEEP_LINES) return [];
      return Array.from({ length: cell.rowSpan }, (_, i) => cell.row + i);
    }),
  );
}

/** Whether a public table lies on its side. */
export function isWide(grid: TableGrid): boolean {
  return grid.columnCount >= WIDE_COLUMNS;
}

/** One public table, in one size of type: the largest in which every figure stays on its line. */
export function tableSheet(grid: TableGrid, covers: Covers): SheetPiece {
  coverGrid(grid);
  const page = isWide(grid) ? PAGE_WIDTH.lying : PAGE_WIDTH.sheet;
  const points = (place: TableGrid['cells'][number]) => spanPoints(grid.columnWidths, place, page);
  const size = Math.min(
    TABLE_SIZE,
    ...grid.cells.flatMap((cell) => fittingSize(cell.text, points(cell), TABLE_SIZE).size ?? []),
  );
  const long = longRows(grid, page, size);
  const cells = (from: number, to: number) =>
    grid.cells
      .filter(({ row }) => row >= from && row < to)
      .map(
        (cell): CellPiece => ({
          text: printedText(cell.text, covers, roomOf(points(cell), size)),
          rows: cell.rowSpan,
          columns: cell.columnSpan,
          align: cell.align,
          ...(cell.role === 'head' && { head: true }),
          ...(cell.role === 'total' && { bold: true }),
          ...(long.has(cell.row) && LONG),
        }),
      );
  return {
    widths: grid.columnWidths,
    size,
    above: [],
    head: cells(0, grid.headRows),
    below: cells(grid.headRows, grid.rowCount),
  };
}

/** A table of words and figures with heads and, if there is one, a total in bold. */
export function rowsSheet(
  { columns, rows, total }: Pick<BlockOf<'figures'>, 'columns' | 'rows' | 'total'>,
  covers: Covers,
): SheetPiece {
  const widths = columns.map(({ width }) => width);
  const one = { rows: 1, columns: 1 } as const;
  const line = (texts: readonly string[], more: { readonly bold?: true }): CellPiece[] => {
    const cells = columns.map((_, column) => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: texts[column] ?? '',
    }));
    const isLong = longRows({ columnWidths: widths, cells }, PAGE_WIDTH.upright, TABLE_SIZE).size > 0;
    return columns.map(({ align }, column) => {
      const text = texts[column] ?? '';
      const points = spanPoints(widths, { column, columnSpan: 1 }, PAGE_WIDTH.upright);
      return {
        ...one,
        text: printedText(text, covers, roomOf(points, TABLE_SIZE)),
        align,
        ...fittingSize(text, points, TABLE_SIZE),
        ...(isLong && LONG),
        ...more,
      };
    });
  };
  return {
    widths,
    size: TABLE_SIZE,
    above: [],
    head: columns.map(({ label }) => ({
      ...one,
      text: printedText(label, covers),
      align: 'center',
      head: true,
    })),
    below: [...rows.flatMap((row) => line(row, {})), ...(total === null ? [] : line(total, { bold: true }))],
  };
}

function spanPoints(
  widths: readonly number[],
  { column, columnSpan }: { readonly column: number; readonly columnSpan: number },
  page: number,
): number {
  const sum = (some: readonly number[]) => some.reduce((whole, width) => whole + width, 0);
  return (sum(widths.slice(column, column + columnSpan)) / sum(widths)) * page - CELL_MARGIN;
}

/** A smaller size, in half points, where a figure would stick out of its column. */
function fittingSize(text: string, points: number, size: number): { readonly size?: number } {
  const wide = figureWidth(text) / 100;
  if (wide * size <= points) return {};
  return { size: Math.max(LEAST_SIZE, Math.floor((points / wide) * 2) / 2) };
}
