// Directions as they come out of spreadsheets and other systems.
import { expect, test } from 'vitest';
import { DIRECTIONS } from './cells';
import { DIRECTION_NAMES, namedDirection } from './direction-words';

test.each([
  ['≥', '≥'],
  [' >= ', '≥'],
  ['正向（≥）', '≥'],
  ['不超过', '≤'],
  ['＜', '<'],
  ['定性', 'qualitative'],
])('%s is read as %s', (text, direction) => {
  expect(namedDirection(text)).toBe(direction);
});

test('each name of the list reads back, and other words name none', () => {
  for (const direction of DIRECTIONS) expect(namedDirection(DIRECTION_NAMES[direction])).toBe(direction);
  for (const text of ['', '好', '42', '≥42']) expect(namedDirection(text)).toBeNull();
});
