// The rules over accounts: right ones are left in peace, one wrong figure is found at its cell.
import { expect, test } from 'vitest';
import type { CellId } from '../evaluation/cells';
import { amountCell, factCell, itemCell, subjectCell, textCell } from './cells';
import { checkAccounts } from './check-accounts';
import { sampleAccounts } from './sample-accounts';

const heavy = (further: readonly (readonly [CellId, string])[] = []) =>
  checkAccounts(sampleAccounts(further)).findings.filter(({ severity }) => severity !== 'hint');

test('accounts that agree raise nothing', () => {
  expect(heavy()).toEqual([]);
});

test.each([
  [amountCell('expenditure', null, '2150501', 'basic'), '320.05', 'FA-09'],
  [amountCell('incomeExpenditureTotal', 'income', 'total', 'amount'), '771.43', 'FA-03'],
  [amountCell('fiscalTotal', 'expenditure', 'closing', 'generalBudget'), '21', 'FA-12'],
  [amountCell('generalBudgetBasic', 'public', '302', 'amount'), '61', 'FA-15'],
  [amountCell('threePublic', null, 'amounts', 'final.vehicles'), '4.74', 'FA-16'],
  [amountCell('governmentFund', null, '2120899', 'closing'), '1', 'FA-18'],
] as const)('%s as %s is found there by %s', (cell, text, rule) => {
  const found = heavy([[cell, text]]);
  expect(found.map((finding) => [finding.rule, finding.cell])).toContainEqual([rule, cell]);
  expect(found.find((finding) => finding.cell === cell)).toMatchObject({ table: cell.split('/')[1] });
});

test('a finding says what is wrong, what is right, and in which table', () => {
  const cell = amountCell('incomeExpenditureTotal', 'income', 'total', 'amount');
  expect(heavy([[cell, '771.43']])).toEqual([
    {
      rule: 'FA-03',
      severity: 'error',
      cell,
      table: 'incomeExpenditureTotal',
      printed: '771.43',
      expected: '771.34',
      also: ['FA-05'],
      message:
        '收入支出决算总表「收入总计」填报 771.43 万元，按本年收入合计加使用非财政拨款结余加年初结转和结余应为 771.34 万元，多 0.09 万元，请核对后更正。',
    },
  ]);
});

test('a row of an unknown class stands under its own code', () => {
  const code = subjectCell('income', null, '9990101');
  const found = heavy([
    [code, '不知道的科目'],
    [amountCell('income', null, '9990101', 'other'), '1.00'],
  ]);
  expect(found.map(({ cell }) => cell)).toContain(amountCell('income', null, 'total', 'total'));
});

test('facts beside the tables are found at their cells', () => {
  const micro = factCell('procurement.smallAndMicro.amount');
  expect(
    heavy([
      [factCell('procurement.total'), '20'],
      [factCell('procurement.smallAndMedium.amount'), '10'],
      [micro, '12'],
    ]).map(({ rule, cell, table }) => [rule, cell, table]),
  ).toEqual([['FA-30', micro, null]]);
  const total = factCell('stateAssets.vehicleTotal');
  expect(
    heavy([
      [total, '3'],
      [itemCell('stateAssets.vehicles', 'agency', 'name'), '机要通信用车'],
      [itemCell('stateAssets.vehicles', 'agency', 'count'), '2'],
    ]).map(({ rule, cell }) => [rule, cell]),
  ).toEqual([['FA-31', total]]);
});

test('机关运行经费 is held against the units’ kinds', () => {
  const amount = factCell('operatingFunds.amount');
  const units = [textCell('units'), '示范区工业和信息化局｜行政\n'] as const;
  expect(heavy([units, [amount, '60.00']]).map(({ rule, cell }) => [rule, cell])).toEqual([
    ['FA-29', amount],
  ]);
  expect(
    heavy([
      [textCell('units'), '示范区中小企业服务中心｜事业'],
      [amount, '60.00'],
    ]),
  ).toEqual([]);
});

test('a table as a whole has no cell', () => {
  const bare = checkAccounts({ fiscalYear: 2022, bodyName: '示范区民政局', cells: new Map() });
  expect(bare.findings).toEqual([]);
});
