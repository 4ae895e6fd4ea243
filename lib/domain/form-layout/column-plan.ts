// Where the vertical rules of a printed form run: each block's own columns, on rules that are there already where it can be.
import { mulDivRound } from '../amount';
import { settled } from '../template/settled';
import type { Template } from '../template/template';
import { type ColumnRoom, fundRooms, INDICATOR_ROOM } from './column-rooms';

/** A stretch of the sheet from one vertical rule to another, in hundredths of its width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The vertical rules of a form and what runs between them. */
export interface ColumnPlan {
  /** The strip at the left that carries a vertical caption, or the goals of a form that has several. */
  readonly strip: Stretch;
  /** The caption of the funds block and the first label of each head line. */
  readonly caption: Stretch;
  readonly fundLabel: Stretch;
  /** Left of the labels of money that is divided more than one way; null where it is not. */
  readonly division: Stretch | null;
  readonly funds: readonly Stretch[];
  /** The topics of the management block and what is asked about each. */
  readonly topic: Stretch;
  readonly questions: readonly Stretch[];
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

const STRIP = 4;
/** Room for 年度绩效目标 1（40分）, four characters a line. */
const GOALS_STRIP = 10;
/** Room for 绩效指标（80分）, whose bracket would read badly one character a line. */
const BRACKET_STRIP = 8;
const CAPTION = 15;
const DIVISION = 9;
/** Two rules closer than this would read as a slip of the ruler: the funds column takes the existing rule. */
const SNAP = 3;
/** Head lines and goals need no exact place: they rather use a rule that is there than draw one more. */
const NEAR = 6;

/** Plans the rules of a template. Works from the template alone, so that a new family needs no code. */
export function planColumns(template: Template): ColumnPlan {
  const indicatorRules = planIndicatorRules(template);
  const stripEnd = indicatorRules[0] ?? STRIP;
  const captionEnd = settle(indicatorRules, Math.max(CAPTION, stripEnd + 6), stripEnd);
  const fundRules = planFundRules(template, captionEnd, indicatorRules);
  const blockRules = [...indicatorRules, captionEnd, ...fundRules];
  const middle = settle(blockRules, 50, stripEnd);
  const head = template.header.map((line) => planHeadLine(line.length, captionEnd, middle, blockRules));
  const fundLabel = { from: captionEnd, to: fundRules[0] ?? 100 };
  const divisionEnd = captionEnd + Math.min(DIVISION, Math.floor((fundLabel.to - captionEnd) / 2));
  const isDivided = settled(template).divisions.some(({ label }) => label !== '') && divisionEnd > captionEnd;
  return {
    strip: { from: 0, to: stripEnd },
    caption: { from: 0, to: captionEnd },
    fundLabel,
    division: isDivided ? { from: captionEnd, to: divisionEnd } : null,
    funds: stretches(fundRules),
    topic: { from: stripEnd, to: captionEnd },
    questions: planQuestions(settled(template).management?.columns.length ?? 0, captionEnd, blockRules),
    indicators: stretches(indicatorRules),
    middle,
    head,
  };
}

/** How a caption in the strip is written: one character a line where the strip has room for no more. */
export function stripRole({ strip }: ColumnPlan): 'vertical' | 'head' {
  return strip.to < BRACKET_STRIP ? 'vertical' : 'head';
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
    const ideal = pairs === 2 ? middle : mulDivRound(100, pair + 1, pairs);
    const to = pair === pairs - 1 ? 100 : settle(rules, Math.max(ideal, from + 2), from + 1);
    const room = Math.min(captionEnd, Math.max(1, mulDivRound(to - from, 3, 5)));
    const near = pair === 0 && captionEnd < to ? captionEnd : settle(rules, from + room, from);
    const split = Math.min(near, to - 1);
    places.push({ label: { from, to: split }, box: { from: split, to } });
    from = to;
  }
  return places;
}

/** Equal parts of what is right of the topics. */
function planQuestions(count: number, from: number, rules: readonly number[]): Stretch[] {
  const ends = [from];
  for (let i = 1; i <= count; i += 1) {
    const ideal = from + mulDivRound(100 - from, i, count);
    ends.push(i === count ? 100 : settle(rules, ideal, ends.at(-1) ?? from));
  }
  return stretches(ends);
}

/**
 * Columns of figures keep their room; columns of words share what is left, so that a form of many columns breaks words and no
 * figure. Whole hundredths, by rounding the running sum, so that the last rule is exactly 100.
 */
function planIndicatorRules(template: Template): number[] {
  const { columns } = template.indicators;
  const several = template.dimensions.some(({ goal }) => goal !== undefined);
  const narrow = template.indicators.caption.includes('（') ? BRACKET_STRIP : STRIP;
  const strip = several ? GOALS_STRIP : narrow;
  const has = (key: string) => columns.some((column) => column.key === key);
  const rooms: ColumnRoom[] = columns.map(({ key }) => {
    // The sign and the unit beside it leave a bare figure, or a few words.
    const bare = (key === 'target' && has('direction')) || (key === 'actual' && has('unit'));
    return bare ? { room: 9, bends: false } : INDICATOR_ROOM[key];
  });
  const sum = (bends: boolean) => rooms.reduce((all, one) => all + (one.bends === bends ? one.room : 0), 0);
  const left = 100 - strip - sum(false);
  const wanted = sum(true);
  const shares = wanted > 0 && left * 2 >= wanted;
  // As fractions of the whole, so that nothing is rounded twice.
  const parts = rooms.map(({ room, bends }) => (shares ? room * (bends ? left : wanted) : room));
  const whole = parts.reduce((all, part) => all + part, 0);
  let running = 0;
  const rules = [strip];
  for (const part of parts) {
    running += part;
    rules.push(strip + mulDivRound(100 - strip, running, whole));
  }
  return rules;
}

/** From the right edge inwards, each funds column in its own room or, within SNAP, on an indicator rule. */
function planFundRules(template: Template, captionEnd: number, indicatorRules: readonly number[]): number[] {
  const { columns, label, tight } = fundRooms(template);
  const wanted = columns.reduce((sum, room) => sum + room, 0);
  const available = 100 - captionEnd - label;
  const rules = [100];
  let sum = 0;
  for (const room of [...columns].reverse()) {
    sum += room;
    const end = rules[0] ?? 100;
    // By the running sum where the columns must share what there is, so that rounding does not add up.
    const ideal =
      wanted > available ? Math.min(100 - mulDivRound(sum, available, wanted), end - 1) : end - room;
    const near = nearest(indicatorRules, ideal);
    const off = near - ideal;
    const fits = (tight ? off === 0 || off === -1 : Math.abs(off) <= SNAP) && near < end && near > captionEnd;
    rules.unshift(fits ? near : ideal);
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
