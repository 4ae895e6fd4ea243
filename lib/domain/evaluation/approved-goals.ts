// 批复绩效目标: goals, indicators, targets and weights as approved with the budget, and the form they give.
import { z } from 'zod';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { settled } from '../template/settled';
import { fundSource, type Template } from '../template/template';
import {
  type CellId,
  DIRECTIONS,
  fieldCell,
  fundCell,
  type IndicatorField,
  indicatorCell,
  onceCell,
} from './cells';
import { type Form, type IndicatorRow, indicatorText } from './form';
import { keyBetween } from './fractional-key';

/** Approved goals at the edge of the system. `group` is the key of a 二级指标 of the template; texts are as they will be printed. */
export const approvedGoalsSchema = z.strictObject({
  expected: z.string().max(4000),
  /** Further goals of a form that has several, by the template's key. */
  goals: z
    .array(z.strictObject({ key: z.string().max(40), expected: z.string().max(4000) }))
    .max(6)
    .optional(),
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
 * Why goals cannot be filled into a form of the template: it lacks a 二级指标, goal or kind of money they name. Null when they can.
 */
export function approvedGoalsRefusal(
  template: Template,
  goals: ApprovedGoals,
  project: string,
): string | null {
  const { name, dimensions, funds } = template;
  const lacking = (kind: string, words: readonly string[], ask: string) =>
    `项目「${project}」的批复目标里有${kind}${quoted(words)}，表样「${name}」没有。请${ask}，或者先在「年度表样」里补上，再新建项目。`;
  const groups = new Set(dimensions.flatMap((level) => level.groups.map(({ key }) => key)));
  const noGroup = goals.indicators.filter(({ group }) => !groups.has(group));
  if (noGroup.length > 0)
    return lacking(
      '二级指标',
      noGroup.map(({ group }) => groupName(group)),
      '把这些指标归到表样已有的二级指标',
    );
  const places = new Set(settled(template).goals.map(({ key }) => key));
  const noGoal = (goals.goals ?? []).filter(({ key }) => !places.has(key));
  if (noGoal.length > 0)
    return lacking(
      '绩效目标',
      noGoal.map(({ key }) => goalName(key)),
      '改用表样已有的绩效目标',
    );
  const sources = new Set(funds.rows.map(({ source }) => source));
  const noFund = goals.funds.filter(({ source }) => !sources.has(source));
  if (noFund.length > 0)
    return lacking(
      '资金来源',
      noFund.map(({ source }) => sourceName(source)),
      '改用表样已有的资金来源',
    );
  return null;
}

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `「${word}」`).join('');
}

/** What the built-in templates call a 二级指标 that this one does not know; else the key. */
function groupName(key: string): string {
  const groups = BUILT_IN_TEMPLATES.flatMap((one) => one.dimensions.flatMap((level) => level.groups));
  return groups.find((group) => group.key === key)?.name ?? key;
}

function goalName(key: string): string {
  const items = BUILT_IN_TEMPLATES.flatMap((one) => settled(one).goals);
  return items.find((item) => item.key === key)?.name ?? key;
}

function sourceName(source: string): string {
  const rows = BUILT_IN_TEMPLATES.flatMap(({ funds }) => funds.rows);
  return (
    rows
      .find((row) => row.source === source)
      ?.label.replace(/^[\s　]*其中[：:]/, '')
      .trim() ?? source
  );
}

/**
 * A blank form with its approved goals filled in; 二级指标 without an approved indicator keep no row but those the template names.
 * @throws RangeError when a goal, group or fund is not one of the form's: `approvedGoalsRefusal` asks first.
 */
export function withApprovedGoals(form: Form, goals: ApprovedGoals, newId: () => string): Form {
  const approved = new Set(goals.indicators.map(({ group }) => group));
  const keyOf = new Map(form.nodes.map((node) => [node.id, node.key]));
  const preset = form.indicators.filter(
    (row) => indicatorText(form, row.id, 'name') !== '' && !approved.has(keyOf.get(row.nodeId) ?? ''),
  );
  const blankRows = new Set(form.indicators.filter((row) => !preset.includes(row)).map((row) => row.id));
  const cells = new Map(
    [...form.cells].filter(
      ([cell]) => !(cell.startsWith('indicator/') && blankRows.has(cell.split('/')[1] ?? '')),
    ),
  );
  const put = (cell: CellId, text: string) => {
    if (text !== '') cells.set(cell, text);
  };
  put(fieldCell('goalExpected'), goals.expected);
  for (const { key, expected } of goals.goals ?? []) {
    const goal = settled(form.template).goals.find((item) => item.key === key);
    if (!goal) throw new RangeError(`the form has no goal ${key}`);
    put(onceCell(goal.expected), expected);
  }
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
  return { ...form, cells, indicators: inOrder(form, [...preset, ...indicators]) };
}

/** Rows under their nodes as the form orders them; rows of one node keep their order. */
function inOrder({ nodes }: Form, rows: readonly IndicatorRow[]): IndicatorRow[] {
  const order = new Map(nodes.map((node, i) => [node.id, i]));
  return rows.toSorted((a, b) => (order.get(a.nodeId) ?? 0) - (order.get(b.nodeId) ?? 0));
}
