// Where one gets to from a cell of the sheet: the grid with its merged cells, as arrows, Enter and pasted blocks see it.
import type { CellId } from '@/lib/domain/evaluation/cells';

/** A box of a sheet: where it stands, and the cells in it, first one primary. */
export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly cellIds: readonly CellId[];
}

/** A direction of a step. */
export type Step = 'up' | 'down' | 'left' | 'right';

/** The grid of one layout. Cells are named by their place among the layout's cells. */
export class SheetMap<Box extends GridBox = GridBox> {
  private readonly grid: (number | undefined)[][] = [];
  private readonly stops = new Set<GridBox>();

  /** `canStop` says where a step may end: boxes with something to fill in. */
  constructor(
    private readonly boxes: readonly Box[],
    canStop: (cell: Box) => boolean,
  ) {
    boxes.forEach((cell, index) => {
      if (canStop(cell)) this.stops.add(cell);
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        const line = (this.grid[row] ??= []);
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
          line[column] = index;
      }
    });
  }

  /** The box at a place; undefined outside the sheet. */
  at(row: number, column: number): Box | undefined {
    const index = this.grid[row]?.[column];
    return index === undefined ? undefined : this.boxes[index];
  }

  /**
   * The next box one may stop at. Upwards and downwards `column` is kept over boxes that are wider or stand elsewhere, as in a
   * spreadsheet; null at the edge of the sheet.
   */
  next(from: GridBox, step: Step, column = from.column): Box | null {
    const [rows, columns] = STEPS[step];
    let row = rows > 0 ? from.row + from.rowSpan : from.row + rows;
    let at = columns === 0 ? column : columns > 0 ? from.column + from.columnSpan : from.column - 1;
    for (let cell = this.at(row, at); cell; cell = this.at(row, at)) {
      if (cell !== from && this.stops.has(cell)) return cell;
      if (rows > 0) row = cell.row + cell.rowSpan;
      else if (rows < 0) row = cell.row - 1;
      else if (columns > 0) at = cell.column + cell.columnSpan;
      else at = cell.column - 1;
    }
    return null;
  }

  /** The boxes that a block of `width` columns and `height` lines covers, from a box on: by line, then column. */
  block(from: Box, width: number, height: number): (Box | null)[][] {
    const lines: (Box | null)[][] = [];
    let first: Box | null = from;
    for (let line = 0; line < height && first; line += 1) {
      const cells: (Box | null)[] = [];
      let cell: Box | null = first;
      for (let i = 0; i < width; i += 1) {
        cells.push(cell);
        cell = cell && this.next(cell, 'right');
      }
      lines.push(cells);
      first = this.next(first, 'down', from.column);
    }
    return lines;
  }
}

const STEPS: Record<Step, readonly [rows: number, columns: number]> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};
