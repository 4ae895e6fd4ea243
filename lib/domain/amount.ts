// Integer amounts of money (分) and the only division-with-rounding of the whole product.

/** Money in 分 (1 元 = 100 分; 1 万元 = 1,000,000 分, so six decimals of 万元 are exact). */
export type Fen = number & { readonly __unit: 'fen' };

/** The largest amount a cell may hold: 九千亿元. Keeps every sum of a form inside the safe integers. */
export const MAX_FEN = 90_000_000_000_000 as Fen;

/** The unit a form is printed in. */
export type MoneyUnit = '万元' | '元';

/** Decimals that one unit can carry down to one 分, as a power of ten. */
const FEN_DECIMALS: Record<MoneyUnit, number> = { 万元: 6, 元: 2 };

/**
 * a × b ÷ c for integers, rounded half up (away from zero for negative results); the only rounding there is.
 * Goes through BigInt so that 分 × points never leaves the exact range.
 * @throws RangeError when c is 0: callers decide what an undefined ratio means before they divide.
 */
export function mulDivRound(a: number, b: number, c: number): number {
  if (c === 0) throw new RangeError('division by zero');
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const negative = product < 0n !== divisor < 0n && product !== 0n;
  const p = product < 0n ? -product : product;
  const d = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * p + d) / (2n * d);
  return Number(negative ? -rounded : rounded);
}

/**
 * Reads a decimal text into an integer of 10^-decimals units: `parseScaled('1,894.68', 6)` is 1894680000.
 * Full-width digits, thousands separators (groups of three) and surrounding spaces are accepted.
 * Returns null for anything else, for more decimals than fit, and beyond the safe integers.
 */
export function parseScaled(text: string, decimals: number): number | null {
  const plain = normaliseDigits(text).trim();
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/.exec(plain);
  if (!match || (match[2] === undefined && !match[3])) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return null;
  const digits = (match[2] ?? '0').replaceAll(',', '') + fraction.padEnd(decimals, '0');
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) return null;
  return match[1] === '-' && value !== 0 ? -value : value;
}

/** Full-width digits, signs, dots, commas and percent signs as their ASCII twins; everything else stays. */
export function normaliseDigits(text: string): string {
  return text.replace(/[０-９．，＋－％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Money as typed in `unit` to 分; null when the text is no amount, has parts of a 分, or exceeds MAX_FEN. */
export function parseMoney(text: string, unit: MoneyUnit): Fen | null {
  const value = parseScaled(text, FEN_DECIMALS[unit]);
  return value === null || Math.abs(value) > MAX_FEN ? null : (value as Fen);
}

/** Sum of amounts; null entries (not filled in) are skipped, null when nothing was filled in. */
export function sumFen(amounts: readonly (Fen | null)[]): Fen | null {
  let sum: number | null = null;
  for (const amount of amounts) if (amount !== null) sum = (sum ?? 0) + amount;
  return sum as Fen | null;
}
