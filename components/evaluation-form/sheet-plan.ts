// The layout of the draft as the page uses it: lines by block, and where each cell stands.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { layoutForm } from '@/lib/domain/form-layout/layout';
import type { FormLayout, LayoutCell } from '@/lib/domain/form-layout/layout-types';
import type { DraftStore } from './draft-store';
import { isOpen, type Openness } from './open-cells';
import { SheetMap } from '@/components/drafting/sheet-map';

/** A layout and what is found by it. */
export interface SheetPlan {
  readonly layout: FormLayout;
  readonly map: SheetMap<LayoutCell>;
  readonly boxOf: ReadonlyMap<CellId, LayoutCell>;
  /** Lines by block: a block's caption stands in the first column and spans its lines, which no row group may cut. */
  readonly blocks: readonly (readonly (readonly LayoutCell[])[])[];
}

/** Lays out the draft as its rows stand now. */
export function planSheet(store: DraftStore, openness: Openness): SheetPlan {
  const layout = layoutForm(store.form, store.scorecard);
  const boxOf = new Map<CellId, LayoutCell>();
  const lines: LayoutCell[][] = [];
  for (const box of layout.cells) {
    for (const cell of box.cellIds) boxOf.set(cell, box);
    (lines[box.row] ??= []).push(box);
  }
  const blocks: LayoutCell[][][] = [];
  for (const line of lines) {
    if (line[0]?.column === 0 || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  const canStop = (box: LayoutCell) =>
    box.role === 'input' && box.cellIds.some((cell) => isOpen(cell, openness));
  return { layout, boxOf, blocks, map: new SheetMap(layout.cells, canStop) };
}

/** Names a line: by the row of the form it shows, so that a moved row keeps its elements; else by what stands in it. */
export function lineKey(line: readonly LayoutCell[]): string {
  for (const { cellIds } of line) {
    const [kind, id] = cellIds[0]?.split('/') ?? [];
    if ((kind === 'indicator' || kind === 'fund') && id) return id;
  }
  return line.map(({ cellIds, text }) => cellIds[0] ?? text).join('|');
}
