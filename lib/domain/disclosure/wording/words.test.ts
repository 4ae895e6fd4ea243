// 公开文本的用语：每一句读起来都应当像财政局写的。
import { describe, expect, it } from 'vitest';
import type { Cause, SharedAmount } from '../figures/annual-lists';
import { AGAINST_BUDGET, compare, completion, shareFigures } from '../figures/changes';
import { countFigure, moneyFigure } from '../figures/figure-kinds';
import {
  because,
  besideBudget,
  causes,
  changedBy,
  changedFrom,
  comparedWith,
  completed,
  differsFromBudget,
} from './change-words';
import {
  amounts,
  enumerated,
  gradeCounts,
  itemNumber,
  names,
  ofWhich,
  partOf,
  projectCounts,
  shareOf,
} from './list-words';
import { paragraphOf, Sentence, say } from './sentence';
import { clauses, counted, money, paragraph, sayAll, subjectPath } from './words';

const source = { place: '公开01表「总计」', anchor: 't-01', rule: null };
const wan = (amount: number) => moneyFigure(Math.round(amount * 100) * 10_000, source);
const changed = (now: number, before: number) => {
  const change = compare(wan(now), wan(before));
  if (!change) throw new Error('both are known');
  return change;
};
const against = (final: number, budget: number) => {
  const difference = compare(wan(final), wan(budget), AGAINST_BUDGET);
  if (!difference) throw new Error('both are known');
  return difference;
};

describe('与上年相比', () => {
  it.each([
    ['增加', changed(771.34, 718.27), '比上年增加53.07万元，增长7.39%'],
    ['减少', changed(14.8, 16.2), '比上年减少1.40万元，下降8.64%'],
    ['金额上千的有千分位', changed(1894.68, 7147.33), '比上年减少5,252.65万元，下降73.49%'],
    ['持平', changed(0, 0), '与上年持平'],
    ['上年为零', changed(0.42, 0), '比上年增加0.42万元，上年无此项支出'],
    ['本年没有了', changed(0, 12.5), '比上年减少12.50万元，下降100.00%'],
    ['上年是负数', changed(3, -2), '比上年增加5.00万元'],
  ])('%s', (_, change, words) => {
    expect(changedFrom(change).text).toBe(words);
  });

  it('写明年份', () => {
    expect(changedFrom(changed(5.2, 4.5), '2020年度').text).toBe('比2020年度增加0.70万元，增长15.56%');
    expect(changedFrom(changed(1, 1), '2020年度').text).toBe('与2020年度持平');
  });

  it('前面已经说了与谁相比的', () => {
    expect(`${comparedWith(2020)}，收入总计${changedBy(changed(771.34, 718.27)).text}`).toBe(
      '与2020年度相比，收入总计增加53.07万元，增长7.39%',
    );
    expect(`收入${changedBy(changed(3, 0), '收入').text}`).toBe('收入增加3.00万元，上年无此项收入');
  });

  it('句子里的每个数都带着自己的来源', () => {
    const { figures, text } = paragraphOf(changedFrom(changed(771.34, 718.27)));
    expect(figures?.map(({ start, end, source: { rule } }) => [text.slice(start, end), rule])).toEqual([
      ['53.07', '本年数－上年数'],
      ['7.39%', '（本年数－上年数）÷上年数'],
    ]);
  });
});

describe('与预算相比', () => {
  it.each([
    [against(741.34, 680), '决算比预算增加61.34万元', '决算数大于年初预算数'],
    [against(689, 690), '决算比预算减少1.00万元', '决算数小于年初预算数'],
    [against(80, 80), '决算数等于年初预算数', '决算数等于年初预算数'],
  ])('%#', (difference, words, beside) => {
    expect(differsFromBudget(difference).text).toBe(words);
    expect(besideBudget(difference, '年初预算数')).toBe(beside);
  });

  it('完成比例；预算为零的不写', () => {
    expect(completed(completion(wan(689), wan(690)), '年初预算')?.text).toBe('完成年初预算的99.86%');
    expect(completed(completion(wan(5), wan(6)), '预算')?.text).toBe('完成预算的83.33%');
    expect(completed(completion(wan(5), wan(0)), '预算')).toBeNull();
  });
});

describe('原因', () => {
  it('接在变动后面，填写时带的“主要原因是”“由于”和句号去掉', () => {
    expect(because('职工晋级晋档')?.text).toBe('，主要原因是职工晋级晋档');
    expect(because('主要原因是：由于职工晋级晋档。')?.text).toBe('，主要原因是职工晋级晋档');
  });
  it('没有填的、持平的，不写原因', () => {
    expect(because(' ')).toBeNull();
    expect(because('厉行节约', changed(1, 1))).toBeNull();
  });

  const cause = (text: string, amount: number | null): Cause => ({
    row: 'r1',
    text,
    amount: amount === null ? null : wan(amount),
  });
  it('一条', () => {
    expect(causes([cause('增加企业技术改造补助', 35)])?.text).toBe('主要原因是增加企业技术改造补助35.00万元');
  });
  it('几条', () => {
    const list = [
      cause('增加企业技术改造补助。', 35),
      cause('增加人员经费18.07万元', 18.07),
      cause('物价上涨', null),
    ];
    expect(causes(list)?.text).toBe(
      '主要原因：一是增加企业技术改造补助35.00万元；二是增加人员经费18.07万元；三是物价上涨',
    );
  });
  it('没有', () => {
    expect(causes([])).toBeNull();
  });
});

describe('列举', () => {
  const shared = (name: string, amount: number, share: SharedAmount['share']): SharedAmount => ({
    key: name,
    name,
    amount: wan(amount),
    share,
  });
  it('其中：各项金额和占比，用分号隔开', () => {
    const rates = shareFigures([wan(729), wan(12.34)], wan(741.34));
    const list = [shared('财政拨款收入', 729, rates[0] ?? null), shared('其他收入', 12.34, rates[1] ?? null)];
    expect(ofWhich(list.map(partOf))?.text).toBe(
      '其中：财政拨款收入729.00万元，占98.34%；其他收入12.34万元，占1.66%',
    );
    expect(ofWhich([])).toBeNull();
  });
  it('总额为零的不写占比；占谁的比例可以写明', () => {
    expect(partOf(shared('项目支出', 0, null)).text).toBe('项目支出0.00万元');
    const [rate] = shareFigures([wan(689)], wan(751.34));
    expect(shareOf(rate ?? null, '本年支出合计')?.text).toBe('，占本年支出合计的91.70%');
  });
  it('主要包括：最后一项前用“和”', () => {
    const item = (name: string, amount: number) => ({ code: '30101', name, amount: wan(amount) });
    expect(amounts([item('基本工资', 110), item('津贴补贴', 95.4), item('奖金', 40.6)]).text).toBe(
      '基本工资110.00万元、津贴补贴95.40万元和奖金40.60万元',
    );
    expect(amounts([item('基本工资', 110)]).text).toBe('基本工资110.00万元');
    expect(enumerated([]).text).toBe('');
    expect(names(['综合科', '企业科', '信息化科'])).toBe('综合科、企业科、信息化科');
  });
  it('项目数按级次、按等级说', () => {
    const count = (n: number) => countFigure(n, source);
    expect(
      projectCounts([
        { level: '一级', count: count(8) },
        { level: '二级', count: count(2) },
      ]).text,
    ).toBe('一级项目8个、二级项目2个');
    expect(projectCounts([{ level: null, count: count(10) }]).text).toBe('项目10个');
    expect(
      gradeCounts([
        ['优', count(8)],
        ['良', count(2)],
        ['中', count(0)],
        ['差', null],
      ])?.text,
    ).toBe('优8个、良2个');
    expect(gradeCounts([['优', count(0)]])).toBeNull();
  });
  it('编号逐级用 一、（一）1.（1）①', () => {
    expect(([1, 2, 3, 4, 5] as const).map((depth) => itemNumber(depth, 12))).toEqual([
      '十二、',
      '（十二）',
      '12.',
      '（12）',
      '⑫',
    ]);
    expect(() => itemNumber(5, 21)).toThrow(RangeError);
    expect(() => itemNumber(3, 0)).toThrow(RangeError);
  });
});

describe('缺了数的话不说半句', () => {
  it('一个数不知道，整句不写', () => {
    expect(sayAll`收入总计${wan(771.34)}万元`?.text).toBe('收入总计771.34万元');
    expect(sayAll`收入总计${null}万元`).toBeNull();
    expect(money('收入总计', null)).toBeNull();
    expect(counted('当年购置公务用车', countFigure(0, source), '辆')?.text).toBe('当年购置公务用车0辆');
    expect(counted('当年购置公务用车', null, '辆')).toBeNull();
  });
  it('剩下的分句仍然用逗号连着，一段各句以句号结束', () => {
    expect(clauses(money('预算', wan(6)), null, money('决算', wan(5))).text).toBe(
      '预算6.00万元，决算5.00万元',
    );
    expect(paragraph(say`预算6.00万元`, null, say`决算5.00万元。`)?.text).toBe(
      '预算6.00万元。决算5.00万元。',
    );
    expect(paragraph(null, new Sentence([]))).toBeNull();
  });
});

describe('科目', () => {
  it('类款项写全；缺的一级不写', () => {
    expect(subjectPath({ path: ['住房保障支出', '住房改革支出', '住房公积金'] })).toBe(
      '住房保障支出（类）住房改革支出（款）住房公积金（项）',
    );
    expect(subjectPath({ path: ['住房保障支出', '', '住房公积金'] })).toBe(
      '住房保障支出（类）住房公积金（项）',
    );
  });
});
