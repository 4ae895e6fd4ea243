// A grid of origin cells (a form, a public table) place by place: which cell covers each (row, column).

/** A cell at its upper left corner. Rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A sheet of such cells. */
export interface Grid<Cell extends GridCell> {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Cell[];
}

/**
 * The covering cell of every place, row by row.
 * @throws RangeError when a place is covered twice, not at all, or a cell leaves the sheet: such a form must not be printed.
 */
export function coverGrid<Cell extends GridCell>(layout: Grid<Cell>): Cell[][] {
  const grid: (Cell | undefined)[][] = Array.from({ length: layout.rowCount }, () =>
    Array.from({ length: layout.columnCount }),
  );
  for (const cell of layout.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const line = grid[row];
        if (!line || column >= layout.columnCount)
          throw new RangeError(`cell outside the sheet at ${row}, ${column}`);
        if (line[column]) throw new RangeError(`two cells at ${row}, ${column}`);
        line[column] = cell;
      }
    }
  }
  return grid.map((line, row) =>
    line.map((cell, column) => {
      if (!cell) throw new RangeError(`no cell at ${row}, ${column}`);
      return cell;
    }),
  );
}
