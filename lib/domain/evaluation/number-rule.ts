// What a target and an actual that are numbers earn: in full, in proportion, or nothing; and the sum that explains it.
import { mulDivRound } from '../amount';
import { formatDecimal, formatPointsShort } from '../format';
import type { Points } from '../points';
import { settled } from '../template/settled';
import type { Template } from '../template/template';
import type { Direction } from './cells';
import type { NoSuggestion, Suggestion } from './scorecard';
import { type Comparison, compare, type Operator, type Quantity, side, VALUE_DECIMALS } from './target-value';

type NumericDirection = Exclude<Direction, 'qualitative'>;

/** An actual to be scored, and by which template. */
interface Given {
  readonly weight: Points;
  readonly direction: NumericDirection | null;
  readonly actual: Quantity;
  readonly actualOperator: Operator | null;
  readonly template: Template;
}

/** The same against one number. */
interface Sides extends Given {
  readonly target: Quantity;
  readonly targetOperator: Operator | null;
}

/** Scores an actual against a target that is one number. */
export function compute(given: Sides): Suggestion {
  const { weight, direction, target, targetOperator, actual, actualOperator, template } = given;
  if (direction && targetOperator && side(direction) * side(targetOperator) < 0) {
    return none('notComparable', '指标方向与指标值的写法相反，请核对');
  }
  const operator = direction ?? targetOperator;
  const better = operator === null ? 1 : side(operator);
  // An actual of ≥ 95% is at least 95: good enough where more is better, no information where less is.
  if (actualOperator && side(actualOperator) * (better || 1) < 0) {
    return none('notComparable', '完成值应是一个确定的数，不能写成范围');
  }
  const compared = compare(target, actual);
  if (typeof compared === 'string') return notCompared(compared, target, actual);
  const { target: t, actual: a } = compared;
  if (t < 0) return none('notComparable', '指标值是负数，不能按比例计算，请自行评分');
  if (t === 0 && better === 1 && operator !== null) {
    // ≥ 0 and > 0 set no amount to divide by: met is met, anything else is for a person to judge.
    if (operator === '>' ? a > 0 : a >= 0) return full(weight);
    return none('targetZero', '指标值为 0，完成比例无从计算，请核对指标值后自行评分');
  }
  // SE-59: a target of 0 is met by 0 and missed by anything more (安全事故 0 起).
  if (t === 0) return a <= 0 ? full(weight) : zero(weight);
  if (better === -1) {
    return a <= t ? full(weight) : above(weight, compared, target, actual, template);
  }
  if (a >= t) return beyond(weight, compared, target, template) ?? full(weight);
  if (a <= 0) return zero(weight);
  return inProportion(weight, { top: a, bottom: t }, ratio(actual, target), template);
}

/**
 * Scores an actual against a range. Inside is full, below in proportion to the lower end. Above the upper end counts as met
 * where the direction is ≥ or >, as a missed ≤ where it is ≤, < or =; without a direction a person decides.
 */
export function computeRange(given: Given, low: Quantity, high: Quantity): Suggestion {
  const { direction, actual } = given;
  const better = direction === null ? 0 : side(direction);
  if (better === 1) return compute({ ...given, target: low, targetOperator: null });
  if (better === -1) return compute({ ...given, target: high, targetOperator: null });
  const [toLow, toHigh] = [compare(low, actual), compare(high, actual)];
  if (typeof toLow === 'string') return notCompared(toLow, low, actual);
  if (typeof toHigh === 'string') return notCompared(toHigh, high, actual);
  if (toLow.actual < toLow.target) return compute({ ...given, target: low, targetOperator: null });
  if (toHigh.actual <= toHigh.target) {
    if (given.actualOperator) return none('notComparable', '完成值应是一个确定的数，不能写成范围');
    const sum = `${product(given.weight, given.weight, '100%')}（在 ${shown(low, true)} 至 ${shown(high, true)} 之内）`;
    return { kind: 'exact', points: given.weight, met: true, sum };
  }
  if (direction === '=') return compute({ ...given, direction: '≤', target: high, targetOperator: null });
  return none('notComparable', '完成值高于指标值的上限，是否扣分请自行判断，或先选定指标方向');
}

/** By how much an actual exceeds its target, in whole percent of it, where that must be explained; null where it need not. */
export function overCompletion(target: Quantity, actual: Quantity, template: Template): number | null {
  const compared = compare(target, actual);
  return typeof compared === 'string' ? null : farBeyond(compared, target, template);
}

function farBeyond(
  { target: t, actual: a }: Comparison,
  target: Quantity,
  template: Template,
): number | null {
  if (t <= 0 || target.value <= 0) return null;
  const { overCompletion: threshold, overCompletionLeast: least } = settled(template).thresholds;
  const unit = Math.round(t / target.value) * 10 ** VALUE_DECIMALS;
  const isFar = BigInt(a) * 100n >= BigInt(t) * BigInt(threshold) && a - t > least * unit;
  return isFar ? mulDivRound(a, 100, t) : null;
}

/** The deduction for a target that was far exceeded, where the template knows one. */
function beyond(
  weight: Points,
  compared: Comparison,
  target: Quantity,
  template: Template,
): Suggestion | null {
  const { overCompletionDeduction: deduction, thresholds } = settled(template);
  const percent = deduction > 0 ? farBeyond(compared, target, template) : null;
  if (percent === null) return null;
  const points = Math.max(weight - deduction, 0) as Points;
  const lost = formatPointsShort((weight - points) as Points);
  const why = `完成值为指标值的 ${percent}%，达到 ${thresholds.overCompletion}%，扣 ${lost} 分`;
  const sum = `${formatPointsShort(points)} = ${formatPointsShort(weight)} − ${lost}（${why}）`;
  return { kind: 'exact', points, met: true, sum };
}

/** A reverse indicator (≤) above its target: target ÷ actual, or linear to nothing at twice the target. */
function above(
  weight: Points,
  { target: t, actual: a }: Comparison,
  target: Quantity,
  actual: Quantity,
  template: Template,
): Suggestion {
  if (template.scoring.reverse === 'ratio') {
    return inProportion(weight, { top: t, bottom: a }, quotient(target, actual), template);
  }
  const text = a < 2 * t ? `(2 − ${quotient(actual, target)})` : '0%';
  return inProportion(weight, { top: Math.max(2 * t - a, 0), bottom: t }, text, template);
}

/** weight × top ÷ bottom, or nothing below the share that passes. */
function inProportion(
  weight: Points,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  text: string,
  template: Template,
): Suggestion {
  const { passMark } = settled(template);
  if (passMark > 0 && BigInt(top) * 100n < BigInt(bottom) * BigInt(passMark)) {
    const share = `${formatDecimal(mulDivRound(top, 10_000, bottom), 2)}%`;
    const sum = `${product(0 as Points, weight, '0%')}（完成 ${share}，不到 ${passMark}% 不得分）`;
    return { kind: 'exact', points: 0 as Points, met: false, sum };
  }
  const points = mulDivRound(weight, top, bottom) as Points;
  return { kind: 'exact', points, met: false, sum: product(points, weight, text) };
}

function full(weight: Points): Suggestion {
  return { kind: 'exact', points: weight, met: true, sum: product(weight, weight, '100%') };
}

function zero(weight: Points): Suggestion {
  return { kind: 'exact', points: 0 as Points, met: false, sum: product(0 as Points, weight, '0%') };
}

function none(why: NoSuggestion, text: string): Suggestion {
  return { kind: 'none', why, text };
}

function notCompared(why: 'unitsDiffer' | 'tooLarge', target: Quantity, actual: Quantity): Suggestion {
  if (why === 'tooLarge') return none('notComparable', '数值过大，不能计算，请改用较大的单位');
  const name = ({ unit }: Quantity): string => (unit.text === '' ? '没有单位' : `单位是“${unit.text}”`);
  return none('unitsDiffer', `指标值${name(target)}，完成值${name(actual)}，不能计算，请统一单位`);
}

/** `9.47 = 10 × 90% ÷ 95%`. */
export function product(points: Points, weight: Points, factor: string): string {
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
