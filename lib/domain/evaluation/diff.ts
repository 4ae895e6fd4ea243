// What changed between two forms of one evaluation, cell by cell: what a reviewer reads the second time.
import { declaredLabels, settled } from '../template/settled';
import type { Template } from '../template/template';
import { type CellId, FORM_FIELDS, isFormField, parseCellId } from './cells';
import { cellText, type Form, indicatorText, nodeText } from './form';

/** One changed cell. */
export interface CellChange {
  readonly cell: CellId;
  /** 「办结信访事项」实际完成值 */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** All cells whose text differs, in the order of the newer form; removed rows count as one change of their tombstone. */
export function diffForms(older: Form, newer: Form): CellChange[] {
  const ids = new Set([...newer.cells.keys(), ...older.cells.keys()]);
  const changes: CellChange[] = [];
  for (const cell of ids) {
    const from = cellText(older, cell);
    const to = cellText(newer, cell);
    if (from !== to) changes.push({ cell, label: cellLabel(newer, cell), from, to });
  }
  return changes;
}

/** The words for a cell that exists once: the house's, else the template's; of several goals the template's, which number them. */
export function onceLabel(template: Template, name: string): string {
  const severalGoals = settled(template).goals.length > 1;
  const declared = declaredLabels(template).get(name);
  if (declared !== undefined && (severalGoals || !isFormField(name))) return declared;
  return isFormField(name) ? FORM_FIELDS[name].label : '本表没有的格';
}

/** The words that name a cell to a person. */
export function cellLabel(form: Form, cell: CellId): string {
  const parsed = parseCellId(cell);
  if (!parsed) return '未知的格';
  switch (parsed.kind) {
    case 'field':
      return onceLabel(form.template, parsed.field);
    case 'fund':
      return `「${cellText(form, `fund/${parsed.id}/label` as CellId) || '资金'}」${parsed.rule.label}`;
    case 'node':
      return `「${nodeText(form, parsed.id, 'name')}」${parsed.rule.label}`;
    case 'indicator':
      return `「${indicatorText(form, parsed.id, 'name') || '未命名的三级指标'}」${parsed.rule.label}`;
  }
}
