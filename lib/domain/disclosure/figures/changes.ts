// Comparisons between two figures: a change against last year, a difference from the budget, what was completed, shares.
import { mulDivRound } from '../../amount';
import { changeWord } from '../../format';
import type { Figure } from '../wording/sentence';
import { derived, moneyFigure, percentFigure, unsigned } from './figure-kinds';

/** One amount against another: this year against last, or 决算 against 预算. */
export interface Change {
  /** Carries the sign. 持平 only where both print the same; then there is no reason to give. */
  readonly word: '增加' | '减少' | '持平';
  /** The word beside the percentage; 持平 where nothing changed. */
  readonly percentWord: '增长' | '下降' | '持平';
  readonly now: Figure;
  readonly base: Figure;
  /** Without a sign. */
  readonly amount: Figure;
  /** Signed 分: below 0 is a fall. */
  readonly signed: number;
  /** Without a sign; null where the base is zero (上年无此项支出). */
  readonly percent: Figure | null;
  /** Signed hundredths of a percent; null like `percent`. */
  readonly signedPercent: number | null;
  /** Last year, or the budget, was zero and this year is not. */
  readonly fromZero: boolean;
}

/** What a comparison is called where a reader asks for its source. */
export interface ComparisonWords {
  /** 本年数－上年数 */
  readonly difference: string;
  /** （本年数－上年数）÷上年数 */
  readonly percent: string;
}

export const AGAINST_LAST_YEAR: ComparisonWords = {
  difference: '本年数－上年数',
  percent: '（本年数－上年数）÷上年数',
};
export const AGAINST_BUDGET: ComparisonWords = {
  difference: '决算数－预算数',
  percent: '（决算数－预算数）÷预算数',
};

/** Compares two amounts; null where one of them is not known. A negative base gives no percentage either. */
export function compare(
  now: Figure | null,
  base: Figure | null,
  words: ComparisonWords = AGAINST_LAST_YEAR,
): Change | null {
  if (now === null || base === null || now.value === null || base.value === null) return null;
  const signed = now.value - base.value;
  const signedPercent = base.value > 0 ? mulDivRound(signed, 10_000, base.value) : null;
  const word = changeWord(now.value, base.value);
  return {
    word,
    percentWord: word === '持平' ? '持平' : word === '增加' ? '增长' : '下降',
    now,
    base,
    amount: unsigned(moneyFigure(signed, derived([now, base], words.difference))),
    signed,
    percent:
      signedPercent === null
        ? null
        : unsigned(percentFigure(signedPercent, derived([now, base], words.percent))),
    signedPercent,
    fromZero: base.value === 0 && signed !== 0,
  };
}

/** part ÷ whole as a percentage; null where one is not known or the whole is zero: then there is no rate. */
export function ratio(part: Figure | null, whole: Figure | null, rule: string): Figure | null {
  if (part?.value == null || whole?.value == null || whole.value <= 0) return null;
  return percentFigure(mulDivRound(part.value, 10_000, whole.value), derived([part, whole], rule));
}

/** 完成预算的百分比: 决算 ÷ 预算; null where the budget is zero. */
export function completion(final: Figure | null, budget: Figure | null): Figure | null {
  return ratio(final, budget, '决算数÷预算数');
}

/**
 * The shares of parts that make up a whole, which add to exactly 100.00: each is its exact share cut to two decimals, and the
 * hundredths left over go to the largest remainders (the first of equals). 1 : 1 : 1 gives 33.34, 33.33, 33.33.
 * Hundredths of a percent, in the order of the parts; null where they add up to nothing or one of them is negative.
 */
export function shares(parts: readonly number[]): readonly number[] | null {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0 || parts.some((part) => part < 0)) return null;
  const exact = parts.map((part) => {
    const product = BigInt(part) * 10_000n;
    return { cut: Number(product / BigInt(whole)), rest: product % BigInt(whole) };
  });
  const left = 10_000 - exact.reduce((sum, { cut }) => sum + cut, 0);
  const most = exact
    .map(({ rest }, i) => ({ rest, i }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
    .slice(0, left);
  const raised = new Set(most.map(({ i }) => i));
  return exact.map(({ cut }, i) => cut + (raised.has(i) ? 1 : 0));
}

/** The same for figures, each share with its source; nulls where there are none. */
export function shareFigures(parts: readonly Figure[], whole: Figure | null): readonly (Figure | null)[] {
  const values = parts.map(({ value }) => value ?? 0);
  const sum = values.reduce((all, value) => all + value, 0);
  const divided = whole?.value == null ? null : shares(values);
  // Parts that leave something out are shares of the whole, not of each other; so are parts within a 尾差 of it.
  const complete = whole?.value != null && Math.abs(sum - whole.value) <= 5_000 * (parts.length + 1);
  return parts.map((part, i) => {
    if (!complete || divided === null) return ratio(part, whole, '该项金额÷合计');
    return percentFigure(
      divided[i] ?? 0,
      derived(whole ? [part, whole] : [part], '该项金额÷合计，各项相加为 100.00%'),
    );
  });
}
