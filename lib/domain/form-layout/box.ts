// How the parts of the layout put down one cell of the sheet: between two vertical rules, before anybody knows the grid.
import type { Stretch } from './column-plan';
import type { LayoutCell } from './layout-types';

/** A cell of the sheet; where it begins and ends across is a stretch, not yet a number of columns. */
export type SheetBox = Omit<LayoutCell, 'column' | 'columnSpan'> & { readonly across: Stretch };

/** A cell without its place; what is left out is empty, one row high and centred. */
export type Box = Pick<LayoutCell, 'role'> & Partial<Omit<LayoutCell, 'column' | 'columnSpan' | 'row'>>;

/** The cell of a stretch at a row. */
export function box(row: number, across: Stretch, content: Box): SheetBox {
  return { row, rowSpan: 1, text: '', cellIds: [], align: 'center', across, ...content };
}

/** Lines of the sheet that belong together; rows count from 0 at its top. */
export interface Block {
  readonly boxes: readonly SheetBox[];
  readonly height: number;
}

/** Blocks one below the other. */
export function stack(blocks: readonly Block[]): Block {
  let top = 0;
  const boxes = blocks.flatMap((block) => {
    const from = top;
    top += block.height;
    return block.boxes.map((placed) => ({ ...placed, row: placed.row + from }));
  });
  return { boxes, height: top };
}
