// What the scoring rule makes of budget execution (财预〔2020〕10号): executed ÷ budget × weight, by steps of the rate, or by hand.
import { type Fen, type MoneyUnit, mulDivRound, sumFen } from '../amount';
import { formatFenExact, formatPointsShort, formatRate } from '../format';
import type { Points } from '../points';
import { settled } from '../template/settled';
import type { Template } from '../template/template';
import { type Form, fundFen, fundText } from './form';
import type { ExecutionScore } from './scorecard';

/** Rate, score and the sum that explains it. */
export type ExecutionByRule = Pick<ExecutionScore, 'rate' | 'byRule' | 'sum'>;

/** A money column as the form states it: the total row, else the sum of the rows it divides into where the total is left empty. */
export function statedFunds(form: Form, column: 'initialBudget' | 'budget' | 'executed'): Fen | null {
  const total = form.funds.find((row) => row.source === 'total');
  if (total && fundText(form, total.id, column).trim() !== '') return fundFen(form, total.id, column);
  // By income and by spending kind are the same money seen twice: the first division that says anything counts.
  for (const parts of divisionsOf(form)) {
    const sum = sumFen(parts.map((row) => fundFen(form, row.id, column)));
    if (sum !== null) return sum;
  }
  return null;
}

/** The rows of each division of 年度资金总额; rows of a source the template does not know belong to the first. */
function divisionsOf(form: Form): readonly Form['funds'][] {
  const { divisions } = settled(form.template);
  const [first, ...others] = divisions.filter(({ whole }) => whole === 'total');
  const placed = new Set(divisions.filter((d) => d !== first).flatMap(({ parts }) => parts));
  return [
    form.funds.filter(({ source }) => source !== 'total' && !placed.has(source)),
    ...others.map(({ parts }) => form.funds.filter(({ source }) => parts.includes(source))),
  ];
}

/** What the score is worked out from. */
export interface ExecutionFigures {
  readonly weight: Points;
  readonly budget: Fen | null;
  readonly executed: Fen | null;
  readonly unit: MoneyUnit;
}

/** Scores budget execution; none without a budget or before the executed amount is known ("not filled in yet" is not 0). */
export function executionByRule(figures: ExecutionFigures, template: Template): ExecutionByRule {
  const { weight, budget, executed, unit } = figures;
  if (budget === null) return noRate('请填写预算数，才有执行率');
  if (budget <= 0) return noRate('预算数为 0，没有执行率，不计分');
  if (executed === null) return noRate('请填写全年执行数，才有执行率');
  const rate = mulDivRound(executed, 10000, budget);
  if (weight === 0) {
    const quotient = `${formatFenExact(executed, unit)} ÷ ${formatFenExact(budget, unit)}`;
    return { rate, byRule: null, sum: `执行率 ${formatRate(rate)} = ${quotient}，本表样不对执行率计分` };
  }
  const { rule } = template.execution;
  if (rule === 'manual') {
    return { rate, byRule: null, sum: `执行率 ${formatRate(rate)}，本表样由填报人评分并写明理由` };
  }
  if (rule === 'banded') return banded(weight, budget, executed, template);
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

/** By steps: the highest one the unrounded rate reaches; below the lowest, nothing. */
function banded(weight: Points, budget: Fen, executed: Fen, template: Template): ExecutionByRule {
  const rate = mulDivRound(executed, 10000, budget);
  const steps = settled(template).executionBands;
  const step = steps.find(({ from }) => !isRateBelow(executed, budget, from));
  const share = step?.share ?? 0;
  const byRule = Math.min(mulDivRound(weight, share, 100), weight) as Points;
  const lowest = steps.at(-1)?.from ?? 0;
  const which = step ? `达到 ${formatRate(step.from)} 一档` : `低于最低一档 ${formatRate(lowest)}`;
  const product = `${formatPointsShort(byRule)} = ${formatPointsShort(weight)} × ${share}%`;
  return { rate, byRule, sum: `${product}（执行率 ${formatRate(rate)}，${which}）` };
}

/** Whether executed ÷ budget, unrounded, is below a rate in hundredths of a percent. Budget must be above 0. */
export function isRateBelow(executed: Fen, budget: Fen, rate: number): boolean {
  return BigInt(executed) * 10_000n < BigInt(rate) * BigInt(budget);
}

function noRate(sum: string): ExecutionByRule {
  return { rate: null, byRule: null, sum };
}
