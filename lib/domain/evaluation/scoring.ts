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
  const indicatorTotal = sumPoints(rows.map((row) => row.score));
  const totalWeight = sumPoints([execution.weight, ...rows.map((row) => row.weight)]);
  const total = sumPoints([execution.score, indicatorTotal]);
  const missing = rows.filter((row) => isMissing(form, row)).length + (execution.score === null ? 1 : 0);
  const noGrade = whyNoGrade(form, execution, totalWeight, missing);
  const grade = noGrade === null ? gradeOf(form, total) : null;
  return {
    execution,
    dimensions: subtotals(form, rows),
    indicators: rows,
    totalWeight,
    total,
    indicatorTotal,
    totalByRule: totalByRule(execution, rows),
    totalPrinted: form.origin === 'printed' ? parsePoints(fieldText(form, 'printedTotalScore')) : null,
    grade,
    noGrade: noGrade ?? (grade === null ? '总分不在任何等级之内' : null),
    missing,
  };
}

function sumPoints(values: readonly (Points | null)[]): Points {
  let sum = 0;
  for (const value of values) sum += value ?? 0;
  return sum as Points;
}

/**
 * Whether a score is still to come. Not where nothing was set to be scored: a printed row without weight shares a merged
 * cell with its neighbour, and a row of the template that was left wholly blank is no indicator (SE-50 speaks of it).
 */
function isMissing(form: Form, row: IndicatorScore): boolean {
  if (row.score !== null) return false;
  if (form.origin === 'printed') return row.weight !== null;
  return SAYS_SOMETHING.some((field) => indicatorText(form, row.id, field).trim() !== '');
}

const SAYS_SOMETHING = ['name', 'weight', 'target', 'actual', 'score'] as const;

/** One subtotal per 一级指标, against the weight it declares. */
function subtotals(form: Form, rows: readonly IndicatorScore[]): readonly DimensionScore[] {
  const dimensionOfNode = new Map(form.nodes.map((node) => [node.id, node.parentId ?? node.id]));
  const dimensionOfRow = new Map(form.indicators.map((row) => [row.id, dimensionOfNode.get(row.nodeId)]));
  return dimensions(form).map(({ id }) => {
    const own = rows.filter((row) => dimensionOfRow.get(row.id) === id);
    return {
      id,
      declared: parsePoints(nodeText(form, id, 'weight')),
      weight: sumPoints(own.map((row) => row.weight)),
      score: sumPoints(own.map((row) => row.score)),
      missing: own.filter((row) => isMissing(form, row)).length,
    };
  });
}

/** The total with every score a rule can compute in place of the one that stands there; null if no rule could compute any. */
function totalByRule(execution: ExecutionScore, rows: readonly IndicatorScore[]): Points | null {
  const computable = execution.byRule !== null || rows.some((row) => row.suggestion.kind === 'exact');
  if (!computable) return null;
  const scores = rows.map((row) => (row.suggestion.kind === 'exact' ? row.suggestion.points : row.score));
  return sumPoints([execution.byRule ?? execution.score, ...scores]);
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
