// From the paths a demo story is written in to the cells of a form.
import {
  type CellId,
  type FundField,
  fieldCell,
  fundCell,
  type IndicatorField,
  indicatorCell,
} from '@/lib/domain/evaluation/cells';
import { type Form, liveIndicators } from '@/lib/domain/evaluation/form';
import type { DemoPath } from './demo-types';

const rowPath = /^(funds|indicators)\[(\d+)\]\.([a-zA-Z]+)$/;

/** The cell a path names. Throws RangeError when the form has no such row: the story and its goals disagree. */
export function cellAt(form: Form, path: DemoPath): CellId {
  if (path === 'goal.actual') return fieldCell('goalActual');
  if (path === 'narrative.text') return fieldCell('summary');
  if (path === 'boxes.执行率偏低原因') return fieldCell('lowRateReason');
  const [, kind, index, field] = rowPath.exec(path) ?? [];
  const rows = kind === 'funds' ? form.funds : liveIndicators(form);
  const row = rows[Number(index)];
  if (!row || field === undefined) throw new RangeError(`the form has no cell ${path}`);
  return kind === 'funds'
    ? fundCell(row.id, field as FundField)
    : indicatorCell(row.id, field as IndicatorField);
}
