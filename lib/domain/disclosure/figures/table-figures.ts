// Amounts of the nine tables as figures: each names its table, row and column, and leads to the table's block.
import { type Book, type BookRow, blockOf, openRows, rowOf } from '../../accounts/book';
import type { CellRef } from '../../accounts/identities';
import { headOf } from '../../accounts/numbering';
import type { Amount } from '../../accounts/reckoning';
import { tableAnchor } from '../../accounts/table-layout';
import { ACCOUNTS_TABLES, type TableKind } from '../../accounts/tables';
import type { FigureSource } from '../model';
import type { Figure } from '../wording/sentence';
import { moneyFigure } from './figure-kinds';

/** The tables of one year, and whether this document prints them. */
export interface TableYear {
  readonly book: Book<Amount>;
  readonly fiscalYear: number;
  /** Last year's tables are named with their year and lead nowhere. */
  readonly printedHere: boolean;
}

/** An amount by its place; a blank of a filled table is 0.00. Null where the table is empty or has no such row. */
export function tableFigure(year: TableYear, { table, side, row, column }: CellRef): Figure | null {
  const printed = year.book.get(table);
  const block = printed?.state === 'filled' ? blockOf(printed, side) : undefined;
  const found = block && rowOf(block, row);
  return found ? rowFigure(year, table, side, found, column) : null;
}

/** The same of a row that is at hand. Null where what was typed is no amount. */
export function rowFigure(
  year: TableYear,
  table: TableKind,
  side: string | null,
  row: BookRow<Amount>,
  column: string,
): Figure | null {
  const amount = row.cells.get(column);
  if (!amount || (amount.fen === null && amount.origin === 'typed')) return null;
  return moneyFigure(amount.fen ?? 0, tableSource(year, table, side, row, column));
}

/** 公开02表「合计」的“财政拨款收入”. */
function tableSource(
  { fiscalYear, printedHere }: TableYear,
  table: TableKind,
  side: string | null,
  row: BookRow<Amount>,
  column: string,
): FigureSource {
  const { columns } = ACCOUNTS_TABLES[table].blocks.find((block) => block.side === side) ?? { columns: [] };
  const title = columns.find(({ key }) => key === column)?.title ?? [];
  const of = columns.length > 1 ? `的“${title.join('·')}”` : '';
  const label = rowLabel(table, side, row);
  const year = printedHere ? '' : `${fiscalYear}年度`;
  return {
    place: `${year}${headOf(table, fiscalYear).printedNo}${label === '' ? '' : `「${label}」`}${of}`,
    anchor: printedHere ? tableAnchor(headOf(table, fiscalYear).no) : null,
    rule: null,
  };
}

/** 三公 has one row without a name; both sides of a double table end in 总计. */
function rowLabel(table: TableKind, side: string | null, { code, name, key }: BookRow<Amount>): string {
  if (table === 'threePublic') return '';
  if (key === 'total' && side !== null) return side === 'income' ? '收入总计' : '支出总计';
  return code === '' ? name : `${code} ${name}`;
}

/** The rows of classes and subjects of a filled table, in printed order; none of an empty one. */
export function subjectRows(
  { book }: TableYear,
  table: TableKind,
  side: string | null,
): readonly BookRow<Amount>[] {
  const printed = book.get(table);
  const block = printed?.state === 'filled' ? blockOf(printed, side) : undefined;
  return block ? openRows(block) : [];
}
