// What the middle of the page shows: one of the nine tables, or a tab of facts; and which of them shows a cell.
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { partsOf } from './accounts-sheet';
import { type FactTab, tabOf } from './fact-tabs';

/** A table, or a tab; some are named alike. */
export type View = TableKind | `facts/${FactTab['key']}`;

/** Where causes of changes are asked for: below the table or tab whose figures changed. */
const REASONS_AT: readonly (readonly [start: string, view: View])[] = [
  ['overall.', 'incomeExpenditureTotal'],
  ['fiscalTotals.', 'fiscalTotal'],
  ['generalPublicBudget.', 'generalBudgetExpenditure'],
  ['basicExpenditure.', 'generalBudgetBasic'],
  ['threePublic.', 'facts/threePublic'],
  ['operatingFunds.', 'facts/operatingFunds'],
  ['procurement.', 'facts/procurement'],
  ['budgetExecution.', 'facts/budget'],
];

/** The table or tab a cell stands in; null for cells that no page shows. */
export function viewOf(cell: CellId): View | null {
  const parsed = partsOf(cell);
  if (parsed?.of === 'amount' || parsed?.of === 'subject') return parsed.table;
  const tab = tabOf(cell);
  if (tab !== null) return `facts/${tab}`;
  const path = parsed?.of === 'fact' ? parsed.key : parsed?.of === 'item' ? parsed.list : null;
  return REASONS_AT.find(([start]) => path?.startsWith(start))?.[1] ?? null;
}
