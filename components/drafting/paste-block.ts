// A block from a spreadsheet laid over the sheet: which cell gets which text, and how much of it finds no place.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { CellText } from './cell-draft';
import type { GridBox, SheetMap } from './sheet-map';

/**
 * The edits of a block that is pasted with its first cell at `from`. `read` says what a pasted text means in a cell. `outside`
 * counts the filled cells beyond the sheet.
 */
export function layBlock(
  map: SheetMap,
  from: GridBox,
  table: readonly (readonly string[])[],
  read: (cell: CellId, text: string) => string,
): { edits: CellText[]; outside: number } {
  const width = Math.max(...table.map((line) => line.length));
  const boxes = map.block(from, width, table.length);
  const edits: CellText[] = [];
  let outside = 0;
  table.forEach((line, i) => {
    line.forEach((text, j) => {
      const cell = boxes[i]?.[j]?.cellIds[0];
      if (cell) edits.push([cell, read(cell, text.trim())]);
      else if (text.trim() !== '') outside += 1;
    });
  });
  return { edits, outside };
}
