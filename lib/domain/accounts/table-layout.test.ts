// Public tables as grids: every place covered once, heads and halves as the official tables have them.
import { expect, test } from 'vitest';
import { coverGrid } from '../form-layout/grid';
import { amountCell, subjectCell } from './cells';
import { reckon } from './reckoning';
import type { AccountsRecord } from './record';
import { sampleAccounts } from './sample-accounts';
import type { TableGrid } from './table-grid';
import { layoutTable, tableBlocks } from './table-layout';
import { TABLE_KINDS } from './tables';

const EMPTY: AccountsRecord = { fiscalYear: 2023, bodyName: '示范区民政局', cells: new Map() };

/** The grid line by line; a place that belongs to a cell further left or above is `·`. */
function drawn(grid: TableGrid): string[] {
  return coverGrid(grid).map((line, row) =>
    line
      .map((cell, column) => (cell.row === row && cell.column === column ? cell.text || '＿' : '·'))
      .join('|'),
  );
}

test.each(TABLE_KINDS)('every place of %s is covered once and the widths add to 100', (kind) => {
  for (const record of [sampleAccounts(), EMPTY]) {
    const grid = layoutTable(reckon(record), kind);
    expect(coverGrid(grid)).toHaveLength(grid.rowCount);
    expect(grid.columnWidths).toHaveLength(grid.columnCount);
    expect(grid.columnWidths.reduce((sum, width) => sum + width, 0)).toBe(100);
    expect(grid.columnWidths.every((width) => width > 0)).toBe(true);
  }
});

test('the halves of 公开04表 stand level at their sums', () => {
  expect(drawn(layoutTable(reckon(sampleAccounts()), 'fiscalTotal'))).toMatchInlineSnapshot(`
    [
      "收入|·|·|支出|·|·|·|·|·",
      "项目|行次|决算数|项目|行次|决算数|·|·|·",
      "·|·|·|·|·|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款",
      "栏次|＿|1|栏次|＿|2|3|4|5",
      "一、一般公共预算财政拨款|1|679.00|一、社会保障和就业支出|11|42.30|42.30|0.00|0.00",
      "二、政府性基金预算财政拨款|2|50.00|二、城乡社区支出|12|50.00|0.00|50.00|0.00",
      "三、国有资本经营预算财政拨款|3|0.00|三、资源勘探工业信息等支出|13|610.50|610.50|0.00|0.00",
      "＿|4|＿|四、住房保障支出|14|36.20|36.20|0.00|0.00",
      "本年收入合计|5|729.00|本年支出合计|15|739.00|689.00|50.00|0.00",
      "年初财政拨款结转和结余|6|30.00|年末财政拨款结转和结余|16|20.00|20.00|0.00|0.00",
      "一般公共预算财政拨款|7|30.00|＿|17|＿|＿|＿|＿",
      "政府性基金预算财政拨款|8|0.00|＿|18|＿|＿|＿|＿",
      "国有资本经营预算财政拨款|9|0.00|＿|19|＿|＿|＿|＿",
      "总计|10|759.00|总计|20|759.00|709.00|50.00|0.00",
    ]
  `);
});

test('类, 款 and 项 stand below 合计, under heads of two levels', () => {
  expect(drawn(layoutTable(reckon(sampleAccounts()), 'generalBudgetExpenditure'))).toMatchInlineSnapshot(`
    [
      "项目|·|本年支出|·|·",
      "功能分类科目编码|科目名称|合计|基本支出|项目支出",
      "栏次|·|1|2|3",
      "合计|·|689.00|399.00|290.00",
      "208|社会保障和就业支出|42.30|42.30|0.00",
      "20805|行政事业单位养老支出|42.30|42.30|0.00",
      "2080505|机关事业单位基本养老保险缴费支出|42.30|42.30|0.00",
      "215|资源勘探工业信息等支出|610.50|320.50|290.00",
      "21505|工业和信息产业监管|610.50|320.50|290.00",
      "2150501|行政运行|320.50|320.50|0.00",
      "2150599|其他工业和信息产业监管支出|290.00|0.00|290.00",
      "221|住房保障支出|36.20|36.20|0.00",
      "22102|住房改革支出|36.20|36.20|0.00",
      "2210201|住房公积金|36.20|36.20|0.00",
    ]
  `);
});

test('三公 has heads of three levels and one line of figures', () => {
  expect(drawn(layoutTable(reckon(sampleAccounts()), 'threePublic'))).toMatchInlineSnapshot(`
    [
      "预算数|·|·|·|·|·|决算数|·|·|·|·|·",
      "合计|因公出国（境）费|公务用车购置及运行维护费|·|·|公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|·|·|公务接待费",
      "·|·|小计|公务用车购置费|公务用车运行维护费|·|·|·|小计|公务用车购置费|公务用车运行维护费|·",
      "1|2|3|4|5|6|7|8|9|10|11|12",
      "6.00|0.00|5.00|0.00|5.00|1.00|5.00|0.00|4.47|0.00|4.47|0.53",
    ]
  `);
});

test('an empty table keeps its frame', () => {
  expect(drawn(layoutTable(reckon(EMPTY), 'stateCapital'))).toMatchInlineSnapshot(`
    [
      "项目|·|年初结转和结余|本年收入|本年支出|·|·|年末结转和结余",
      "功能分类科目编码|科目名称|·|·|小计|基本支出|项目支出|·",
      "栏次|·|1|2|3|4|5|6",
      "合计|·|＿|＿|＿|＿|＿|＿",
      "＿|＿|＿|＿|＿|＿|＿|＿",
    ]
  `);
  expect(drawn(layoutTable(reckon(EMPTY), 'generalBudgetBasic'))).toMatchInlineSnapshot(`
    [
      "人员经费|·|·|公用经费|·|·",
      "科目编码|科目名称|决算数|科目编码|科目名称|决算数",
      "＿|＿|＿|＿|＿|＿",
      "人员经费合计|·|＿|公用经费合计|·|＿",
    ]
  `);
});

test('a figure of the grid knows its cell, and a subject the cell of its name', () => {
  const { cells } = layoutTable(reckon(sampleAccounts()), 'expenditure');
  expect(
    cells.find(({ cell }) => cell === amountCell('expenditure', null, '2150501', 'basic')),
  ).toMatchObject({
    text: '320.50',
    value: 320_500_000,
    role: 'amount',
  });
  expect(cells.find(({ cell }) => cell === subjectCell('expenditure', null, '2150501'))).toMatchObject({
    text: '行政运行',
    role: 'label',
  });
});

test('since 2023 三公 is printed last, and an empty table says so', () => {
  const blocks = tableBlocks(EMPTY);
  expect(blocks.map(({ printedNo, title }) => `${printedNo} ${title}`).slice(6)).toEqual([
    '公开07表 政府性基金预算财政拨款收入支出决算表',
    '公开08表 国有资本经营预算财政拨款支出决算表',
    '公开09表 财政拨款“三公”经费支出决算表',
  ]);
  expect(blocks[7]).toMatchObject({
    unitName: '部门：示范区民政局',
    unit: '金额单位：万元',
    notes: [
      '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。',
      '本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。',
    ],
  });
  expect(tableBlocks(sampleAccounts(), 'unit')[0]).toMatchObject({
    printedNo: '公开01表',
    unitName: '单位：示范区工业和信息化局',
    notes: ['注：本表反映单位本年度的总收支和年末结转结余情况。'],
  });
});
