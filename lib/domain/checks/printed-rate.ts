// A printed 执行率 (10%, 95.08, 0.35) against the interval its operands can have given.
import { normaliseDigits, parseScaled } from '../amount';
import { decimalsOfText } from '../interchange/printed-value';
import type { RateInterval } from './funds-view';

/** Decimals at which printed rates are held as integers: percent with six. */
const DECIMALS = 6;
const PERCENT = 10 ** DECIMALS;

/** A rate as printed: in 10^-6 percent, with half of its last place. */
export interface PrintedRate {
  readonly value: number;
  readonly slack: number;
}

/** The ways a printed rate can be meant: with its sign one, without it percent or ratio; none when it is no number. */
export function readRate(text: string): readonly PrintedRate[] {
  const plain = normaliseDigits(text)
    .replace(/[﹪]/g, '%')
    .replace(/\s+/g, '')
    .replace(/^(约|≈)/, '');
  const bare = plain.replace(/%$/, '');
  const value = parseScaled(bare, DECIMALS);
  if (value === null) return [];
  const slack = Math.ceil(PERCENT / 2 / 10 ** Math.min(decimalsOfText(bare), DECIMALS));
  const asPercent = { value, slack };
  if (bare !== plain) return [asPercent];
  // A bare 1 is the whole; any other integer is a percentage.
  if (!bare.includes('.'))
    return bare === '1' ? [asPercent, { value: 100 * PERCENT, slack: 0 }] : [asPercent];
  return [asPercent, { value: value * 100, slack: slack * 100 }];
}

/** True when the printed rate and the interval have a value in common. */
export function liesWithin({ value, slack }: PrintedRate, { low, high }: RateInterval): boolean {
  // (value ± slack) / (100 × 10^6) against top / bottom, multiplied out: 分 × 10^-6 percent leaves the exact doubles.
  const scale = BigInt(100 * PERCENT);
  const atLeastLow = BigInt(value + slack) * twice(low.bottom) >= twice(low.top) * scale;
  const atMostHigh = high === null || BigInt(value - slack) * twice(high.bottom) <= twice(high.top) * scale;
  return atLeastLow && atMostHigh;
}

/** Doubled, so that half a 分 is still an integer. */
function twice(fen: number): bigint {
  return BigInt(Math.round(fen * 2));
}
