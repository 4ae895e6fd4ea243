// Points of a score in hundredths, and how they are read.
import { parseScaled } from './amount';

/** Points (分值, 得分) in hundredths: 10.00 分 is 1000. */
export type Points = number & { readonly __unit: 'points' };

/** What a form's weights must add up to: 100.00 分. */
export const FULL_MARKS = 10000 as Points;

/** The largest points value a cell may hold. */
export const MAX_POINTS = 1_000_000 as Points;

/** Points from whole 分: `points(10)` is 1000. Takes integers only. */
export function points(whole: number): Points {
  return (whole * 100) as Points;
}

/** Points as typed (at most two decimals, SE-06); null when the text is no such number. A trailing 分 is accepted. */
export function parsePoints(text: string): Points | null {
  const value = parseScaled(text.replace(/分$/, ''), 2);
  return value === null || Math.abs(value) > MAX_POINTS ? null : (value as Points);
}
