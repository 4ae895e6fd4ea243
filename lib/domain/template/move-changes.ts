// What a person reads before a form is moved: texts that follow the template, cells that keep their place, cells that lose it.
import type { CellChange } from '../evaluation/diff';
import { cellLabel } from '../evaluation/diff';
import { type CellId, onceCell, parseCellId } from '../evaluation/cells';
import { cellText, type Form } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { layoutForm } from '../form-layout/layout';
import { settled } from './settled';
import type { FormMove } from './move-form';

/** A filled cell that the new form has no place for. It stays in the store, and comes back when the form is moved back. */
export interface UnplacedCell {
  readonly cell: CellId;
  readonly label: string;
  readonly text: string;
}

/** What becomes of the cells of a form. */
export interface MoveChanges {
  /** How many filled cells stand in the new form as they are. */
  readonly kept: number;
  /** Texts that follow the template: names and points of levels, labels, amounts in another unit. */
  readonly changed: readonly CellChange[];
  readonly unplaced: readonly UnplacedCell[];
  /** 二级指标 that only the old template has and that stay because 三级指标 stand under them. */
  readonly keptLevels: readonly string[];
}

/** Cells of a form that people see or type: those of the paper, the boxes beside it, and the summary. */
function shownCells(form: Form, scorecard: Scorecard): Set<CellId> {
  const paper = layoutForm(form, scorecard).cells.flatMap(({ cellIds }) => cellIds);
  const beside = [...settled(form.template).boxes.map(({ key }) => key), 'summary', 'lowRateReason'];
  return new Set([...paper, ...beside.map(onceCell)]);
}

/** Compares a form as it stands with what the move makes of it. */
export function moveChanges(
  before: { form: Form; scorecard: Scorecard },
  move: FormMove,
  scorecard: Scorecard,
): MoveChanges {
  const { form } = move;
  const now = shownCells(form, scorecard);
  const filled = [...shownCells(before.form, before.scorecard)].filter(
    (cell) => cellText(before.form, cell).trim() !== '',
  );
  const moved = new Set(move.texts.map(({ cell }) => cell));
  const had = new Set(before.form.nodes.map(({ id }) => id));
  const isNewRow = (cell: CellId) => {
    const parsed = parseCellId(cell);
    return parsed !== null && parsed.kind !== 'field' && move.added.has(parsed.id);
  };
  const keys = new Set(form.template.dimensions.flatMap(({ groups }) => groups.map(({ key }) => key)));
  return {
    kept: filled.filter((cell) => now.has(cell) && !moved.has(cell)).length,
    changed: move.texts
      .filter(({ cell }) => now.has(cell) || !isNewRow(cell))
      .map(({ cell, from, to }) => ({ cell, label: labelOf(before.form, form, cell), from, to })),
    unplaced: filled
      .filter((cell) => !now.has(cell))
      .map((cell) => ({
        cell,
        label: cellLabel(before.form, cell),
        text: cellText(before.form, cell),
      })),
    keptLevels: form.nodes
      .filter(({ id, parentId, key }) => parentId !== null && had.has(id) && key !== null && !keys.has(key))
      .map(({ id }) => cellText(form, `node/${id}/name` as CellId)),
  };
}

/** A cell of a row that stood before is called as it was called then; one of a new row by its new name. */
function labelOf(before: Form, after: Form, cell: CellId): string {
  const parsed = parseCellId(cell);
  const stood =
    parsed?.kind === 'node'
      ? before.nodes.some(({ id }) => id === parsed.id)
      : parsed?.kind === 'fund' && before.funds.some(({ id }) => id === parsed.id);
  return cellLabel(stood ? before : after, cell);
}
