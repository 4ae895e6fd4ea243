// One 自评表 as one Word table. Two would merge in Word, and reading it back needs one.
import { type CellId, fieldCell } from '../../domain/evaluation/cells';
import { coverGrid } from '../../domain/form-layout/grid';
import type { FormLayout, LayoutCell } from '../../domain/form-layout/layout-types';
import { gridTable, KEEP_WHOLE } from './grid-table';
import { TEXT_WIDTH } from './office-style';

/** Twips between a cell's rules and its text: narrow, so that a strip of 4 % holds one character a line. */
const PADDING = { vertical: 10, horizontal: 50 };

/** The least height of a row, in twips. */
const ROW_HEIGHT = 300;

/** The form. Its first line, which names the project, repeats on each page: the indicators' own heads cannot, Word repeats rows from the top alone. */
export function formTable(layout: FormLayout): string {
  const rows = coverGrid(layout);
  return gridTable({
    grid: {
      rowCount: layout.rowCount,
      columnCount: layout.columnCount,
      cells: layout.cells.map((cell) => {
        const { row, column, rowSpan, columnSpan, align, role, unruled } = cell;
        const shaded = role === 'label' || role === 'head' || role === 'vertical';
        return {
          row,
          column,
          rowSpan,
          columnSpan,
          align,
          unruled,
          shaded,
          text: `${cell.lead ?? ''}${cell.text}`,
        };
      }),
    },
    columnWidths: layout.columnWidths,
    width: TEXT_WIDTH,
    style: 'FormText',
    caption: layout.title,
    headRows: 1,
    rowHeight: ROW_HEIGHT,
    padding: PADDING,
    keepsNext: (row) => staysWithNext(rows, layout, row),
  });
}

/**
 * Heads stay with what they head, the last row with the total, and the table with who signs it: a page must not end or begin with
 * one of them alone. Rows above the indicators stay together unless they hold long texts.
 */
function staysWithNext(
  rows: readonly (readonly LayoutCell[])[],
  { indicatorHeadRow, indicatorBodyRow }: FormLayout,
  row: number,
): boolean {
  const cells = rows[row] ?? [];
  const isShort = cells.every(({ text }) => text.length <= KEEP_WHOLE);
  if (row <= indicatorHeadRow - 2 && isShort) return true;
  if (row >= indicatorHeadRow && row < indicatorBodyRow) return true;
  const closes = ({ unruled, cellIds }: LayoutCell) => unruled === true || cellIds.some(isTotal);
  return (rows[row + 1] ?? []).some((cell) => cell.row === row + 1 && closes(cell));
}

/** Whether a cell is one of 总分 and 评价等级. */
function isTotal(cell: CellId): boolean {
  return cell === fieldCell('printedTotalScore') || cell === fieldCell('printedGrade');
}
