// How a figure enters and leaves the interchange format: JSON numbers or texts outside, always the text of a cell inside.
import { z } from 'zod';
import { normaliseDigits } from '../amount';

/** Longest text of one cell in a document; printed forms hold whole paragraphs. */
export const MAX_TEXT = 20_000;

/** What may stand in a text cell. */
export const printedText = z.string().max(MAX_TEXT).nullish();

/** What may stand in a cell of figures: a number, a decimal string, or (printed, but no number) any text. */
export const printedFigure = z.union([z.number(), z.string().max(MAX_TEXT)]).nullish();
export type PrintedFigure = z.infer<typeof printedFigure>;

/** A figure as the text of a cell; '' when nothing is printed. */
export function figureText(figure: PrintedFigure): string {
  if (figure === null || figure === undefined) return '';
  return typeof figure === 'number' ? numberText(figure) : figure;
}

/** A JSON number without exponent and without the noise of binary fractions (13.860000000000001 is 13.86). */
function numberText(value: number): string {
  const exact = Number(value.toPrecision(15));
  const text = String(exact);
  if (!text.includes('e')) return text;
  return Math.abs(exact) < 1 ? exact.toFixed(20).replace(/\.?0+$/, '') : BigInt(exact).toString();
}

/** Decimals a JSON number counts as printed with: two, or its own when there are more (interchange format, precision). */
export function decimalsOfNumber(value: number): number {
  return Math.max(2, decimalsOfText(numberText(value)));
}

/** Decimals of a number as printed: `2.4` has one, `1,894.68` two. */
export function decimalsOfText(text: string): number {
  return /\.(\d+)/.exec(normaliseDigits(text))?.[1]?.length ?? 0;
}

const plainNumber = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The text of a cell of figures as it leaves: a JSON number where it is one, else the text; undefined when nothing stands there. */
export function leavingFigure(text: string): number | string | undefined {
  if (text === '') return undefined;
  const plain = normaliseDigits(text).trim();
  if (!plainNumber.test(plain)) return text;
  const value = Number(plain.replaceAll(',', ''));
  return Number.isSafeInteger(Math.trunc(value)) ? value : text;
}

/** The text of a text cell as it leaves; undefined when nothing stands there. */
export function leavingText(text: string): string | undefined {
  return text === '' ? undefined : text;
}
