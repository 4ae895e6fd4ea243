// The approved goals of a seeded project, and what its filler types: a form with nothing to object to.
import type { z } from 'zod';
import type { approvedGoalsSchema } from '@/lib/domain/evaluation/approved-goals';
import { type CellId, fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { type Form, liveIndicators } from '@/lib/domain/evaluation/form';

/** Weights of 10 + 90 with targets that can be measured; ten rows are not needed to fill every 一级指标. */
export const GOALS: z.input<typeof approvedGoalsSchema> = {
  expected: '全年受理的信访事项按期办结，办结率不低于 95%。',
  indicators: [
    { group: 'quantity', name: '办结信访事项', weight: '30', direction: '≥', target: '≥42件', unit: null },
    { group: 'timeliness', name: '按期答复率', weight: '20', direction: '=', target: '100%', unit: null },
    { group: 'social', name: '重复信访下降率', weight: '30', direction: '≥', target: '≥20%', unit: null },
    { group: 'served', name: '信访人满意度', weight: '10', direction: '≥', target: '≥90%', unit: null },
  ],
  funds: [
    { source: 'total', initialBudget: '5', budget: '5' },
    { source: 'fiscal', initialBudget: '5', budget: '5' },
  ],
};

/** Everything a submission needs, cell by cell; no 自评综述, whose figures would have to follow those a test changes. */
export function filledTexts(form: Form): readonly (readonly [CellId, string])[] {
  const actuals = ['45件', '100%', '24%', '95%'];
  return [
    [fieldCell('goalActual'), '全年受理信访事项 45 件，全部按期办结，办结率 100%。'],
    ...form.funds.slice(0, 2).map(({ id }) => [fundCell(id, 'executed'), '5'] as const),
    ...liveIndicators(form).map(
      ({ id }, index) => [indicatorCell(id, 'actual'), actuals[index] ?? '100%'] as const,
    ),
  ];
}
