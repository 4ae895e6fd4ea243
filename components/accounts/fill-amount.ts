// 按计算结果填入: the amount that puts a finding right, to the last 分 where the tables tell it.
import type { CellText } from '@/components/drafting/cell-draft';
import type { AccountsFinding } from '@/lib/domain/accounts/check-accounts';
import type { Amount } from '@/lib/domain/accounts/reckoning';
import { sumsOf } from '@/lib/domain/accounts/sums';
import { type Fen, parseMoney } from '@/lib/domain/amount';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { formatFen, formatFenExact } from '@/lib/domain/format';
import type { AccountsDraft } from './accounts-draft';
import { partsOf } from './accounts-sheet';

/**
 * The text for the finding's own cell; null where there is none to take. A finding says what the cell should print; where a sum
 * comes to that with more decimals than are printed, the sum is taken, so that no 尾差 remains.
 */
export function fillOf(draft: AccountsDraft, finding: AccountsFinding): CellText | null {
  const { cell, expected, fill } = finding;
  if (cell === null || expected === null) return null;
  const parsed = partsOf(cell);
  const printed = parseMoney(expected, '万元');
  // Where a rule does not say that its figure may be taken, only amounts are: they are the one correction the sums agree on.
  // An empty one may be the sum of what nobody typed yet.
  if (!fill && (parsed?.of !== 'amount' || printed === null || draft.text(cell) === '')) return null;
  const exact = parsed?.of === 'amount' && printed !== null ? exactSum(draft, cell, printed) : null;
  const wanted = exact === null ? expected : formatFenExact(exact, '万元');
  return wanted === draft.text(cell) ? null : [cell, wanted];
}

/** The sum of a cell's parts that prints as `printed`; null where none does. */
function exactSum({ reckoning }: AccountsDraft, cell: CellId, printed: Fen): Fen | null {
  for (const { whole, plus, minus } of sumsOf(reckoning.book).sums) {
    if (whole.cell !== cell) continue;
    const sum = (total(plus) - total(minus)) as Fen;
    if (formatFen(sum, '万元') === formatFen(printed, '万元')) return sum;
  }
  return null;
}

function total(amounts: readonly Amount[]): number {
  return amounts.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
}
