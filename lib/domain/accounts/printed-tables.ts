// The nine tables of a record as the interchange format carries them: what a disclosure prints, and what the rules read.
import type { Disclosure } from '../interchange/disclosure';
import { headOf, ordersOf } from './numbering';
import { printedBlocks } from './printed-rows';
import { reckon, type Reckoning } from './reckoning';
import type { AccountsRecord } from './record';
import { printedAmount } from './table-layout';
import { type BodyKind, noDataSentence } from './table-notes';
import { ACCOUNTS_TABLES } from './tables';

/** Tables in the order and with the numbers of the year, amounts as printed (1,311.57), empty frames with their sentence. */
export function printedTables(
  record: AccountsRecord,
  body: BodyKind = 'department',
  reckoning: Reckoning = reckon(record),
): NonNullable<Disclosure['tables']> {
  const [order = []] = ordersOf(record.fiscalYear);
  return order.map((kind) => {
    const table = reckoning.book.get(kind);
    const blocks = table ? printedBlocks(table) : [];
    const state = table?.state ?? 'none';
    return {
      kind,
      ...headOf(kind, record.fiscalYear),
      unitName: record.bodyName,
      unit: '万元',
      state,
      blocks: blocks.map(({ shape, rows }) => ({
        ...(ACCOUNTS_TABLES[kind].blocks.length > 1 && { side: shape.side }),
        columns: shape.columns.map(({ key, title }) => ({ key, title: [...title] })),
        rows: rows.map(({ row, name, role }) => ({
          code: row.code === '' ? null : row.code,
          name,
          role,
          cells: shape.columns.map(({ key }) => {
            const amount = row.cells.get(key);
            return amount ? printedAmount(amount) : '';
          }),
        })),
      })),
      notes: state === 'none' ? [noDataSentence(kind, body)] : [],
    };
  });
}
