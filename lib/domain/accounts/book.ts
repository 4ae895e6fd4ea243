// The nine tables of one body and year with their cells in place, whatever a cell is: printed figures, typed figures, integers.
import type { TableKind } from './tables';

/** One row. Columns without a cell are absent from `cells`. */
export interface BookRow<Cell> {
  /** The key of a row that every table prints; null for classes and subjects. */
  readonly key: string | null;
  /** Digits of 类, 款, 项 joined; '' where none is printed. */
  readonly code: string;
  readonly name: string;
  /** Part of the row above it (其中). */
  readonly ofWhich: boolean;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** One half of a table, or the whole of a plain one. */
export interface BookBlock<Cell> {
  readonly side: string | null;
  /** Keys of the columns it prints. */
  readonly columns: ReadonlySet<string>;
  /** A column with figures that nobody knows: sums over the columns say nothing then. */
  readonly strangeColumn: string | null;
  readonly rows: readonly BookRow<Cell>[];
}

/** One table. `none` stands empty and counts as zero everywhere. */
export interface BookTable<Cell> {
  readonly kind: TableKind;
  readonly title: string;
  readonly state: 'filled' | 'none';
  readonly blocks: readonly BookBlock<Cell>[];
}

/** The tables that are there; those that are missing or not transcribed are not. */
export type Book<Cell> = ReadonlyMap<TableKind, BookTable<Cell>>;

/** A block by its side; plain tables have one without. */
export function blockOf<Cell>(table: BookTable<Cell>, side: string | null): BookBlock<Cell> | undefined {
  return table.blocks.find((block) => block.side === side);
}

/** A row by the key of tables.ts, or by its code. */
export function rowOf<Cell>(block: BookBlock<Cell>, keyOrCode: string): BookRow<Cell> | undefined {
  return block.rows.find((row) => row.key === keyOrCode || (row.code !== '' && row.code === keyOrCode));
}

/** The rows that stand for classes or subjects. */
export function openRows<Cell>(block: BookBlock<Cell>): readonly BookRow<Cell>[] {
  return block.rows.filter((row) => row.key === null && !row.ofWhich);
}
