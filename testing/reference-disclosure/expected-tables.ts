// What the rules on tables and figures say of the 2020 disclosure, worked by hand: rule, entry, printed, expected, and who gave way.
import type { ExpectedOfText } from './expected-narrative';

/** In the order of the text; `at` is the id of a narrative entry. */
export const EXPECTED_OF_FIGURES: readonly ExpectedOfText[] = [
  // 2.1: 支出决算 1270.25, of which 财政拨款 1310.57: 40.32 too much.
  ['FA-44', 'error', '2.1', '1310.57', null],

  // 2.2.1: 1311.57 + 0.00 + 583.10 = 1894.67, printed 1,894.68; 583.10 + 1311.57 + 0.00 − 1271.25 − 0.00 = 623.42, printed 623.43:
  // rounding explains both. 0.00 + 623.43 of 1,894.68 leave 1,271.25 unnamed.
  ['FA-03', 'hint', '2.2.1', '1,894.68', '1,894.67'],
  ['FA-48', 'hint', '2.2.1', '623.43', '623.42'],
  ['FA-59', 'hint', '2.2.1', '1,894.68', null],

  // 2.2.4: 1893.68 − 583.10 = 1310.58 and 1893.68 − 623.43 = 1270.25 stand in no 其中.
  ['FA-59', 'hint', '2.2.4', '1893.68', null],
  ['FA-59', 'hint', '2.2.4', '1893.68', null],

  // 2.2.6: 371.83 + 23.17 = 395.00, printed 394.99.
  ['FA-14', 'hint', '2.2.6', '394.99', '395.00'],

  // 2.2.7.2: 团组 0, 人次 0 and 保有量 1 are there; how many were bought, 批次 and 人数 are not.
  ['FA-36', 'error', '2.2.7.2', null, null],

  // 2.3.1: form 6 has 83 points, 良. Forms 2, 3, 4 and 8 have weights of 110 and no grade.
  ['FA-53', 'warning', '2.3.1', '优', null],

  // 2.3.3: form 4 prints 92 as well.
  ['FA-52', 'hint', '2.3.3', '92', null],

  // 2.4.2: 0.42 + 0.00 + 0.39 = 0.81, printed 0.82. Forms 2 (169), 8 (300) and 9 (12) buy services or hire third parties.
  ['FA-30', 'hint', '2.4.2', '0.82', '0.81'],
  ['FA-55', 'hint', '2.4.2', '0.39', null],
];

/** What cannot be asked while the nine tables are not transcribed and the report of 部门评价 is not there. */
export const NOT_CHECKED_OF_FIGURES = [
  'FA-01',
  'FA-02',
  'FA-07',
  'FA-08',
  'FA-09',
  'FA-10',
  'FA-11',
  'FA-12',
  'FA-13',
  'FA-15',
  'FA-17',
  'FA-18',
  'FA-19',
  'FA-52',
  'FA-59',
] as const;
