// From the scores to the total and its grade: caps by the execution rate, a budget of 0, the bands of the scale.
import { mulDivRound } from '../amount';
import { formatPointsShort, formatRate } from '../format';
import type { Points } from '../points';
import { settled } from '../template/settled';
import { isRateBelow } from './execution-rule';
import type { Form } from './form';
import type { ExecutionScore, Scorecard } from './scorecard';

/** What total and grade are worked out from. */
export interface Summed {
  readonly execution: ExecutionScore;
  readonly totalWeight: Points;
  /** Execution + indicators, before any cap. */
  readonly sum: Points;
  readonly indicatorTotal: Points;
  readonly missing: number;
  /** Points of rows that do not apply and that nobody took over, negative. */
  readonly shift: number;
}

/** The most the execution rate allows the total to be; null where the template knows no cap for it. */
export function capOf(form: Form, { budget, executed, rate }: ExecutionScore): Points | null {
  if (rate === null || budget === null || executed === null) return null;
  const cap = settled(form.template).caps.find(({ below }) => isRateBelow(executed, budget, below));
  return cap ? (cap.total as Points) : null;
}

/** The total that counts, and how it comes about. A printed form has what is printed: there a cap is for the checks. */
export function totalOf(form: Form, summed: Summed): Pick<Scorecard, 'total' | 'cap' | 'totalSum'> {
  const { execution, sum, indicatorTotal } = summed;
  const limit = capOf(form, execution);
  const cap = limit !== null && limit < sum ? limit : null;
  const total = cap !== null && form.origin === 'working' ? cap : sum;
  const parts =
    execution.score === null
      ? `指标 ${short(indicatorTotal)}`
      : `预算执行 ${short(execution.score)} + 指标 ${short(indicatorTotal)}`;
  const capped =
    cap === null
      ? ''
      : `；执行率 ${formatRate(execution.rate ?? 0)}，总分最高 ${short(cap)}${total === cap ? `，计 ${short(cap)}` : ''}`;
  const totalSum = settled(form.template).scored ? `${short(sum)} = ${parts}${capped}` : '本表样不评分';
  return { total, cap, totalSum };
}

/** The grade of a total (优 良 中 差) from the template's scale, or why there is none. */
export function gradeOf(
  form: Form,
  summed: Summed,
  total: Points,
): Pick<Scorecard, 'grade' | 'gradeSum' | 'noGrade'> {
  const noGrade = whyNoGrade(form, summed);
  if (noGrade !== null) return { grade: null, gradeSum: null, noGrade };
  const full = form.template.totalWeight;
  const { weight } = summed.execution;
  const isScaled = withoutBudget(summed) && weight > 0 && weight < full;
  const graded = (isScaled ? mulDivRound(total, full, full - weight) : total) as Points;
  const band = form.template.grades.find(({ from }) => graded >= from);
  if (!band) return { grade: null, gradeSum: null, noGrade: '总分不在任何等级之内' };
  const reached = `达到 ${short(band.from as Points)}，评为${band.name}`;
  const gradeSum = isScaled
    ? `预算数为 0，按其余分值折算：${short(total)} ÷ ${short((full - weight) as Points)} × ${short(full as Points)} = ${short(graded)}，${reached}`
    : `总分 ${short(graded)}，${reached}`;
  return { grade: band.name, gradeSum, noGrade: null };
}

/** Whether execution counts for nothing because there was no budget: the grade is scaled or none, as the template says. */
export function withoutBudget({ execution }: Pick<Summed, 'execution'>): boolean {
  return execution.score === null && execution.budget === 0;
}

function whyNoGrade(form: Form, summed: Summed): string | null {
  const { scored, zeroBudget } = settled(form.template);
  const { totalWeight, missing, shift } = summed;
  if (!scored) return '本表样不评分，没有等级';
  if (totalWeight !== form.template.totalWeight) {
    const left = shift < 0 ? `（不适用指标的 ${short(-shift as Points)} 分还没有转入其他指标）` : '';
    return `分值合计 ${short(totalWeight)}，不可评级${left}`;
  }
  const noBudget = withoutBudget(summed) && summed.execution.weight > 0;
  if (noBudget && zeroBudget === 'none') return '预算数为 0，预算执行不计分，不可评级';
  return missing > 0 ? `还有 ${missing} 项未得分` : null;
}

const short = formatPointsShort;
