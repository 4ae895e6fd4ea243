// 哪些原因要问、怎么问：示范区工业和信息化局 2021 年度的资料。
import { describe, expect, it } from 'vitest';
import { beforeCell, factCell, itemCell, parseAccountsCell } from '../accounts/cells';
import { annualContext } from './figures/annual-context';
import { entryGroups, FACTS_TO_ENTER } from './questions';
import { openQuestions, questionsOf, REASONS, reasonsOf } from './reasons';
import { sampleInput, sampleRecord } from './sample-accounts';

const contextOf = (changes: Readonly<Record<string, string>> = {}) =>
  annualContext(sampleInput({ accounts: sampleRecord(changes) }));
const asked = (changes: Readonly<Record<string, string>> = {}) =>
  questionsOf(contextOf(changes)).map(({ question }) => question);
const open = (changes: Readonly<Record<string, string>> = {}) =>
  openQuestions(contextOf(changes)).map(({ cell, question }) => `${cell} ${question}`);

describe('要问的原因', () => {
  it('只问有增减、有差异的，问题里写明算好的变化', () => {
    expect(asked()).toEqual([
      '收入决算比年初预算增加 61.34 万元，增长 9.02%，主要原因是什么？',
      '支出决算比年初预算增加 71.34 万元，增长 10.49%，主要原因是什么？',
      '收入总计比上年增加 53.07 万元，增长 7.39%，主要原因是什么？',
      '财政拨款收入总计比上年增加 52.00 万元，增长 7.36%，主要原因是什么？',
      '一般公共预算财政拨款支出比上年增加 33.88 万元，增长 5.17%，主要原因是什么？',
      '资源勘探工业信息等支出（类）工业和信息产业监管（款）其他工业和信息产业监管支出（项）支出决算比年初预算减少 1.00 万元，下降 0.34%，主要原因是什么？',
      '人员经费比上年增加 12.45 万元，增长 3.87%，主要原因是什么？',
      '公用经费比上年减少 2.10 万元，下降 3.13%，主要原因是什么？',
      '“三公”经费支出决算比预算减少 1.00 万元，下降 16.67%，主要原因是什么？',
      '“三公”经费支出比上年减少 0.60 万元，下降 10.71%，主要原因是什么？',
      '公务用车购置及运行维护费比上年减少 0.53 万元，下降 10.60%，主要原因是什么？',
      '公务接待费比上年减少 0.07 万元，下降 11.67%，主要原因是什么？',
      '机关运行经费支出比上年增加 2.06 万元，增长 3.68%，主要原因是什么？',
      '政府采购货物支出比上年增加 0.70 万元，增长 15.56%，主要原因是什么？',
      '政府采购服务支出比上年减少 1.40 万元，下降 8.64%，主要原因是什么？',
    ]);
  });

  it('样本都答了', () => {
    expect(open()).toEqual([]);
  });

  it('没有答的列出来，写“无”不算答', () => {
    expect(
      open({
        [factCell('operatingFunds.reason')]: '',
        [factCell('procurement.goods.reason')]: '无',
        [itemCell('generalPublicBudget.subjects', '2150599', 'reason')]: '——',
      }),
    ).toEqual([
      'item/generalPublicBudget.subjects/2150599/reason 资源勘探工业信息等支出（类）工业和信息产业监管（款）其他工业和信息产业监管支出（项）支出决算比年初预算减少 1.00 万元，下降 0.34%，主要原因是什么？',
      'fact/operatingFunds.reason 机关运行经费支出比上年增加 2.06 万元，增长 3.68%，主要原因是什么？',
      'fact/procurement.goods.reason 政府采购货物支出比上年增加 0.70 万元，增长 15.56%，主要原因是什么？',
    ]);
  });

  it('列成几条的原因，答了一条就算答了', () => {
    expect(open({ [itemCell('overall.reasons', 'r1', 'itemPrinted')]: '' })).toEqual([]);
    const none = {
      [itemCell('overall.reasons', 'r1', 'itemPrinted')]: '',
      [itemCell('overall.reasons', 'r2', 'itemPrinted')]: '',
    };
    expect(open(none)).toEqual([
      'item/overall.reasons/r1/itemPrinted 收入总计比上年增加 53.07 万元，增长 7.39%，主要原因是什么？',
    ]);
  });

  it('上年为零的写明，不写幅度', () => {
    expect(
      asked({ [beforeCell('procurement.works.amount')]: '0', [factCell('procurement.works.amount')]: '3' }),
    ).toContain('政府采购工程支出比上年增加 3.00 万元（上年为零），主要原因是什么？');
  });

  it('与上年持平的不问', () => {
    expect(asked({ [beforeCell('operatingFunds.amount')]: '58.06' }).join()).not.toContain('机关运行经费');
  });

  it('没有上年数、没有年初预算的不问', () => {
    const said = asked({
      [beforeCell('operatingFunds.amount')]: '',
      [factCell('budgetExecution.income.initialBudget')]: '',
    }).join();
    expect(said).not.toContain('机关运行经费');
    expect(said).not.toContain('收入决算比年初预算');
  });

  it('运行维护费的变动与公务用车总数的变动不同，才另外问', () => {
    expect(asked({ [beforeCell('threePublic.detail.vehicles.operationAmount')]: '4.00' })).toContain(
      '公务用车运行维护费比上年增加 0.47 万元，增长 11.75%，主要原因是什么？',
    );
  });

  it('每个问题都答在决算资料的一格里，互不重复', () => {
    const cells = reasonsOf(contextOf()).map(({ cell }) => cell);
    expect(cells.filter((cell) => parseAccountsCell(cell) === null)).toEqual([]);
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.length).toBe(REASONS.length + 4);
  });
});

describe('要填写的数', () => {
  const cells = FACTS_TO_ENTER.flatMap(({ fields }) => fields.map(({ cell }) => cell));

  it('每一项都有自己的格，不重复，名称和单位齐全', () => {
    expect(cells.filter((cell) => parseAccountsCell(cell) === null)).toEqual([]);
    expect(new Set(cells).size).toBe(cells.length);
    for (const { fields, lists } of FACTS_TO_ENTER) {
      for (const { label, kind, unit } of [...fields, ...lists.flatMap(({ columns }) => columns)]) {
        expect(label).not.toBe('');
        expect(unit !== '', label).toBe(kind !== 'word' && kind !== 'lines' && kind !== 'paragraphs');
      }
    }
  });

  it('系统里有上年资料的，不问上年数', () => {
    expect(entryGroups(false).map(({ title }) => title)).toContain('上年数');
    expect(entryGroups(true).map(({ title }) => title)).not.toContain('上年数');
  });

  it('样本里填的每一格，除了原因，都在清单里', () => {
    const listed = new Set<string>([
      ...cells,
      ...FACTS_TO_ENTER.flatMap(({ lists }) => lists).flatMap(({ list, rows, columns }) =>
        rows.of === 'fixed'
          ? Object.keys(rows.names).flatMap((row) => columns.map(({ field }) => itemCell(list, row, field)))
          : [],
      ),
    ]);
    const typed = [...sampleRecord().cells.keys()].filter((cell) => {
      const parsed = parseAccountsCell(cell);
      return parsed !== null && parsed.of !== 'amount' && parsed.of !== 'subject';
    });
    const reasons = new Set<string>(REASONS.map(({ cell }) => cell));
    const elsewhere = /^item\/(?:overall|fiscalTotals|generalPublicBudget|departmentEvaluations)/;
    expect(typed.filter((cell) => !listed.has(cell) && !reasons.has(cell) && !elsewhere.test(cell))).toEqual(
      [],
    );
  });
});
