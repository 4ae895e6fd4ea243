// Scores a form: rows, subtotals, total and grade. Pure; the editor's result is a courtesy, the server's is the record.
import { formatPointsShort } from '../format';
import { type Points, parsePoints } from '../points';
import { agrees, effectiveScore } from './effective-score';
import { executionByRule, statedFunds } from './execution-rule';
import {
  dimensions,
  type Form,
  fieldText,
  fundText,
  type IndicatorRow,
  indicatorPoints,
  indicatorText,
  liveIndicators,
  nodeText,
} from './form';
import { suggest } from './indicator-rule';
import type { DimensionScore, ExecutionScore, IndicatorScore, Scorecard, Suggestion } from './scorecard';
import { NO_TALLY, plus, type Tallies, type Tally, tallyRows } from './tally';

/** Scores one row. It depends on template, origin and the row's own cells alone, so a caller may keep it while they stay. */
export function scoreIndicator(form: Form, row: IndicatorRow): IndicatorScore {
  const { id } = row;
  const { scoring } = form.template;
  const weight = indicatorPoints(form, id, 'weight');
  const typed = indicatorPoints(form, id, 'score');
  const texts = {
    direction: indicatorText(form, id, 'direction'),
    target: indicatorText(form, id, 'target'),
    unit: indicatorText(form, id, 'unit'),
    actual: indicatorText(form, id, 'actual'),
    attainment: indicatorText(form, id, 'attainment'),
  };
  const suggestion = suggest(weight, texts, scoring);
  const computed = suggestion.kind === 'exact' ? suggestion.points : null;
  return {
    id,
    weight,
    typed,
    suggestion,
    score: effectiveScore(form.origin, scoring.quantitative, typed, computed),
    departs: typed !== null && departsFrom(typed, suggestion),
  };
}

function departsFrom(typed: Points, suggestion: Suggestion): boolean {
  if (suggestion.kind === 'exact') return !agrees(typed, suggestion.points);
  return suggestion.kind === 'band' && (typed < suggestion.from || typed > suggestion.to);
}

/** Scores budget execution from the funds rows; the weight is the template's, or the printed one in a printed form. */
export function scoreExecution(form: Form): ExecutionScore {
  const { execution, scoring } = form.template;
  const total = form.funds.find((row) => row.source === 'total');
  const budget = statedFunds(form, execution.denominator);
  const executed = statedFunds(form, 'executed');
  const printed = form.origin === 'printed' && total ? parsePoints(fundText(form, total.id, 'weight')) : null;
  const weight = printed ?? (execution.weight as Points);
  const typed = total ? parsePoints(fundText(form, total.id, 'score')) : null;
  const { rate, byRule, sum } = executionByRule(weight, budget, executed, form.moneyUnit);
  const score = effectiveScore(form.origin, scoring.execution, typed, byRule);
  const departs = typed !== null && byRule !== null && !agrees(typed, byRule);
  return { budget, executed, rate, weight, typed, byRule, score, departs, sum };
}

/** Scores the whole form. */
export function scoreForm(form: Form): Scorecard {
  const rows = liveIndicators(form).map((row) => scoreIndicator(form, row));
  return assemble(form, scoreExecution(form), rows);
}

/** Adds up what was scored piece by piece: `rows` are the results of the live indicators, in any order. */
export function assemble(form: Form, execution: ExecutionScore, rows: readonly IndicatorScore[]): Scorecard {
  return sumUp(form, execution, rows, tallyRows(form, rows));
}

/** The same for a caller that keeps the tallies of `rows` up to date itself. */
export function sumUp(
  form: Form,
  execution: ExecutionScore,
  rows: readonly IndicatorScore[],
  tallies: Tallies,
): Scorecard {
  let all = NO_TALLY;
  for (const tally of tallies.values()) all = plus(all, tally);
  const totalWeight = (execution.weight + all.weight) as Points;
  const total = ((execution.score ?? 0) + all.score) as Points;
  const missing = all.missing + (execution.score === null ? 1 : 0);
  const computable = execution.byRule !== null || all.computable > 0;
  const noGrade = whyNoGrade(form, execution, totalWeight, missing);
  const grade = noGrade === null ? gradeOf(form, total) : null;
  return {
    execution,
    dimensions: dimensions(form).map(({ id }) => subtotal(form, id, tallies.get(id) ?? NO_TALLY)),
    indicators: rows,
    totalWeight,
    total,
    indicatorTotal: all.score as Points,
    totalByRule: computable ? (((execution.byRule ?? execution.score ?? 0) + all.byRule) as Points) : null,
    totalPrinted: form.origin === 'printed' ? parsePoints(fieldText(form, 'printedTotalScore')) : null,
    grade,
    noGrade: noGrade ?? (grade === null ? '总分不在任何等级之内' : null),
    missing,
  };
}

/** The subtotal of one 一级指标, against the weight it declares. */
function subtotal(form: Form, id: string, { weight, score, missing }: Tally): DimensionScore {
  const declared = parsePoints(nodeText(form, id, 'weight'));
  return { id, declared, weight: weight as Points, score: score as Points, missing };
}

function whyNoGrade(
  form: Form,
  execution: ExecutionScore,
  totalWeight: Points,
  missing: number,
): string | null {
  if (totalWeight !== form.template.totalWeight)
    return `分值合计 ${formatPointsShort(totalWeight)}，不可评级`;
  if (execution.score === null && execution.budget === 0) return '预算数为 0，预算执行不计分，不可评级';
  return missing > 0 ? `还有 ${missing} 项未得分` : null;
}

/** The band of a total (优 良 中 差), from the template's scale. */
function gradeOf(form: Form, total: Points): string | null {
  return form.template.grades.find((grade) => total >= grade.from)?.name ?? null;
}
