// What indicators add to the sums of a form. Whole numbers only: a row taken out and put back leaves every sum exact.
import { dimensions, type Form, indicatorText } from './form';
import type { IndicatorScore, NoSuggestion } from './scorecard';

/** Sums over some rows, in hundredths of a point; of one row: what that row adds. */
export interface Tally {
  readonly weight: number;
  readonly score: number;
  /** Scores, each one a rule can compute in its computed form. */
  readonly byRule: number;
  /** Rows whose score a rule can compute. */
  readonly computable: number;
  /** Rows whose score is still to come. */
  readonly missing: number;
  /** Points taken over from other rows, less those of rows that do not apply. */
  readonly shift: number;
}

/** By id of the 一级指标; rows that stand under none are under ''. */
export type Tallies = ReadonlyMap<string, Tally>;

export const NO_TALLY: Tally = { weight: 0, score: 0, byRule: 0, computable: 0, missing: 0, shift: 0 };

/** What a row adds. */
export function tallyOfRow(form: Form, row: IndicatorScore): Tally {
  const { weight, score, suggestion } = row;
  const exact = suggestion.kind === 'exact';
  return {
    weight: weight ?? 0,
    score: score ?? 0,
    byRule: (exact ? suggestion.points : score) ?? 0,
    computable: exact ? 1 : 0,
    missing: isMissing(form, row) ? 1 : 0,
    shift: row.shift,
  };
}

/** `tally` with what `one` adds; with a sign of -1, without it. */
export function plus(tally: Tally, one: Tally, sign: 1 | -1 = 1): Tally {
  return {
    weight: tally.weight + sign * one.weight,
    score: tally.score + sign * one.score,
    byRule: tally.byRule + sign * one.byRule,
    computable: tally.computable + sign * one.computable,
    missing: tally.missing + sign * one.missing,
    shift: tally.shift + sign * one.shift,
  };
}

/** The 一级指标 that each indicator stands under, by row id; '' for none. */
export function dimensionOfRows(form: Form): ReadonlyMap<string, string> {
  const ofNode = new Map(form.nodes.map((node) => [node.id, node.parentId ?? node.id]));
  return new Map(form.indicators.map((row) => [row.id, ofNode.get(row.nodeId) ?? '']));
}

/** The sums of all rows, by 一级指标; each of the form's has one. */
export function tallyRows(form: Form, rows: readonly IndicatorScore[]): Tallies {
  const tallies = new Map(dimensions(form).map(({ id }) => [id, NO_TALLY]));
  const under = dimensionOfRows(form);
  for (const row of rows) {
    const id = under.get(row.id) ?? '';
    tallies.set(id, plus(tallies.get(id) ?? NO_TALLY, tallyOfRow(form, row)));
  }
  return tallies;
}

/**
 * Whether a score is still to come. Not where nothing was set to be scored: a printed row without weight shares a merged
 * cell with its neighbour, and a row of the template that was left wholly blank is no indicator (SE-50 speaks of it). Nor where
 * a row does not apply, another row's score stands for it, or the form carries no points.
 */
function isMissing(form: Form, row: IndicatorScore): boolean {
  if (row.score !== null) return false;
  const { suggestion } = row;
  if (suggestion.kind === 'none' && NEVER_SCORED.has(suggestion.why)) return false;
  if (suggestion.kind === 'none' && suggestion.why === 'merged') {
    return indicatorText(form, row.id, 'merge') === row.id;
  }
  if (form.origin === 'printed') return row.weight !== null;
  return SAYS_SOMETHING.some((field) => indicatorText(form, row.id, field).trim() !== '');
}

const NEVER_SCORED: ReadonlySet<NoSuggestion> = new Set(['notApplicable', 'unscored']);

const SAYS_SOMETHING = ['name', 'weight', 'target', 'actual', 'score'] as const;
