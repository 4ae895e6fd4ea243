// What table cell and what fact hold a known figure.
import { blockOf, rowOf } from '../../../accounts/book';
import type { CellRef } from '../../../accounts/identities';
import type { FactKey } from '../../../interchange/facts';
import { type Fact, factOf } from '../../../interchange/read-facts';
import type { AmountCell } from '../amount-cell';
import type { DisclosureContext } from '../disclosure-rule';
import { tablesView } from '../tables-view';
import type { KnownFigure } from './known-figures';
import type { SectionKind } from './sections';

/** The printed cell of a known figure; null where no table holds it. */
export function cellOfKnown(context: DisclosureContext, known: KnownFigure): AmountCell | null {
  for (const ref of known.cells) {
    const cell = cellAt(context, ref);
    if (cell && cell.fen !== null) return cell;
  }
  return null;
}

function cellAt(context: DisclosureContext, { table, side, row, column }: CellRef): AmountCell | undefined {
  const printed = tablesView(context).book.get(table);
  const block = printed && blockOf(printed, side);
  return block && rowOf(block, row)?.cells.get(column);
}

/** The first word of the facts that repeat a section. */
const ROOTS: Partial<Record<SectionKind, string>> = {
  budgetExecution: 'budgetExecution',
  overall: 'overall',
  income: 'incomeComposition',
  expenditure: 'expenditureComposition',
  fiscalTotals: 'fiscalTotals',
  generalPublicBudget: 'generalPublicBudget',
  basicExpenditure: 'basicExpenditure',
  threePublic: 'threePublic',
  threePublicOverall: 'threePublic',
  threePublicDetail: 'threePublic',
  operatingFunds: 'operatingFunds',
  procurement: 'procurement',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
};

/** The fact that the section's own figures are kept under; null where the document brings none. */
export function factOfKnown(
  { disclosure }: DisclosureContext,
  known: KnownFigure,
  section: SectionKind,
): Fact | null {
  const root = ROOTS[section];
  const own = known.facts.filter((key: FactKey) => root !== undefined && key.startsWith(`${root}.`));
  for (const key of own) {
    const fact = factOf(disclosure, key);
    if (fact?.value != null) return fact;
  }
  return null;
}

/** Last year's figure, where the document brings last year's facts. */
export function previousOfKnown({ disclosure }: DisclosureContext, known: KnownFigure): Fact | null {
  for (const key of known.facts) {
    const fact = factOf(disclosure, key, 'previous');
    if (fact?.value != null) return fact;
  }
  return null;
}
