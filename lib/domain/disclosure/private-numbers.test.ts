// Numbers of persons are covered however their digits were typed; what looks like one and is none stays.
import { expect, test } from 'vitest';
import { COVERED, coverPrivateNumbers } from './private-numbers';

test.each([
  '13812345678',
  '138 1234 5678',
  '138-1234-5678',
  '+86 138 1234 5678',
  '１３８１２３４５６７８',
  '138－1234－5678',
  '138—1234—5678',
  '138\u00a01234\u00a05678',
  '138　1234　5678',
  '150203198001011234',
  '15020319800101123X',
  '１５０２０３１９８００１０１１２３Ｘ',
  '150203 19800101 1234',
  '6222 0200 1234 5678 901',
  '６２２２０２００１２３４５６７８９０１',
])('%s is covered', (number) => {
  expect(coverPrivateNumbers(`经办人王某，${number}，下同。`)).toBe(`经办人王某，${COVERED}，下同。`);
});

test.each([
  '0472-0000000',
  '０４７２－００００００',
  '1894.680001 万元',
  '13812345678.90 元',
  '1381234 2021 年',
  '2021-2022 年，１２．５％，（１）共 138 项 1234 人',
])('%s stays as typed', (text) => {
  expect(coverPrivateNumbers(text)).toBe(text);
});
