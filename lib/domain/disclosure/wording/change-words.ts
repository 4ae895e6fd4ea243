// The words of comparisons: against last year, against the budget, and the cause behind each.
import type { Change } from '../figures/changes';
import type { Cause } from '../figures/annual-lists';
import { headingNumeral } from '../numerals';
import { type Figure, joined, type Sentence, say } from './sentence';
import { causeOf } from './typed-text';

/** What last year had none of, where a sentence must say so. */
export type Noun = '支出' | '收入' | '收支';

/**
 * A change behind its base; the word carries the sign, the number none:
 * 比上年增加53.07万元，增长7.39% · 比2020年减少1.40万元，下降8.64% · 与上年持平 · 比上年增加0.42万元，上年无此项支出.
 */
export function changedFrom(change: Change, base = '上年', noun: Noun = '支出'): Sentence {
  if (change.word === '持平') return say`与${base}持平`;
  return say`比${base}${changedBy(change, noun)}`;
}

/** The same without its base, for a sentence that named it before: 增加53.07万元，增长7.39% · 持平. */
export function changedBy(change: Change, noun: Noun = '支出'): Sentence {
  if (change.word === '持平') return say`持平`;
  return say`${change.word}${change.amount}万元${rateOf(change, noun)}`;
}

/** ，增长7.39% · ，下降8.64% · ，上年无此项支出; nothing where last year was below zero. */
function rateOf(change: Change, noun: Noun): Sentence | null {
  if (change.percent !== null) return say`，${change.percentWord}${change.percent}`;
  return change.fromZero ? say`，上年无此项${noun}` : null;
}

/** 与2020年度相比 */
export function comparedWith(year: number): string {
  return `与${year}年度相比`;
}

/** 决算 against 预算 in money: 决算比预算增加61.34万元 · 决算数等于年初预算数. 持平 is said of last year alone. */
export function differsFromBudget(difference: Change): Sentence {
  if (difference.word === '持平') return say`决算数等于年初预算数`;
  return say`决算比预算${difference.word}${difference.amount}万元`;
}

/** What a cause of a difference is said of: 决算数大于年初预算数 · 决算数小于预算数 · 决算数与预算数持平. */
export function besideBudget(difference: Change, budget: '年初预算数' | '预算数'): string {
  if (difference.word === '持平') return `决算数等于${budget}`;
  return `决算数${difference.word === '增加' ? '大于' : '小于'}${budget}`;
}

/** 完成年初预算的99.86%; null where the budget is zero: then there is no rate to print. */
export function completed(rate: Figure | null, budget: '年初预算' | '预算'): Sentence | null {
  return rate === null ? null : say`完成${budget}的${rate}`;
}

/** ，主要原因是职工晋级晋档: as typed, without the words that the sentence says itself. Null where nobody typed one, or nothing changed. */
export function because(reason: string, change?: Change | null, before = '，'): Sentence | null {
  const cause = causeOf(reason);
  if (cause === '' || change?.word === '持平') return null;
  return say`${before}主要原因是${cause}`;
}

/**
 * Several causes with their amounts: 主要原因：一是增加企业技术改造补助35.00万元；二是增加人员经费18.07万元; one alone:
 * 主要原因是增加企业技术改造补助35.00万元. Null where there are none.
 */
export function causes(list: readonly Cause[]): Sentence | null {
  const said = list.map(({ text, amount }) => {
    const cause = causeOf(text);
    return amount === null || cause.includes(amount.text) ? say`${cause}` : say`${cause}${amount}万元`;
  });
  const [first] = said;
  if (first === undefined) return null;
  if (said.length === 1) return say`主要原因是${first}`;
  return say`主要原因：${joined(
    said.map((cause, i) => say`${headingNumeral(i + 1)}是${cause}`),
    '；',
  )}`;
}
