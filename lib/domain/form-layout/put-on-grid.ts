// From boxes between vertical rules to cells of one grid: every rule that some box ends at is a rule of the whole sheet.
import type { SheetBox } from './box';
import type { FormLayout, LayoutCell } from './layout-types';

/** The grid of these boxes, with its cells in reading order. Widths add to 100. */
export function putOnGrid(
  boxes: readonly SheetBox[],
): Pick<FormLayout, 'cells' | 'columnCount' | 'columnWidths'> {
  const ends = boxes.flatMap(({ across }) => [across.from, across.to]);
  const rules = [...new Set([0, 100, ...ends])].sort((a, b) => a - b);
  const columnAt = new Map(rules.map((rule, column) => [rule, column]));
  const cells = boxes.map(({ across, ...cell }): LayoutCell => {
    const column = columnAt.get(across.from) ?? 0;
    return { ...cell, column, columnSpan: (columnAt.get(across.to) ?? 0) - column };
  });
  return {
    columnCount: rules.length - 1,
    columnWidths: rules.slice(1).map((rule, i) => rule - (rules[i] ?? 0)),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
