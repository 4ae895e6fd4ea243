// One edit of one cell: what the editor sends, the server judges, the journal keeps, and undo turns round.
import { z } from 'zod';
import { declaredLabels, settled } from '../template/settled';
import {
  ATTAINMENTS,
  type CellId,
  cellIdSchema,
  DIRECTIONS,
  type IndicatorField,
  indicatorCell,
  isFormField,
  type ParsedCell,
  parseCellId,
} from './cells';
import { onceLabel } from './diff';
import { byPosition, cellText, type Form, type IndicatorRow } from './form';
import { POSITION_PATTERN } from './fractional-key';

/** A change of one cell, compare-and-set: it holds only if the cell still reads `from` (or already reads `to`). */
export const editSchema = z.strictObject({
  /** Made by the client; the same id sent again is the same edit. */
  id: z.uuid(),
  cell: cellIdSchema,
  from: z.string().max(20_000),
  to: z.string().max(20_000),
});
export type Edit = z.infer<typeof editSchema>;

/** The edit that takes another one back. */
export function inverse(edit: Edit, id: string): Edit {
  return { id, cell: edit.cell, from: edit.to, to: edit.from };
}

/** The form with one cell's text replaced; the row lists follow node, position and removed. Pure. */
export function applyText(form: Form, cell: CellId, text: string): Form {
  const cells = new Map(form.cells);
  if (text === '') cells.delete(cell);
  else cells.set(cell, text);
  const parsed = parseCellId(cell);
  const changed: Form = { ...form, cells };
  return parsed?.kind === 'indicator' && isRowField(parsed.field)
    ? { ...changed, indicators: withRow(changed, parsed.id) }
    : changed;
}

/** True for the three fields that make the row itself. */
export function isRowField(field: string): field is 'node' | 'position' | 'removed' {
  return field === 'node' || field === 'position' || field === 'removed';
}

/** The rows of a form after one indicator's node, position or removed cell changed. */
export function withRow(form: Form, id: string): readonly IndicatorRow[] {
  const read = (field: IndicatorField) => cellText(form, indicatorCell(id, field));
  const others = form.indicators.filter((row) => row.id !== id);
  const nodeId = read('node');
  if (nodeId === '') return others;
  return [...others, { id, nodeId, position: read('position'), removed: read('removed') === '1' }].sort(
    byPosition,
  );
}

/** What decides whether a cell is open, beyond the workflow. */
export interface Openness {
  /** The approved goals are locked: only actuals, scores, reasons, money and the summary are open. */
  readonly targetsLocked: boolean;
}

/**
 * Why a text may not stand in a cell, as one Chinese sentence that names the cell and the way out; null when it may.
 * Texts that cannot be *submitted* (a letter in a number) are allowed here: a draft keeps whatever was typed.
 */
export function editRefusal(form: Form, cell: CellId, text: string, openness: Openness): string | null {
  return partsRefusal(form, parseCellId(cell), text, openness);
}

/** The same for a caller that has taken the id apart already: the editor asks at each key press. */
export function partsRefusal(
  form: Form,
  parsed: ParsedCell | null,
  text: string,
  { targetsLocked }: Openness,
): string | null {
  if (!parsed || (parsed.kind === 'field' && !declares(form, parsed.field))) {
    return '这一格不在本表内，请刷新页面后重新填写。';
  }
  const { rule } = parsed;
  if (rule.review) return `「${rule.label}」由审核人员填写。`;
  if (rule.printed) return `「${rule.label}」由系统计算，不需要填写。`;
  if (targetsLocked && (rule.goal || isExpectedGoal(form, parsed)))
    return `「${labelOf(form, parsed)}」属于已批复的绩效目标，不能在自评时修改；确需调整请走绩效目标调整程序。`;
  if (text.length > rule.max) {
    return `「${labelOf(form, parsed)}」最多 ${rule.max} 个字，现有 ${text.length} 个字，请删减后再保存。`;
  }
  if (parsed.kind !== 'field' && !rowExists(form, parsed.kind, parsed.id) && parsed.field !== 'node') {
    return '这一行已不在表内，内容保留在本机，可以复制后填到其他行。';
  }
  switch (rule.kind) {
    case 'direction':
      return text === '' || (DIRECTIONS as readonly string[]).includes(text)
        ? null
        : '指标方向只能选 ≥、≤、=、＞、＜ 或定性。';
    case 'attainment':
      return text === '' || (ATTAINMENTS as readonly string[]).includes(text)
        ? null
        : '完成档次只能从列出的三档中选择。';
    case 'node':
      return form.nodes.some((node) => node.id === text && node.parentId !== null)
        ? null
        : '三级指标要放在某个二级指标之下，请重新选择二级指标。';
    case 'position':
      return POSITION_PATTERN.test(text) ? null : '行的次序无法识别，请刷新页面后重试。';
    case 'flag':
      return text === '' || text === '1' ? null : `${rule.label}无法识别，请刷新页面后重试。`;
    default:
      return parsed.kind === 'indicator' && parsed.field === 'merge' ? mergeRefusal(form, text) : null;
  }
}

function labelOf(form: Form, parsed: ParsedCell): string {
  return parsed.kind === 'field' ? onceLabel(form.template, parsed.field) : parsed.rule.label;
}

/** 预期目标 of a form with several goals: its cells are the template's. */
function isExpectedGoal(form: Form, { kind, field }: ParsedCell): boolean {
  return kind === 'field' && settled(form.template).goals.some(({ expected }) => expected === field);
}

/** Scores are merged with a row of the same form, and only where the template knows merged scores. */
function mergeRefusal(form: Form, text: string): string | null {
  if (text === '') return null;
  if (!settled(form.template).mergedScores) return '本表样逐项计分，不能合并计分。';
  return rowExists(form, 'indicator', text) ? null : '合并计分的行已不在表内，请重新选择。';
}

/** True when the form has such a cell that exists once: every form's, or one its template declares. */
function declares(form: Form, name: string): boolean {
  return isFormField(name) || declaredLabels(form.template).has(name);
}

/** True when a form has the row that a cell belongs to. */
export function hasCell(form: Form, cell: CellId): boolean {
  const parsed = parseCellId(cell);
  return (
    parsed !== null &&
    (parsed.kind === 'field' ? declares(form, parsed.field) : rowExists(form, parsed.kind, parsed.id))
  );
}

function rowExists(form: Form, kind: 'fund' | 'node' | 'indicator', id: string): boolean {
  const rows: readonly { id: string }[] =
    kind === 'fund' ? form.funds : kind === 'node' ? form.nodes : form.indicators;
  return rows.some((row) => row.id === id);
}
