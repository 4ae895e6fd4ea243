// One of the nine public tables (部门决算公开表) for Word, on paper of its own direction where it is wide.
import type { BlockOf } from '../../domain/disclosure/model';
import { gridTable } from './grid-table';
import { LANDSCAPE_WIDTH, TEXT_WIDTH } from './office-style';
import { type Bookmark, paragraphOf, runs, styled } from './word-xml';

/** From so many columns on the paper lies on its side. */
const WIDE = 8;

/** Whether a table is printed across. */
export function isWide({ grid }: BlockOf<'table'>): boolean {
  return grid.columnCount >= WIDE;
}

/** Number, title, department and unit, the table, its notes. */
export function publicTable(block: BlockOf<'table'>, bookmark: Bookmark): string {
  const { grid, printedNo, title, unitName, unit, notes } = block;
  const width = isWide(block) ? LANDSCAPE_WIDTH : TEXT_WIDTH;
  const small = isWide(block) || grid.rowCount > 30;
  const beside = `${runs(unitName)}<w:r><w:tab/></w:r>${runs(unit)}`;
  return [
    styled('TableText', printedNo, { align: 'right', keepNext: true }),
    styled('FormTitle', title, { bookmark, outline: 1 }),
    paragraphOf(isWide(block) ? 'AcrossLine' : 'TableLine', beside, { keepNext: true }),
    gridTable({
      grid: {
        ...grid,
        cells: grid.cells.map((cell) => ({
          ...cell,
          shaded: cell.role === 'head',
          bold: cell.role === 'total' || cell.role === 'head',
        })),
      },
      columnWidths: grid.columnWidths,
      width,
      style: small ? 'SmallText' : 'TableText',
      caption: `${printedNo} ${title}`,
      headRows: grid.headRows,
      rowHeight: 280,
      padding: { vertical: 15, horizontal: 50 },
    }),
    styled('Spacer', ''),
    ...notes.map((note) => styled('TableText', note)),
  ].join('');
}
