// 批复绩效目标: goals, indicators, targets and weights as approved with the budget, and the form they give.
import { z } from 'zod';
import { fundSource } from '../template/template';
import { type CellId, DIRECTIONS, fieldCell, fundCell, type IndicatorField, indicatorCell } from './cells';
import type { Form, IndicatorRow } from './form';
import { keyBetween } from './fractional-key';

/** Approved goals at the edge of the system. `group` is the key of a 二级指标 of the template; texts are as they will be printed. */
export const approvedGoalsSchema = z.strictObject({
  expected: z.string().max(4000),
  indicators: z
    .array(
      z.strictObject({
        group: z.string(),
        name: z.string().min(1).max(300),
        weight: z.string().max(40),
        direction: z.enum(DIRECTIONS).nullable(),
        target: z.string().max(300),
        unit: z.string().max(20).nullable(),
      }),
    )
    .min(1)
    .max(500),
  funds: z
    .array(
      z.strictObject({ source: fundSource, initialBudget: z.string().max(40), budget: z.string().max(40) }),
    )
    .max(20),
});
export type ApprovedGoals = z.infer<typeof approvedGoalsSchema>;

/**
 * A blank form with its approved goals filled in; 二级指标 without an approved indicator keep no row.
 * @throws RangeError when a group or fund is not one of the form's: goals are approved against its template.
 */
export function withApprovedGoals(form: Form, goals: ApprovedGoals, newId: () => string): Form {
  const blankRows = new Set(form.indicators.map((row) => row.id));
  const cells = new Map(
    [...form.cells].filter(
      ([cell]) => !(cell.startsWith('indicator/') && blankRows.has(cell.split('/')[1] ?? '')),
    ),
  );
  const put = (cell: CellId, text: string) => {
    if (text !== '') cells.set(cell, text);
  };
  put(fieldCell('goalExpected'), goals.expected);
  for (const fund of goals.funds) {
    const row = form.funds.find(({ source }) => source === fund.source);
    if (!row) throw new RangeError(`the form has no funds row ${fund.source}`);
    put(fundCell(row.id, 'initialBudget'), fund.initialBudget);
    put(fundCell(row.id, 'budget'), fund.budget);
  }
  const order = new Map(form.nodes.map((node, index) => [node.key, { id: node.id, index }]));
  const placed = goals.indicators.map((goal) => {
    const node = order.get(goal.group);
    if (!node) throw new RangeError(`the form has no group ${goal.group}`);
    return { goal, node };
  });
  placed.sort((a, b) => a.node.index - b.node.index);
  let position: string | null = null;
  const indicators: IndicatorRow[] = placed.map(({ goal, node }) => {
    const id = newId();
    position = keyBetween(position, null);
    const set = (field: IndicatorField, text: string) => put(indicatorCell(id, field), text);
    set('node', node.id);
    set('position', position);
    set('name', goal.name);
    set('weight', goal.weight);
    set('direction', goal.direction ?? '');
    set('target', goal.target);
    set('unit', goal.unit ?? '');
    return { id, nodeId: node.id, position, removed: false };
  });
  return { ...form, cells, indicators };
}
