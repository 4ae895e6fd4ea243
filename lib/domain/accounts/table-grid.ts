// A public table as a grid of origin cells: what editor, HTML, DOCX, XLSX and PDF draw, each in its own way.
import { z } from 'zod';

/** One cell of the grid, at its upper left corner. Rows and columns count from 0. */
export const tableGridCellSchema = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
  /** `head`: stands above figures; `label`: names a row; `total`: a row's name or figure that sums up. */
  role: z.enum(['head', 'label', 'amount', 'total', 'blank']),
  text: z.string(),
  /** 分, where the text is money. */
  value: z.int().nullable(),
  align: z.enum(['left', 'center', 'right']),
  /** The accounts cell it shows; null for what is printed alone. */
  cell: z.string().nullable(),
});
export type TableGridCell = z.infer<typeof tableGridCellSchema>;

/** The grid of one table: every place is covered exactly once. */
export const tableGridSchema = z.strictObject({
  columnCount: z.int().min(1),
  rowCount: z.int().min(1),
  /** Relative widths, one per column, adding to 100. */
  columnWidths: z.array(z.number()),
  /** The first rows are the head, which repeats on each printed page. */
  headRows: z.int().min(1),
  /** In reading order: by row, then column. */
  cells: z.array(tableGridCellSchema),
});
export type TableGrid = z.infer<typeof tableGridSchema>;
