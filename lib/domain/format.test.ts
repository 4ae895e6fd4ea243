// How figures, dates and times are printed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fen, MAX_FEN, parseMoney } from './amount';
import {
  changeWord,
  formatDate,
  formatDay,
  formatDecimal,
  formatFen,
  formatFenExact,
  formatPoints,
  formatPointsShort,
  formatRate,
  formatTime,
} from './format';
import type { Points } from './points';

describe('money', () => {
  test.each([
    [0, '0.00', '0'],
    [13_860_000, '13.86', '13.86'],
    [2_282_000, '2.28', '2.282'],
    [2_285_000, '2.29', '2.285'],
    [2_284_999, '2.28', '2.284999'],
    [1, '0.00', '0.000001'],
    [1_894_680_000, '1,894.68', '1,894.68'],
    [999_995_000, '1,000.00', '999.995'],
    [-1_894_680_000, '-1,894.68', '-1,894.68'],
    [-5_000_000, '-5.00', '-5'],
    [123_456_789_000_000 / 10, '12,345,678.90', '12,345,678.9'],
  ])('%i 分 in 万元 reads %s, exactly %s', (fen, reading, exact) => {
    expect(formatFen(fen as Fen, '万元')).toBe(reading);
    expect(formatFenExact(fen as Fen, '万元')).toBe(exact);
  });

  test('元 shows every 分', () => {
    expect(formatFen(2_282_050 as Fen, '元')).toBe('22,820.50');
    expect(formatFenExact(2_282_050 as Fen, '元')).toBe('22,820.5');
    expect(formatFenExact(2_282_000 as Fen, '元')).toBe('22,820');
  });

  test('an exact amount reads back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), fc.constantFrom('万元', '元'), (fen, unit) => {
        expect(parseMoney(formatFenExact(fen as Fen, unit), unit)).toBe(fen);
      }),
    );
  });
});

test('points and rates', () => {
  expect(formatPoints(1800 as Points)).toBe('18.00');
  expect(formatPoints(5 as Points)).toBe('0.05');
  expect(formatPoints(-50 as Points)).toBe('-0.50');
  expect(formatPointsShort(1800 as Points)).toBe('18');
  expect(formatPointsShort(950 as Points)).toBe('9.5');
  expect(formatPointsShort(1000 as Points)).toBe('10');
  expect(formatPointsShort(0 as Points)).toBe('0');
  expect(formatRate(9508)).toBe('95.08%');
  expect(formatRate(1000)).toBe('10.00%');
  expect(formatRate(0)).toBe('0.00%');
  expect(formatRate(11550)).toBe('115.50%');
  expect(formatDecimal(95_080_000, 6)).toBe('95.08');
  expect(formatDecimal(100, 0)).toBe('100');
});

test('持平 only when equal', () => {
  expect(changeWord(2, 1)).toBe('增加');
  expect(changeWord(1, 2)).toBe('减少');
  expect(changeWord(1, 1)).toBe('持平');
  expect(changeWord(-1, -2)).toBe('增加');
});

describe('dates are those of Asia/Shanghai, whatever the machine', () => {
  test.each([
    ['2021-09-18T02:42:00Z', '2021 年 9 月 18 日', '9 月 18 日', '10:42'],
    ['2021-03-30T16:00:00Z', '2021 年 3 月 31 日', '3 月 31 日', '00:00'],
    ['2021-03-31T15:59:59Z', '2021 年 3 月 31 日', '3 月 31 日', '23:59'],
    ['2020-12-31T16:05:00Z', '2021 年 1 月 1 日', '1 月 1 日', '00:05'],
    ['2020-02-28T20:00:00Z', '2020 年 2 月 29 日', '2 月 29 日', '04:00'],
  ])('%s', (moment, date, day, time) => {
    expect(formatDate(new Date(moment))).toBe(date);
    expect(formatDay(new Date(moment))).toBe(day);
    expect(formatTime(new Date(moment))).toBe(time);
  });
});
