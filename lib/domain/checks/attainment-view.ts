// Whether an indicator reached its target, as far as its texts tell.
import { type Form, type IndicatorRow, indicatorText, nodeText } from '../evaluation/form';
import type { IndicatorScore } from '../evaluation/scorecard';
import { readValue } from '../evaluation/target-value';
import { plainHeading } from '../interchange/node-key';
import { isBlank } from './blank';

/**
 * `met` and `unmet` where figures can be compared, or a level of attainment says so; `unknown` where only the score tells.
 * `counted` says whether figures decided.
 */
export interface Reached {
  readonly state: 'met' | 'unmet' | 'unknown';
  readonly counted: boolean;
}

/** Judges one indicator. */
export function reached(form: Form, row: IndicatorRow, { suggestion }: IndicatorScore): Reached {
  if (suggestion.kind === 'exact') {
    const met = suggestion.met || isSaving(form, row);
    return { state: met ? 'met' : 'unmet', counted: true };
  }
  if (suggestion.kind === 'band') {
    const attainment = indicatorText(form, row.id, 'attainment');
    return { state: attainment === 'met' ? 'met' : 'unmet', counted: false };
  }
  const target = indicatorText(form, row.id, 'target').replace(/\s+/g, '');
  const actual = indicatorText(form, row.id, 'actual').replace(/\s+/g, '');
  // 29 人养老，医保 31 人 against the very same words: several figures, all reached.
  const same = !isBlank(target) && target === actual && /\d/.test(target);
  return same ? { state: 'met', counted: true } : { state: 'unknown', counted: false };
}

/**
 * A cost below its target is a saving, not a shortfall, where nobody said which way the target points. A percentage is left
 * alone: there 100% is what was to be done.
 */
function isSaving(form: Form, { id, nodeId }: IndicatorRow): boolean {
  const node = form.nodes.find((n) => n.id === nodeId);
  const isCost = node?.key === 'cost' || plainHeading(nodeText(form, nodeId, 'name')).includes('成本');
  if (!isCost || indicatorText(form, id, 'direction') !== '') return false;
  const target = readValue(indicatorText(form, id, 'target'), indicatorText(form, id, 'unit'));
  return target.kind === 'quantity' && target.operator === null && target.quantity.unit.base !== '%';
}
