// (template, form) → the printed form as a grid. The one place that knows where a cell stands; everything else draws it.
import { fieldCell, onceCell } from '../evaluation/cells';
import { type Form, fieldText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { type Block, box, stack } from './box';
import { headText } from './cell-text';
import { type ColumnPlan, planColumns } from './column-plan';
import { fundRows } from './fund-rows';
import { indicatorRows } from './indicator-rows';
import type { FormLayout } from './layout-types';
import { putOnGrid } from './put-on-grid';
import { totalRow } from './total-row';

/**
 * Lays a form out as its template prints it: head lines, funds, goals, indicators, total. Each place of the grid is covered by
 * exactly one cell. A working form prints amounts and scores in the one format of the house and the scores that count; a printed
 * form prints every text untouched. Texts are for reading: an editor types into the cells named by `cellIds`.
 */
export function layoutForm(form: Form, scorecard: Scorecard): FormLayout {
  const { template } = form;
  const plan = planColumns(template);
  const above = stack([headRows(form, plan), fundRows(form, scorecard, plan), goalRows(form, plan)]);
  const below = stack([indicatorRows(form, scorecard, plan), totalRow(form, scorecard, plan)]);
  const sheet = stack([above, below]);
  return {
    title: template.title,
    subtitle: `（${form.fiscalYear} 年度）`,
    rowCount: sheet.height,
    ...putOnGrid(sheet.boxes),
    indicatorHeadRow: above.height,
    indicatorBodyRow: above.height + 1,
  };
}

/** 项目名称, 主管部门, 实施单位: labels with the box beside them. */
function headRows(form: Form, plan: ColumnPlan): Block {
  const { header } = form.template;
  const boxes = header.flatMap((line, row) =>
    line.flatMap(({ label, fields }, i) => {
      const place = plan.head[row]?.[i];
      if (!place) return [];
      return [
        box(row, place.label, { role: 'label', text: label, scope: 'row' }),
        box(row, place.box, {
          role: 'input',
          text: headText(form, fields),
          cellIds: fields.map(onceCell),
          description: label,
        }),
      ];
    }),
  );
  return { boxes, height: header.length };
}

/** 年度总体目标: what was meant at the left, what was reached at the right. */
function goalRows(form: Form, plan: ColumnPlan): Block {
  const { caption, expected, actual } = form.template.goals;
  const left = { from: plan.strip.to, to: plan.middle };
  const right = { from: plan.middle, to: 100 };
  const goal = (field: 'goalExpected' | 'goalActual', label: string) =>
    ({
      role: 'input',
      text: fieldText(form, field),
      cellIds: [fieldCell(field)],
      align: 'left',
      description: label,
    }) as const;
  const boxes = [
    box(0, plan.strip, { role: 'vertical', text: caption, rowSpan: 2, scope: 'rowgroup' }),
    box(0, left, { role: 'head', text: expected, scope: 'col' }),
    box(0, right, { role: 'head', text: actual, scope: 'col' }),
    box(1, left, goal('goalExpected', expected)),
    box(1, right, goal('goalActual', actual)),
  ];
  return { boxes, height: 2 };
}
