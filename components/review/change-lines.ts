// 上次退回后的变化, line by line: what was typed anew, what followed from it, rows that came and went.
import { boxLabel, boxName, type PrintedChange } from '@/components/review/printed-changes';
import { type CellId, indicatorCell, parseCellId } from '@/lib/domain/evaluation/cells';
import { type CellChange, cellLabel } from '@/lib/domain/evaluation/diff';
import { cellText, type Form, indicatorText, liveIndicators } from '@/lib/domain/evaluation/form';
import type { LayoutCell } from '@/lib/domain/form-layout/layout-types';

/** One line of the list. */
export interface ChangeLine {
  /** Where it is to be seen; null when it is not on the paper any more. */
  readonly cell: CellId | null;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** typed: by the filler; computed: followed from what was typed; added, removed, moved: a whole 三级指标. */
  readonly kind: 'typed' | 'computed' | 'added' | 'removed' | 'moved';
}

/** What is compared: both forms, the changed cells and the changed boxes of the print. */
export interface Compared {
  readonly older: Form;
  readonly newer: Form;
  readonly changes: readonly CellChange[];
  readonly printed: ReadonlyMap<CellId, PrintedChange>;
  readonly boxes: ReadonlyMap<CellId, LayoutCell>;
}

/** The lines in the order of the paper, then what the paper does not show. */
export function changeLines(compared: Compared): ChangeLine[] {
  const { older, newer, changes, printed, boxes } = compared;
  const rows = (form: Form) => new Map(liveIndicators(form).map((row) => [row.id, row]));
  const [before, after] = [rows(older), rows(newer)];
  const came = [...after.keys()].filter((id) => !before.has(id));
  const went = [...before.keys()].filter((id) => !after.has(id));
  const wholeRows = new Set([...came, ...went]);
  const typed = new Set(changes.map(({ cell }) => cell));
  const rowOf = (cell: CellId) => {
    const parsed = parseCellId(cell);
    return parsed?.kind === 'indicator' ? parsed.id : null;
  };
  const onPaper = [...printed].flatMap(([cell, change]): ChangeLine[] => {
    const row = rowOf(cell);
    const box = boxes.get(cell);
    if (!box || (row !== null && wholeRows.has(row))) return [];
    const kind = box.cellIds.some((id) => typed.has(id)) ? 'typed' : 'computed';
    return [{ cell, label: boxLabel(box) || cellLabel(newer, cell), ...change, kind }];
  });
  const name = (form: Form, id: string) => indicatorText(form, id, 'name');
  const rowLine = (form: Form, id: string, kind: 'added' | 'removed' | 'moved'): ChangeLine => ({
    cell: kind === 'removed' ? null : indicatorCell(id, 'name'),
    label: `三级指标「${name(form, id)}」`,
    from: '',
    to: '',
    kind,
  });
  const moved = [...after].filter(
    ([id, row]) =>
      before.has(id) && (before.get(id)?.nodeId !== row.nodeId || typed.has(indicatorCell(id, 'position'))),
  );
  // A level of attainment under words that stayed the same: no print shows it.
  const unseen = changes.flatMap(({ cell }): ChangeLine[] => {
    const parsed = parseCellId(cell);
    const box = boxes.get(cell);
    if (parsed?.kind !== 'indicator' || parsed.field !== 'attainment' || wholeRows.has(parsed.id)) return [];
    if (box && printed.has(boxName(box) ?? cell)) return [];
    const words = (form: Form) => attainmentName(form, cellText(form, cell));
    return [{ cell, label: cellLabel(newer, cell), from: words(older), to: words(newer), kind: 'typed' }];
  });
  return [
    ...onPaper,
    ...unseen,
    ...came.map((id) => rowLine(newer, id, 'added')),
    ...moved.map(([id]) => rowLine(newer, id, 'moved')),
    ...went.map((id) => rowLine(older, id, 'removed')),
  ];
}

/** 达成年度指标 and the like, as the template calls a level. */
export function attainmentName(form: Form, attainment: string): string {
  return form.template.scoring.bands.find((band) => band.attainment === attainment)?.label ?? attainment;
}

/** Whether an opinion's cell was changed: the cell itself, or what is printed in its box. */
export function wasChanged(cell: CellId, { changes, printed, boxes }: Compared): boolean {
  const box = boxes.get(cell);
  const cells = box ? box.cellIds : [cell];
  return changes.some((change) => cells.includes(change.cell)) || printed.has((box && boxName(box)) ?? cell);
}
