// Alignment keeps both orders, loses nothing, and keeps as much as can be kept.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from './sequence-alignment';

const told = (before: string, now: string) =>
  align([...before], [...now], (letter) => letter)
    .map((pair) => (pair.before === pair.now ? pair.before : `${pair.before ?? ''}>${pair.now ?? ''}`))
    .join(' ');

test('what stayed, went and came, by hand', () => {
  expect(told('abcd', 'abcd')).toBe('a b c d');
  expect(told('abcd', 'axcd')).toBe('a b> >x c d');
  expect(told('abc', 'bcd')).toBe('a> b c >d');
  expect(told('', 'ab')).toBe('>a >b');
});

test('both sequences read out of it as they went in, and its common part is the longest', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });
  /** The longest common subsequence by trying everything. */
  const longest = (a: readonly string[], b: readonly string[]): number => {
    const [first, ...rest] = a;
    if (first === undefined) return 0;
    const at = b.indexOf(first);
    return Math.max(longest(rest, b), at < 0 ? 0 : 1 + longest(rest, b.slice(at + 1)));
  };
  fc.assert(
    fc.property(letters, letters, (before, now) => {
      const pairs = align(before, now, (letter) => letter);
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
      expect(pairs.flatMap((pair) => pair.now ?? [])).toEqual(now);
      const common = pairs.filter((pair) => pair.before !== null && pair.now !== null);
      for (const pair of common) expect(pair.before).toBe(pair.now);
      expect(common).toHaveLength(longest(before, now));
    }),
  );
});

test('of sequences too long to compare, the middle counts as replaced and nothing is lost', () => {
  const run = (from: number) => Array.from({ length: 3000 }, (_, i) => String(from + i));
  const pairs = align(['same', ...run(0), 'end'], ['same', ...run(1), 'end'], (entry) => entry);
  expect(pairs).toHaveLength(6002);
  expect(pairs[0]).toEqual({ before: 'same', now: 'same' });
  expect(pairs.at(-1)).toEqual({ before: 'end', now: 'end' });
});
