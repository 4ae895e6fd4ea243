// The facts of the sample's accounts are those of the sample disclosure, and pass every rule together with its text.
import { describe, expect, it } from 'vitest';
import { beforeCell, factCell, itemCell } from '../accounts/cells';
import { checkDisclosure, sampleDisclosure } from '../checks/disclosure/sample-disclosure';
import { sampleFacts } from '../checks/disclosure/sample-facts';
import { FACT_LISTS, FACT_WORDS, FACTS } from '../interchange/facts';
import { annualFacts, previousFacts } from './annual-facts';
import { annualContext } from './figures/annual-context';
import { sampleInput, sampleRecord } from './sample-accounts';

const factsOf = (changes: Readonly<Record<string, string>> = {}) =>
  annualFacts(annualContext(sampleInput({ accounts: sampleRecord(changes) })));

/** Paths of single figures and of lists below a record. */
function paths(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
  return Object.entries(value).flatMap(([key, member]) => paths(member, at === '' ? key : `${at}.${key}`));
}

describe('示范区工业和信息化局的资料', () => {
  it('得出的数据与样本逐项相同', () => {
    const expected = sampleFacts();
    // 货物、服务的比较年度在样本里另写了一遍，不是数据目录里的项。
    const { goods, services } = expected['procurement'] as Record<string, Record<string, unknown>>;
    delete goods?.['comparedWithYear'];
    delete services?.['comparedWithYear'];
    expect(factsOf()).toMatchObject(expected);
  });

  it('只用数据目录里的项', () => {
    const known = new Set([...Object.keys(FACTS), ...Object.keys(FACT_LISTS), ...Object.keys(FACT_WORDS)]);
    const strange = paths(factsOf(), '').filter((path) => !known.has(path));
    expect(strange).toEqual(['performance.work.selfEvaluation.sharePrinted']);
  });

  it('连同上年数和文字一起，68 条规则没有一条要说话', () => {
    const context = annualContext(sampleInput());
    const disclosure = {
      ...sampleDisclosure(),
      facts: annualFacts(context),
      previous: previousFacts(context),
    };
    expect(checkDisclosure(disclosure).findings).toEqual([]);
  });

  it('改错一个数，规则就看得出来', () => {
    const facts = factsOf({ [factCell('procurement.smallAndMicro.amount')]: '19.00' });
    const { findings } = checkDisclosure({ ...sampleDisclosure(), facts });
    expect(findings.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      'FA-30 facts.procurement.smallAndMicro.amount',
    ]);
  });
});

describe('没有的不写', () => {
  it('没有上年数的，增减、幅度、比较年度都不出现', () => {
    const facts = factsOf({ [beforeCell('operatingFunds.amount')]: '' });
    expect(facts['operatingFunds']).toEqual({ amount: 58.06, reason: '更换老化的办公设备' });
  });

  it('上年为零的有增减金额，没有百分比', () => {
    const facts = factsOf({ [beforeCell('procurement.goods.amount')]: '0' });
    expect(facts['procurement']).toMatchObject({ goods: { amount: 5.2, change: 5.2 } });
    expect(facts['procurement']).not.toHaveProperty('goods.changePercent');
  });

  it('预算为零的没有完成比例', () => {
    const cell = itemCell('generalPublicBudget.subjects', '2210201', 'initialBudget');
    const [, , , subject] = (factsOf({ [cell]: '0' })['generalPublicBudget'] as { subjects: object[] })
      .subjects;
    expect(subject).toEqual({ code: '2210201', name: '住房公积金', initialBudget: 0, amount: 36.2 });
  });

  it('无数据的国有资本经营预算表不出现', () => {
    expect(factsOf()).not.toHaveProperty('stateCapital');
  });

  it('什么都没有填的资料也说得出来：只有自评表的数和年度', () => {
    const input = sampleInput({ accounts: { ...sampleRecord(), cells: new Map() } });
    expect(Object.keys(annualFacts(annualContext(input))).toSorted()).toEqual(['performance', 'stateAssets']);
    expect(previousFacts(annualContext(input))).toBeNull();
  });
});
