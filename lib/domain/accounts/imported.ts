// What was read out of a workbook of final accounts: cells with the places they were found at, and what nobody recognised.
import type { CellId } from '../evaluation/cells';
import type { TableKind } from './tables';

/** One cell that was recognised. Money is in 万元, to the last 分. */
export interface ImportedCell {
  readonly cell: CellId;
  readonly text: string;
  /** `D12`. */
  readonly at: string;
}

/** One sheet that was recognised as a public table. */
export interface ImportedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  /** The unit the sheet says its money is in; null where it says none and 万元 was taken. */
  readonly unit: '万元' | '元' | null;
  readonly cells: readonly ImportedCell[];
}

/** A cell that holds something and was not taken over. */
export interface UnmatchedCell {
  readonly sheet: string;
  readonly at: string;
  readonly text: string;
  readonly why: string;
}

/** One file, read. */
export interface ImportedAccounts {
  readonly tables: readonly ImportedTable[];
  readonly unmatched: readonly UnmatchedCell[];
  /** More cells were not recognised than are listed. */
  readonly furtherUnmatched: number;
  /** Sheets that hold no public table, each with the reason. */
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
  /** What the reader of the preview should know first: another year, another body, a unit that is not said. */
  readonly notes: readonly string[];
}
