// disclosure.xlsx read by another library than the one that writes it: numbers as their format shows them, merged cells, the text sheet.
import ExcelJS from 'exceljs';
import { OMITTED } from './expected';
import { formFigures, listFigures, listPlace, tableFigures } from './named-figures';
import type { Told } from './told';

/** A workbook as an independent reader sees it. */
export interface ReadXlsx extends Told {
  readonly tables: number;
  readonly forms: number;
  /** Head of the printed pages of each sheet. */
  readonly pageHeads: readonly string[];
  /** Cells that hold a formula. */
  readonly formulas: readonly string[];
  /** Every text and number of the workbook as shown. */
  readonly all: readonly string[];
}

/** How a number looks under the formats that are used. */
function shown(value: ExcelJS.CellValue, format: string): string {
  if (typeof value !== 'number') return textOf(value);
  const percent = format.endsWith('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const text = (percent ? value * 100 : value).toFixed(decimals);
  const grouped = format.startsWith('#,##0') ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text;
  return percent ? `${grouped}%` : grouped;
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'richText' in value)
    return value.richText.map(({ text }) => text).join('');
  if (typeof value === 'object' && 'hyperlink' in value) return textOf(value.text as ExcelJS.CellValue);
  return `（既非文字也非数字：${JSON.stringify(value)}）`;
}

/** What stands in a place; the covered places of a merged cell say what the cell says. */
function at(sheet: ExcelJS.Worksheet, row: number, column: number): string {
  const { value, numFmt } = sheet.getCell(row, column);
  return shown(value, numFmt ?? '');
}

function isRuled(sheet: ExcelJS.Worksheet, row: number): boolean {
  return sheet.getCell(row, 1).border?.top?.style !== undefined;
}

/** The ruled part of a sheet, and all below it where `toEnd`: who signs a form stands there without rules. */
function gridOf(sheet: ExcelJS.Worksheet, toEnd: boolean): string[][] {
  const rows = Array.from({ length: sheet.rowCount }, (_, i) => i + 1);
  const first = rows.find((row) => isRuled(sheet, row)) ?? 1;
  const last = toEnd ? sheet.rowCount : (rows.findLast((row) => isRuled(sheet, row)) ?? first);
  return rows
    .slice(first - 1, last)
    .map((row) => Array.from({ length: sheet.columnCount }, (_, column) => at(sheet, row, column + 1)));
}

function repeatedRows({ pageSetup }: ExcelJS.Worksheet): number {
  const [from = 1, to = 0] = (pageSetup.printTitlesRow ?? '').replaceAll('$', '').split(':').map(Number);
  return to - from + 1;
}

/** Charts and projects left out stand among the text: a line of its own for each. */
function listsInText(
  lines: readonly { readonly section: string; readonly text: string }[],
): [string, string][] {
  const figures: [string, string][] = [];
  let chart: { readonly title: string; row: number } | null = null;
  let omitted = 0;
  lines.forEach(({ section, text }, i) => {
    const [, title] = /^(.+)（单位：(?:万元|分)）：/.exec(text) ?? [];
    const values = /^.*：([^：]+)$/s.exec(text)?.[1]?.split(/，/) ?? [];
    const named = values.map((value) => /^(\S+) (-?[\d,.]+)$/.exec(value));
    if (title !== undefined) chart = { title, row: 0 };
    else if (chart && named.length > 0 && named.every((one) => one !== null)) {
      chart.row += 1;
      for (const one of named)
        figures.push([listPlace(chart.title, chart.row, one?.[1] ?? ''), one?.[2] ?? '']);
    } else chart = null;
    const isListed = omitted > 0 && lines[i - 1]?.section === section;
    if (text.endsWith('原因如下。')) omitted = 1;
    else if (isListed) {
      const [name = '', ...reason] = text.split('：');
      const heads = ['项目', '未公开的原因'];
      const row = [name, reason.join('：')];
      heads.forEach((head, n) => figures.push([listPlace(OMITTED, omitted, head), row[n] ?? '']));
      omitted += 1;
    } else omitted = 0;
  });
  return figures;
}

/** Reads a whole workbook. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<ReadXlsx> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer);
  const figures: [string, string][] = [];
  const lines: { section: string; text: string; isHeading: boolean }[] = [];
  const all: string[] = [];
  const formulas: string[] = [];
  let [tables, forms] = [0, 0];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula !== undefined) formulas.push(`${sheet.name} ${cell.address}`);
        all.push(shown(cell.value, cell.numFmt ?? ''));
      }),
    );
    const grid = gridOf(sheet, false);
    const above = (row: number) => at(sheet, row, 1);
    const titleRow = above(1).startsWith('演示') ? 2 : 1;
    if (sheet.name === '正文') {
      for (const line of grid.slice(1)) {
        const [section = '', text = ''] = line;
        lines.push({ section, text, isHeading: section === text && section !== '' });
      }
    } else if (/^公开\d\d表/.test(sheet.name)) {
      tables += 1;
      const cells = grid.map((line) => line.map((text) => ({ text })));
      const name = `${above(titleRow + 1)} ${above(titleRow)}`;
      for (const [place, { text }] of tableFigures(name, cells, repeatedRows(sheet)))
        figures.push([place, text]);
    } else if (/^自评\d+/.test(sheet.name)) {
      forms += 1;
      figures.push(...formFigures(forms, gridOf(sheet, true)));
    } else if (sheet.name !== '目录') figures.push(...listFigures(above(titleRow), grid));
  }
  return {
    figures: new Map([...figures, ...listsInText(lines)]),
    words: lines.map(({ text }) => text).join('\n'),
    tables,
    forms,
    pageHeads: book.worksheets.map(({ headerFooter }) => headerFooter.oddHeader ?? ''),
    formulas,
    all,
  };
}
