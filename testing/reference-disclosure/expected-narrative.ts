// What the rules on text say of the 2020 disclosure, worked by hand: rule, entry, words, value, and who gave way. Printed figures stand as printed.
import type { Severity } from '@/lib/domain/checks/rule';

/** One finding; `at` is the id of a narrative entry, or a path where none is meant. */
export type ExpectedOfText = readonly [
  rule: string,
  severity: Severity,
  at: string,
  printed: string | null,
  expected: string | null,
  also?: readonly string[],
];

/** In the order of the text. */
export const EXPECTED_OF_TEXT: readonly ExpectedOfText[] = [
  // 99.90, 0.10, 31.10, 68.90 (twice), 51.10, 73.50 (four times), 178.60, 115.50: every second decimal is 0. Rounded once:
  // 1310.57 ÷ 1311.57 = 99.92, 1 ÷ 1311.57 = 0.08, 395.99 ÷ 1271.25 = 31.15, 875.26 ÷ 1271.25 = 68.85, and
  // 5252.65 ÷ (1894.68 + 5252.65) = 73.49, 5245.26 ÷ (1893.68 + 5245.26) = 73.47. 51.10 (0.68 ÷ 1.33 = 51.13), 178.60 and 115.50
  // lie inside the intervals of their printed figures.
  ['FA-47', 'warning', '$', '-73.50%、99.90%、0.10%、31.10%', null, ['FA-21', 'FA-23']],

  // 1.1: 昆都仑区工业和信息化局, 包头市昆都仑区工业和信息化局, 昆区工信局 and, in the forms, 昆区工业和信息化局.
  ['TX-07', 'warning', '1.1', '昆都仑区工业和信息化局', '包头市昆都仑区工业和信息化局'],
  ['TX-03', 'warning', '1.1', '经济经济', '经济'],
  ['TX-04', 'hint', '1.1', '包党办发[2010]3号', null],
  ['TX-06', 'hint', '1.1', '的其它事项，完成临时任务', null],

  // 2.1: 收入 1310.57 is 财政拨款 alone; 收支总体 and 收入决算 say 1,311.57. 支出 1270.25 is 一般公共预算 alone; 支出决算 says 1,271.25,
  // and so does 1894.68 − 623.43 = 1271.25. The differences are right: 1310.57 − 1234.98 = 75.59, 1270.25 − 1234.98 = 35.27.
  ['FA-58', 'error', '2.1', '1310.57万元', '1,311.57 万元'],
  ['FA-58', 'error', '2.1', '1270.25万元', '1,271.25 万元'],
  // 75.59 and 35.27 have one and the same cause.
  ['FA-46', 'hint', '2.1', '归还华业特钢的工资借款', null],
  ['TX-06', 'hint', '2.1', '：归还华业特钢的工资借款', null],

  // 2.2.1: four numbers with a sign after 减少 and 下降. 6,113.59 元 beside 376.6 and 100 万元: with 元 the causes come to 477.21 of
  // 5,252.65, with 万元 to 6,590.19.
  ['FA-24', 'error', '2.2.1', '减少-5,252.65万元', null],
  ['FA-35', 'error', '2.2.1', '6,113.59元', '6,113.59万元', ['FA-46']],

  // 2.2.3 ends in ；.
  ['TX-06', 'hint', '2.2.3', '6万元，占68.90%；', null],

  // 2.2.4: nobody chose between 增加 and 减少.
  ['FA-24', 'error', '2.2.4', '增加（减少）-5,245.26万元', null],
  ['FA-35', 'error', '2.2.4', '6,113.59元', '6,113.59万元', ['FA-46']],

  // 2.2.6: 78.65 + 72.87 + 32.28 + 46.2 + 25.66 + 29.5 = 285.16 of 371.83 leaves 86.67, 23.31 %. 1.3 + 3.77 + 13.08 + 2.26 + 2.09 =
  // 22.50 of 23.17 leaves 2.9 %. 46.2, 29.5 and 1.3 beside two decimals. 付型煤工作经费 is no economic class.
  ['FA-54', 'hint', '2.2.6', '285.16 万元', null],
  ['FA-49', 'hint', '2.2.6', '付型煤工作经费', null],
  ['TX-05', 'hint', '2.2.6', '46.2万元', null],
  ['TX-05', 'hint', '2.2.6', '1.3万元', null],
  ['TX-06', 'hint', '2.2.6', '因是：支付了型煤工作经费', null],

  // 2.2.7.1: 出国 has no budget, so nothing was completed; 0.00 of 0.33 is 0.00 %, 0.68 of 1.00 is 68.00 %.
  ['FA-28', 'warning', '2.2.7.1', '0.00%', null],
  ['FA-27', 'hint', '2.2.7.1', '厉行节约', null],

  // 2.2.7.2: 0.68 − 1.00 = −0.32 is the difference to the budget, printed as the change against last year.
  ['FA-24', 'error', '2.2.7.2', '减少-0.32万元', null],
  ['FA-56', 'hint', '2.2.7.2', '减少-0.32万元', null],
  ['FA-27', 'hint', '2.2.7.2', '厉行节约', null],

  // 2.3.1: 5 + 450 + 4 + 40 + 2.4 + 30 + 112 + 300 + 12 + 30.4 = 985.80 planned, 0.5 + 169 + 13.86 + 2.28 + 4.62 + 20 + 300 + 12 =
  // 522.26 spent, and 875.26 is neither.
  ['SE-47', 'error', '2.3.1', '875.26万元', null, ['FA-39', 'FA-51']],

  // 2.3.2: 万 without 元 in three summaries, ASCII marks in two.
  ['FA-57', 'hint', '2.3.2.2', '450万', null],
  ['FA-57', 'hint', '2.3.2.3', '4万', null],
  ['FA-57', 'hint', '2.3.2.4', '13.86万', null],
  ['TX-02', 'hint', '2.3.2.4', '年企业破产,', null],
  ['TX-02', 'hint', '2.3.2.6', '分.', null],
  // A goal of form 4 ends in two full stops.
  ['TX-01', 'hint', 'evaluations[3].indicators[7].level3', '保了社会稳定。。', null],

  ['TX-03', 'warning', '2.3.3', '项目项目', '项目'],

  // 2.4.2: 0.42 more than last year of 0.42: last year was nothing. 0.39 − 0.21 = 0.18, 116.67 %: 115.50 lies between 107.9 and 126.5.
  ['FA-25', 'warning', '2.4.2', '0.00%', null],

  ['TX-03', 'warning', '2.4.3', '主要是用于主要是用于', '主要是用于'],
  ['TX-02', 'hint', '2.4.3', '辆;', null],
];

/** What the text cannot be asked without tables, dates and a table of contents. */
export const NOT_CHECKED_OF_TEXT = ['FA-20', 'FA-37', 'FA-40', 'FA-50'] as const;
