// A sheet as origin cells, as any reader gives it, and the way to ask what covers a place.

/** A cell at its upper left corner; rows and columns count from 0. */
export interface OriginCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As it reads; a number without separators and noise. */
  readonly text: string;
}

/** One sheet; empty cells are absent. */
export interface OriginSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly OriginCell[];
}

/** `D12` for row 11, column 3. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Places of a sheet. */
export class SheetGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly covering = new Map<string, OriginCell>();
  private readonly rows: OriginCell[][] = [];

  constructor(readonly sheet: OriginSheet) {
    let rowCount = 0;
    let columnCount = 0;
    for (const cell of sheet.cells) {
      rowCount = Math.max(rowCount, cell.row + cell.rowSpan);
      columnCount = Math.max(columnCount, cell.column + cell.columnSpan);
      (this.rows[cell.row] ??= []).push(cell);
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
          this.covering.set(`${row},${column}`, cell);
    }
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  /** The cell that covers a place. */
  at(row: number, column: number): OriginCell | undefined {
    return this.covering.get(`${row},${column}`);
  }

  /** Cells that begin on a row, from left to right. */
  beginningOn(row: number): readonly OriginCell[] {
    return (this.rows[row] ?? []).toSorted((a, b) => a.column - b.column);
  }
}
