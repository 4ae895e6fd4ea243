// A form of which only some rows are shown: the others are taken out, and merged boxes shrink to what is left of them.
import type { FormLayout, LayoutCell } from '@/lib/domain/form-layout/layout-types';

/** The layout with the rows alone for which `keeps` holds. Every place that is left stays covered exactly once. */
export function foldRows(layout: FormLayout, keeps: (row: number) => boolean): FormLayout {
  /** How many of the rows before each row are kept: a kept row's new number. */
  const keptBefore = [0];
  for (let row = 0; row < layout.rowCount; row += 1) {
    keptBefore.push((keptBefore[row] ?? 0) + (keeps(row) ? 1 : 0));
  }
  const at = (row: number) => keptBefore[Math.min(row, layout.rowCount)] ?? 0;
  return {
    ...layout,
    rowCount: at(layout.rowCount),
    indicatorHeadRow: at(layout.indicatorHeadRow),
    indicatorBodyRow: at(layout.indicatorBodyRow),
    cells: layout.cells.flatMap((box): LayoutCell[] => {
      const row = at(box.row);
      const rowSpan = at(box.row + box.rowSpan) - row;
      return rowSpan > 0 ? [{ ...box, row, rowSpan }] : [];
    }),
  };
}

/**
 * The layout with the rows alone in which a marked box begins, and the heads above them: a column of figures without its
 * head cannot be read.
 */
export function foldToMarked(layout: FormLayout, isMarked: (box: LayoutCell) => boolean): FormLayout {
  const marked = new Set<number>();
  for (const box of layout.cells) if (isMarked(box)) marked.add(box.row);
  if (marked.size === 0) return foldRows(layout, () => false);
  const headRows = layout.cells.filter((box) => box.scope === 'col').map((box) => box.row);
  const heads = [...new Set(headRows)].sort((a, b) => a - b);
  const isHeadOfMarked = (row: number) => {
    // Heads of two lines head the same rows.
    const next = heads.find((head) => head > row && !heads.includes(head - 1)) ?? layout.rowCount;
    return heads.includes(row) && [...marked].some((one) => one > row && one < next);
  };
  return foldRows(layout, (row) => marked.has(row) || isHeadOfMarked(row));
}

/** The boxes of each row, in reading order. */
export function linesOf(layout: FormLayout): LayoutCell[][] {
  const lines: LayoutCell[][] = Array.from({ length: layout.rowCount }, () => []);
  for (const box of layout.cells) lines[box.row]?.push(box);
  return lines;
}
