// Where the vertical rules of a printed form run: each block's own columns, joined into one grid.
import { mulDivRound } from '../amount';
import type { FundColumnKey, IndicatorColumnKey, Template } from '../template/template';

/** A stretch of the sheet from one vertical rule to another, in hundredths of its width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The vertical rules of a form and what runs between them. */
export interface ColumnPlan {
  /** The strip at the left that carries a vertical caption. */
  readonly strip: Stretch;
  /** The caption of the funds block and the first label of each head line. */
  readonly caption: Stretch;
  readonly fundLabel: Stretch;
  readonly funds: readonly Stretch[];
  readonly indicators: readonly Stretch[];
  /** Near the middle: parts the two halves of head lines and goals. */
  readonly middle: number;
  /** The head lines of the form. */
  readonly head: readonly (readonly HeadPair[])[];
}

/** One label of a head line and the box beside it. */
export interface HeadPair {
  readonly label: Stretch;
  readonly box: Stretch;
}

/** Relative room a column of the indicator block needs; in 9 pt on A4, 满意度指标 and 100.00% stand on one line. */
const INDICATOR_ROOM: Record<IndicatorColumnKey, number> = {
  dimension: 12,
  group: 11,
  name: 18,
  weight: 6,
  direction: 7,
  target: 11,
  unit: 7,
  actual: 11,
  score: 7,
  reason: 20,
  reviewScore: 7,
  reviewOpinion: 16,
};

/** Room of a funds column: an amount such as 123,456.78 must not break. */
const FUND_ROOM: Record<FundColumnKey, number> = {
  initialBudget: 12,
  budget: 12,
  executed: 12,
  weight: 8,
  rate: 11,
  score: 20,
  reason: 20,
};

const STRIP = 4;
const CAPTION = 15;
const FUND_LABEL_ROOM = 20;
/** Two rules closer than this would read as a slip of the ruler: the funds column takes the existing rule. */
const SNAP = 3;
/** Head lines and goals need no exact place: they rather use a rule that is there than draw one more. */
const NEAR = 6;

/** Plans the grid of a template. Works from the template alone, so that a new family needs no code. */
export function planColumns(template: Template): ColumnPlan {
  const indicatorRules = rulesFromRooms(template.indicators.columns.map((c) => INDICATOR_ROOM[c.key]));
  const stripEnd = indicatorRules[0] ?? STRIP;
  const captionEnd = settle(indicatorRules, CAPTION, stripEnd);
  const fundRules = planFundRules(template, captionEnd, indicatorRules);
  const blockRules = [...indicatorRules, captionEnd, ...fundRules];
  const middle = settle(blockRules, 50, stripEnd);
  const head = template.header.map((line) => planHeadLine(line.length, captionEnd, middle, blockRules));
  return {
    strip: { from: 0, to: stripEnd },
    caption: { from: 0, to: captionEnd },
    fundLabel: { from: captionEnd, to: fundRules[0] ?? 100 },
    funds: stretches(fundRules),
    indicators: stretches(indicatorRules),
    middle,
    head,
  };
}

/** The label–value pairs of one head line: equal parts, each a label about as wide as the caption and its box. */
function planHeadLine(
  pairs: number,
  captionEnd: number,
  middle: number,
  rules: readonly number[],
): HeadPair[] {
  const places: HeadPair[] = [];
  let from = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const split = pair === 0 ? captionEnd : settle(rules, from + captionEnd, from);
    const ideal = pairs === 2 ? middle : mulDivRound(100, pair + 1, pairs);
    const to = pair === pairs - 1 ? 100 : settle(rules, ideal, split);
    places.push({ label: { from, to: split }, box: { from: split, to } });
    from = to;
  }
  return places;
}

/** Whole hundredths, by rounding the running sum, so that the last rule is exactly 100. */
function rulesFromRooms(rooms: readonly number[]): number[] {
  const total = rooms.reduce((sum, room) => sum + room, STRIP);
  let sum = STRIP;
  const rules = [mulDivRound(sum, 100, total)];
  for (const room of rooms) {
    sum += room;
    rules.push(mulDivRound(sum, 100, total));
  }
  return rules;
}

/** From the right edge inwards, each funds column in its own room or, within SNAP, on an indicator rule. */
function planFundRules(template: Template, captionEnd: number, indicatorRules: readonly number[]): number[] {
  const rooms = template.funds.columns.map((c) => FUND_ROOM[c.key]);
  const wanted = rooms.reduce((sum, room) => sum + room, 0);
  const available = 100 - captionEnd - FUND_LABEL_ROOM;
  const rules = [100];
  let sum = 0;
  for (const room of [...rooms].reverse()) {
    sum += room;
    const end = rules[0] ?? 100;
    // By the running sum where the columns must share what there is, so that rounding does not add up.
    const ideal =
      wanted > available ? Math.min(100 - mulDivRound(sum, available, wanted), end - 1) : end - room;
    const near = nearest(indicatorRules, ideal);
    rules.unshift(Math.abs(near - ideal) <= SNAP && near < end && near > captionEnd ? near : ideal);
  }
  return rules;
}

function stretches(rules: readonly number[]): Stretch[] {
  return rules.slice(1).map((to, i) => ({ from: rules[i] ?? 0, to }));
}

/** An existing rule near `ideal` and right of `after`, else a new one. */
function settle(rules: readonly number[], ideal: number, after: number): number {
  const free = rules.filter((rule) => rule > after && rule < 100 && Math.abs(rule - ideal) <= NEAR);
  return free.length > 0 ? nearest(free, ideal) : Math.max(ideal, after + 1);
}

function nearest(rules: readonly number[], ideal: number): number {
  return rules.reduce(
    (best, rule) => (Math.abs(rule - ideal) < Math.abs(best - ideal) ? rule : best),
    rules[0] ?? ideal,
  );
}
