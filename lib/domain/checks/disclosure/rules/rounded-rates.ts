// FA-47's question, which FA-21 and FA-23 ask too: were all percentages rounded to one decimal and printed with two?
import type { Disclosure } from '../../../interchange/disclosure';
import type { Rate } from '../../../prose/figure';
import { readNarrative } from '../narrative/reading';

/** Fewer percentages than this say nothing about a habit. */
const ENOUGH = 5;
/** One decimal of a percent, and half of it, in 10^-6 percent. */
const TENTH = 100_000;
const ONE = 1_000_000;

const known = new WeakMap<Disclosure, readonly Rate[] | null>();

/** The percentages that betray the habit: all end in 0 at the second decimal. Null where any does not, or too few are printed. */
export function roundedRates(disclosure: Disclosure): readonly Rate[] | null {
  const before = known.get(disclosure);
  if (before !== undefined) return before;
  const rates = readNarrative(disclosure).flatMap(({ figures }) =>
    figures.filter((figure) => figure.kind === 'rate' && figure.decimals === 2 && figure.value % ONE !== 0),
  ) as Rate[];
  const betraying = rates.length >= ENOUGH && rates.every(({ value }) => value % TENTH === 0) ? rates : null;
  known.set(disclosure, betraying);
  return betraying;
}

/** The rate as if it were printed with one decimal, which is all it says where the habit rules. */
export function asOneDecimal(rate: Rate): { readonly value: number; readonly slack: number } {
  return { value: rate.value, slack: TENTH / 2 };
}
