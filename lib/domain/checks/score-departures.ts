// Scores that differ from what the rule gives: by which way the target points, and whether a missed target took them whole.
import { mulDivRound } from '../amount';
import { compare, VALUE_DECIMALS } from '../evaluation/target-value';
import type { Points } from '../points';
import { isSaving } from './attainment-view';
import { perRun } from './per-run';
import { type RowView, viewRows } from './row-view';
import type { CheckContext } from './rule';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

/** One score that is not the rule's. */
export interface Departure {
  readonly row: RowView;
  readonly typed: Points;
  readonly byRule: Points;
  readonly met: boolean;
  /** A target that is to stay below (≤): missed when exceeded. */
  readonly reverse: boolean;
  /** The target was missed for certain, and the score is the whole weight. */
  readonly fullThoughMissed: boolean;
}

/** Departures of a form, and whether all its scores were multiplied by their weight once more (SE-58). */
export interface Departures {
  readonly rows: readonly Departure[];
  readonly multipliedAgain: boolean;
}

/** Every score that a comparison of figures contradicts. Merged scores stand for several rows and are left to their sums. */
export const departures: (context: CheckContext) => Departures = perRun((context) => {
  const automatic =
    context.form.origin === 'working' && context.form.template.scoring.quantitative === 'automatic';
  if (automatic) return { rows: [], multipliedAgain: false };
  const rows = viewRows(context);
  const counted = rows.filter(isCounted);
  return {
    rows: counted.flatMap((row) => departureOf(row) ?? []),
    multipliedAgain: counted.length >= 3 && counted.every(isMultipliedAgain),
  };
});

/** Whether figures decide the score of a row, and it is one that SE-05 and SE-06 leave alone. */
function isCounted(row: RowView): boolean {
  const { typed, suggestion, weight } = row.result;
  if (typed === null || weight === null || suggestion.kind !== 'exact') return false;
  if (suggestion.qualitative || row.sharesScore || row.notApplicable) return false;
  return typed >= 0 && typed <= weight && !isSaving(row);
}

function departureOf(row: RowView): Departure[] | null {
  const { typed, suggestion, weight, departs } = row.result;
  if (!departs || typed === null || weight === null || suggestion.kind !== 'exact') return null;
  const reverse = row.aim === -1;
  const missed = !suggestion.met && !withinPrecision(row);
  if (!suggestion.met && !missed && typed >= weight - TOLERANCE) return null;
  return [
    {
      row,
      typed,
      byRule: suggestion.points,
      met: suggestion.met,
      reverse,
      fullThoughMissed: missed && typed >= weight,
    },
  ];
}

/** Whether a printed percentage may have met its target before it was rounded (33 % against 33.3 %). Counts are exact. */
function withinPrecision(row: RowView): boolean {
  const { targetReading: target, actualReading: actual } = row;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || actual.quantity.unit.base !== '%')
    return false;
  const compared = compare(target.quantity, actual.quantity);
  if (typeof compared === 'string') return false;
  const slack = 10 ** VALUE_DECIMALS / 2 / 10 ** actual.quantity.decimals;
  const scale = actual.quantity.value === 0 ? 1 : compared.actual / actual.quantity.value;
  // Rounding loses at most half a place, and only where the target itself is finer.
  if (target.quantity.decimals <= actual.quantity.decimals) return false;
  return Math.abs(compared.target - compared.actual) <= slack * scale;
}

/** The score is the rule's, times the weight as a percentage. */
function isMultipliedAgain(row: RowView): boolean {
  const { typed, suggestion, weight } = row.result;
  if (typed === null || weight === null || suggestion.kind !== 'exact') return false;
  const again = mulDivRound(suggestion.points, weight, 10000);
  return Math.abs(typed - again) <= TOLERANCE && Math.abs(typed - suggestion.points) > TOLERANCE;
}
