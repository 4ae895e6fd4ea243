// Counts written in Chinese numerals: 四次活动, 两笔资金, 十二场.
import { counterAt } from './figure-units';

/** A count in words; `at` is where its numeral stands. */
export interface SpokenCount {
  readonly at: number;
  readonly value: number;
  readonly unit: string;
}

const DIGITS = new Map([...'一二三四五六七八九'].map((c, i) => [c, i + 1] as const))
  .set('两', 2)
  .set('〇', 0)
  .set('零', 0);
const numerals = /[一二两三四五六七八九十百零]{1,5}/g;
/** 第一次, （一）项, 一级项目 and 一年 count nothing; 进一步 and 统一 are words. */
const NOT_BEFORE = /[第（(进统唯同逐每之任某]$/;
const NOT_UNITS = new Set([
  '级',
  '类',
  '号',
  '年',
  '度',
  '分',
  '路',
  '头',
  '面',
  '位',
  '起',
  '门',
  '本',
  '条',
]);

/** Every count of a text in Chinese numerals below a thousand, in order. */
export function readSpokenCounts(text: string): readonly SpokenCount[] {
  return [...text.matchAll(numerals)].flatMap((match) => {
    const unit = counterAt(text, match.index + match[0].length);
    const value = numeralValue(match[0]);
    if (unit === '' || value === null || NOT_UNITS.has(unit)) return [];
    return NOT_BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index))
      ? []
      : [{ at: match.index, value, unit }];
  });
}

/** 十 is 10, 二十一 is 21, 一百零五 is 105; null for what is no numeral (一一, 十百). */
export function numeralValue(text: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const digit = (c: string | undefined) => (c === undefined ? 0 : (DIGITS.get(c) ?? 0));
  const tens = match[3] === undefined ? 0 : match[2] === undefined ? 1 : digit(match[2]);
  return digit(match[1]) * 100 + tens * 10 + digit(match[4]);
}
