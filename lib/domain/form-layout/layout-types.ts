// A form as a grid of origin cells: what editor, HTML, DOCX, XLSX and PDF draw, each in its own way.
import type { CellId } from '../evaluation/cells';

/** What a grid cell shows, beyond its text. */
export type LayoutRole =
  /** A printed label. */
  | 'label'
  /** A column or row head. */
  | 'head'
  /** A vertical label, one character a line. */
  | 'vertical'
  /** A cell of the form, named by `cellId`. */
  | 'input'
  /** A value the app computes (rate, total, execution weight). */
  | 'computed'
  /** A box that stays blank or shows a dash. */
  | 'blank';

/** Which computed value a cell shows, so that a renderer can pick it from the scorecard. */
export type ComputedValue =
  | { readonly of: 'rate'; readonly fundId: string }
  | { readonly of: 'executionWeight' }
  | { readonly of: 'executionScore'; readonly fundId: string }
  | { readonly of: 'indicatorScore'; readonly indicatorId: string }
  | { readonly of: 'totalWeight' }
  | { readonly of: 'totalScore' }
  | { readonly of: 'grade'; readonly lead?: string };

/** One cell of the grid, at its upper left corner. Rows and columns count from 0. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: LayoutRole;
  /** What is printed here: label, the cell's own text, or the computed value as text. */
  readonly text: string;
  /** Cells of the form that stand in this box, first one primary (项目负责人及电话 holds two). */
  readonly cellIds: readonly CellId[];
  readonly computed?: ComputedValue;
  readonly align: 'left' | 'center' | 'right';
  /** For assistive technology: this cell heads its row, its column, or a group of them. */
  readonly scope?: 'row' | 'col' | 'rowgroup' | 'colgroup';
  /** The words that describe an input for a screen reader: 「办结信访事项」实际完成值. */
  readonly description?: string;
  /** Printed before the text, in the same cell: 填报人： */
  readonly lead?: string;
  /** Stands under the table: no rules around it. */
  readonly unruled?: true;
}

/** A printed form as a grid. */
export interface FormLayout {
  readonly title: string;
  /** （2020 年度） */
  readonly subtitle: string;
  /** The number the table bears, at the upper right: 公开 13 表. */
  readonly formNo?: string;
  readonly columnCount: number;
  readonly rowCount: number;
  /** Relative widths, one per column, adding to 100. */
  readonly columnWidths: readonly number[];
  /** In reading order: by row, then column. */
  readonly cells: readonly LayoutCell[];
  /** First row of the indicator table's head, which repeats on each printed page (one line or two), and of its first body row. */
  readonly indicatorHeadRow: number;
  readonly indicatorBodyRow: number;
}
