// How cells are called: as a clerk would say them.
import { expect, test } from 'vitest';
import {
  amountCell,
  answerCell,
  beforeCell,
  factCell,
  itemCell,
  subjectCell,
  summaryCell,
  textCell,
} from './cells';
import { accountsCellName } from './name';
import { sampleAccounts } from './sample-accounts';

test.each([
  [amountCell('income', null, '2150501', 'fiscal'), '公开02表 行政运行 财政拨款收入'],
  [amountCell('income', null, '2010301', 'fiscal'), '公开02表 行政运行 财政拨款收入'],
  [amountCell('income', null, '9990101', 'fiscal'), '公开02表 9990101 财政拨款收入'],
  [amountCell('incomeExpenditureTotal', 'income', 'total', 'amount'), '公开01表 收入总计'],
  [amountCell('incomeExpenditureTotal', 'expenditure', 'total', 'amount'), '公开01表 支出总计'],
  [
    amountCell('fiscalTotal', 'expenditure', 'closing', 'total'),
    '公开04表 年末财政拨款结转和结余 决算数·合计',
  ],
  [
    amountCell('threePublic', null, 'amounts', 'budget.vehicles'),
    '公开07表 预算数·公务用车购置及运行维护费·小计',
  ],
  [amountCell('threePublic', null, 'amounts', 'final.reception'), '公开07表 决算数·公务接待费'],
  [amountCell('governmentFund', null, 'total', 'total'), '公开08表 合计 本年支出·小计'],
  [subjectCell('expenditure', null, '2150501'), '公开03表 2150501 科目名称'],
  [factCell('procurement.total'), '政府采购支出合计'],
  [beforeCell('procurement.total'), '上年政府采购支出合计'],
  [itemCell('departmentEvaluations', 'a', 'score'), '部门评价 综合得分'],
  [textCell('duties'), '部门职责'],
  [summaryCell('P-1', 'problems'), '存在的问题及原因'],
  [answerCell('FA-17', 'a1'), 'FA-17 审核说明'],
])('%s is called %s', (cell, name) => {
  expect(accountsCellName(sampleAccounts(), cell)).toBe(name);
});
