// 还缺 3 处: what the app asks for before a form can be submitted, and what it never asks for.
import { describe, expect, it } from 'vitest';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { checkSample, type SampleDocument, sampleDocument } from '../checks/sample-document';
import { evaluationSchema } from '../interchange/evaluation';
import { HUBEI_GOALS } from '../template/hubei';
import { NATIONAL_2020 } from '../template/national-2020';
import type { Template } from '../template/template';
import { missingCells } from './completeness';
import type { Form } from './form';
import { newForm } from './new-form';
import { scoreForm } from './scoring';

/** Labels of what is missing from the sample, typed in the app and changed. */
function missing(change: (document: SampleDocument) => void): string[] {
  const document = sampleDocument();
  change(document);
  const { form, scorecard } = checkSample(document, 'working');
  return missingCells(form, scorecard).map(({ label }) => label);
}

function blank(template: Template): Form {
  let last = 0;
  return newForm({
    template,
    fiscalYear: 2021,
    head: { projectName: '甲', competentDepartment: '乙', implementingUnit: '丙' },
    newId: () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`,
  });
}

const indicator = (d: SampleDocument, index: number) => d.indicators[index] ?? {};

describe('what is still missing', () => {
  it('is nothing in a full form, nor in one whose scores the app computes', () => {
    expect(missing(() => undefined)).toEqual([]);
    expect(
      missing((d) => {
        for (const index of [0, 1, 3, 4, 5]) indicator(d, index).score = null;
        Object.assign(d.funds[0] ?? {}, { score: null });
      }),
    ).toEqual([]);
  });

  it('says of which goal a level has no rows, where each goal has one of that name', () => {
    const form = blank(HUBEI_GOALS);
    expect(
      missingCells(form, scoreForm(form)).flatMap(({ label }) => (label.endsWith('三级指标') ? [label] : [])),
    ).toEqual([
      '年度绩效目标1「产出指标」的三级指标',
      '年度绩效目标1「效益指标」的三级指标',
      '年度绩效目标2「产出指标」的三级指标',
      '年度绩效目标2「效益指标」的三级指标',
    ]);
  });

  it('is everything in a blank form, in the order of the paper', () => {
    const form = blank(NATIONAL_2020);
    expect(missingCells(form, scoreForm(form)).map(({ label }) => label)).toEqual([
      '「年度资金总额」全年预算数',
      '「年度资金总额」全年执行数',
      '预期目标',
      '目标实际完成情况',
      '「产出指标」的三级指标',
      '「效益指标」的三级指标',
      '「满意度指标」的三级指标',
    ]);
  });

  it('is the actual value where a number gives the score, and both where a person does', () => {
    expect(
      missing((d) => {
        Object.assign(indicator(d, 0), { actual: null, score: null });
        Object.assign(indicator(d, 2), { actual: null, attainment: null, score: null });
      }),
    ).toEqual(['「改造企业数」实际完成值', '「按期拨付」实际完成值', '「按期拨付」得分']);
  });

  it('is the amount, the goal, the weight', () => {
    expect(
      missing((d) => {
        Object.assign(d.funds[0] ?? {}, { executed: null, score: null });
        Object.assign(d.funds[1] ?? {}, { executed: null });
        d.goal = { expected: '支持企业。', actual: '  ' };
        Object.assign(indicator(d, 4), { weight: null });
      }),
    ).toEqual(['「年度资金总额」全年执行数', '目标实际完成情况', '「新增产值」分值']);
  });

  it('is not an amount the other rows give', () => {
    expect(
      missing((d) => {
        Object.assign(d.funds[0] ?? {}, { budget: null, executed: null });
      }),
    ).toEqual([]);
  });

  it('is a 改分理由 where a typed score departs from the rule, until one is written', () => {
    const depart = (d: SampleDocument) => {
      Object.assign(indicator(d, 0), { score: 18 });
      Object.assign(d.funds[0] ?? {}, { score: 7 });
    };
    expect(missing(depart)).toEqual(['「年度资金总额」改分理由', '「改造企业数」改分理由']);
    expect(
      missing((d) => {
        depart(d);
        d.explanations = [
          { rule: 'SE-11', at: 'funds[0].score', text: '上级资金年底到账。' },
          { rule: 'SE-22', at: 'indicators[0].score', text: '一户未通过复验。' },
        ];
      }),
    ).toEqual([]);
  });

  it('is what cannot be read, with the way out', () => {
    expect(
      missing((d) => {
        Object.assign(d.funds[1] ?? {}, { budget: '五十', executed: -45 });
        Object.assign(indicator(d, 0), { weight: '二十' });
        Object.assign(indicator(d, 1), { weight: 0 });
      }),
    ).toEqual([
      '「其中：财政拨款」全年预算数（“五十”不是以万元为单位的金额，请改为数字）',
      '「其中：财政拨款」全年执行数（“-45”不能小于 0，请更正）',
      '「改造企业数」分值（“二十”不是最多两位小数的数，请改为数字）',
      '「验收合格率」分值（“0”应大于 0，请更正）',
    ]);
  });

  it('is nothing in a printed form, whatever it left out', () => {
    for (const { evaluation } of kundulunRegion.departments[0]?.projects ?? []) {
      const { form, scorecard } = checkSample(evaluationSchema.parse(evaluation));
      expect(missingCells(form, scorecard)).toEqual([]);
    }
  });
});
