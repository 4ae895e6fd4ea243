// Reads targets (年度指标值) and actuals (实际完成值) as people write them: number, unit and operator, or why there is none.
import { parseScaled } from '../amount';
import { plainValue } from './plain-value';
import { completeUnit, NO_UNIT, readUnit, relateUnits, type Unit, type UnitRelation } from './units';

/** Decimals at which every value is held as an integer: 95.08 is 95080000. */
export const VALUE_DECIMALS = 6;

/** The comparison written into a text: ≥90%, 不超过 10 天, 95% 以上. */
export type Operator = '≥' | '>' | '≤' | '<' | '=';

/** One number with its unit. */
export interface Quantity {
  /** In 10^-VALUE_DECIMALS of the printed unit. */
  readonly value: number;
  /** Decimals as printed: the precision the number claims. */
  readonly decimals: number;
  readonly unit: Unit;
}

/** What a text says. Everything but `quantity` is a reason why nothing can be computed from it. */
export type Reading =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly operator: Operator | null }
  /** Nothing, or a dash. */
  | { readonly kind: 'empty' }
  /** No number at all: 显著, 是, 达成预期指标, 一年. */
  | { readonly kind: 'words' }
  /** A date or period and no other number: 2020 年 12 月底前. */
  | { readonly kind: 'date' }
  /** From one number to another: 80%—90%, 10～20 次. */
  | { readonly kind: 'range'; readonly low: Quantity; readonly high: Quantity }
  /** Several numbers: 29 人养老，医保 31 人. */
  | { readonly kind: 'manyNumbers' }
  /** One number inside a sentence: 有 10 人已到退休年龄. */
  | { readonly kind: 'prose' };

const onlyDashes = /^[-/]*$/;
const digit = /\d/;
const mayHoldDate = /[年月]|\d[-/.]\d+[-/.]/;
const datePattern =
  /(?<!\d)(?:\d{4}年)?\d{1,2}月?[-~至到](?:\d{4}年)?\d{1,2}月(?!\d)份?(?:底|末)?(?:之前|以前|前)?|(?<!\d)\d{4}年?[-~至]\d{4}年度?|(?<!\d)\d{4}年度?(?:\d{1,2}月(?:份|\d{1,2}[日号])?)?(?:底|末|初)?(?:之前|以前|前)?|(?<!\d)\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)(?:之前|以前|前)?|(?<!\d)\d{1,2}月(?:份|\d{1,2}[日号])?(?:底|末|初)?(?:之前|以前|前)?/g;
const numberPattern = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/;
/** Punctuation and （含） that change nothing behind a value. */
const noise = /[（(]含[)）]|[。；;,.、]+$/g;
/** What 及以上, 或以下 leave behind. */
const joining = /[及或]$/;

type Word = readonly [word: string, operator: Operator | null];

/** Words with what they mean; longest first, so that 不低于 is not read as 低于. */
function words(lists: readonly (readonly [operator: Operator | null, list: string])[]): readonly Word[] {
  return lists
    .flatMap(([operator, list]) => list.split(' ').map((word): Word => [word, operator]))
    .sort((a, b) => b[0].length - a[0].length);
}

/** Words before the number. */
const LEADING = words([
  ['≥', '≥ 不低于 不少于 不小于 不得低于 不得少于 至少 大于等于 大于或等于 高于或等于 达到 达'],
  ['>', '> 大于 高于 超过 多于'],
  [
    '≤',
    '≤ 不高于 不超过 不超 不大于 不多于 不得超过 不得高于 至多 最多 小于等于 小于或等于 低于或等于 控制在',
  ],
  ['<', '< 小于 低于 少于'],
  ['=', '= 等于'],
  [null, '约 共 共计 合计 总计 累计 完成 已 实际 实现 全年 为 计划 : ：'],
]);

/** Words behind the unit. */
const TRAILING = words([
  ['≥', '以上'],
  ['≤', '以下 以内 之内 内'],
  [null, '左右'],
]);

/** Which way an operator points; two words of one text must not contradict each other (不低于……以下). */
function disagree(a: Operator | null, b: Operator | null): boolean {
  return a !== null && b !== null && side(a) !== side(b);
}

/** Whether more is better (1), less is better (-1), or neither (0). */
export function side(operator: Operator): -1 | 0 | 1 {
  if (operator === '=') return 0;
  return operator === '≥' || operator === '>' ? 1 : -1;
}

/** Takes known words off the front; undefined when something else is left or two operators disagree. */
function readLeading(text: string): Operator | null | undefined {
  let rest = text;
  let operator: Operator | null = null;
  while (rest !== '') {
    const word = LEADING.find(([w]) => rest.startsWith(w));
    if (!word) return undefined;
    if (disagree(operator, word[1])) return undefined;
    operator ??= word[1];
    rest = rest.slice(word[0].length);
  }
  return operator;
}

/** Unit and operator behind the number. */
function readTrailing(text: string): { unit: Unit; operator: Operator | null } | null {
  let rest = text.replace(noise, '');
  let operator: Operator | null = null;
  const word = TRAILING.find(([w]) => rest.endsWith(w));
  if (word) {
    operator = word[1];
    rest = rest.slice(0, -word[0].length);
  }
  const unit = readUnit(rest.replace(joining, ''));
  return unit && { unit, operator };
}

const EMPTY: Reading = { kind: 'empty' };
const WORDS: Reading = { kind: 'words' };
const DATE: Reading = { kind: 'date' };
const MANY: Reading = { kind: 'manyNumbers' };
const PROSE: Reading = { kind: 'prose' };

/** Reads a target or an actual. `unitText` is the indicator's 度量单位 cell and completes a number that brings no unit. */
export function readValue(text: string, unitText = ''): Reading {
  const plain = plainValue(text);
  if (onlyDashes.test(plain)) return EMPTY;
  if (!digit.test(plain)) return WORDS;
  const dateless = mayHoldDate.test(plain) ? plain.replace(datePattern, '') : plain;
  const match = numberPattern.exec(dateless);
  if (!match) return DATE;
  const before = dateless.slice(0, match.index);
  const after = dateless.slice(match.index + match[0].length);
  if (digit.test(after)) return readRange(dateless, unitText) ?? MANY;
  const sign = before.endsWith('-') ? '-' : '';
  const value = parseScaled(sign + match[0], VALUE_DECIMALS);
  const leading = readLeading(sign === '' && !before.endsWith('+') ? before : before.slice(0, -1));
  const trailing = readTrailing(after);
  if (value === null || leading === undefined || trailing === null) return PROSE;
  if (disagree(leading, trailing.operator)) return PROSE;
  const point = match[0].indexOf('.');
  return {
    kind: 'quantity',
    operator: leading ?? trailing.operator,
    quantity: {
      value,
      decimals: point < 0 ? 0 : match[0].length - point - 1,
      unit: completeUnit(
        trailing.unit,
        unitText === '' ? NO_UNIT : (readUnit(plainValue(unitText)) ?? NO_UNIT),
      ),
    },
  };
}

const rangePattern =
  /^(?<before>\D*?)(?<low>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>[^\d~]*?)[-~至到](?<high>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<after>\D*)$/;

/** A range whose two ends count the same thing, the lower first; null for anything else with several numbers. */
function readRange(plain: string, unitText: string): Reading | null {
  const parts = rangePattern.exec(plain)?.groups;
  if (!parts || readLeading(parts.before ?? '') === undefined) return null;
  const high = readValue(`${parts.high}${parts.after}`, unitText);
  if (high.kind !== 'quantity' || high.operator !== null) return null;
  const low = readValue(`${parts.low}${parts.unit}`, high.quantity.unit.text);
  if (low.kind !== 'quantity' || low.operator !== null) return null;
  const both = compare(low.quantity, high.quantity);
  if (typeof both === 'string' || both.target >= both.actual) return null;
  return { kind: 'range', low: low.quantity, high: high.quantity };
}

/** Target and actual on one scale, ready to be compared and divided. */
export interface Comparison {
  readonly target: number;
  readonly actual: number;
  readonly relation: UnitRelation;
}

/**
 * Brings two quantities to the smaller of their units (万元 and 元, % and ‰); a bare number takes the unit of the other.
 * Returns 'unitsDiffer' when they count different things, 'tooLarge' when a number leaves the exact range.
 */
export function compare(target: Quantity, actual: Quantity): Comparison | 'unitsDiffer' | 'tooLarge' {
  const relation = relateUnits(target.unit, actual.unit);
  if (relation === 'differ') return 'unitsDiffer';
  const targetTens = completeUnit(target.unit, actual.unit).tens;
  const actualTens = completeUnit(actual.unit, target.unit).tens;
  const least = Math.min(targetTens, actualTens);
  const t = target.value * 10 ** (targetTens - least);
  const a = actual.value * 10 ** (actualTens - least);
  return Number.isSafeInteger(t) && Number.isSafeInteger(a) ? { target: t, actual: a, relation } : 'tooLarge';
}
