// A block from a spreadsheet laid over the sheet: which cell gets which text, and how much of it finds no place.
import type { LayoutCell } from '@/lib/domain/form-layout/layout-types';
import { namedDirection } from '@/lib/domain/evaluation/direction-words';
import { cellParts } from './cell-parts';
import type { CellText } from './draft-store';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { SheetMap } from './sheet-map';

/** The edits of a block that is pasted with its first cell at `from`. `outside` counts the filled cells beyond the sheet. */
export function layBlock(
  map: SheetMap,
  from: LayoutCell,
  table: readonly (readonly string[])[],
): { edits: CellText[]; outside: number } {
  const width = Math.max(...table.map((line) => line.length));
  const boxes = map.block(from, width, table.length);
  const edits: CellText[] = [];
  let outside = 0;
  table.forEach((line, i) => {
    line.forEach((text, j) => {
      const cell = boxes[i]?.[j]?.cellIds[0];
      if (cell) edits.push([cell, pastedText(cell, text.trim())]);
      else if (text.trim() !== '') outside += 1;
    });
  });
  return { edits, outside };
}

/** What a list may hold: 正向 and >= mean one of its entries; what means none is kept as it is, and refused in words. */
function pastedText(cell: CellId, text: string): string {
  return cellParts(cell)?.rule.kind === 'direction' ? (namedDirection(text) ?? text) : text;
}
