// What a figure of a text is: an amount, a rate, a count, a year, a date or a bare number, each with its place and the words before it.
import type { Fen } from '../amount';

/** Which way a change goes by its word: 增加 up, 减少 down; `undecided` is a template's 增加（减少） that nobody decided. */
export type Direction = 'up' | 'down' | 'undecided';

interface Place {
  /** Offsets in the text as given. */
  readonly at: number;
  readonly end: number;
  /** As printed, without white space: `1,894.68万元`. */
  readonly printed: string;
  /** The words of the same clause before it, without its direction word: 与…相比，收入总计. */
  readonly before: string;
  /** Where `before` starts. */
  readonly beforeAt: number;
  /** The word of a change right before it, and which way it points. */
  readonly direction: Direction | null;
  readonly directionWord: string;
  /** A minus sign is printed; the value carries it too. */
  readonly negative: boolean;
}

interface Measured extends Place {
  readonly value: number;
  /** Decimals as printed: the precision the figure claims. */
  readonly decimals: number;
}

/** Money in 分. `unit` as printed (万元, 元, 亿元, 万), `per` of a price (吨 in 660 元/吨). */
export interface Amount extends Measured {
  readonly kind: 'amount';
  readonly value: Fen;
  readonly unit: string;
  readonly per: string | null;
  /** Half of its last printed place, in 分 (half a 分 for whole 分). */
  readonly halfPlace: number;
}

/** A percentage in 10^-6 percent. `points`: 个百分点. */
export interface Rate extends Measured {
  readonly kind: 'rate';
  readonly points: boolean;
  /** Half of its last printed place, in 10^-6 percent. */
  readonly halfPlace: number;
}

/** A number with a counter; the value in 10^-6 of the unit as printed (2.52 万吨 is 2520000 万吨). */
export interface Count extends Measured {
  readonly kind: 'count';
  readonly unit: string;
}

/** A calendar year; `end` of a span is its last year. */
export interface Year extends Place {
  readonly kind: 'year';
  readonly year: number;
}

/** A date, as much of it as is printed. */
export interface CalendarDate extends Place {
  readonly kind: 'date';
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** The year and number of a circular: 〔2020〕10号. */
export interface DocumentNumber extends Place {
  readonly kind: 'documentNumber';
  readonly year: number;
  /** The bracket its year stands in. */
  readonly bracket: string;
}

/** A number without unit, in 10^-6. */
export interface Bare extends Measured {
  readonly kind: 'number';
}

/** One figure of a text. */
export type Figure = Amount | Rate | Count | Year | CalendarDate | DocumentNumber | Bare;
export type FigureKind = Figure['kind'];

/** Decimals at which rates, counts and bare numbers are held as integers. */
export const FIGURE_DECIMALS = 6;
