// The nine public tables of a body as a workbook to be filled in and imported: blank, or with what is kept so far.
import { coverGrid } from '../../domain/form-layout/grid';
import type { AccountsRecord } from '../../domain/accounts/record';
import type { TableGrid } from '../../domain/accounts/table-grid';
import { tableBlocks } from '../../domain/accounts/table-layout';
import type { BodyKind } from '../../domain/accounts/table-notes';
import { gridOfTable, gridSheet, Looks } from '../xlsx/grid-sheet';
import { sheetNames } from '../xlsx/sheet-names';
import { writeWorkbook } from '../xlsx/workbook';

/** Lines for subjects that a blank table is printed with. */
const BLANK_LINES = 20;
/** The file's date: a template belongs to no day. */
const AT = new Date('2020-01-01T00:00:00Z');

/** The workbook; amounts to the last 分 as kept. Read back it gives the same cells. */
export async function accountsWorkbook(
  record: AccountsRecord,
  body: BodyKind,
  mark: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const looks = new Looks();
  const blocks = tableBlocks(record, body);
  const names = sheetNames(blocks.map(({ printedNo }) => printedNo));
  return writeWorkbook({
    title: `${record.bodyName}${record.fiscalYear}年度部门决算公开表`,
    at: AT,
    sheets: blocks.map(({ title, printedNo, unitName, unit, grid, notes }, i) =>
      gridSheet(
        names[i] ?? '',
        {
          above: [
            ...(mark === '' ? [] : [{ center: mark }]),
            { center: `${record.fiscalYear} 年度${title}`, title: true },
            { right: printedNo },
            { left: unitName, right: unit },
          ],
          grid: gridOfTable(roomy(grid), 'kept'),
          below: notes.map((note) => ({ left: note })),
          pageHead: mark,
        },
        looks,
      ),
    ),
  });
}

/** A frame with one blank line for subjects gets more of them. */
function roomy(grid: TableGrid): TableGrid {
  const blank = coverGrid(grid).findIndex(
    (line, row) =>
      row >= grid.headRows && line.every(({ role, rowSpan }) => role === 'blank' && rowSpan === 1),
  );
  if (blank < 0) return grid;
  const more = BLANK_LINES - 1;
  return {
    ...grid,
    rowCount: grid.rowCount + more,
    cells: grid.cells
      .flatMap((cell) => {
        if (cell.row > blank) return [{ ...cell, row: cell.row + more }];
        if (cell.row < blank) return [cell];
        return Array.from({ length: more + 1 }, (_, i) => ({ ...cell, row: blank + i }));
      })
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
