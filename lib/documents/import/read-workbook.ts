// The bytes of an .xlsx file → its sheets as origin cells. The one place that knows the library for reading.
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { figureText } from '../../domain/interchange/printed-value';
import type { OriginCell, OriginSheet } from './sheet-grid';
import { type ZipRefusal, zipNames, zipRefusal } from './zip-directory';

/** Why a file gives no sheets. */
export type WorkbookRefusal = ZipRefusal | 'noWorkbook' | 'tooManyCells';

const MOST_SHEETS = 500;
const MOST_CELLS = 200_000;
/** No public table is wider or longer; a merge may reach no further either, or its places could not be counted. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 300;

/** The sheets of a file, or why there are none. Formulas count with the values kept beside them. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly OriginSheet[] | WorkbookRefusal> {
  const refusal = zipRefusal(bytes);
  if (refusal !== null) return refusal;
  if (!zipNames(bytes).some((name) => /^xl\/workbook\.xml$/i.test(name))) return 'noWorkbook';
  let sheets: readonly Sheet[];
  try {
    ({ sheets } = await readXlsx(bytes));
  } catch {
    // Whatever the library trips over, to the person it is a file that cannot be read.
    return 'damaged';
  }
  if (sheets.length > MOST_SHEETS) return 'tooManyCells';
  const read = sheets.map(originSheet);
  const cells = read.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  return cells > MOST_CELLS ? 'tooManyCells' : read;
}

function originSheet({ name, rows, merges = [], hidden, veryHidden }: Sheet): OriginSheet {
  const merged = new Map(merges.map((merge) => [`${merge.startRow},${merge.startCol}`, merge]));
  const cells: OriginCell[] = [];
  rows.slice(0, MOST_ROWS).forEach((values, row) =>
    values.slice(0, MOST_COLUMNS).forEach((value, column) => {
      const text = textOf(value);
      if (text === '') return;
      const merge = merged.get(`${row},${column}`);
      cells.push({
        row,
        column,
        rowSpan: merge ? Math.min(merge.endRow, MOST_ROWS) - row + 1 : 1,
        columnSpan: merge ? Math.min(merge.endCol, MOST_COLUMNS) - column + 1 : 1,
        text,
      });
    }),
  );
  return { name, hidden: hidden === true || veryHidden === true, cells };
}

/** Controls but tab and line end: the format can write them as `_x0000_`, and the store refuses the first of them. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return figureText(value);
  if (typeof value === 'string') return value.replace(CONTROLS, '').trim();
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
