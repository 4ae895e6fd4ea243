// How figures, dates and times become text: the only place where an integer is printed.
import { type Fen, type MoneyUnit, mulDivRound } from './amount';
import type { Points } from './points';

/** 分 in one printed unit. */
const FEN_PER_UNIT: Record<MoneyUnit, number> = { 万元: 1_000_000, 元: 100 };
/** Decimals that show one 分. */
const EXACT_DECIMALS: Record<MoneyUnit, number> = { 万元: 6, 元: 2 };

/** An integer of 10^-decimals units with exactly that many decimals: `fixed(189468, 2)` is `1894.68`. */
function fixed(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = value < 0 ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** An integer of 10^-decimals units without trailing zeros: `formatDecimal(950, 2)` is `9.5`. */
export function formatDecimal(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  if (decimals === 0) return text;
  let end = text.length;
  while (text[end - 1] === '0') end--;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/** Separators every three digits of the whole part. */
function separated(text: string): string {
  const point = text.indexOf('.');
  const end = point < 0 ? text.length : point;
  const start = text[0] === '-' ? 1 : 0;
  let whole = '';
  for (let i = start; i < end; i++) {
    if (i > start && (end - i) % 3 === 0) whole += ',';
    whole += text[i];
  }
  return text.slice(0, start) + whole + text.slice(end);
}

/** Money for reading, two decimals rounded half up: `1,894.68`. */
export function formatFen(fen: Fen, unit: MoneyUnit): string {
  return separated(fixed(mulDivRound(fen, 100, FEN_PER_UNIT[unit]), 2));
}

/** Money to the last 分, without trailing zeros: `13.86`, `2.282`, at most six decimals of 万元. */
export function formatFenExact(fen: Fen, unit: MoneyUnit): string {
  return separated(formatDecimal(fen, EXACT_DECIMALS[unit]));
}

/** Money with two decimals, or to the last 分 where it has more: `333.50`, `2.282`. */
export function formatFenWhole(fen: Fen, unit: MoneyUnit): string {
  const short = formatFen(fen, unit);
  const exact = formatFenExact(fen, unit);
  return exact.length > short.length ? exact : short;
}

/** Points with two decimals: `18.00`. */
export function formatPoints(points: Points): string {
  return fixed(points, 2);
}

/** Points as short as they can be said: `18`, `9.5`. */
export function formatPointsShort(points: Points): string {
  return formatDecimal(points, 2);
}

/** A rate in hundredths of a percent: 9508 is `95.08%`. */
export function formatRate(rate: number): string {
  return `${fixed(rate, 2)}%`;
}

/** The word of a change; it carries the sign, the number beside it none. 持平 only when equal. */
export function changeWord(now: number, before: number): '增加' | '减少' | '持平' {
  if (now === before) return '持平';
  return now > before ? '增加' : '减少';
}

/** Asia/Shanghai is eight hours ahead the whole year, and has been since 1991; no locale tables are needed. */
const SHANGHAI_OFFSET = 8 * 3600 * 1000;

function inShanghai(moment: Date): Date {
  return new Date(moment.getTime() + SHANGHAI_OFFSET);
}

/** `2021 年 9 月 18 日`, in Asia/Shanghai. */
export function formatDate(moment: Date): string {
  return `${inShanghai(moment).getUTCFullYear()} 年 ${formatDay(moment)}`;
}

/** `2021-09-18`, in Asia/Shanghai: a day as data. */
export function dayInShanghai(moment: Date): string {
  return inShanghai(moment).toISOString().slice(0, 10);
}

/** `3 月 31 日`, in Asia/Shanghai. */
export function formatDay(moment: Date): string {
  const local = inShanghai(moment);
  return `${local.getUTCMonth() + 1} 月 ${local.getUTCDate()} 日`;
}

/** `10:42`, in Asia/Shanghai. */
export function formatTime(moment: Date): string {
  const local = inShanghai(moment);
  return `${String(local.getUTCHours()).padStart(2, '0')}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
}

/** Sizes of files as people say them: 84 KB, 1.2 MB. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(Math.round(bytes / 100_000) / 10).toFixed(1)} MB`;
}
