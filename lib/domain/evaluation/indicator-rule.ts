// What the scoring rule makes of one indicator (财预〔2020〕10号): full when met, in proportion when not, a band when qualitative.
import { mulDivRound } from '../amount';
import { formatPoints } from '../format';
import type { Points } from '../points';
import { settled } from '../template/settled';
import type { Template } from '../template/template';
import { ATTAINMENTS, type Attainment, DIRECTIONS, type Direction } from './cells';
import { dayText, type Period, readPeriod } from './date-value';
import { compute, computeRange, product } from './number-rule';
import type { NoSuggestion, Suggestion } from './scorecard';
import { type Reading, readValue } from './target-value';

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
 * Dates without a year are of `fiscalYear`.
 */
export function suggest(
  weight: Points | null,
  texts: IndicatorTexts,
  template: Template,
  fiscalYear: number,
): Suggestion {
  const { scored, weights } = settled(template);
  if (!scored) return noSuggestion('unscored', '本表样不评分');
  if (weight === null || weight <= 0) {
    return weights === 'dimension'
      ? noSuggestion('noWeight', '本表样不逐项设分值，请在一级指标的分值内评分')
      : noSuggestion('noWeight', '请先填写分值');
  }
  const direction = readDirection(texts.direction);
  const attainment = readAttainment(texts.attainment);
  if (direction === 'qualitative') return band(weight, attainment, template);
  const target = readValue(texts.target, texts.unit);
  if (target.kind === 'words') return band(weight, attainment, template);
  const actual = readValue(texts.actual, texts.unit);
  if (actual.kind === 'quantity') {
    const given = { weight, direction, actual: actual.quantity, actualOperator: actual.operator, template };
    if (target.kind === 'quantity') {
      return compute({ ...given, target: target.quantity, targetOperator: target.operator });
    }
    if (target.kind === 'range') return computeRange(given, target.low, target.high);
  }
  if (attainment !== null) return band(weight, attainment, template);
  if (target.kind === 'date' && actual.kind === 'date') {
    const due = readPeriod(texts.target, fiscalYear);
    const done = readPeriod(texts.actual, fiscalYear);
    if (due && done) return inTime(weight, due, done, template);
  }
  return notComputable(target, actual);
}

/** No suggestion, and why. */
export function noSuggestion(why: NoSuggestion, text: string): Suggestion {
  return { kind: 'none', why, text };
}

function notComputable(target: Reading, actual: Reading): Suggestion {
  if (target.kind === 'empty') return noSuggestion('missing', '请填写指标值');
  if (target.kind === 'manyNumbers') {
    return noSuggestion('manyNumbers', '指标值里有多个数，不能直接计算，请自行评分');
  }
  if (target.kind === 'prose')
    return noSuggestion('notComparable', '指标值是一句话，不能直接计算，请自行评分');
  if (actual.kind === 'empty') return noSuggestion('missing', '请填写完成值');
  if (target.kind === 'date') {
    return noSuggestion('notComparable', '指标值是日期，完成值请写明完成的年月日，才能判断是否按期');
  }
  if (actual.kind === 'manyNumbers') {
    return noSuggestion('manyNumbers', '完成值里有多个数，不能直接计算，请自行评分');
  }
  if (actual.kind === 'range') return noSuggestion('notComparable', '完成值应是一个确定的数，不能写成范围');
  return noSuggestion('notComparable', '指标值是数，完成值请只填数和单位，才能计算');
}

/** Share of the weight for a level of attainment: 100–80, 80–60, 60–0 in the national template (财预〔2020〕10号). */
function band(weight: Points, attainment: Attainment | null, { scoring }: Template): Suggestion {
  if (attainment === null) return noSuggestion('missing', '请选择完成档次');
  const level = scoring.bands.find((b) => b.attainment === attainment);
  if (!level) return noSuggestion('notComparable', '本表样没有这一完成档次，请自行评分');
  const from = mulDivRound(weight, level.from, 100) as Points;
  const to = mulDivRound(weight, level.to, 100) as Points;
  if (level.from === level.to) {
    const sum = `${product(to, weight, `${level.to}%`)}（${level.label}）`;
    return { kind: 'exact', points: to, met: attainment === 'met', qualitative: true, sum };
  }
  return { kind: 'band', from, to, sum: `${level.label}，可评 ${formatPoints(from)}–${formatPoints(to)} 分` };
}

/** 时效: in time is full; a date has no proportion, so what is late earns at most what the best band below 达成 gives. */
function inTime(weight: Points, due: Period, done: Period, { scoring }: Template): Suggestion {
  const deadline = dayText(due.last);
  if (done.last <= due.certain) {
    return {
      kind: 'exact',
      points: weight,
      met: true,
      sum: `${product(weight, weight, '100%')}（不晚于 ${deadline}）`,
    };
  }
  if (done.first <= due.last) {
    return noSuggestion('notComparable', '日期写得不够具体，不能判断是否按期，请写明年月日');
  }
  const best = Math.max(0, ...scoring.bands.filter((b) => b.attainment !== 'met').map((b) => b.to));
  const to = mulDivRound(weight, best, 100) as Points;
  const sum = `晚于 ${deadline}，未按期完成，可评 ${formatPoints(0 as Points)}–${formatPoints(to)} 分`;
  return { kind: 'band', from: 0 as Points, to, sum };
}
