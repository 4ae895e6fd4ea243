// The heads of the indicator block: one line, or two where a head such as 年度指标值 spans several columns.
import type { Template } from '../template/template';
import { type Block, box, type SheetBox } from './box';
import type { ColumnPlan } from './column-plan';

/** The heads of the columns, without what stands at their left. */
export function indicatorHeads(template: Template, plan: ColumnPlan): Block {
  const { columns } = template.indicators;
  const height = columns.some(({ under }) => under !== undefined) ? 2 : 1;
  const boxes: SheetBox[] = [];
  columns.forEach(({ label, under }, i) => {
    const across = plan.indicators[i];
    if (!across) return;
    const head = { role: 'head', text: label, scope: 'col' } as const;
    if (under === undefined) {
      boxes.push(box(0, across, { ...head, rowSpan: height }));
      return;
    }
    boxes.push(box(1, across, head));
    if (i > 0 && columns[i - 1]?.under === under) return;
    const after = columns.findIndex((column, n) => n > i && column.under !== under);
    const last = plan.indicators[(after < 0 ? columns.length : after) - 1] ?? across;
    const over = { from: across.from, to: last.to };
    boxes.push(box(0, over, { role: 'head', text: under, scope: 'colgroup' }));
  });
  return { boxes, height };
}
