// An amount as it stands on a sheet → the text of a cell: 万元 to the last 分.
import {
  type Fen,
  MAX_FEN,
  type MoneyUnit,
  mulDivRound,
  normaliseDigits,
  parseMoney,
} from '../../domain/amount';
import { formatFenWhole } from '../../domain/format';

/** Decimals below one 分 are rounded away: formulas leave some. */
const DECIMALS: Readonly<Record<MoneyUnit, number>> = { 万元: 6, 元: 2 };

/** The amount in 万元, with two decimals or as many as it has; null for what is none. Brackets stand for a minus: (12.50). */
export function amountText(text: string, unit: MoneyUnit): string | null {
  const plain = normaliseDigits(text)
    .replace(/[\s¥￥,，]/g, '')
    .replace(/(?:万元|元)$/, '')
    .replace(/^[（(](\d[\d.]*)[）)]$/, '-$1');
  const fen = parseMoney(plain, unit) ?? rounded(plain, DECIMALS[unit]);
  return fen === null ? null : formatFenWhole(fen, '万元');
}

/** A number with more decimals than one 分 has, to the nearest 分. */
function rounded(text: string, decimals: number): Fen | null {
  const match = /^([+-]?)(\d*)\.(\d+)$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = Number(`${whole}${fraction.slice(0, decimals + 1).padEnd(decimals + 1, '0')}`);
  if (!Number.isSafeInteger(digits)) return null;
  const fen = mulDivRound(digits, 1, 10);
  return fen > MAX_FEN ? null : ((sign === '-' && fen !== 0 ? -fen : fen) as Fen);
}
