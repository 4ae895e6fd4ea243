// Scores a form: rows, subtotals, total and grade. Pure; the editor's result is a courtesy, the server's is the record.
import { type Points, parsePoints } from '../points';
import { settled } from '../template/settled';
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
import { noSuggestion, suggest } from './indicator-rule';
import type { DimensionScore, ExecutionScore, IndicatorScore, Scorecard, Suggestion } from './scorecard';
import { NO_TALLY, plus, type Tallies, type Tally, tallyRows } from './tally';
import { gradeOf, type Summed, totalOf } from './total-rule';

/** Scores one row. It depends on template, origin and the row's own cells alone, so a caller may keep it while they stay. */
export function scoreIndicator(form: Form, row: IndicatorRow): IndicatorScore {
  const { id } = row;
  const { scoring } = form.template;
  const applies = indicatorText(form, id, 'notApplicable') !== '1';
  const own = indicatorPoints(form, id, 'weight');
  const weight = form.origin === 'printed' ? own : pointsToEarn(form, id, own, applies);
  const typed = indicatorPoints(form, id, 'score');
  const suggestion = withoutOwnScore(form, id, applies) ?? suggestFor(form, id, weight);
  const computed = suggestion.kind === 'exact' ? suggestion.points : null;
  const mode =
    suggestion.kind === 'exact' && suggestion.qualitative ? scoring.qualitative : scoring.quantitative;
  return {
    id,
    weight,
    shift: ((weight ?? 0) - (own ?? 0)) as Points,
    typed,
    suggestion,
    score: effectiveScore(form.origin, mode, typed, computed),
    departs: typed !== null && departsFrom(typed, suggestion),
  };
}

function suggestFor(form: Form, id: string, weight: Points | null): Suggestion {
  const texts = {
    direction: indicatorText(form, id, 'direction'),
    target: indicatorText(form, id, 'target'),
    unit: indicatorText(form, id, 'unit'),
    actual: indicatorText(form, id, 'actual'),
    attainment: indicatorText(form, id, 'attainment'),
  };
  return suggest(weight, texts, form.template, form.fiscalYear);
}

/** Nothing is redistributed of itself: a row has more points than its own only where its 转入分值 says so. */
function pointsToEarn(form: Form, id: string, own: Points | null, applies: boolean): Points | null {
  if (!applies) return own === null ? null : (0 as Points);
  const added = indicatorPoints(form, id, 'addedWeight');
  return added === null ? own : (((own ?? 0) + added) as Points);
}

/** Rows without a score of their own: what does not apply, and what is scored together with other rows. */
function withoutOwnScore(form: Form, id: string, applies: boolean): Suggestion | null {
  if (!applies) return noSuggestion('notApplicable', '本项不适用，不计分');
  const merge = indicatorText(form, id, 'merge');
  if (merge === '') return null;
  return merge === id
    ? noSuggestion('merged', '几项合并计分，请按合计分值自行评分')
    : noSuggestion('merged', '与合并的指标一并计分');
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
  const weight = printed ?? ((settled(form.template).scored ? execution.weight : 0) as Points);
  const typed = total ? parsePoints(fundText(form, total.id, 'score')) : null;
  const { rate, byRule, sum } = executionByRule(
    { weight, budget, executed, unit: form.moneyUnit },
    form.template,
  );
  const score =
    weight === 0 && form.origin === 'working'
      ? null
      : effectiveScore(form.origin, scoring.execution, typed, byRule);
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
  const byRow = settled(form.template).weights === 'row' || all.weight > 0;
  const subtotals = dimensions(form).map(({ id }) => subtotal(form, id, tallies.get(id) ?? NO_TALLY, byRow));
  const indicatorWeight = byRow ? all.weight : subtotals.reduce((sum, { weight }) => sum + weight, 0);
  const computable = execution.byRule !== null || all.computable > 0;
  const summed: Summed = {
    execution,
    totalWeight: (execution.weight + indicatorWeight) as Points,
    sum: ((execution.score ?? 0) + all.score) as Points,
    indicatorTotal: all.score as Points,
    missing: all.missing + (isExecutionMissing(form, execution) ? 1 : 0),
    shift: all.shift,
  };
  const { total, cap, totalSum } = totalOf(form, summed);
  const byRule = ((execution.byRule ?? execution.score ?? 0) + all.byRule) as Points;
  return {
    execution,
    dimensions: subtotals,
    indicators: rows,
    totalWeight: summed.totalWeight,
    total,
    cap,
    totalSum,
    indicatorTotal: summed.indicatorTotal,
    totalByRule: computable ? totalOf(form, { ...summed, sum: byRule }).total : null,
    totalPrinted: form.origin === 'printed' ? parsePoints(fieldText(form, 'printedTotalScore')) : null,
    ...gradeOf(form, summed, total),
    missing: summed.missing,
  };
}

/** A budget of 0 leaves nothing to wait for where the template scales the other points; neither does a form that gives it none. */
function isExecutionMissing({ template }: Form, { score, weight, budget }: ExecutionScore): boolean {
  if (score !== null || weight === 0) return false;
  return budget !== 0 || settled(template).zeroBudget === 'none';
}

/** The subtotal of one 一级指标, against the weight it declares. */
function subtotal(form: Form, id: string, tally: Tally, byRow: boolean): DimensionScore {
  const set = parsePoints(nodeText(form, id, 'weight'));
  const declared = set === null ? null : ((set + tally.shift) as Points);
  return {
    id,
    declared,
    weight: (byRow ? tally.weight : (declared ?? 0)) as Points,
    score: tally.score as Points,
    missing: tally.missing,
  };
}
