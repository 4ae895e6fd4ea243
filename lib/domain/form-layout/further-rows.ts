// What stands on a form beside its tables: boxes of words (评价结论, 存在问题), the management block, the lines to sign.
import { onceCell } from '../evaluation/cells';
import { type Form, onceText } from '../evaluation/form';
import { mulDivRound } from '../amount';
import { managementBox, settled } from '../template/settled';
import type { BoxPlace } from '../template/template';
import { type Block, box } from './box';
import { type ColumnPlan, stripRole } from './column-plan';
import { words } from './goal-rows';

/** The boxes of words that the template prints at a place, one line each. */
export function boxRows(form: Form, plan: ColumnPlan, place: BoxPlace): Block {
  // A box the head names among its pairs has its place there.
  const inHead = new Set(form.template.header.flat().flatMap(({ fields }) => fields));
  const boxes = settled(form.template).boxes.filter((one) => one.place === place && !inHead.has(one.key));
  const line = { from: plan.caption.to, to: 100 };
  return {
    boxes: boxes.flatMap(({ key, label }, row) => [
      box(row, plan.caption, { role: 'label', text: label, scope: 'row' }),
      box(row, line, words(form, onceCell(key), label)),
    ]),
    height: boxes.length,
  };
}

/** 资金管理情况: a line per topic, a column per question about it. */
export function managementRows(form: Form, plan: ColumnPlan, place: 'afterFunds' | 'afterIndicators'): Block {
  const block = settled(form.template).management;
  if (block?.place !== place) return { boxes: [], height: 0 };
  const { caption, head, columns, rows } = block;
  const height = rows.length + 1;
  const { topic, questions } = plan;
  const boxes = [
    box(0, plan.strip, { role: stripRole(plan), text: caption, rowSpan: height, scope: 'rowgroup' }),
    box(0, topic, { role: 'head', text: head, scope: 'col' }),
    ...columns.flatMap(({ label }, i) =>
      questions[i] ? [box(0, questions[i], { role: 'head', text: label, scope: 'col' })] : [],
    ),
    ...rows.flatMap((row, r) => [
      box(r + 1, topic, { role: 'head', text: row.label, scope: 'row' }),
      ...columns.flatMap((column, i) => {
        const cell = onceCell(managementBox(row.key, column.key));
        const description = `「${row.label}」${column.label}`;
        return questions[i] ? [box(r + 1, questions[i], words(form, cell, description))] : [];
      }),
    ]),
  ];
  return { boxes, height };
}

/** 填报人, 审核人, 负责人: names to fill in, or room to sign. They stand under the table, outside its rules. */
export function signatureRows(form: Form): Block {
  const lines = settled(form.template).signatures;
  return {
    boxes: lines.flatMap((line, row) =>
      line.map(({ label, key }, i) => {
        const across = { from: mulDivRound(100, i, line.length), to: mulDivRound(100, i + 1, line.length) };
        const unruled = true as const;
        const lead = `${label}：`;
        if (key === undefined) return box(row, across, { role: 'blank', text: lead, align: 'left', unruled });
        return box(row, across, {
          role: 'input',
          text: onceText(form, key),
          cellIds: [onceCell(key)],
          align: 'left',
          description: label,
          lead,
          unruled,
        });
      }),
    ),
    height: lines.length,
  };
}
