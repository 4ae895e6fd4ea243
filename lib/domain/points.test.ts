// Reading points: at most two decimals, SE-06.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPoints, formatPointsShort } from './format';
import { FULL_MARKS, MAX_POINTS, type Points, parsePoints, points } from './points';

test.each([
  ['10', 1000],
  ['9.5', 950],
  ['9.05', 905],
  ['10分', 1000],
  ['10 分', 1000],
  ['１０．５', 1050],
  ['-1', -100],
  ['0', 0],
  ['10,000', 1_000_000],
])('%j is %i hundredths', (text, value) => {
  expect(parsePoints(text)).toBe(value);
});

test.each(['', '-', '9.005', '十', '分', '10分以上', '10000.01', '5/10'])('%j is no points value', (text) => {
  expect(parsePoints(text)).toBeNull();
});

test('whole points and the largest ones', () => {
  expect(points(100)).toBe(FULL_MARKS);
  expect(parsePoints('10000')).toBe(MAX_POINTS);
});

test('what is printed reads back as the same points', () => {
  fc.assert(
    fc.property(fc.integer({ min: -MAX_POINTS, max: MAX_POINTS }), (hundredths) => {
      expect(parsePoints(formatPoints(hundredths as Points))).toBe(hundredths);
      expect(parsePoints(formatPointsShort(hundredths as Points))).toBe(hundredths);
    }),
  );
});
