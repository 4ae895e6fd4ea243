// Facts are read with their printed precision, wherever a document keeps them.
import { describe, expect, it } from 'vitest';
import type { Disclosure } from './disclosure';
import { factListOf, factOf, factWordsOf } from './read-facts';

function document(facts: Disclosure['facts'], moneyUnit: '万元' | '元' = '万元'): Disclosure {
  return { schema: 'mingji.disclosure/1', moneyUnit, facts };
}

describe('a fact', () => {
  it('is a figure with its path and unit', () => {
    const found = factOf(document({ overall: { incomeTotal: '1,894.68' } }), 'overall.incomeTotal');
    expect(found).toEqual({
      path: 'facts.overall.incomeTotal',
      name: '收入总计',
      kind: 'money',
      text: '1,894.68',
      value: 1_894_680_000,
      decimals: 2,
    });
    expect(factOf(document({ overall: { incomeTotal: 189.5 } }, '元'), 'overall.incomeTotal')).toMatchObject({
      value: 18_950,
      decimals: 1,
    });
  });

  it('counts a number of money in 万元 as printed with two decimals, unless its printed words are kept', () => {
    const facts = {
      threePublic: { detail: { total: 46.2, reception: { amount: 1.3, amountPrinted: '1.3万元' } } },
    };
    expect(factOf(document(facts), 'threePublic.detail.total')?.decimals).toBe(2);
    expect(factOf(document(facts), 'threePublic.detail.reception.amount')).toMatchObject({
      text: '1.3',
      decimals: 1,
    });
  });

  it('takes the decimals of a percentage from its printed words', () => {
    const facts = { overall: { incomeChangePercent: -73.5, incomeChangePercentPrinted: '下降-73.50%' } };
    expect(factOf(document(facts), 'overall.incomeChangePercent')).toMatchObject({
      value: -73_500_000,
      text: '-73.50',
      decimals: 2,
    });
  });

  it('is not there when missing, null, or no figure', () => {
    expect(factOf(document({ overall: { incomeTotal: null } }), 'overall.incomeTotal')).toBeNull();
    expect(factOf(document({ overall: [] }), 'overall.incomeTotal')).toBeNull();
    expect(factOf(document(null), 'overall.incomeTotal')).toBeNull();
    expect(factOf(document({ overall: { incomeTotal: '约三百' } }), 'overall.incomeTotal')?.value).toBeNull();
  });

  it('is also found where other matters are kept together', () => {
    const found = factOf(document({ other: { procurement: { total: 0.82 } } }), 'procurement.total');
    expect(found).toMatchObject({ path: 'facts.other.procurement.total', value: 820_000 });
  });

  it('of the year before stands under previous', () => {
    const disclosure: Disclosure = {
      schema: 'mingji.disclosure/1',
      previous: { fiscalYear: 2019, facts: { overall: { incomeTotal: 7147.33 } } },
    };
    expect(factOf(disclosure, 'overall.incomeTotal', 'previous')?.path).toBe(
      'previous.facts.overall.incomeTotal',
    );
  });
});

describe('a list of facts', () => {
  it('gives each entry its path and figures', () => {
    const facts = {
      incomeComposition: {
        items: [{ name: '其他收入', amount: 1, sharePercent: 0.1, sharePrinted: '0.10%' }],
      },
    };
    const [item] = factListOf(document(facts), 'incomeComposition.items');
    expect(item?.path).toBe('facts.incomeComposition.items[0]');
    expect(item?.figures.sharePercent).toMatchObject({ value: 100_000, decimals: 2 });
    expect(item?.figures.amount?.path).toBe('facts.incomeComposition.items[0].amount');
  });

  it('of words keeps the words', () => {
    const facts = { performance: { selfEvaluationResults: { projects: ['招商引资', 3] } } };
    expect(factWordsOf(document(facts), 'performance.selfEvaluationResults.projects')).toEqual([
      {
        path: 'facts.performance.selfEvaluationResults.projects[0]',
        name: '公开自评结果的项目',
        text: '招商引资',
      },
    ]);
  });
});
