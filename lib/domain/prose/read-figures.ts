// Reads every figure of a Chinese text in one pass: amounts, rates, counts, years and dates, with the words before each.
import type { Fen } from '../amount';
import { directionAtEnd } from './directions';
import { type Figure, FIGURE_DECIMALS } from './figure';
import { BARE_MONEY_UNITS, counterAt, MONEY_UNITS } from './figure-units';
import { isDigit, type PlainText, plainText } from './plain-text';

/** Longest run of words looked at before a figure; no label of a table is longer. */
const MAX_BEFORE = 80;
const ENDS_CLAUSE = new Set('，。；：、！？,;:!?\n《》');
/** What stands between two figures and belongs to neither. */
const JOINS_FIGURES = new Set('.-—–~～ 至');
const number = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const digits = /\d+/y;
const dashedDate = /((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
const monthDay = /(\d{1,2})月(?:份|(\d{1,2})[日号])?/y;
const spanEnd = /(?:年度?)?[-—–~～至到]+(?:19|20)\d\d年/y;
const opening = '〔[（(【［';
const closing = '〕]）)】］';

/** A figure before its surroundings are known: where it ends, and what it is. */
type Found = { readonly end: number } & (
  | {
      readonly kind: 'amount';
      readonly value: Fen;
      readonly decimals: number;
      readonly unit: string;
      readonly per: string | null;
      readonly halfPlace: number;
    }
  | {
      readonly kind: 'rate';
      readonly value: number;
      readonly decimals: number;
      readonly points: boolean;
      readonly halfPlace: number;
    }
  | { readonly kind: 'count'; readonly value: number; readonly decimals: number; readonly unit: string }
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly day: number | null;
    }
  | { readonly kind: 'documentNumber'; readonly year: number; readonly bracket: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
);

/** All figures of a text in order. Linear in its length; offsets count in the text as given. */
export function readFigures(text: string): readonly Figure[] {
  const plain = plainText(text);
  const figures: Figure[] = [];
  let from = 0;
  for (let i = nextDigit(plain.text, 0); i >= 0; i = nextDigit(plain.text, from)) {
    const found = calendarAt(plain.text, i) ?? measuredAt(plain.text, i);
    figures.push(placed(plain, found, i, from));
    from = found.end;
  }
  return figures;
}

function nextDigit(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isDigit(text.charAt(i))) return i;
  return -1;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Years, dates and numbers of circulars. */
function calendarAt(text: string, i: number): Found | null {
  const run = matchAt(digits, text, i)?.[0] ?? '';
  if (run.length <= 2) return monthAt(text, i, null);
  if (run.length !== 4 || !/^(?:19|20)/.test(run)) return null;
  const year = Number(run);
  const after = i + 4;
  const bracket = text.charAt(i - 1);
  if (opening.includes(bracket) && i > 0 && closing.includes(text.charAt(after))) {
    const serial = matchAt(digits, text, after + (text.charAt(after + 1) === '第' ? 2 : 1));
    const end = serial ? serial.index + serial[0].length : after;
    if (serial && text.charAt(end) === '号') return { kind: 'documentNumber', year, bracket, end: end + 1 };
  }
  const dashed = matchAt(dashedDate, text, i);
  if (dashed && validDay(Number(dashed[3]), Number(dashed[4]))) {
    return {
      kind: 'date',
      year,
      month: Number(dashed[3]),
      day: Number(dashed[4]),
      end: i + dashed[0].length,
    };
  }
  if (text.charAt(after) === '年') {
    const month = monthAt(text, after + 1, year);
    if (month) return month;
    return { kind: 'year', year, end: after + (text.charAt(after + 1) === '度' ? 2 : 1) };
  }
  return matchAt(spanEnd, text, after) ? { kind: 'year', year, end: after } : null;
}

/** 12月31日, 4月. */
function monthAt(text: string, i: number, year: number | null): Found | null {
  if (text.charAt(i + 1) !== '月' && text.charAt(i + 2) !== '月') return null;
  const match = matchAt(monthDay, text, i);
  if (!match) return null;
  const month = Number(match[1]);
  const day = match[2] === undefined ? null : Number(match[2]);
  return validDay(month, day ?? 1) ? { kind: 'date', year, month, day, end: i + match[0].length } : null;
}

function validDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** A number with what stands behind it. */
function measuredAt(text: string, i: number): Found {
  const match = matchAt(number, text, i);
  const printed = ordinalBeforeYear(text, match?.[0] ?? text.charAt(i), i);
  const point = printed.indexOf('.');
  const decimals = point < 0 ? 0 : printed.length - point - 1;
  const plain =
    (text.charAt(i - 1) === '-' && isSign(text, i - 1) ? '-' : '') + printed.replaceAll('，', ',');
  const end = i + printed.length;
  const sign = text.charAt(end);
  if (sign === '%' || sign === '‰' || text.startsWith('个百分点', end)) {
    const tenth = sign === '‰' ? 1 : 0;
    const value = scaled(plain, FIGURE_DECIMALS - tenth);
    const halfPlace = 10 ** (FIGURE_DECIMALS - tenth) / 2 / 10 ** decimals;
    const points = sign !== '%' && sign !== '‰';
    const after = end + (points ? 4 : 1);
    return value === null
      ? beyondReading(after)
      : { kind: 'rate', value, decimals, points, halfPlace, end: after };
  }
  return amountAt(text, end, plain, decimals) ?? countAt(text, end, plain, decimals);
}

/** As parseScaled of amount.ts for what the pattern of numbers lets through, without its care for spaces and widths: texts are long. */
function scaled(printed: string, places: number): number | null {
  const plain = printed.includes(',') ? printed.replaceAll(',', '') : printed;
  const point = plain.indexOf('.');
  const fraction = point < 0 ? '' : plain.slice(point + 1);
  const kept = fraction.length > places ? fraction.replace(/0+$/, '') : fraction;
  if (kept.length > places) return null;
  const value = Number((point < 0 ? plain : plain.slice(0, point)) + kept.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? value || 0 : null;
}

/** In 6.2020年 the six counts an item and 2020 is a year. */
function ordinalBeforeYear(text: string, printed: string, i: number): string {
  if (text.charAt(i + printed.length) !== '年') return printed;
  const year = /^(\d{1,2})\.(?:19|20)\d\d$/.exec(printed);
  return year?.[1] ?? printed;
}

/** A dash between two numbers or letters is none of the number's. */
function isSign(text: string, at: number): boolean {
  return !/[\dA-Za-z年]/.test(text.charAt(at - 1));
}

/** A figure too large or too fine to be held exactly: known by its printed words alone, its unit included. */
function beyondReading(end: number): Found {
  return { kind: 'number', value: 0, decimals: 0, end };
}

function amountAt(text: string, end: number, plain: string, decimals: number): Found | null {
  const more = text.charAt(end) === '余' || text.charAt(end) === '多' ? 1 : 0;
  const at = end + more;
  const full = MONEY_UNITS.find(([unit]) => text.startsWith(unit, at));
  const bare =
    full || counterAt(text, at) !== ''
      ? undefined
      : BARE_MONEY_UNITS.find(([unit]) => text.startsWith(unit, at));
  const [unit, places] = full ?? bare ?? [];
  if (unit === undefined || places === undefined) return null;
  const value = scaled(plain, places);
  if (value === null) return beyondReading(at + unit.length);
  let after = at + unit.length;
  let per: string | null = null;
  if (text.charAt(after) === '/') {
    per = counterAt(text, after + 1) || null;
    if (per !== null) after += 1 + per.length;
  }
  return {
    kind: 'amount',
    value: value as Fen,
    decimals,
    unit,
    per,
    halfPlace: more ? 10 ** places : 10 ** places / 2 / 10 ** decimals,
    end: after,
  };
}

function countAt(text: string, end: number, plain: string, decimals: number): Found {
  const value = scaled(plain, FIGURE_DECIMALS) ?? 0;
  const unit = counterAt(text, end);
  return unit === ''
    ? { kind: 'number', value, decimals, end }
    : { kind: 'count', value, decimals, unit, end: end + unit.length };
}

/** Adds the words before it, back to the clause's start or the figure before. */
function placed(plain: PlainText, found: Found, i: number, from: number): Figure {
  const { text, at } = plain;
  const negative = 'value' in found && text.charAt(i - 1) === '-' && isSign(text, i - 1);
  const start = negative ? i - 1 : i;
  let begin = start;
  while (begin > from && start - begin < MAX_BEFORE && !ENDS_CLAUSE.has(text.charAt(begin - 1))) begin--;
  while (begin < start && JOINS_FIGURES.has(text.charAt(begin))) begin++;
  const words = text.slice(begin, start);
  const change =
    found.kind === 'amount' || found.kind === 'rate' || found.kind === 'count' || found.kind === 'number'
      ? directionAtEnd(words)
      : null;
  const { end, ...rest } = found;
  return {
    ...rest,
    at: at(start),
    end: at(end - 1) + 1,
    printed: text.slice(start, end),
    before: change ? words.slice(0, change.start) : words,
    beforeAt: at(begin),
    direction: change?.direction ?? null,
    directionWord: change?.word ?? '',
    negative,
  };
}
