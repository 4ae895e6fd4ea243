// How the parts of the layout put down one cell of the grid.
import { gridSpan, type ColumnPlan, type Stretch } from './column-plan';
import type { LayoutCell } from './layout-types';

/** A cell without its place on the grid; what is left out is empty, one row high and centred. */
export type Box = Pick<LayoutCell, 'role'> & Partial<Omit<LayoutCell, 'column' | 'columnSpan' | 'row'>>;

/** The cell of a stretch at a row. */
export function box(plan: ColumnPlan, row: number, stretch: Stretch, content: Box): LayoutCell {
  return { row, rowSpan: 1, text: '', cellIds: [], align: 'center', ...gridSpan(plan, stretch), ...content };
}
