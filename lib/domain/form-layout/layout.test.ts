// Both national layouts against label grids written by hand from the printed forms.
import { expect, test } from 'vitest';
import { type CellId, fieldCell, fundCell, indicatorCell, nodeCell } from '../evaluation/cells';
import { applyText } from '../evaluation/edits';
import type { Form } from '../evaluation/form';
import { newForm } from '../evaluation/new-form';
import { scoreForm } from '../evaluation/scoring';
import { NATIONAL_2017 } from '../template/national-2017';
import { NATIONAL_2020 } from '../template/national-2020';
import type { Template } from '../template/template';
import { coverGrid } from './grid';
import { layoutForm } from './layout';
import type { FormLayout } from './layout-types';

function blankForm(template: Template): Form {
  let next = 0;
  return newForm({
    template,
    fiscalYear: 2021,
    head: {
      projectName: '信访维稳资金项目',
      competentDepartment: '示范区工业和信息化局',
      implementingUnit: '综合科',
    },
    newId: () => `00000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`,
  });
}

function fill(form: Form, texts: readonly (readonly [CellId, string])[]): Form {
  return texts.reduce((filled, [cell, text]) => applyText(filled, cell, text), form);
}

/** One line per row: the texts of its origin cells, each with its span as columns×rows; · where nothing is printed. */
function labelGrid(layout: FormLayout): string[] {
  return Array.from({ length: layout.rowCount }, (_, row) =>
    layout.cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.text || '·'} ${cell.columnSpan}×${cell.rowSpan}`)
      .join(' | '),
  );
}

/** A place of the grid by the words of its row and column head. */
function boxAt(layout: FormLayout, rowWords: string, columnWords: string) {
  const grid = coverGrid(layout);
  const head = layout.cells.findLast((cell) => cell.role === 'head' && cell.text === columnWords);
  const row = grid.findIndex((line) => line.some((cell) => cell.text === rowWords));
  return grid[row]?.[head?.column ?? -1];
}

test('the 2017 layout prints as the reference form does', () => {
  const form = blankForm(NATIONAL_2017);
  expect(labelGrid(layoutForm(form, scoreForm(form)))).toEqual([
    '项目名称 2×1 | 信访维稳资金项目 4×1 | 项目负责人及电话 2×1 | · 3×1',
    '主管部门 2×1 | 示范区工业和信息化局 4×1 | 实施单位 2×1 | 综合科 3×1',
    '项目预算执行情况（万元） 2×4 | · 2×1 | 全年预算数（A） 2×1 | 全年执行数（B） 1×1 | 分值 1×1 | 执行率（B/A） 2×1 | 得分 1×1',
    '年度资金总额 2×1 | · 2×1 | · 1×1 | 10 1×1 | · 2×1 | · 1×1',
    '其中：财政拨款 2×1 | · 2×1 | · 1×1 | — 1×1 | — 2×1 | — 1×1',
    '其他资金 2×1 | · 2×1 | · 1×1 | — 1×1 | — 2×1 | — 1×1',
    '年度总体目标完成情况 1×2 | 预期目标 5×1 | 目标实际完成情况 5×1',
    '· 5×1 | · 5×1',
    '绩效指标 1×10 | 一级指标 1×1 | 二级指标 1×1 | 三级指标 2×1 | 分值 1×1 | 预期指标值 1×1 | 实际完成指标值 2×1 | 得分 1×1 | 未完成原因及拟采取的改进措施 1×1',
    '产出指标（50分） 1×4 | 数量指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '质量指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '时效指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '成本指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '效益指标（30分） 1×4 | 经济效益指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '社会效益指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '生态效益指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '可持续影响指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '满意度指标（10分） 1×1 | 服务对象满意度指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '总分 5×1 | 10 1×1 | · 3×1 | 0.00 1×1 | · 1×1',
  ]);
});

test('the 2020 layout prints as annex 1 of 财预〔2020〕10号 does', () => {
  const form = blankForm(NATIONAL_2020);
  const layout = layoutForm(form, scoreForm(form));
  expect(labelGrid(layout).slice(0, 11)).toEqual([
    '项目名称 2×1 | 信访维稳资金项目 8×1',
    '主管部门 2×1 | 示范区工业和信息化局 3×1 | 实施单位 1×1 | 综合科 4×1',
    '项目资金（万元） 2×5 | · 2×1 | 年初预算数 1×1 | 全年预算数 1×1 | 全年执行数 1×1 | 分值 1×1 | 执行率 1×1 | 得分 1×1',
    '年度资金总额 2×1 | · 1×1 | · 1×1 | · 1×1 | 10 1×1 | · 1×1 | · 1×1',
    '其中：当年财政拨款 2×1 | · 1×1 | · 1×1 | · 1×1 | — 1×1 | — 1×1 | — 1×1',
    '上年结转资金 2×1 | · 1×1 | · 1×1 | · 1×1 | — 1×1 | — 1×1 | — 1×1',
    '其他资金 2×1 | · 1×1 | · 1×1 | · 1×1 | — 1×1 | — 1×1 | — 1×1',
    '年度总体目标 1×2 | 预期目标 4×1 | 实际完成情况 5×1',
    '· 4×1 | · 5×1',
    '绩效指标 1×10 | 一级指标 1×1 | 二级指标 1×1 | 三级指标 2×1 | 年度指标值 1×1 | 实际完成值 1×1 | 分值 1×1 | 得分 1×1 | 偏差原因分析及改进措施 1×1',
    '产出指标（50分） 1×4 | 数量指标 1×1 | · 2×1 | · 1×1 | · 1×1 | · 1×1 | · 1×1 | · 1×1',
  ]);
  expect(labelGrid(layout).at(-1)).toBe('总分 7×1 | 10 1×1 | 0.00 1×1 | · 1×1');
  expect(layout.subtitle).toBe('（2021 年度）');
});

test('a working form shows amounts in one format and the scores that count', () => {
  const blank = blankForm(NATIONAL_2017);
  const [total, fiscal] = blank.funds;
  const [first, second, third] = blank.indicators;
  if (!total || !fiscal || !first || !second || !third) throw new Error('the template lost its rows');
  const form = fill(blank, [
    [fieldCell('leader'), '综合科'],
    [fieldCell('phone'), '0472-2000000'],
    [fundCell(total.id, 'budget'), '1894.680001'],
    [fundCell(total.id, 'executed'), '450'],
    [fundCell(fiscal.id, 'budget'), '约五万'],
    [indicatorCell(first.id, 'name'), '办结信访事项'],
    [indicatorCell(first.id, 'weight'), '20.0'],
    [indicatorCell(first.id, 'direction'), '≥'],
    [indicatorCell(first.id, 'target'), '42'],
    [indicatorCell(first.id, 'unit'), '件'],
    [indicatorCell(first.id, 'actual'), '40'],
    [indicatorCell(second.id, 'direction'), 'qualitative'],
    [indicatorCell(second.id, 'target'), '群众认可'],
    [indicatorCell(second.id, 'attainment'), 'partial'],
    [indicatorCell(second.id, 'score'), '八分'],
    [indicatorCell(third.id, 'target'), '不少于 10 次'],
    [indicatorCell(third.id, 'score'), '9'],
  ]);
  const layout = layoutForm(form, scoreForm(form));
  const text = (rowWords: string, columnWords: string) => boxAt(layout, rowWords, columnWords)?.text;
  expect(text('年度资金总额', '全年预算数（A）')).toBe('1,894.680001');
  expect(text('年度资金总额', '全年执行数（B）')).toBe('450.00');
  expect(text('年度资金总额', '执行率（B/A）')).toBe('23.75%');
  expect(text('其中：财政拨款', '全年预算数（A）')).toBe('约五万');
  expect(text('数量指标', '分值')).toBe('20');
  expect(text('数量指标', '预期指标值')).toBe('≥42件');
  expect(text('数量指标', '实际完成指标值')).toBe('40件');
  expect(text('数量指标', '得分')).toBe('19.05');
  expect(text('质量指标', '预期指标值')).toBe('群众认可');
  expect(text('质量指标', '实际完成指标值')).toBe('部分达成年度指标并具有一定效果');
  expect(text('质量指标', '得分')).toBe('八分');
  expect(text('时效指标', '预期指标值')).toBe('不少于 10 次');
  expect(text('时效指标', '得分')).toBe('9.00');
  expect(layout.cells.find((cell) => cell.description === '项目负责人及电话')?.text).toBe(
    '综合科　0472-2000000',
  );
  expect(boxAt(layout, '数量指标', '实际完成指标值')?.description).toBe('「办结信访事项」实际完成指标值');
  expect(boxAt(layout, '质量指标', '得分')?.description).toBe('「质量指标第 1 行」得分');
});

test('a printed form prints every text untouched and no row that was not printed', () => {
  const blank = blankForm(NATIONAL_2017);
  const [total, fiscal] = blank.funds;
  const [first] = blank.indicators;
  const dimension = blank.nodes[0];
  if (!total || !fiscal || !first || !dimension) throw new Error('the template lost its rows');
  const form: Form = {
    ...fill(blank, [
      [fundCell(total.id, 'budget'), '5'],
      [fundCell(total.id, 'rate'), '35'],
      [fundCell(total.id, 'weight'), '10'],
      [fundCell(total.id, 'score'), '9'],
      [fundCell(fiscal.id, 'weight'), '-'],
      [nodeCell(dimension.id, 'name'), '产出 指标'],
      [indicatorCell(first.id, 'target'), '29 人养老，医保 31 人'],
      [indicatorCell(first.id, 'unit'), '人'],
      [indicatorCell(first.id, 'score'), '18'],
      [fieldCell('printedTotalWeight'), '100'],
      [fieldCell('printedTotalScore'), '95'],
    ]),
    origin: 'printed',
  };
  const onlyFirst: Form = {
    ...form,
    indicators: form.indicators.map((row) => ({ ...row, removed: row.id !== first.id })),
  };
  const grid = labelGrid(layoutForm(onlyFirst, scoreForm(onlyFirst)));
  expect(grid.slice(3, 6)).toEqual([
    '年度资金总额 2×1 | 5 2×1 | · 1×1 | 10 1×1 | 35 2×1 | 9 1×1',
    '其中：财政拨款 2×1 | · 2×1 | · 1×1 | - 1×1 | · 2×1 | · 1×1',
    '其他资金 2×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1',
  ]);
  expect(grid.slice(9)).toEqual([
    '产出 指标（50分） 1×1 | 数量指标 1×1 | · 2×1 | · 1×1 | 29 人养老，医保 31 人 1×1 | · 2×1 | 18 1×1 | · 1×1',
    '效益指标（30分） 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '满意度指标（10分） 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1 | · 2×1 | · 1×1 | · 1×1',
    '总分 5×1 | 100 1×1 | · 3×1 | 95 1×1 | · 1×1',
  ]);
});

test('a removed row leaves its 二级指标 with an empty row, and the empty row names no cell', () => {
  const blank = blankForm(NATIONAL_2017);
  const form: Form = {
    ...blank,
    indicators: blank.indicators.map((row, i) => ({ ...row, removed: i === 1 })),
  };
  const layout = layoutForm(form, scoreForm(form));
  expect(layout.rowCount).toBe(layoutForm(blank, scoreForm(blank)).rowCount);
  expect(boxAt(layout, '质量指标', '三级指标')).toMatchObject({ role: 'blank', cellIds: [], text: '' });
});
