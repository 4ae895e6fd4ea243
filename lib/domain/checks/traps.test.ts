// What looks odd in a printed form and is right all the same: no error and no warning may come of it.
import { describe, expect, it } from 'vitest';
import { HUBEI } from '../template/hubei';
import { TRANSFER_PAYMENT } from '../template/transfer-payment';
import { type SampleDocument, type SampleSetting, checkSample, sampleDocument } from './sample-document';

interface Trap extends SampleSetting {
  readonly name: string;
  readonly change: (document: SampleDocument) => void;
}

const set = (d: SampleDocument, index: number, change: Partial<SampleDocument['indicators'][number]>) =>
  Object.assign(d.indicators[index] ?? {}, change);
const fund = (d: SampleDocument, index: number, change: Partial<SampleDocument['funds'][number]>) =>
  Object.assign(d.funds[index] ?? {}, change);
const REASON = '因两户企业停产，验收推迟到下年。';

const TRAPS: readonly Trap[] = [
  {
    // 446 ÷ 450 × 10 = 9.91.
    name: 'a whole number where the rule gives 9.91',
    change: (d) =>
      set(d, 1, { level3: '受理件数', target: '≥450件', actual: '446件', score: 10, reason: REASON }),
  },
  {
    // 22,820 of 24,000 元 is 95.08 %; the printed 2.28 of 2.4 alone would be 95 %.
    name: '95.08 % of 2.4 and 2.28',
    change: (d) => {
      fund(d, 0, { budget: '2.4', executed: '2.28', rate: '95.08%', score: 9.5 });
      fund(d, 1, { budget: '2.4', executed: '2.28' });
      d.total.score = 99.5;
    },
  },
  {
    name: 'dashes for the points of the rows below the total, and one row left blank',
    change: (d) => {
      fund(d, 1, { weight: '—', score: '—', rate: '—' });
      fund(d, 2, { weight: null, score: null, rate: null });
    },
  },
  {
    name: 'one merged score for two rows',
    change: (d) => {
      set(d, 0, { merge: 's', score: 30 });
      set(d, 1, { merge: 's', score: null });
    },
  },
  {
    name: 'a form printed in 元',
    change: (d) => {
      d.moneyUnit = '元';
      for (const i of [0, 1]) fund(d, i, { budget: 500000, executed: 450000 });
    },
  },
  {
    name: '0.00 against a blank',
    change: (d) => {
      fund(d, 1, { score: '0.00', weight: null });
      fund(d, 2, { budget: '0.00', executed: null, rate: '0.00%' });
    },
  },
  {
    name: 'a family that carries no scores',
    template: TRANSFER_PAYMENT,
    change: (d) => {
      for (const i of [0, 1]) fund(d, i, { weight: null, score: null });
      d.indicators.forEach((row) => Object.assign(row, { weight: null, score: null }));
      for (const level of d.dimensions) level.weight = null;
      d.total = {};
    },
  },
  {
    name: 'levels of 80 and 50 where the template says so',
    template: {
      ...HUBEI,
      execution: { ...HUBEI.execution, weight: 1000 },
      dimensions: HUBEI.dimensions.map((level) =>
        level.key === 'output' ? { ...level, weight: 5000 } : level,
      ),
    },
    change: (d) => {
      set(d, 2, { attainment: 'partial', score: 5.5, reason: REASON });
      d.total.score = 94.5;
      d.boxes = {
        ...d.boxes,
        偏差大或目标未完成原因分析: REASON,
        改进措施及结果应用方案: '下年三月前补办。',
      };
    },
  },
  {
    name: '100 % met with 100 %',
    change: (d) => set(d, 1, { target: '100%', actual: '100%' }),
  },
  {
    name: 'other years named in a text',
    documentYear: 2021,
    change: (d) => {
      d.goal = {
        expected: '2019 年立项，2021 年支持 20 户企业完成技术改造，2023 年全部投产。',
        actual: '比 2020 年度多 3 户，20 户企业完成技术改造。',
      };
    },
  },
  {
    name: 'a saving through tendering',
    change: (d) => {
      for (const i of [0, 1]) fund(d, i, { executed: 35 });
      fund(d, 0, { rate: '70%', score: 7 });
      d.boxes = { 执行率偏低原因: '公开招标，中标价低于预算，节约资金 15 万元。' };
      set(d, 3, { target: '50万元', actual: '35万元' });
      d.total.score = 97;
    },
  },
];

describe('no error and no warning', () => {
  it.each(TRAPS)('$name', ({ change, template, documentYear }) => {
    const document = sampleDocument();
    change(document);
    const { findings } = checkSample(document, 'printed', {
      ...(template && { template }),
      ...(documentYear !== undefined && { documentYear }),
    });
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
