// The byte form of what is frozen: one value, one text, nothing lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';

test('keys are sorted by code unit, at every depth, and undefined members left out', () => {
  expect(canonicalJson({ 得分: 1, b: [{ z: null, a: true }], B: undefined, A: '“引号”\n' })).toBe(
    '{"A":"“引号”\\n","b":[{"a":true,"z":null}],"得分":1}',
  );
});

test('the order in which members were set does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(record));
    }),
  );
});

test('reads back as the same value, and the text of that is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      const read: unknown = JSON.parse(text);
      expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(read)).toBe(text);
    }),
  );
});

test.each([
  ['NaN', Number.NaN],
  ['an infinity', Number.POSITIVE_INFINITY],
  ['a bigint', 1n],
  ['a function', () => 1],
  ['a hole of a list', [undefined]],
  ['a symbol', Symbol('s')],
])('%s is refused, not lost', (_, value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError);
});
