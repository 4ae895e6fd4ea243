// What the scoring rule makes of one indicator (财预〔2020〕10号): full when met, in proportion when not, a band when qualitative.
import { mulDivRound } from '../amount';
import { formatDecimal, formatPoints, formatPointsShort } from '../format';
import type { Points } from '../points';
import type { Template } from '../template/template';
import { ATTAINMENTS, type Attainment, DIRECTIONS, type Direction } from './cells';
import type { NoSuggestion, Suggestion } from './scorecard';
import {
  compare,
  type Operator,
  type Quantity,
  type Reading,
  readValue,
  side,
  VALUE_DECIMALS,
} from './target-value';

/** The cells of an indicator that its suggestion depends on, as text. */
export interface IndicatorTexts {
  readonly direction: string;
  readonly target: string;
  readonly unit: string;
  readonly actual: string;
  readonly attainment: string;
}

/** One of the known directions; null when the cell is empty: then the target's text decides. */
export function readDirection(text: string): Direction | null {
  return DIRECTIONS.find((direction) => direction === text) ?? null;
}

/** One of the levels of attainment; null when none is chosen. */
export function readAttainment(text: string): Attainment | null {
  return ATTAINMENTS.find((attainment) => attainment === text) ?? null;
}

/**
 * The score the rule suggests. Never throws: what cannot be computed says why.
 * Numbers that can be compared are computed even where a level of attainment is chosen; the level counts for all others.
 */
export function suggest(
  weight: Points | null,
  texts: IndicatorTexts,
  scoring: Template['scoring'],
): Suggestion {
  if (weight === null || weight <= 0) return none('noWeight', '请先填写分值');
  const direction = readDirection(texts.direction);
  const attainment = readAttainment(texts.attainment);
  if (direction === 'qualitative') return band(weight, attainment, scoring);
  const target = readValue(texts.target, texts.unit);
  if (target.kind === 'words') return band(weight, attainment, scoring);
  const actual = readValue(texts.actual, texts.unit);
  if (target.kind === 'quantity' && actual.kind === 'quantity') {
    return compute(weight, { direction, target, actual, reverse: scoring.reverse });
  }
  if (attainment !== null) return band(weight, attainment, scoring);
  return notComputable(target, actual);
}

function none(why: NoSuggestion, text: string): Suggestion {
  return { kind: 'none', why, text };
}

function notComputable(target: Reading, actual: Reading): Suggestion {
  if (target.kind === 'empty') return none('missing', '请填写指标值');
  if (target.kind === 'manyNumbers') return none('manyNumbers', '指标值里有多个数，不能直接计算，请自行评分');
  if (target.kind === 'date') return none('notComparable', '指标值是日期，不能按比例计算，请自行评分');
  if (target.kind !== 'quantity') return none('notComparable', '指标值是一句话，不能直接计算，请自行评分');
  if (actual.kind === 'empty') return none('missing', '请填写完成值');
  if (actual.kind === 'manyNumbers') return none('manyNumbers', '完成值里有多个数，不能直接计算，请自行评分');
  return none('notComparable', '指标值是数，完成值请只填数和单位，才能计算');
}

/** Share of the weight for a level of attainment: 100–80, 80–60, 60–0 in the national template (财预〔2020〕10号). */
function band(weight: Points, attainment: Attainment | null, scoring: Template['scoring']): Suggestion {
  if (attainment === null) return none('missing', '请选择完成档次');
  const level = scoring.bands.find((b) => b.attainment === attainment);
  if (!level) return none('notComparable', '本表样没有这一完成档次，请自行评分');
  const from = mulDivRound(weight, level.from, 100) as Points;
  const to = mulDivRound(weight, level.to, 100) as Points;
  return { kind: 'band', from, to, sum: `${level.label}，可评 ${formatPoints(from)}–${formatPoints(to)} 分` };
}

interface Sides {
  readonly direction: Operator | null;
  readonly target: Extract<Reading, { kind: 'quantity' }>;
  readonly actual: Extract<Reading, { kind: 'quantity' }>;
  readonly reverse: Template['scoring']['reverse'];
}

function compute(weight: Points, { direction, target, actual, reverse }: Sides): Suggestion {
  if (direction && target.operator && side(direction) * side(target.operator) < 0) {
    return none('notComparable', '指标方向与指标值的写法相反，请核对');
  }
  const operator = direction ?? target.operator;
  const better = operator === null ? 1 : side(operator);
  // An actual of ≥ 95% is at least 95: good enough where more is better, no information where less is.
  if (actual.operator && side(actual.operator) * (better || 1) < 0) {
    return none('notComparable', '完成值应是一个确定的数，不能写成范围');
  }
  const compared = compare(target.quantity, actual.quantity);
  if (compared === 'unitsDiffer') return none('unitsDiffer', unitsDiffer(target.quantity, actual.quantity));
  if (compared === 'tooLarge') return none('notComparable', '数值过大，不能计算，请改用较大的单位');
  const { target: t, actual: a } = compared;
  if (t < 0) return none('notComparable', '指标值是负数，不能按比例计算，请自行评分');
  const full: Suggestion = { kind: 'exact', points: weight, met: true, sum: product(weight, weight, '100%') };
  const zero: Suggestion = {
    kind: 'exact',
    points: 0 as Points,
    met: false,
    sum: product(0 as Points, weight, '0%'),
  };
  if (t === 0 && better === 1 && operator !== null) {
    // ≥ 0 and > 0 set no amount to divide by: met is met, anything else is for a person to judge.
    if (operator === '>' ? a > 0 : a >= 0) return full;
    return none('targetZero', '指标值为 0，完成比例无从计算，请核对指标值后自行评分');
  }
  // SE-59: a target of 0 is met by 0 and missed by anything more (安全事故 0 起).
  if (t === 0) return a <= 0 ? full : zero;
  if (better === -1)
    return a <= t ? full : missedFromAbove(weight, t, a, target.quantity, actual.quantity, reverse);
  if (a >= t) return full;
  if (a <= 0) return zero;
  const points = mulDivRound(weight, a, t) as Points;
  return {
    kind: 'exact',
    points,
    met: false,
    sum: product(points, weight, ratio(actual.quantity, target.quantity)),
  };
}

/** A reverse indicator (≤) above its target: target ÷ actual, or linear to nothing at twice the target. */
function missedFromAbove(
  weight: Points,
  t: number,
  a: number,
  target: Quantity,
  actual: Quantity,
  rule: Template['scoring']['reverse'],
): Suggestion {
  if (rule === 'ratio') {
    const points = mulDivRound(weight, t, a) as Points;
    return { kind: 'exact', points, met: false, sum: product(points, weight, quotient(target, actual)) };
  }
  const points = mulDivRound(weight, Math.max(2 * t - a, 0), t) as Points;
  const sum = a < 2 * t ? `(2 − ${quotient(actual, target)})` : '0%';
  return { kind: 'exact', points, met: false, sum: product(points, weight, sum) };
}

function product(points: Points, weight: Points, factor: string): string {
  return `${formatPointsShort(points)} = ${formatPointsShort(weight)} × ${factor}`;
}

/** `90%` where the target is 100%, else `40 ÷ 42`. */
function ratio(actual: Quantity, target: Quantity): string {
  const hundredPercent = target.unit.text === '%' && target.value === 100 * 10 ** VALUE_DECIMALS;
  return hundredPercent && actual.unit.text === '%' ? shown(actual, true) : quotient(actual, target);
}

/** `40 ÷ 42`; with units where they are needed to understand it. */
function quotient(a: Quantity, b: Quantity): string {
  const withUnit = a.unit.base === '%' || (a.unit.text !== b.unit.text && a.unit.tens !== b.unit.tens);
  return `${shown(a, withUnit)} ÷ ${shown(b, withUnit)}`;
}

function shown(quantity: Quantity, withUnit: boolean): string {
  return formatDecimal(quantity.value, VALUE_DECIMALS) + (withUnit ? quantity.unit.text : '');
}

function unitsDiffer(target: Quantity, actual: Quantity): string {
  const name = ({ unit }: Quantity): string => (unit.text === '' ? '没有单位' : `单位是“${unit.text}”`);
  return `指标值${name(target)}，完成值${name(actual)}，不能计算，请统一单位`;
}
