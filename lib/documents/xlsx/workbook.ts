// The one place that knows the spreadsheet library: sheets of ready cells → the bytes of an .xlsx file.
import { type CellStyle, type MergeRange, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { printable } from '../printable';

/** What an .xlsx file is served as. */
export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a cell looks. Cells of one look should share the object: it is turned into a style once. */
export interface CellLook {
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** Points; 10 when absent. */
  readonly size?: number;
  /** The grey of heads and labels. */
  readonly shaded?: boolean;
  /** Thin rules on all four sides. */
  readonly ruled?: boolean;
  /** One character a line, for labels that stand upright. */
  readonly upright?: boolean;
  /** Underlined and blue: it leads somewhere. */
  readonly link?: boolean;
  /** Excel's format of a number. */
  readonly format?: string;
}

/** One cell at its upper left corner; rows and columns count from 0. A string is always text, whatever it begins with. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly value: string | number | null;
  readonly look: CellLook;
  /** Leads to the first cell of the sheet of that name. */
  readonly sheet?: string;
}

/** One sheet. */
export interface WorkbookSheet {
  /** Legal and unique: sheetNames makes such ones. */
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /** In characters of the body's size. */
  readonly columnWidths: readonly number[];
  /** In points, by row; rows that are absent keep the program's own height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly landscape: boolean;
  /** Rows that repeat on each printed page. */
  readonly repeated: { readonly from: number; readonly to: number } | null;
  /** Rows at the top that stay in sight. */
  readonly frozenRows: number;
  /** Stands in the head of each printed page. */
  readonly pageHead: string;
}

/** One file; `at` is the only moment written into it. */
export interface WorkbookFile {
  readonly title: string;
  readonly at: Date;
  readonly sheets: readonly WorkbookSheet[];
}

const FONT = '宋体';
const BODY_SIZE = 10;
const LINK = '1B5FAA';
const RULE = { style: 'thin', color: { rgb: '000000' } } as const;
const RULES = { top: RULE, right: RULE, bottom: RULE, left: RULE };
/** Turns letters to stand upright, one below the other. */
const STACKED = 255;

/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.3, footer: 0.3 };

/** The bytes of the file; the same file gives the same bytes. @throws Error on a sheet's name Excel forbids. */
export async function writeWorkbook(file: WorkbookFile): Promise<Uint8Array<ArrayBuffer>> {
  const styles = new Map<CellLook, CellStyle>();
  const bytes = await writeXlsx({
    properties: { title: sheetText(file.title), creator: '明绩', created: file.at, modified: file.at },
    defaultFont: { name: FONT, size: BODY_SIZE },
    sheets: file.sheets.map((sheet) => writable(sheet, styles)),
    namedRanges: file.sheets.flatMap(repeatedRows),
  });
  return new Uint8Array(bytes);
}

function writable(sheet: WorkbookSheet, styles: Map<CellLook, CellStyle>): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: MergeRange[] = [];
  for (const cell of sheet.cells) {
    const style = styleOf(lookOf(cell), styles);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        // Rules are drawn cell by cell, so the covered places of a merged cell carry its style too.
        cells.set(`${row},${column}`, { style });
      }
    }
    cells.set(`${cell.row},${cell.column}`, { ...content(cell), style });
    if (cell.rowSpan > 1 || cell.columnSpan > 1) {
      merges.push({
        startRow: cell.row,
        startCol: cell.column,
        endRow: cell.row + cell.rowSpan - 1,
        endCol: cell.column + cell.columnSpan - 1,
      });
    }
  }
  return {
    name: sheet.name,
    cells,
    merges,
    columns: sheet.columnWidths.map((width) => ({ width })),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    ...(sheet.frozenRows > 0 && { freezePane: { rows: sheet.frozenRows } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      // As many pages down as it takes.
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: {
      ...(sheet.pageHead !== '' && { oddHeader: `&C${sheetText(sheet.pageHead).replaceAll('&', '&&')}` }),
      oddFooter: '&C第 &P 页，共 &N 页',
    },
    view: { showGridLines: false },
  };
}

/** Reading as text what begins like a formula is also what the program does when somebody edits such a cell. */
const TYPED_AS_TEXT = new WeakMap<CellLook, CellLook>();

function lookOf({ value, look }: SheetCell): CellLook {
  if (typeof value !== 'string' || !/^[=+\-@]/.test(value)) return look;
  const known = TYPED_AS_TEXT.get(look) ?? { ...look, format: '@' };
  TYPED_AS_TEXT.set(look, known);
  return known;
}

function content({ value, sheet }: SheetCell): object {
  if (typeof value !== 'string') return value === null ? {} : { value };
  const text = sheetText(value);
  const link = sheet === undefined ? {} : { hyperlink: { target: '', location: `${quoted(sheet)}!A1` } };
  // The library writes the bare words of Excel's errors as errors; as a run of rich text they stay words.
  return text.startsWith('#') ? { richText: [{ text }], ...link } : { value: text, ...link };
}

/** A text as a sheet can hold it: what looks like the file format's own escape of a character is escaped itself. */
export function sheetText(text: string): string {
  return printable(text).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}

function styleOf(look: CellLook, styles: Map<CellLook, CellStyle>): CellStyle {
  const known = styles.get(look);
  if (known) return known;
  const style: CellStyle = {
    font: {
      name: FONT,
      size: look.size ?? BODY_SIZE,
      ...(look.bold && { bold: true }),
      ...(look.link && { underline: true, color: { rgb: LINK } }),
    },
    alignment: {
      horizontal: look.align,
      vertical: 'center',
      wrapText: true,
      ...(look.upright && { textRotation: STACKED }),
    },
    ...(look.ruled && { border: RULES }),
    ...(look.shaded && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } }),
    ...(look.format !== undefined && { numFmt: look.format }),
  };
  styles.set(look, style);
  return style;
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The library leaves the sheet's name bare in its own print titles, which breaks on names with brackets. */
function repeatedRows({ name, repeated }: WorkbookSheet): NonNullable<WriteOptions['namedRanges']> {
  if (repeated === null) return [];
  const range = `${quoted(name)}!$${repeated.from + 1}:$${repeated.to + 1}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}
