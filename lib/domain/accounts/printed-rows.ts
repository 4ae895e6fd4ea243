// The rows of a public table as they are printed: names with their ordinals, and the halves of a side-by-side table put level.
import { headingNumeral } from '../disclosure/numerals';
import type { BookBlock, BookRow, BookTable } from './book';
import { ACCOUNTS_TABLES, type AccountsBlock, type TableKind } from './tables';

/** A row with the name it is printed under. */
export interface PrintedRow<Cell> {
  readonly row: BookRow<Cell>;
  readonly name: string;
  readonly role: 'item' | 'subtotal' | 'total';
}

/** One block with its shape and its printed rows. */
export interface PrintedBlock<Cell> {
  readonly shape: AccountsBlock;
  readonly rows: readonly PrintedRow<Cell>[];
}

/** Tables whose rows count themselves: 一、一般公共服务支出. */
const COUNTED: ReadonlySet<TableKind> = new Set(['incomeExpenditureTotal', 'fiscalTotal']);

/** The blocks of a table with the names they are printed under. @throws RangeError for a block no table has. */
export function printedBlocks<Cell>(table: BookTable<Cell>): PrintedBlock<Cell>[] {
  return table.blocks.map((block) => {
    const shape = ACCOUNTS_TABLES[table.kind].blocks.find(({ side }) => side === block.side);
    if (!shape) throw new RangeError(`${table.kind} has no side ${block.side}`);
    return { shape, rows: printedRows(table.kind, shape, block) };
  });
}

function printedRows<Cell>(
  kind: TableKind,
  shape: AccountsBlock,
  block: BookBlock<Cell>,
): PrintedRow<Cell>[] {
  // The items above the first sum are counted; those below it (结余, 其中) are not.
  let counted = COUNTED.has(kind) ? 0 : null;
  return block.rows.map((row) => {
    const role = shape.rows.find(({ key }) => key === row.key)?.role ?? 'item';
    if (role !== 'item') counted = null;
    if (counted !== null) counted += 1;
    return { row, role, name: counted === null ? row.name : `${headingNumeral(counted)}、${row.name}` };
  });
}

/** One line across a side-by-side table; null where a half has no row. */
export type Line<Cell> = readonly (PrintedRow<Cell> | null)[];

/** Puts the halves beside each other: their sums stand level, and the shorter half is left blank above them. */
export function levelled<Cell>(blocks: readonly PrintedBlock<Cell>[]): Line<Cell>[] {
  const halves = blocks.map(({ rows }) => segmentsOf(rows));
  const lines: Line<Cell>[] = [];
  const most = Math.max(...halves.map((segments) => segments.length));
  for (let i = 0; i < most; i += 1) {
    const segments = halves.map((half) => half[i] ?? { items: [], sum: null });
    const height = Math.max(...segments.map(({ items }) => items.length));
    for (let r = 0; r < height; r += 1) lines.push(segments.map(({ items }) => items[r] ?? null));
    if (segments.some(({ sum }) => sum !== null)) lines.push(segments.map(({ sum }) => sum));
  }
  return lines;
}

interface Segment<Cell> {
  readonly items: PrintedRow<Cell>[];
  sum: PrintedRow<Cell> | null;
}

/** Rows up to and with each sum. */
function segmentsOf<Cell>(rows: readonly PrintedRow<Cell>[]): Segment<Cell>[] {
  const segments: Segment<Cell>[] = [{ items: [], sum: null }];
  for (const row of rows) {
    const last = segments.at(-1);
    if (!last) continue;
    if (row.role === 'item') last.items.push(row);
    else {
      last.sum = row;
      segments.push({ items: [], sum: null });
    }
  }
  return segments;
}
