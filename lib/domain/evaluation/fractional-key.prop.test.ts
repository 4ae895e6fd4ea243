// Laws of fractional positions: always strictly between, always valid, in any order of insertion.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyBetween, POSITION_PATTERN } from './fractional-key';

test('a key made between two neighbours sorts between them, for any sequence of insertions', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { maxLength: 60 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = Math.floor(place * (keys.length + 1));
        const key = keyBetween(keys[at - 1] ?? null, keys[at] ?? null);
        expect(key).toMatch(POSITION_PATTERN);
        keys.splice(at, 0, key);
      }
      expect([...keys].sort()).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('neighbours out of order are a bug', () => {
  expect(() => keyBetween('5', '5')).toThrow(RangeError);
});
