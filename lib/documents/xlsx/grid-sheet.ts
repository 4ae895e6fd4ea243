// A printed grid (public table or 自评表) as one sheet: what stands above it, the grid merged as printed, what stands below.
import type { TableGrid } from '../../domain/accounts/table-grid';
import { coverGrid } from '../../domain/form-layout/grid';
import type { FormLayout } from '../../domain/form-layout/layout-types';
import { type FigureValue, figureValue, tenThousands } from './figure-value';
import { rowHeights } from './row-heights';
import type { CellLook, SheetCell, WorkbookSheet } from './workbook';

/** A cell of the grid as it is drawn. */
export interface GridCell extends Pick<SheetCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  readonly text: string;
  readonly figure: FigureValue | null;
  readonly align: CellLook['align'];
  readonly shaded: boolean;
  readonly bold: boolean;
  readonly ruled: boolean;
  readonly upright: boolean;
}

/** A grid ready to be drawn. */
export interface Grid {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly columnWidths: readonly number[];
  readonly cells: readonly GridCell[];
  /** Rows of the grid that repeat on each page. */
  readonly heads: { readonly from: number; readonly to: number };
  /** The heads stand at the top, so that they can stay in sight. */
  readonly headsOnTop: boolean;
}

/** Where the numbers of a table come from: as printed, or to the last 分 as kept. */
export type Precision = 'printed' | 'kept';

/** A public table as a grid. */
export function gridOfTable(table: TableGrid, precision: Precision): Grid {
  return {
    columnCount: table.columnCount,
    rowCount: table.rowCount,
    columnWidths: table.columnWidths,
    heads: { from: 0, to: table.headRows - 1 },
    headsOnTop: true,
    cells: table.cells.map((cell) => {
      const isFigure = cell.role === 'amount' || cell.role === 'total';
      const kept = precision === 'kept' && cell.value !== null ? tenThousands(cell.value) : null;
      return {
        ...cell,
        figure: isFigure ? (kept ?? figureValue(cell.text)) : null,
        shaded: cell.role === 'head',
        bold: cell.role === 'head' || cell.role === 'total',
        ruled: true,
        upright: false,
      };
    }),
  };
}

/** Boxes of a form whose text is a name or a code, even where it is all digits. */
const NAMES = /^(?:field\/|node\/[^/]+\/name$|indicator\/[^/]+\/(?:name|unit|reason)$|fund\/[^/]+\/label$)/;
/** Of what exists once, these are figures. */
const FIGURES = /^field\/printedTotal(?:Weight|Score)$/;

/** A 自评表 as a grid. */
export function gridOfForm(layout: FormLayout): Grid {
  const { columnCount, rowCount, columnWidths } = layout;
  const heads = { from: layout.indicatorHeadRow, to: layout.indicatorBodyRow - 1 };
  return {
    columnCount,
    rowCount,
    columnWidths,
    heads,
    headsOnTop: false,
    cells: layout.cells.map((cell) => {
      const isLabel = cell.role === 'label' || cell.role === 'head' || cell.role === 'vertical';
      const [primary = ''] = cell.cellIds;
      const isName = NAMES.test(primary) && !FIGURES.test(primary);
      return {
        ...cell,
        text: `${cell.lead ?? ''}${cell.text}`,
        figure: isLabel || isName || cell.lead !== undefined ? null : figureValue(cell.text),
        shaded: isLabel,
        bold: false,
        ruled: cell.unruled !== true,
        upright: cell.role === 'vertical',
      };
    }),
  };
}

/** A line above or below the grid: one text, or one at each end. */
export interface SheetLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
  readonly title?: true;
}

/** Half-width places across a page of A4, at the body's size. */
const PORTRAIT = 92;
const LANDSCAPE = 138;
/** More columns than these are laid across. */
const MOST_UPRIGHT = 7;
/** Narrower, a column shows no character at all. */
const NARROWEST = 3.5;

/** Looks, made once per file so that cells share them. */
export class Looks {
  private readonly made = new Map<string, CellLook>();

  /** The one object for a look. */
  of(look: CellLook): CellLook {
    const key = JSON.stringify(look);
    const known = this.made.get(key);
    if (known) return known;
    this.made.set(key, look);
    return look;
  }
}

/**
 * The sheet. Forms always stand upright on their page, as printed; tables lie across it when they have many columns.
 * @throws RangeError when a place of the grid is covered twice or not at all.
 */
export function gridSheet(
  name: string,
  parts: { above: readonly SheetLine[]; grid: Grid; below: readonly SheetLine[]; pageHead: string },
  looks: Looks,
): WorkbookSheet {
  const { above, grid, below } = parts;
  coverGrid(grid);
  const landscape = grid.headsOnTop && grid.columnCount > MOST_UPRIGHT;
  const widths = columnWidths(grid, landscape ? LANDSCAPE : PORTRAIT);
  const top = above.length;
  const cells = [
    ...above.flatMap((line, i) => lineCells(line, i, grid.columnCount, looks)),
    ...grid.cells.map((cell) => drawn(cell, top, looks)),
    ...below.flatMap((line, i) => lineCells(line, top + grid.rowCount + i, grid.columnCount, looks)),
  ];
  return {
    name,
    cells,
    columnWidths: widths,
    rowHeights: rowHeights(cells, top + grid.rowCount + below.length, widths),
    landscape,
    repeated:
      grid.heads.to < grid.heads.from ? null : { from: top + grid.heads.from, to: top + grid.heads.to },
    frozenRows: grid.headsOnTop ? top + grid.heads.to + 1 : 0,
    pageHead: parts.pageHead,
  };
}

function columnWidths({ columnWidths: shares }: Grid, places: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.max(NARROWEST, Math.round((share * places * 10) / whole) / 10));
}

function drawn(cell: GridCell, top: number, looks: Looks): SheetCell {
  return {
    row: top + cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    value: cell.figure ? cell.figure.value : cell.text === '' ? null : cell.text,
    look: looks.of({
      align: cell.align,
      ...(cell.bold && { bold: true }),
      ...(cell.shaded && { shaded: true }),
      ...(cell.ruled && { ruled: true }),
      ...(cell.upright && { upright: true }),
      ...(cell.figure && { format: cell.figure.format }),
    }),
  };
}

function lineCells(line: SheetLine, row: number, columnCount: number, looks: Looks): SheetCell[] {
  const place = (column: number, columnSpan: number, align: CellLook['align'], value: string): SheetCell => ({
    row,
    column,
    rowSpan: 1,
    columnSpan,
    value,
    look: looks.of({ align, ...(line.title && { bold: true, size: 16 }) }),
  });
  if (line.center !== undefined) return [place(0, columnCount, 'center', line.center)];
  if (line.right === undefined) return [place(0, columnCount, 'left', line.left ?? '')];
  if (line.left === undefined || columnCount < 2) return [place(0, columnCount, 'right', line.right)];
  const half = Math.ceil(columnCount / 2);
  return [place(0, half, 'left', line.left), place(half, columnCount - half, 'right', line.right)];
}
