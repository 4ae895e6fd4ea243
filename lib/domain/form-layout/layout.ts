// (template, form) → the printed form as a grid. The one place that knows where a cell stands; everything else draws it.
import { onceCell } from '../evaluation/cells';
import type { Form } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { settled } from '../template/settled';
import { type Block, box, stack } from './box';
import { headText } from './cell-text';
import { type ColumnPlan, planColumns } from './column-plan';
import { fundRows } from './fund-rows';
import { boxRows, managementRows, signatureRows } from './further-rows';
import { goalRows } from './goal-rows';
import { indicatorRows } from './indicator-rows';
import type { FormLayout } from './layout-types';
import { putOnGrid } from './put-on-grid';
import { totalRow } from './total-row';

/**
 * Lays a form out as its template prints it: head lines, funds, goals, indicators, total, and what the template asks for
 * between and below them. Each place of the grid is covered by exactly one cell. A working form prints amounts and scores in the
 * one format of the house and the scores that count; a printed form prints every text untouched. Texts are for reading: an
 * editor types into the cells named by `cellIds`.
 */
export function layoutForm(form: Form, scorecard: Scorecard): FormLayout {
  const { template } = form;
  const { formNo } = settled(template);
  const plan = planColumns(template);
  const indicators = indicatorRows(form, scorecard, plan);
  const above = stack([
    headRows(form, plan),
    boxRows(form, plan, 'head'),
    fundRows(form, scorecard, plan),
    managementRows(form, plan, 'afterFunds'),
    goalRows(form, plan),
    boxRows(form, plan, 'beforeIndicators'),
  ]);
  const sheet = stack([
    above,
    indicators,
    managementRows(form, plan, 'afterIndicators'),
    boxRows(form, plan, 'afterIndicators'),
    totalRow(form, scorecard, plan),
    boxRows(form, plan, 'afterTotal'),
    signatureRows(form),
  ]);
  return {
    title: template.title,
    subtitle: `（${form.fiscalYear} 年度）`,
    ...(formNo !== null && { formNo }),
    rowCount: sheet.height,
    ...putOnGrid(sheet.boxes),
    indicatorHeadRow: above.height,
    indicatorBodyRow: above.height + indicators.heads,
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
