// Printed figures as numbers of a spreadsheet: the number, and the format under which it looks as printed.

/** A number with Excel's format for it. */
export interface FigureValue {
  readonly value: number;
  readonly format: string;
}

const FIGURE = /^(-?)((?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.(\d+))?)(%?)$/;
/** Digits a spreadsheet keeps. */
const MOST_DIGITS = 15;

/**
 * The number a text prints, in the text's own unit (95.08% is 0.9508); null where the number under its format would not look
 * exactly as printed: codes with leading zeros, ranges, words, dashes, more digits than a spreadsheet keeps.
 */
export function figureValue(text: string): FigureValue | null {
  const match = FIGURE.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', percent = ''] = match;
  const plain = whole.replaceAll(',', '');
  if (plain.replace(/^0\.?0*/, '').replace('.', '').length > MOST_DIGITS) return null;
  // Written with an exponent, so that the nearest number is taken at once and not after a division.
  const value = Number(`${sign}${plain}${percent ? 'e-2' : ''}`);
  if (sign === '-' && value === 0) return null;
  const grouped = whole.includes(',') ? '#,##0' : '0';
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  return { value, format: `${grouped}${decimals}${percent}` };
}

/** Money kept in 分 as a number of 万元, shown with two decimals. */
export function tenThousands(fen: number): FigureValue {
  return { value: Number(`${fen}e-6`), format: '#,##0.00' };
}
