// A plain list as one sheet: lines above, one row of heads that stays in sight and repeats, rows, an optional total.
import { figureValue } from './figure-value';
import { type Grid, type GridCell, gridSheet, type Looks, type SheetLine } from './grid-sheet';
import type { CellLook, WorkbookSheet } from './workbook';

/** A column: its head, how its cells stand, and its share of the width. */
export interface ListColumn {
  readonly label: string;
  readonly align: CellLook['align'];
  readonly width: number;
}

/** A row; `wide` is one bold text over all columns. */
export type ListRow = readonly string[] | { readonly wide: string };

/** The sheet. Figures of columns that are not set to the left are numbers. */
export function listSheet(
  name: string,
  parts: {
    readonly above: readonly SheetLine[];
    readonly columns: readonly ListColumn[];
    readonly rows: readonly ListRow[];
    readonly total: readonly string[] | null;
    readonly pageHead: string;
  },
  looks: Looks,
): WorkbookSheet {
  const { columns, rows, total } = parts;
  const body: readonly ListRow[] = total === null ? rows : [...rows, total];
  const cell = (row: number, column: number, words: string, kind: 'head' | 'body' | 'total'): GridCell => {
    const align = kind === 'head' ? 'center' : (columns[column]?.align ?? 'left');
    return {
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: words,
      figure: kind === 'head' || align === 'left' ? null : figureValue(words),
      align,
      shaded: kind === 'head',
      bold: kind !== 'body',
      ruled: true,
      upright: false,
    };
  };
  const grid: Grid = {
    columnCount: columns.length,
    rowCount: body.length + 1,
    columnWidths: columns.map(({ width }) => width),
    heads: { from: 0, to: 0 },
    headsOnTop: true,
    cells: [
      ...columns.map(({ label }, i) => cell(0, i, label, 'head')),
      ...body.flatMap((row, i): GridCell[] => {
        if ('wide' in row)
          return [
            { ...cell(i + 1, 0, row.wide, 'body'), columnSpan: columns.length, bold: true, figure: null },
          ];
        const kind = total !== null && i === rows.length ? 'total' : 'body';
        return columns.map((_, column) => cell(i + 1, column, row[column] ?? '', kind));
      }),
    ],
  };
  return gridSheet(name, { above: parts.above, grid, below: [], pageHead: parts.pageHead }, looks);
}
