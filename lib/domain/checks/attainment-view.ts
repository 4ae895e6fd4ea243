// Whether an indicator reached its target, as far as its texts tell.
import { isBlank } from './blank';
import type { RowView } from './row-view';

/**
 * `met` and `unmet` where figures can be compared, or a level of attainment says so; `unknown` where only the score tells.
 * `counted` says whether figures decided.
 */
export interface Reached {
  readonly state: 'met' | 'unmet' | 'unknown';
  readonly counted: boolean;
}

/** Judges one indicator. */
export function reached(row: RowView): Reached {
  const suggestion = row.outcome;
  if (suggestion.kind === 'exact') {
    const met = suggestion.met || isSaving(row);
    return { state: met ? 'met' : 'unmet', counted: !suggestion.qualitative };
  }
  if (suggestion.kind === 'band') {
    return { state: row.attainment === 'met' ? 'met' : 'unmet', counted: false };
  }
  const target = row.target.replace(/\s+/g, '');
  // 29 人养老，医保 31 人 against the very same words: several figures, all reached.
  const same = !isBlank(target) && target === row.actual.replace(/\s+/g, '') && /\d/.test(target);
  return same ? { state: 'met', counted: true } : { state: 'unknown', counted: false };
}

/**
 * A cost below its target is a saving, not a shortfall, where nobody said which way the target points. A percentage is left
 * alone: there 100% is what was to be done.
 */
export function isSaving(row: RowView): boolean {
  if (row.theme !== 'cost' || row.direction !== '') return false;
  const target = row.targetReading;
  return target.kind === 'quantity' && target.operator === null && target.quantity.unit.base !== '%';
}
