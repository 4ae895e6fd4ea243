// 本格规则: which rules hold for a cell, and on what circular.
import { BATCH_RULES } from '@/lib/domain/checks/batch/all';
import type { FieldPlace, RuleHead } from '@/lib/domain/checks/rule';
import { RULES } from '@/lib/domain/checks/rules/all';
import { settingOf } from '@/lib/domain/checks/severity';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Template } from '@/lib/domain/template/template';
import { cellParts } from './cell-parts';

/** The field of a cell, wherever it stands; null for what is no cell of a form. */
export function placeOf(cell: CellId): FieldPlace | null {
  const parsed = cellParts(cell);
  return parsed && (`${parsed.kind}/${parsed.field}` as FieldPlace);
}

/** The rules a template uses for a field, in order of mending. */
export function rulesAt(place: FieldPlace, template: Template): readonly RuleHead[] {
  return [...RULES, ...BATCH_RULES].filter(
    ({ id, at }) => at?.includes(place) && settingOf(template, id) !== 'off',
  );
}
