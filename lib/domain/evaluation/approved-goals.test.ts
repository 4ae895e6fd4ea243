// Approved goals against a template that lacks what they name: refused in words, and taken by every family they fit.
import { describe, expect, it } from 'vitest';
import { HUBEI_GOALS } from '../template/hubei';
import { NATIONAL_2020 } from '../template/national-2020';
import type { Template } from '../template/template';
import { type ApprovedGoals, approvedGoalsRefusal, withApprovedGoals } from './approved-goals';
import { newForm } from './new-form';

const indicator = (group: string) => ({
  group,
  name: '办结件数',
  weight: '10',
  direction: null,
  target: '≥5件',
  unit: null,
});
const goals = (more: Partial<ApprovedGoals> = {}): ApprovedGoals => ({
  expected: '目标',
  indicators: [indicator('quantity'), indicator('social')],
  funds: [{ source: 'total', initialBudget: '5', budget: '5' }],
  ...more,
});

/** A region's own template without 社会效益指标. */
const OWN: Template = {
  ...NATIONAL_2020,
  name: '示范区表样',
  dimensions: NATIONAL_2020.dimensions.map((level) => ({
    ...level,
    groups: level.groups.filter(({ key }) => key !== 'social'),
  })),
};

const why = (template: Template, one: ApprovedGoals) => approvedGoalsRefusal(template, one, '信访维稳');

function fill(template: Template, one: ApprovedGoals) {
  let made = 0;
  const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const head = { projectName: '甲', competentDepartment: '乙', implementingUnit: '丙' };
  return withApprovedGoals(newForm({ template, fiscalYear: 2021, head, newId }), one, newId);
}

describe('goals that the template cannot hold are refused', () => {
  it.each<[string, Template, ApprovedGoals, string]>([
    [
      'a 二级指标, by its name, once',
      OWN,
      goals({ indicators: [indicator('social'), indicator('quantity'), indicator('social')] }),
      '项目「信访维稳」的批复目标里有二级指标「社会效益指标」，表样「示范区表样」没有。请把这些指标归到表样已有的二级指标，或者先在「年度表样」里补上，再新建项目。',
    ],
    [
      'one that no template knows',
      OWN,
      goals({ indicators: [indicator('生活')] }),
      '项目「信访维稳」的批复目标里有二级指标「生活」，表样「示范区表样」没有。请把这些指标归到表样已有的二级指标，或者先在「年度表样」里补上，再新建项目。',
    ],
    [
      'a further goal',
      NATIONAL_2020,
      goals({ goals: [{ key: 'second', expected: '第二个目标' }] }),
      '项目「信访维稳」的批复目标里有绩效目标「年度绩效目标2」，表样「全国通用表样（2020 式）」没有。请改用表样已有的绩效目标，或者先在「年度表样」里补上，再新建项目。',
    ],
    [
      'a kind of money',
      HUBEI_GOALS,
      goals({ funds: [{ source: 'fiscal', initialBudget: '5', budget: '5' }] }),
      '项目「信访维稳」的批复目标里有资金来源「财政拨款」，表样「湖北式表样（两个绩效目标）」没有。请改用表样已有的资金来源，或者先在「年度表样」里补上，再新建项目。',
    ],
  ])('%s', (_, template, one, sentence) => {
    expect(why(template, one)).toBe(sentence);
    expect(() => fill(template, one)).toThrow(RangeError);
  });
});

it('goals that fit are taken', () => {
  expect(why(NATIONAL_2020, goals())).toBeNull();
  expect(fill(NATIONAL_2020, goals()).indicators).toHaveLength(2);
  const second = goals({ goals: [{ key: 'second', expected: '第二个目标' }], funds: [] });
  expect(why(HUBEI_GOALS, second)).toBeNull();
  expect(fill(HUBEI_GOALS, second).indicators).toHaveLength(2);
});
