// A chart as bars from a zero line; the template draws them and prints each value beside its bar.
import { mulDivRound } from '../../domain/amount';
import type { BlockOf } from '../../domain/disclosure/model';
import type { BarPiece, Piece } from './pieces';
import { type Covers, plainText, printedText } from './printed-text';

/** Bars and zero line are measured in thousandths of the drawing's width. */
const WHOLE = 1000;

/** 100 points in hundredths. */
const FULL_SCORE = 10_000;

/** The chart with its bars measured. Values below zero go left from the zero line. */
export function chartPiece(
  { chart, title, description, unit, series, items }: BlockOf<'chart'>,
  covers: Covers,
): Extract<Piece, { kind: 'chart' }> {
  const values = items.flatMap((item) => item.values).filter((value) => value !== null);
  // Scores stand against the full hundred, money against the most there is.
  const most = Math.max(chart === 'scores' ? FULL_SCORE : 0, ...values);
  const least = Math.min(0, ...values);
  const range = most - least || 1;
  const at = (value: number) => mulDivRound(WHOLE, value - least, range);
  return {
    kind: 'chart',
    title: printedText(title, covers),
    description: plainText(description),
    unit: printedText(unit, covers),
    series: series.map((name) => printedText(name, covers)),
    zero: at(0),
    items: items.map(({ label, values: own, texts }) => ({
      label: printedText(label, covers),
      bars: own.map((value, i): BarPiece => {
        const text = printedText(texts[i] ?? '', covers);
        if (value === null) return { series: i, from: at(0), length: 0, text };
        return {
          series: i,
          from: at(Math.min(0, value)),
          length: at(Math.max(0, value)) - at(Math.min(0, value)),
          text,
        };
      }),
    })),
  };
}
