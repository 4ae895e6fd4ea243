// What stands in the way of a submission before any rule speaks.
import { expect, test } from 'vitest';
import type { CellId } from '../evaluation/cells';
import { amountCell, factCell, itemCell, subjectCell, textCell } from './cells';
import { incompleteCells } from './completeness';
import { reckon } from './reckoning';
import { sampleAccounts } from './sample-accounts';

const messages = (further: readonly (readonly [CellId, string])[]) =>
  incompleteCells(reckon(sampleAccounts(further))).map(({ message }) => message);

test('complete accounts lack nothing', () => {
  expect(messages([])).toEqual([]);
});

test('totals and duties must be there; a total that adds up by itself is', () => {
  const bare = { fiscalYear: 2022, bodyName: '示范区民政局', cells: new Map<CellId, string>() };
  expect(incompleteCells(reckon(bare)).map(({ name }) => name)).toEqual([
    '公开01表 收入总计',
    '公开01表 支出总计',
    '公开02表 合计 本年收入合计',
    '公开03表 合计 本年支出合计',
    '部门职责',
  ]);
  expect(messages([[amountCell('income', null, 'total', 'total'), '']])).toEqual([]);
  expect(messages([[textCell('duties'), ' \n']])).toEqual(['「部门职责」没有填写，请补填。']);
});

test('what is no figure is named; figures of a row that is gone ask for nothing', () => {
  expect(
    messages([
      [amountCell('income', null, 'total', 'other'), '12.34元'],
      [amountCell('income', null, '2019999', 'other'), '无此行'],
      [factCell('threePublic.detail.reception.batchCount'), '3.5'],
      [factCell('procurement.smallAndMedium.sharePercent'), '80%'],
      [factCell('operatingFunds.reason'), '人员增加'],
      [textCell('staffing.actual'), '二十八'],
      [itemCell('departmentEvaluations', 'a', 'score'), '93.5'],
      [itemCell('stateAssets.vehicles', 'agency', 'count'), '—'],
    ]),
  ).toEqual([
    '「公开02表 合计 其他收入」填写的“12.34元”不能读成金额，请更正。',
    '「公务接待批次」填写的“3.5”不能读成整数，请更正。',
    '「实有人数」填写的“二十八”不能读成整数，请更正。',
  ]);
  expect(
    messages([
      [subjectCell('income', null, '2019999'), '其他'],
      [amountCell('income', null, '2019999', 'other'), '无此行'],
    ]),
  ).toEqual(['「公开02表 其他 其他收入」填写的“无此行”不能读成金额，请更正。']);
});
