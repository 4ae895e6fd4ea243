// Figures of sentences by kind: how each is printed, and which integer stands behind the print.
import { type Fen, mulDivRound } from '../../amount';
import {
  formatDecimal,
  formatFen,
  formatFenExact,
  formatPoints,
  formatPointsShort,
  formatRate,
} from '../../format';
import type { FigureSource } from '../model';
import type { Points } from '../../points';
import type { Figure } from '../wording/sentence';

/** 分 in the last place that 万元 with two decimals shows. */
const LAST_PLACE = 10_000;

/**
 * An amount as it is published: rounded half up to 0.01 万元, in 分 (17.695 万元 is 17,695,000 分 and published as 17,700,000).
 *
 * The whole disclosure reckons from published amounts: tables, sentences and data print these, and differences, percentages
 * and shares are worked out from these. So no sentence can disagree with its table, anybody can recompute every figure from
 * the printed ones, and 持平 means that both years print the same. Each result is rounded once. A sum that the accounts
 * carry more exactly may differ from its printed parts by a 尾差, as it does in the tables.
 */
export function publishedFen(fen: number): Fen {
  return (mulDivRound(fen, 1, LAST_PLACE) * LAST_PLACE) as Fen;
}

/** Money in 万元: `1,311.57`. `fen` is rounded to what is published. */
export function moneyFigure(fen: number, source: FigureSource): Figure {
  const value = publishedFen(fen);
  return { text: formatFen(value, '万元'), value, unit: 'money', source };
}

/** A round amount without decimals, as prices are named: `单位价值 50 万元以上` is 50. */
export function priceFigure(fen: number, source: FigureSource): Figure {
  return { text: formatFenExact(fen as Fen, '万元'), value: fen, unit: 'money', source };
}

/** Hundredths of a percent: 9508 is `95.08%`. */
export function percentFigure(hundredths: number, source: FigureSource): Figure {
  return { text: formatRate(hundredths), value: hundredths, unit: 'percent', source };
}

/** Hundredths of a point as forms and their lists print them: 9950 is `99.50`. */
export function pointsFigure(hundredths: number, source: FigureSource): Figure {
  return { text: formatPoints(hundredths as Points), value: hundredths, unit: 'points', source };
}

/** The same as short as it can be said, for a score that was typed: `92`. */
export function shortPointsFigure(hundredths: number, source: FigureSource): Figure {
  return { text: formatPointsShort(hundredths as Points), value: hundredths, unit: 'points', source };
}

/** A number of persons, projects, vehicles; also a year, which takes no separators. */
export function countFigure(count: number, source: FigureSource): Figure {
  return { text: formatDecimal(count, 0), value: count, unit: 'count', source };
}

/** A word that the accounts or forms say. */
export function wordFigure(text: string, source: FigureSource): Figure {
  return { text, value: null, unit: 'word', source };
}

/** A figure with the sign taken off: the word beside it carries the direction. */
export function unsigned(figure: Figure): Figure {
  if (figure.value === null || figure.value >= 0) return figure;
  return { ...figure, text: figure.text.replace(/^-/, ''), value: -figure.value };
}

/** Several sources as one, with the rule that joins them; the place of the first is where a reader is taken. */
export function derived(parts: readonly Figure[], rule: string): FigureSource {
  const places = [...new Set(parts.map(({ source }) => source.place))];
  const anchor = parts.map(({ source }) => source.anchor).find((one) => one !== null) ?? null;
  return { place: places.join('、'), anchor, rule };
}
