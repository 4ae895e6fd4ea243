// One writer or reader of spreadsheets in a process of its own, so that its memory is its own: `contender NAME SHEETS ROUNDS [FILE]`.
import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { gridOfForm, gridSheet, Looks } from '@/lib/documents/xlsx/grid-sheet';
import { type WorkbookFile, writeWorkbook } from '@/lib/documents/xlsx/workbook';
import { sampleDocument } from '@/testing/sample-disclosure';

const AT = new Date('2022-03-11T07:30:00Z');

/** So many sheets, each one 自评表 of the sample. */
function forms(count: number): WorkbookFile {
  const layouts = sampleDocument().projects.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'form' ? [block.layout] : [])),
  );
  const looks = new Looks();
  const sheets = Array.from({ length: count }, (_, i) => {
    const layout = layouts[i % layouts.length];
    if (!layout) throw new RangeError('the sample has forms');
    const parts = { above: [{ center: layout.title, title: true as const }], below: [], pageHead: '' };
    return gridSheet(`自评${i + 1}`, { ...parts, grid: gridOfForm(layout) }, looks);
  });
  return { title: '部门决算', at: AT, sheets };
}

/** The same sheets by the other library: values, styles, merges, widths, heights, print set-up. */
async function writeByExceljs(file: WorkbookFile): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = file.at;
  book.modified = file.at;
  const rule = { style: 'thin' } as const;
  for (const sheet of file.sheets) {
    const written = book.addWorksheet(sheet.name, {
      pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    written.columns = sheet.columnWidths.map((width) => ({ width }));
    for (const [row, height] of sheet.rowHeights) written.getRow(row + 1).height = height;
    for (const { row, column, rowSpan, columnSpan, value, look } of sheet.cells) {
      const cell = written.getCell(row + 1, column + 1);
      cell.value = value;
      cell.font = { name: '宋体', size: look.size ?? 10, bold: look.bold === true };
      cell.alignment = { horizontal: look.align, vertical: 'middle', wrapText: true };
      if (look.ruled) cell.border = { top: rule, right: rule, bottom: rule, left: rule };
      if (look.shaded) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
      if (look.format !== undefined) cell.numFmt = look.format;
      if (rowSpan > 1 || columnSpan > 1)
        written.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const [name = '', sheets = '', rounds = '', path = ''] = process.argv.slice(2);

const works: Readonly<Record<string, (file: WorkbookFile) => Promise<Uint8Array | number>>> = {
  'write hucre': writeWorkbook,
  'write exceljs': writeByExceljs,
  'read hucre': async () => (await readXlsx(readFileSync(path))).sheets.length,
  'read exceljs': async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    return book.worksheets.length;
  },
};

const work = works[name];
if (!work) throw new RangeError(`no contender ${name}`);
const file = forms(name.startsWith('write') ? Number(sheets) : 1);
// Once on a small file, so that no round pays for loading and compiling.
if (name.startsWith('write')) await work(forms(5));
else await work(file);
const before = process.resourceUsage().maxRSS;
const spent: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const start = process.cpuUsage();
  const made = await work(file);
  const { user, system } = process.cpuUsage(start);
  spent.push((user + system) / 1000);
  if (typeof made !== 'number' && path !== '') writeFileSync(path, made);
}
process.send?.({ spent, before, peak: process.resourceUsage().maxRSS });
