// 改分理由 in a document: written reasons for departing from the rule stand among its explanations.
import { type CellId, fundCell, indicatorCell } from '../evaluation/cells';
import type { FundRow } from '../evaluation/form';

/** Rules whose explanation is the 改分理由 of a score. */
const EXECUTION_RULES = ['SE-11', 'SE-12'];
const INDICATOR_RULES = ['SE-22', 'SE-23', 'SE-29'];

/** The 改分理由 cell an explanation fills; null when it explains something else. */
export function departureCell(
  rule: string,
  at: string,
  funds: readonly FundRow[],
  rows: readonly { readonly id: string }[],
): CellId | null {
  const total = funds.find((fund) => fund.source === 'total');
  if (
    EXECUTION_RULES.includes(rule) &&
    total &&
    (at === '' || at === `funds[${funds.indexOf(total)}].score`)
  ) {
    return fundCell(total.id, 'overrideReason');
  }
  const index = /^indicators\[(\d+)\]\.score$/.exec(at)?.[1];
  const row = index === undefined ? undefined : rows[Number(index)];
  return INDICATOR_RULES.includes(rule) && row ? indicatorCell(row.id, 'overrideReason') : null;
}
