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
  /** Every rule from 0 to 100, ascending; grid column i runs from rules[i] to rules[i + 1]. */
  readonly rules: readonly number[];
  /** The strip at the left that carries a vertical caption. */
  readonly strip: Stretch;
  /** The caption of the funds block and the first label of each head line. */
  readonly caption: Stretch;
  readonly fundLabel: Stretch;
  readonly funds: readonly Stretch[];
  readonly indicators: readonly Stretch[];
  /** The rule nearest the middle: it parts the two halves of head lines and goals. */
  readonly middle: number;
}

/** Relative room a column of the indicator block needs; 9 pt figures and two to four characters a line fit. */
const INDICATOR_ROOM: Record<IndicatorColumnKey, number> = {
  dimension: 9,
  group: 10,
  name: 20,
  weight: 6,
  target: 11,
  actual: 11,
  score: 7,
  reason: 22,
};

/** Room of a funds column: an amount such as 123,456.78 must not break. */
const FUND_ROOM: Record<FundColumnKey, number> = {
  initialBudget: 12,
  budget: 12,
  executed: 12,
  weight: 8,
  rate: 11,
  score: 20,
};

const STRIP = 4;
const FUND_LABEL_ROOM = 20;
/** Two rules closer than this would read as a slip of the ruler: the funds column takes the existing rule. */
const SNAP = 3;

/** Plans the grid of a template. Works from the template alone, so that a new family needs no code. */
export function planColumns(template: Template): ColumnPlan {
  const indicatorRules = rulesFromRooms(template.indicators.columns.map((c) => INDICATOR_ROOM[c.key]));
  const captionEnd = indicatorRules[1] ?? 100;
  const fundRules = planFundRules(template, captionEnd, indicatorRules);
  const rules = [...new Set([0, ...indicatorRules, ...fundRules, captionEnd])].sort((a, b) => a - b);
  return {
    rules,
    strip: { from: 0, to: indicatorRules[0] ?? 100 },
    caption: { from: 0, to: captionEnd },
    fundLabel: { from: captionEnd, to: fundRules[0] ?? 100 },
    funds: stretches(fundRules),
    indicators: stretches(indicatorRules),
    middle: nearest(rules.slice(1, -1), 50),
  };
}

/** The rules of one head line of `pairs` label–value pairs: each pair a label as wide as the caption, then its box. */
export function headLine(plan: ColumnPlan, pairs: number): readonly { label: Stretch; box: Stretch }[] {
  const starts = [0];
  for (let pair = 1; pair < pairs; pair += 1) {
    const free = plan.rules.filter((rule) => rule > (starts.at(-1) ?? 0) && rule < 100);
    starts.push(pairs === 2 ? plan.middle : nearest(free, mulDivRound(100, pair, pairs)));
  }
  return starts.map((from, pair) => {
    const to = starts[pair + 1] ?? 100;
    const inside = plan.rules.filter((rule) => rule > from && rule < to);
    const split = pair === 0 ? plan.caption.to : nearest(inside, from + plan.caption.to);
    return { label: { from, to: split }, box: { from: split, to } };
  });
}

/** Grid column and span of a stretch; its ends are rules of the plan. */
export function gridSpan(plan: ColumnPlan, stretch: Stretch): { column: number; columnSpan: number } {
  const column = plan.rules.indexOf(stretch.from);
  return { column, columnSpan: plan.rules.indexOf(stretch.to) - column };
}

/** Widths of the grid columns, adding to 100. */
export function columnWidths(plan: ColumnPlan): number[] {
  return stretches(plan.rules).map(({ from, to }) => to - from);
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
  for (const room of rooms.toReversed()) {
    const end = rules[0] ?? 100;
    const ideal = end - (wanted > available ? mulDivRound(room, available, wanted) : room);
    const near = nearest(indicatorRules, ideal);
    rules.unshift(Math.abs(near - ideal) <= SNAP && near < end && near > captionEnd ? near : ideal);
  }
  return rules;
}

function stretches(rules: readonly number[]): Stretch[] {
  return rules.slice(1).map((to, i) => ({ from: rules[i] ?? 0, to }));
}

function nearest(rules: readonly number[], ideal: number): number {
  return rules.reduce(
    (best, rule) => (Math.abs(rule - ideal) < Math.abs(best - ideal) ? rule : best),
    rules[0] ?? ideal,
  );
}
