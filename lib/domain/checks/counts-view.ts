// Cells that hold several counts (29 人养老，医保 31 人), read so that each can be compared with its twin.
import { normaliseDigits, parseScaled } from '../amount';
import type { RowView } from './row-view';

/** One count; `unit` is the first character behind the number, with its multiplier. */
interface Count {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
}

/** A count of the target with the one of the actual that stands in its place. */
export interface CountPair {
  readonly target: Count;
  readonly actual: Count;
}

const DATES = /\d{4}\s*年(?:度)?|\d{1,2}\s*月(?:份)?|\d{1,2}\s*日/g;
const COUNT = /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万|亿)?([^\d\s，。；、,.;:：()（）]?)/g;

/** The counts of target and actual side by side; null where the two texts do not hold the same units in the same order. */
export function pairCounts(row: RowView): readonly CountPair[] | null {
  if (row.targetReading.kind !== 'manyNumbers' || row.actualReading.kind !== 'manyNumbers') return null;
  const targets = countsOf(row.target);
  const actuals = countsOf(row.actual);
  if (targets.length < 2 || targets.length !== actuals.length) return null;
  const pairs = targets.map((target, i): CountPair => ({ target, actual: actuals[i] ?? target }));
  return pairs.every(({ target, actual }) => target.unit === actual.unit) ? pairs : null;
}

function countsOf(text: string): Count[] {
  const plain = normaliseDigits(text).replace(DATES, '');
  return [...plain.matchAll(COUNT)].flatMap(([, number = '', tens = '', unit = '']): Count[] => {
    const value = parseScaled(number, 6);
    return value === null ? [] : [{ value, unit: tens + unit, text: `${number} ${tens}${unit}`.trim() }];
  });
}
