// How high the rows of a sheet must be for all their texts to show: Excel does not work it out for merged cells.
import type { SheetCell } from './workbook';

/** Points. */
const LINE = 13.5;
const PADDING = 4.5;
const LEAST = 20;
/** The highest row Excel draws. */
const MOST = 409;

/** Half-width places a text takes on one line. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 1.1 : 2;
  return width;
}

/** Lines a text breaks into within so many half-width places. */
function linesIn(text: string, places: number): number {
  // A full-width character never stands half on a line.
  const room = Math.max(2, places - 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

function heightOf({ value, look, column, columnSpan }: SheetCell, widths: readonly number[]): number {
  const text = value === null || typeof value === 'number' ? '' : value;
  const scale = (look.size ?? 10) / 10;
  const places = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0) / scale;
  const lines = look.upright ? [...text].length : linesIn(text, places);
  return lines * LINE * scale + PADDING;
}

/** Heights by row: what single rows need, then what cells over several rows still lack, given to their last row. */
export function rowHeights(
  cells: readonly SheetCell[],
  rowCount: number,
  widths: readonly number[],
): Map<number, number> {
  const heights = Array.from({ length: rowCount }, () => LEAST);
  const inOrder = [...cells].sort((a, b) => a.rowSpan - b.rowSpan);
  for (const cell of inOrder) {
    const last = cell.row + cell.rowSpan - 1;
    const there = heights.slice(cell.row, last + 1).reduce((sum, height) => sum + height, 0);
    const lacking = heightOf(cell, widths) - there;
    if (lacking > 0) heights[last] = Math.min(MOST, (heights[last] ?? LEAST) + lacking);
  }
  return new Map(heights.map((height, row) => [row, Math.round(height * 4) / 4]));
}
