// The accounts of one body and year as they are kept: one map from cell id to text, like a form. Empty cells are absent.
import type { CellId } from '../evaluation/cells';

/** 部门决算 or 单位决算 of one year. Money in 万元. */
export interface AccountsRecord {
  readonly fiscalYear: number;
  /** The body's name as printed above its tables. */
  readonly bodyName: string;
  readonly cells: ReadonlyMap<CellId, string>;
}

/** The text of a cell; '' where nothing stands. */
export function accountsText(record: AccountsRecord, cell: CellId): string {
  return record.cells.get(cell) ?? '';
}
