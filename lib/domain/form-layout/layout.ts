// (template, form) → the printed form as a grid. The one place that knows where a cell stands; everything else draws it.
import { fieldCell } from '../evaluation/cells';
import { type Form, fieldText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { box } from './box';
import { headText } from './cell-text';
import { type ColumnPlan, columnWidths, planColumns } from './column-plan';
import { fundRows } from './fund-rows';
import { indicatorRows } from './indicator-rows';
import type { FormLayout, LayoutCell } from './layout-types';
import { totalRow } from './total-row';

/**
 * Lays a form out as its template prints it: head lines, funds, goals, indicators, total. Each place of the grid is covered by
 * exactly one cell. A working form prints amounts and scores in the one format of the house and the scores that count; a printed
 * form prints every text untouched. Texts are for reading: an editor types into the cells named by `cellIds`.
 */
export function layoutForm(form: Form, scorecard: Scorecard): FormLayout {
  const { template } = form;
  const plan = planColumns(template);
  const head = headRows(form, plan);
  const fundsTop = template.header.length;
  const funds = fundRows(form, scorecard, plan, fundsTop);
  const goalsTop = fundsTop + 1 + form.funds.length;
  const goals = goalRows(form, plan, goalsTop);
  const indicatorHeadRow = goalsTop + 2;
  const indicators = indicatorRows(form, scorecard, plan, indicatorHeadRow);
  const totalTop = indicatorHeadRow + indicators.height;
  const total = totalRow(form, scorecard, plan, totalTop);
  return {
    title: template.title,
    subtitle: `（${form.fiscalYear} 年度）`,
    columnCount: plan.rules.length - 1,
    rowCount: totalTop + 1,
    columnWidths: columnWidths(plan),
    cells: [...head, ...funds, ...goals, ...indicators.cells, ...total].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
    indicatorHeadRow,
    indicatorBodyRow: indicatorHeadRow + 1,
  };
}

/** 项目名称, 主管部门, 实施单位: labels with the box beside them. */
function headRows(form: Form, plan: ColumnPlan): LayoutCell[] {
  return form.template.header.flatMap((line, row) => {
    return line.flatMap(({ label, fields }, i) => {
      const place = plan.head[row]?.[i];
      if (!place) return [];
      return [
        box(plan, row, place.label, { role: 'label', text: label, scope: 'row' }),
        box(plan, row, place.box, {
          role: 'input',
          text: headText(form, fields),
          cellIds: fields.map(fieldCell),
          description: label,
        }),
      ];
    });
  });
}

/** 年度总体目标: what was meant at the left, what was reached at the right. */
function goalRows(form: Form, plan: ColumnPlan, top: number): LayoutCell[] {
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
  return [
    box(plan, top, plan.strip, { role: 'vertical', text: caption, rowSpan: 2, scope: 'rowgroup' }),
    box(plan, top, left, { role: 'head', text: expected, scope: 'col' }),
    box(plan, top, right, { role: 'head', text: actual, scope: 'col' }),
    box(plan, top + 1, left, goal('goalExpected', expected)),
    box(plan, top + 1, right, goal('goalActual', actual)),
  ];
}
