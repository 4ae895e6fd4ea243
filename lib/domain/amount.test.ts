// Reading amounts, and the only rounding of the product.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fen, MAX_FEN, mulDivRound, parseMoney, parseScaled, sumFen } from './amount';

describe('parseScaled', () => {
  test.each([
    ['0', 2, 0],
    ['5', 2, 500],
    ['5.', 2, 500],
    ['.5', 2, 50],
    ['9.50', 2, 950],
    ['1,894.68', 6, 1_894_680_000],
    ['１，８９４．６８', 6, 1_894_680_000],
    [' 13.86 ', 6, 13_860_000],
    ['-0.5', 2, -50],
    ['－０．５', 2, -50],
    ['+3', 0, 3],
    ['0.0000010', 6, 1],
    ['-0', 2, 0],
  ])('%j with %i decimals is %i', (text, decimals, value) => {
    expect(parseScaled(text, decimals)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    '1,89',
    '18,94.68',
    ',5',
    '1e3',
    '5 万',
    '１O',
    '1.234',
    '0x10',
    '9007199254740993',
  ])('%j is no number of two decimals', (text) => {
    expect(parseScaled(text, 2)).toBeNull();
  });

  test('a nought has no sign', () => {
    expect(Object.is(parseScaled('-0.00', 2), 0)).toBe(true);
  });

  test('reads back every integer written with its decimals, with and without separators', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e15, max: 1e15 }),
        fc.integer({ min: 1, max: 6 }),
        (value, decimals) => {
          const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
          const whole = digits.slice(0, -decimals);
          const fraction = digits.slice(-decimals);
          const sign = value < 0 ? '-' : '';
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
          expect(parseScaled(`${sign}${whole}.${fraction}`, decimals)).toBe(value);
          expect(parseScaled(`${sign}${grouped}.${fraction}`, decimals)).toBe(value);
        },
      ),
    );
  });
});

describe('mulDivRound', () => {
  test.each([
    [1, 1, 8, 0],
    [1, 1, 2, 1],
    [1, 3, 2, 2],
    [-1, 1, 2, -1],
    [1, -3, 2, -2],
    [1, 1, -2, -1],
    [-1, -1, 2, 1],
    [0, -5, 3, 0],
    [1000, 169, 450, 376],
  ])('%i × %i ÷ %i is %i', (a, b, c, rounded) => {
    expect(mulDivRound(a, b, c)).toBe(rounded);
  });

  test('nothing is divided by 0', () => {
    expect(() => mulDivRound(1, 1, 0)).toThrow(RangeError);
  });

  test('is exact where the product leaves the safe integers', () => {
    expect(mulDivRound(MAX_FEN, 10_000, MAX_FEN)).toBe(10_000);
    expect(mulDivRound(1_000_000, MAX_FEN - 1, MAX_FEN)).toBe(1_000_000);
  });

  test('rounds half away from zero, against quotient and remainder worked apart', () => {
    const any = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        any,
        any,
        any.filter((c) => c !== 0),
        (a, b, c) => {
          const product = BigInt(a) * BigInt(b);
          const abs = (n: bigint) => (n < 0n ? -n : n);
          const quotient = abs(product) / abs(BigInt(c));
          const remainder = abs(product) % abs(BigInt(c));
          const size = remainder * 2n >= abs(BigInt(c)) ? quotient + 1n : quotient;
          const negative = product < 0n !== c < 0;
          expect(mulDivRound(a, b, c)).toBe(size === 0n ? 0 : Number(negative ? -size : size));
        },
      ),
    );
  });
});

describe('money', () => {
  test.each([
    ['5', '万元', 5_000_000],
    ['13.86', '万元', 13_860_000],
    ['2.282', '万元', 2_282_000],
    ['0.000001', '万元', 1],
    ['22820', '元', 2_282_000],
    ['0.01', '元', 1],
  ] as const)('%s %s is %i 分', (text, unit, fen) => {
    expect(parseMoney(text, unit)).toBe(fen);
  });

  test.each([
    ['0.0000001', '万元'],
    ['0.001', '元'],
    ['90000000.000001', '万元'],
    ['五万', '万元'],
  ] as const)('%s %s is no amount', (text, unit) => {
    expect(parseMoney(text, unit)).toBeNull();
  });

  test('the largest amount is accepted in both units', () => {
    expect(parseMoney('90,000,000', '万元')).toBe(MAX_FEN);
    expect(parseMoney('900000000000', '元')).toBe(MAX_FEN);
  });

  test('a sum skips what is not filled in, and is not filled in when nothing is', () => {
    expect(sumFen([])).toBeNull();
    expect(sumFen([null, null])).toBeNull();
    expect(sumFen([0 as Fen, null])).toBe(0);
    expect(sumFen([5 as Fen, null, 7 as Fen])).toBe(12);
  });
});
