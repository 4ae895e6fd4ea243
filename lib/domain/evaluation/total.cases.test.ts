// Runs the table of totals and grades: caps by the execution rate, budgets of 0, forms that score otherwise.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPointsShort } from '../format';
import { NATIONAL_2020 } from '../template/national-2020';
import type { Template } from '../template/template';
import { readCases } from './case-table';
import { scoreForm } from './scoring';
import { smallForm } from './small-form';

const { execution, scoring } = NATIONAL_2020;
const rules: Record<string, Template> = {
  '': NATIONAL_2020,
  折算: { ...NATIONAL_2020, execution: { ...execution, zeroBudget: 'scaled' } },
  封顶: {
    ...NATIONAL_2020,
    scoring: {
      ...scoring,
      caps: [
        { below: 5000, total: 5900 },
        { below: 6000, total: 6900 },
        { below: 7000, total: 7900 },
        { below: 8000, total: 8900 },
      ],
    },
  },
  不计执行率: { ...NATIONAL_2020, execution: { ...execution, weight: 0 } },
  由人评分: { ...NATIONAL_2020, execution: { ...execution, rule: 'manual' } },
  不评分: { ...NATIONAL_2020, scored: false },
};

const cases = readCases(readFileSync(new URL('./total.cases.csv', import.meta.url), 'utf8'));

describe('总分与等级', () => {
  test.each(cases.map((c) => [`${c.get('编号')} ${c.get('情形')}`, c] as const))('%s', (_, c) => {
    const text = (column: string) => c.get(column) ?? '';
    const template = rules[text('规则')];
    if (!template) throw new Error(`用例表里的“${text('规则')}”无法识别`);
    const card = scoreForm(
      smallForm({
        template,
        funds: [
          { source: 'total', budget: text('预算'), executed: text('执行'), score: text('填报执行得分') },
        ],
        rows: [{ group: 'social', weight: text('指标分值'), target: '显著', score: text('指标得分') }],
      }),
    );
    expect({
      总分: formatPointsShort(card.total),
      等级: card.grade ?? '',
      算式: card.totalSum,
      评级: card.gradeSum ?? card.noGrade,
    }).toEqual({ 总分: text('总分'), 等级: text('等级'), 算式: text('算式'), 评级: text('评级') });
  });
});
