// Heads and names as published tables print them, and the keys they stand for.
import { describe, expect, it } from 'vitest';
import { headOf, ordersOf, titlesOf } from './numbering';
import { columnKeys, isOfWhich, plainName, rowKey, threePublicKey } from './recognise';
import { ACCOUNTS_TABLES, type AccountsBlock, TABLE_KINDS, type TableKind } from './tables';

function block(kind: TableKind, n = 0): AccountsBlock {
  const found = ACCOUNTS_TABLES[kind].blocks[n];
  if (!found) throw new RangeError(kind);
  return found;
}

const heads = (...titles: readonly string[][]) => titles.map((title) => ({ key: null, title }));

describe('a name', () => {
  it.each([
    ['一、一般公共预算财政拨款收入', '一般公共预算财政拨款收入'],
    ['（二）事业收入', '事业收入'],
    ['其中：政府性基金', '政府性基金'],
    [' 合　计 ', '合计'],
    ['1.因公出国(境)费', '因公出国（境）费'],
    ['“三公”经费：', '三公经费'],
  ])('%s is %s', (printed, plain) => {
    expect(plainName(printed)).toBe(plain);
  });

  it('is part of the row above it when 其中 stands in front', () => {
    expect(isOfWhich('其 中：教育收费')).toBe(true);
    expect(isOfWhich('事业收入')).toBe(false);
  });
});

describe('columns', () => {
  it('are known by their innermost head, and by the heads above it', () => {
    const printed = heads(
      ['年初结转和结余'],
      ['本年收入'],
      ['本年支出', '小计'],
      ['本年支出', '基本支出'],
      ['年末结转和结余'],
    );
    expect(columnKeys(block('governmentFund'), printed)).toEqual([
      'opening',
      'income',
      'total',
      'basic',
      'closing',
    ]);
  });

  it('are known by their keys first', () => {
    expect(columnKeys(block('expenditure'), [{ key: 'project', title: ['项目'] }])).toEqual(['project']);
  });

  it('leave line numbers and strange heads out', () => {
    expect(columnKeys(block('income'), heads(['行次'], ['本年收入合计'], ['转移收入']))).toEqual([
      null,
      'total',
      null,
    ]);
  });

  it('are taken in order where no head is known', () => {
    const all = block('generalBudgetExpenditure').columns.map(({ key }) => key);
    expect(columnKeys(block('generalBudgetExpenditure'), heads(['甲'], ['乙'], ['丙']))).toEqual(all);
    expect(columnKeys(block('generalBudgetExpenditure'), heads([], [], []))).toEqual(all);
    expect(columnKeys(block('generalBudgetExpenditure'), heads(['甲'], ['乙']))).toEqual([null, null]);
  });

  it('of 三公 are known in every layout', () => {
    expect(threePublicKey(['预算数', '公务用车购置及运行维护费', '公务用车购置费'], '金额')).toBe(
      'budget.purchase',
    );
    expect(threePublicKey(['决算数', '公务用车购置及运行费', '小计'], '')).toBe('final.vehicles');
    expect(threePublicKey(['决算数'], '3.公务接待费')).toBe('final.reception');
    expect(threePublicKey(['公务接待费'], '预算数')).toBe('budget.reception');
    expect(threePublicKey(['备注'], '公务接待费')).toBeNull();
  });
});

describe('rows', () => {
  it('of one name are told by where they stand', () => {
    const income = block('fiscalTotal');
    const taken = new Set<string>();
    const keys = [
      '一、一般公共预算财政拨款',
      '本年收入合计',
      '年初财政拨款结转和结余',
      '一般公共预算财政拨款',
      '政府性基金预算财政拨款',
      '总计',
    ].map((name) => {
      const key = rowKey(income, name, taken);
      if (key !== null) taken.add(key);
      return key;
    });
    expect(keys).toEqual([
      'generalBudget',
      'incomeThisYear',
      'opening',
      'openingGeneralBudget',
      'openingGovernmentFund',
      'total',
    ]);
  });
});

describe('numbers and titles', () => {
  it('put 三公 last from 2023 on', () => {
    expect(headOf('threePublic', 2022)).toMatchObject({ no: '07', printedNo: '公开07表' });
    expect(headOf('threePublic', 2023)).toMatchObject({ no: '09', printedNo: '公开09表' });
    expect(headOf('governmentFund', 2023).printedNo).toBe('公开07表');
  });

  it('number each table once in either order, and give each a title of its own', () => {
    for (const order of ordersOf(2021)) expect(order.toSorted()).toEqual(TABLE_KINDS.toSorted());
    expect(new Set(TABLE_KINDS.flatMap(titlesOf)).size).toBe(TABLE_KINDS.flatMap(titlesOf).length);
  });
});
