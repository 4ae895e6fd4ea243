// A layout place by place: which cell covers each (row, column).
import type { FormLayout, LayoutCell } from './layout-types';

/**
 * The covering cell of every place, row by row.
 * @throws RangeError when a place is covered twice, not at all, or a cell leaves the sheet: such a form must not be printed.
 */
export function coverGrid(layout: Pick<FormLayout, 'cells' | 'rowCount' | 'columnCount'>): LayoutCell[][] {
  const grid: (LayoutCell | undefined)[][] = Array.from({ length: layout.rowCount }, () =>
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
