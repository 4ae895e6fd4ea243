// What the scoring rule makes of budget execution (财预〔2020〕10号): executed ÷ budget × weight, capped at the weight.
import { type Fen, type MoneyUnit, mulDivRound, sumFen } from '../amount';
import { formatFenExact, formatPointsShort, formatRate } from '../format';
import type { Points } from '../points';
import { type Form, fundFen, fundText } from './form';
import type { ExecutionScore } from './scorecard';

/** Rate, score and the sum that explains it; rate and score are null together. */
export type ExecutionByRule = Pick<ExecutionScore, 'rate' | 'byRule' | 'sum'>;

/** A money column as the form states it: the total row, else the sum of the other rows where the total is left empty. */
export function statedFunds(form: Form, column: 'initialBudget' | 'budget' | 'executed'): Fen | null {
  const total = form.funds.find((row) => row.source === 'total');
  if (total && fundText(form, total.id, column).trim() !== '') return fundFen(form, total.id, column);
  return sumFen(form.funds.filter((row) => row !== total).map((row) => fundFen(form, row.id, column)));
}

/** Scores budget execution; none without a budget or before the executed amount is known ("not filled in yet" is not 0). */
export function executionByRule(
  weight: Points,
  budget: Fen | null,
  executed: Fen | null,
  unit: MoneyUnit,
): ExecutionByRule {
  if (budget === null) return noRate('请填写预算数，才有执行率');
  if (budget <= 0) return noRate('预算数为 0，没有执行率，不计分');
  if (executed === null) return noRate('请填写全年执行数，才有执行率');
  const rate = mulDivRound(executed, 10000, budget);
  const byRule = Math.min(Math.max(mulDivRound(weight, executed, budget), 0), weight) as Points;
  const left = `${formatPointsShort(byRule)} = ${formatPointsShort(weight)} ×`;
  if (executed > budget) {
    return { rate, byRule, sum: `${left} 100%（执行率 ${formatRate(rate)}，按 100% 计）` };
  }
  if (executed < 0) return { rate, byRule, sum: `${left} 0%` };
  // The rate is rounded, the score comes from the amounts: where the rounded rate would give another score, show the amounts.
  const factor =
    mulDivRound(weight, rate, 10000) === byRule
      ? formatRate(rate)
      : `${formatFenExact(executed, unit)} ÷ ${formatFenExact(budget, unit)}`;
  return { rate, byRule, sum: `${left} ${factor}` };
}

function noRate(sum: string): ExecutionByRule {
  return { rate: null, byRule: null, sum };
}
