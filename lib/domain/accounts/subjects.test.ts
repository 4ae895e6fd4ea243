// The subject list: codes fit into each other, and each has one name in a year.
import { describe, expect, test } from 'vitest';
import { findSubjects, subjectList, subjectName } from './subjects';

const KINDS = ['functional', 'economic'] as const;
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

describe.each(KINDS)('%s', (kind) => {
  const list = subjectList(kind);

  test('every code has the digits of a level', () => {
    for (const code of list.keys())
      expect(code).toMatch(kind === 'functional' ? /^2\d{2}(\d{2}){0,2}$/ : /^3\d{2}(\d{2})?$/);
  });

  test('no code has two names in one year, and none ends before it begins', () => {
    for (const [code, names] of list) {
      for (const { from, to } of names) expect((from ?? 0) <= (to ?? 9999), code).toBe(true);
      for (const year of YEARS) {
        const there = names.filter(({ from, to }) => (from ?? 0) <= year && year <= (to ?? 9999));
        expect(there.length, `${code} in ${year}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a code is never there in a year in which its upper level is not', () => {
    for (const code of list.keys()) {
      if (code.length === 3) continue;
      for (const year of YEARS)
        if (subjectName(kind, code, year) !== null)
          expect(subjectName(kind, code.slice(0, -2), year), `${code} in ${year}`).not.toBeNull();
    }
  });
});

test.each([
  ['functional', '2080505', 2021, '机关事业单位基本养老保险缴费支出'],
  ['functional', '2101101', 2021, '行政单位医疗'],
  ['functional', '2210201', 2021, '住房公积金'],
  ['functional', '2150501', 2021, '行政运行'],
  ['functional', '215', 2019, '资源勘探信息等支出'],
  ['functional', '215', 2020, '资源勘探工业信息等支出'],
  ['functional', '207', 2018, '文化体育与传媒支出'],
  ['functional', '207', 2023, '文化旅游体育与传媒支出'],
  ['functional', '224', 2018, null],
  ['functional', '20805', 2020, '行政事业单位养老支出'],
  ['economic', '30113', 2021, '住房公积金'],
  ['economic', '31013', 2021, '公务用车购置'],
  ['economic', '39906', 2021, null],
  ['economic', '30999', 2021, '其他基本建设支出'],
] as const)('%s %s in %d is %s', (kind, code, year, name) => {
  expect(subjectName(kind, code, year)).toBe(name);
});

test('all functional classes of 2021 are there, in the order of the tables', () => {
  const classes = [...subjectList('functional').keys()].filter(
    (code) => code.length === 3 && subjectName('functional', code, 2021) !== null,
  );
  expect(classes.sort().join(' ')).toBe(
    '201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 219 220 221 222 223 224 227 229 230 231 232 233 234',
  );
});

test('subjects are found by the beginning of a code, by words, and by both', () => {
  const codes = (words: string, year = 2021) =>
    findSubjects('functional', words, year).map(({ code }) => code);
  expect(codes('20805').slice(0, 3)).toEqual(['20805', '2080501', '2080502']);
  expect(codes('养老保险 缴费')).toEqual(['2080505']);
  expect(codes('215 行政运行')).toEqual(['2150101', '2150201', '2150301', '2150501', '2150701', '2150801']);
  // Names that begin so come before names that hold the words elsewhere.
  expect(codes('住房公积金')).toEqual(['2210201', '2210302']);
  expect(codes('退役军人', 2018)).toEqual([]);
  expect(codes('没有这个科目')).toEqual([]);
  expect(codes(' ')).toEqual([]);
  expect(codes('行政').length).toBe(30);
});
