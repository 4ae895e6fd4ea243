// The goals block (年度总体目标): what was meant at the left, what was reached at the right; one line for each goal of the form.
import { type CellId, onceCell } from '../evaluation/cells';
import { cellText, type Form } from '../evaluation/form';
import { formatPointsShort } from '../format';
import type { Points } from '../points';
import { type GoalItem, settled } from '../template/settled';
import { type Block, type Box, box } from './box';
import { type ColumnPlan, stripRole } from './column-plan';

/** A line of heads and one line per goal. Several goals stand beside their names, a single one beside the caption alone. */
export function goalRows(form: Form, plan: ColumnPlan): Block {
  const { caption, expected, actual } = form.template.goals;
  const items = settled(form.template).goals;
  const named = items.length > 1;
  const name = named ? plan.caption : plan.strip;
  const left = { from: name.to, to: plan.middle };
  const right = { from: plan.middle, to: 100 };
  const height = items.length + 1;
  const boxes = [
    named
      ? box(0, name, { role: 'head', text: caption, scope: 'col' })
      : box(0, name, { role: stripRole(plan), text: caption, rowSpan: height, scope: 'rowgroup' }),
    box(0, left, { role: 'head', text: expected, scope: 'col' }),
    box(0, right, { role: 'head', text: actual, scope: 'col' }),
    ...items.flatMap((item, i) => [
      ...(named ? [box(i + 1, name, { role: 'head', text: goalName(item), scope: 'row' })] : []),
      box(i + 1, left, words(form, onceCell(item.expected), `${item.name}${expected}`)),
      box(i + 1, right, words(form, onceCell(item.actual), `${item.name}${actual}`)),
    ]),
  ];
  return { boxes, height };
}

/** 年度绩效目标 1（40分） where the goal has points of its own. */
export function goalName({ name, weight }: GoalItem): string {
  return weight === null ? name : `${name}（${formatPointsShort(weight as Points)}分）`;
}

/** A box of prose. */
export function words(form: Form, cell: CellId, description: string): Box {
  return { role: 'input', text: cellText(form, cell), cellIds: [cell], align: 'left', description };
}
