// What sets each family apart on paper, against lines written down from the printed forms: words from left to right, and rows spanned.
import { expect, test } from 'vitest';
import { sampleForm } from '@/testing/sample-disclosure';
import { indicatorCell } from '../evaluation/cells';
import { applyText } from '../evaluation/edits';
import type { Form } from '../evaluation/form';
import { scoreForm } from '../evaluation/scoring';
import { DEPARTMENT_OVERALL } from '../template/department-overall';
import { HUBEI, HUBEI_GOALS } from '../template/hubei';
import { PROCESS_RESULT } from '../template/process-result';
import { SICHUAN } from '../template/sichuan';
import type { Template } from '../template/template';
import { TRANSFER_PAYMENT } from '../template/transfer-payment';
import { YUNNAN } from '../template/yunnan';
import { layoutForm } from './layout';

/** Each line: the texts that begin on it, · where nothing is printed, with `/n` where they span n rows. */
function lines(form: Form): string[] {
  const layout = layoutForm(form, scoreForm(form));
  return Array.from({ length: layout.rowCount }, (_, row) =>
    layout.cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.lead ?? ''}${cell.text || '·'}${cell.rowSpan > 1 ? `/${cell.rowSpan}` : ''}`)
      .join(' | '),
  );
}
const blank = (template: Template) => lines(sampleForm(template, '甲'));
/** The lines from the first that begins so. */
const from = (all: readonly string[], start: string, count: number) => {
  const first = all.findIndex((line) => line.startsWith(start));
  return all.slice(first, first + count);
};

test('sichuan: the target in three columns, one reason beside all money, boxes and signatures at the foot', () => {
  const all = blank(SICHUAN);
  expect(from(all, '项目预算执行情况', 3)).toEqual([
    '项目预算执行情况（万元）/6 | · | 年初预算 | 全年预算（调整后） | 预算执行 | 预算执行率 | 权重 | 得分 | 原因',
    '总额 | · | · | · | · | 10 | · | ·/5',
    '其中：财政资金 | · | · | · | — | — | —',
  ]);
  expect(from(all, '绩效指标', 2)).toEqual([
    '绩效指标/11 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析',
    '成本指标/3 | 经济成本指标 | · | · | · | · | · | · | · | ·',
  ]);
  expect(from(all, '合计', 5)).toEqual([
    '合计 | 10 | 0.00 | ·',
    '评价结论 | ·',
    '存在问题 | ·',
    '改进措施 | ·',
    '项目负责人： | 财务负责人：',
  ]);
});

test('yunnan: a head over three columns, further matters before the total, the grade beside it', () => {
  const all = blank(YUNNAN);
  expect(from(all, '绩效指标', 3)).toEqual([
    '绩效指标/11 | 一级指标/2 | 二级指标/2 | 三级指标/2 | 年度指标值 | 实际完成值/2 | 分值/2 | 得分/2 | 偏差原因分析及改进措施/2',
    '指标性质 | 指标值 | 度量单位',
    '产出指标/4 | 数量指标 | · | · | · | · | · | · | · | ·',
  ]);
  expect(all.slice(-2)).toEqual(['其他需要说明事项 | ·', '总分 | 10 | 0.00 | 自评等级 | ·']);
});

test('hubei: no weights by row, the total under the scores alone, what went wrong written once', () => {
  const all = blank(HUBEI);
  expect(from(all, '项目类别', 1)).toEqual(['项目类别 | · | 项目属性 | · | 项目类型 | ·']);
  expect(from(all, '绩效指标', 2)).toEqual([
    '绩效指标（80分）/10 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分',
    '产出指标（40分）/4 | 数量指标 | · | · | · | ·',
  ]);
  expect(all.slice(-3)).toEqual([
    '总分 | 0.00',
    '偏差大或目标未完成原因分析 | ·',
    '改进措施及结果应用方案 | ·',
  ]);
});

test('hubei: a score that stands for two rows is printed once, in a box of two rows', () => {
  const form = sampleForm(HUBEI, '甲');
  const [first, second] = form.indicators;
  if (!first || !second) throw new Error('the form lost its rows');
  const merged = [first, second].reduce(
    (next, { id }) => applyText(next, indicatorCell(id, 'merge'), first.id),
    applyText(form, indicatorCell(first.id, 'score'), '18'),
  );
  expect(from(lines(merged), '产出指标', 2)).toEqual([
    '产出指标（40分）/4 | 数量指标 | · | · | · | 18.00/2',
    '质量指标 | · | · | ·',
  ]);
});

test('hubei with two goals: each with its points and its texts, and beside its own levels', () => {
  const all = blank(HUBEI_GOALS);
  expect(from(all, '年度绩效目标 |', 3)).toEqual([
    '年度绩效目标 | 年度绩效目标 | 目标完成情况',
    '年度绩效目标1（40分） | · | ·',
    '年度绩效目标2（40分） | · | ·',
  ]);
  expect(all.filter((line) => /^年度绩效目标\d（40分）\//.test(line))).toEqual([
    '年度绩效目标1（40分）/8 | 产出指标（25分）/4 | 数量指标 | · | · | · | ·',
    '年度绩效目标2（40分）/9 | 产出指标（25分）/4 | 数量指标 | · | · | · | ·',
  ]);
});

test('process and result: the reviewer has a column, execution has no points, who filled in stands below', () => {
  const all = blank(PROCESS_RESULT);
  expect(from(all, '项目资金', 2)).toEqual([
    '项目资金（万元）/4 | · | 年初预算数 | 全年预算数 | 全年执行数 | 执行率',
    '年度资金总额 | · | · | · | ·',
  ]);
  expect(from(all, '绩效指标/', 2)).toEqual([
    '绩效指标/21 | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 自评得分 | 财政审核评分 | 扣分原因及改进措施',
    '决策指标（10分）/6 | 项目立项/2 | 立项依据充分性 | 2 | 充分 | · | · | · | ·',
  ]);
  expect(all.at(-1)).toBe('填报人：· | 填报日期：·');
});

test('department: money by income and by spending kind, a part of a part beside the part it belongs to', () => {
  expect(
    from(blank(DEPARTMENT_OVERALL), '部门整体支出（万元）', 11).map((line) => line.split(' | ')[0]),
  ).toEqual([
    '部门整体支出（万元）/11',
    '年度资金总额',
    '按收入来源/5',
    '政府性基金预算财政拨款',
    '国有资本经营预算财政拨款',
    '上年结转资金',
    '其他资金',
    '按支出类型/4',
    '其中：人员经费',
    '公用经费',
    '项目支出',
  ]);
});

test('transfer payment: management between money and goals, and neither points nor total', () => {
  const all = blank(TRANSFER_PAYMENT);
  expect(from(all, '资金管理情况', 3)).toEqual([
    '资金管理情况/8 | 管理环节 | 情况说明 | 存在问题和改进措施',
    '分配科学性 | · | ·',
    '下达及时性 | · | ·',
  ]);
  expect(from(all, '绩效指标', 1)).toEqual([
    '绩效指标/10 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施',
  ]);
  expect(all.at(-1)).toBe('说明 | ·');
  expect(all.join()).not.toMatch(/总分|得分|分值/);
});
