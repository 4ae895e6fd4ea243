// One way of writing for targets and actuals: half-width, one form per symbol, no spaces.
import { normaliseDigits } from '../amount';

/** Each pair: a symbol as typed, and the one it is read as. */
const symbols = new Map(
  '≧≥ ⩾≥ ≮≥ ≦≤ ⩽≤ ≯≤ ＞> ＜< ＝= ﹪% —- –- ﹣- －- ／/ ～~ 〜~ ∼~'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const symbolPattern = /[≧⩾≮≦⩽≯＞＜＝﹪—–﹣－／～〜∼]/g;
const atLeast = />=|=>/g;
const atMost = /<=|=</g;
/** Spaces go, except between two digits, where they part two numbers. */
const spaces = /(?<!\d)\s+|\s+(?!\d)/g;
const alreadyPlain = /^[\d.%]*$/;

/** A text in the one way of writing. */
export function plainValue(text: string): string {
  if (alreadyPlain.test(text)) return text;
  return normaliseDigits(text)
    .replace(symbolPattern, (c) => symbols.get(c) ?? c)
    .replace(spaces, '')
    .replace(atLeast, '≥')
    .replace(atMost, '≤');
}
