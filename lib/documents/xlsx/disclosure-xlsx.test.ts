// disclosure.xlsx read back by an independent library: every figure a number, every text a text, merges, print set-up, fixed bytes.
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, DisclosureDocument } from '@/lib/domain/disclosure/model';
import { fieldCell } from '@/lib/domain/evaluation/cells';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import { sampleInput } from '@/lib/domain/disclosure/sample-accounts';
import { annualDocument } from '@/testing/annual-blocks';
import { filled, sampleDocument, sampleForm, snapshotOf } from '@/testing/sample-disclosure';
import { renderDisclosureXlsx } from './disclosure-xlsx';

/** Texts that a careless writer turns into something else. */
const HOSTILE = [
  '=1+1',
  '+86',
  '-2',
  '@SUM(A1)',
  '#N/A',
  '_x0041_',
  '<b>&amp;"粗"</b>',
  '䶮𬍤😀\u202e反',
  '=HYPERLINK("http://example.org","点")',
  ' 前后有空格 ',
  '第一行\n第二行',
  '007',
  '1,23',
];

const grid: Extract<Block, { kind: 'table' }>['grid'] = {
  columnCount: 3,
  rowCount: 5,
  columnWidths: [50, 25, 25],
  headRows: 2,
  cells: [
    head(0, 0, 2, 1, '项目'),
    head(0, 1, 1, 2, '本年支出'),
    head(1, 1, 1, 1, '合计'),
    head(1, 2, 1, 1, '基本支出'),
    ...(
      [
        ['合计', '1,894.68', '-0.55'],
        ['2010301 行政运行', '0.00', ''],
        ['=cmd|A1', '12,345,678.90', '—'],
      ] as const
    ).flatMap((row, i) =>
      row.map((text, column) => ({
        row: i + 2,
        column,
        rowSpan: 1,
        columnSpan: 1,
        role: column === 0 ? ('label' as const) : ('amount' as const),
        text,
        value: null,
        align: column === 0 ? ('left' as const) : ('right' as const),
        cell: null,
      })),
    ),
  ],
};

function head(row: number, column: number, rowSpan: number, columnSpan: number, text: string) {
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    role: 'head',
    text,
    value: null,
    align: 'center',
    cell: null,
  } as const;
}

function annual(): DisclosureDocument {
  const document = sampleDocument();
  const hostile = filled(sampleForm(NATIONAL_2020, '=项目'), [
    [fieldCell('goalExpected'), HOSTILE.join('\n')],
    [fieldCell('implementingUnit'), '20210001'],
  ]);
  const more = sampleDocument({ projects: [snapshotOf('x-1', '=项目', hostile)] });
  const table = (printedNo: string): Block => ({
    kind: 'table',
    table: 'expenditure',
    anchor: `t-${printedNo}`,
    printedNo,
    title: '支出决算表',
    unitName: '部门：示范区民政局',
    unit: '金额单位：万元',
    grid,
    notes: ['注：本表反映部门本年度各项支出情况。'],
  });
  return {
    ...document,
    blocks: [
      ...document.blocks,
      table('公开03表'),
      table('公开03表'),
      { kind: 'list', ordered: true, items: HOSTILE },
      ...more.blocks.filter(({ kind }) => kind === 'project'),
    ],
    projects: [...document.projects, ...more.projects],
  };
}

/** How a number looks under the formats that are used, by rules of our own: the independent reader gives numbers and formats. */
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
  throw new Error(`no text and no number: ${JSON.stringify(value)}`);
}

const document = annual();
let bytes: Uint8Array<ArrayBuffer>;
const book = new ExcelJS.Workbook();

beforeAll(async () => {
  bytes = await renderDisclosureXlsx(document);
  await book.xlsx.load(bytes.buffer);
});

function sheetOf(name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}: ${book.worksheets.map((one) => one.name).join(' ')}`);
  return sheet;
}

/** The row (from 1) on which a text first stands. */
function rowWith(sheet: ExcelJS.Worksheet, text: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      if (shown(sheet.getCell(row, column).value, '') === text) return row;
    }
  }
  throw new Error(`${sheet.name} lacks ${text}`);
}

/** Every cell of a grid stands where it is printed, looks as printed, and is merged as printed. */
function expectGrid(
  sheet: ExcelJS.Worksheet,
  top: number,
  cells: readonly {
    row: number;
    column: number;
    rowSpan: number;
    columnSpan: number;
    text: string;
    lead?: string;
  }[],
) {
  for (const cell of cells) {
    const place = sheet.getCell(top + cell.row, cell.column + 1);
    expect(shown(place.value, place.numFmt ?? ''), place.address).toBe(`${cell.lead ?? ''}${cell.text}`);
    const last = sheet.getCell(top + cell.row + cell.rowSpan - 1, cell.column + cell.columnSpan);
    expect(last.master.address).toBe(place.address);
    expect(place.isMerged).toBe(cell.rowSpan > 1 || cell.columnSpan > 1);
  }
}

describe('disclosure.xlsx', () => {
  it('has a sheet for everything, named once each, and contents that lead to them', () => {
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toEqual(['目录', '正文', '汇总表', '自评01', '自评02', '公开03表', '公开03表-2', '自评03']);
    const contents = sheetOf('目录');
    const first = rowWith(contents, '正文');
    // The reader knows links to other files only.
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    names.slice(1).forEach((name, i) => {
      expect(contents.getCell(first + i, 2).value).toBe(name);
      expect(contents.getCell(first + i, 2).font.underline).toBe(true);
      expect(xml).toContain(`<hyperlink ref="B${first + i}" location="&apos;${name}&apos;!A1"/>`);
    });
  });

  it('keeps tables as printed, figures as numbers', () => {
    const sheet = sheetOf('公开03表');
    const top = rowWith(sheet, '项目');
    expectGrid(sheet, top, grid.cells);
    expect(sheet.getCell(top + 2, 2).value).toBe(1894.68);
    expect(sheet.getCell(top + 2, 2).numFmt).toBe('#,##0.00');
    expect(sheet.getCell(top + 4, 2).value).toBe(12345678.9);
    expect(sheet.getCell(top + 4, 1).value).toBe('=cmd|A1');
    expect(textOf(sheet.getCell(top + 5, 1).value)).toBe('注：本表反映部门本年度各项支出情况。');
  });

  it('keeps forms as printed, figures as numbers and names as texts', () => {
    const forms = document.projects.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'form'));
    expect(forms).toHaveLength(3);
    let numbers = 0;
    forms.forEach(({ layout }, i) => {
      const sheet = sheetOf(`自评0${i + 1}`);
      const top = rowWith(sheet, layout.cells[0]?.text ?? '');
      expectGrid(sheet, top, layout.cells);
      for (const cell of layout.cells) {
        const { value } = sheet.getCell(top + cell.row, cell.column + 1);
        const isFigure =
          cell.role === 'computed' || cell.cellIds.some((id) => /\/(budget|score|weight|target)$/.test(id));
        if (isFigure && /^\d[\d,.]*%?$/.test(cell.text)) {
          expect(typeof value).toBe('number');
          numbers += 1;
        }
      }
    });
    expect(numbers).toBeGreaterThan(50);
    const third = sheetOf('自评03');
    const named = third.getRow(rowWith(third, '20210001')).values as ExcelJS.CellValue[];
    expect(named).toContain('20210001');
    expect(named).not.toContain(20210001);
  });

  it('carries the summary table, its percents and points as numbers', () => {
    const sheet = sheetOf('汇总表');
    const block = document.blocks.find((one) => one.kind === 'figures');
    if (block?.kind !== 'figures') throw new Error('no summary');
    const top = rowWith(sheet, '序号');
    const rows = [...block.rows, ...(block.total ? [block.total] : [])];
    rows.forEach((row, i) =>
      row.forEach((text, column) => {
        const cell = sheet.getCell(top + 1 + i, column + 1);
        expect(shown(cell.value, cell.numFmt ?? '')).toBe(text);
      }),
    );
    const second = rowWith(sheet, '高龄津贴发放项目');
    expect(sheet.getCell(second, 5).value).toBe(0.9931);
    expect(sheet.getCell(second, 6).value).toBe(99.93);
  });

  it('carries the whole text, whatever it holds', () => {
    const sheet = sheetOf('正文');
    const texts = new Set<string>();
    sheet.eachRow((row) => texts.add(textOf(row.getCell(2).value)));
    HOSTILE.forEach((text, i) => expect(texts).toContain(`${i + 1}. ${text}`));
    for (const block of document.blocks) {
      if (block.kind === 'paragraph' || block.kind === 'heading') expect(texts).toContain(block.text);
    }
    const third = sheetOf('自评03');
    const goal = third.getCell(rowWith(third, HOSTILE.join('\n')), 1).value;
    expect(goal).not.toHaveProperty('formula');
  });

  it('prints on A4 with heads on each page, the mark of trial data on each', () => {
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.headerFooter.oddHeader).toBe('&C演示（虚构）');
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\$?\d+:\$?\d+$/);
      expect(textOf(sheet.getCell(1, 1).value)).toBe('演示（虚构）');
    }
    const table = sheetOf('公开03表');
    const top = rowWith(table, '项目');
    expect(table.pageSetup.printTitlesRow?.replaceAll('$', '')).toBe(`${top}:${top + 1}`);
    expect(table.views[0]).toMatchObject({ state: 'frozen', ySplit: top + 1 });
  });

  it('shows all of a long text', () => {
    const sheet = sheetOf('自评03');
    const row = sheet.getRow(rowWith(sheet, HOSTILE.join('\n')));
    expect(row.height).toBeGreaterThan(12 * 13);
  });

  it('says which block cannot be drawn', async () => {
    const broken = { ...grid, cells: grid.cells.slice(1) };
    const blocks = document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, grid: broken } : block,
    );
    await expect(renderDisclosureXlsx({ ...document, blocks })).rejects.toMatchObject({
      name: 'RenderFailure',
      block: '公开03表《支出决算表》',
    });
  });

  it('is the same bytes for the same document', async () => {
    expect(Buffer.from(await renderDisclosureXlsx(annual())).equals(Buffer.from(bytes))).toBe(true);
  });

  it('carries no mark where the data is real', async () => {
    const real = new ExcelJS.Workbook();
    await real.xlsx.load((await renderDisclosureXlsx(sampleDocument({ demo: false }))).buffer);
    for (const sheet of real.worksheets) {
      expect(sheet.headerFooter.oddHeader ?? '').toBe('');
      expect(textOf(sheet.getCell(1, 1).value)).not.toContain('演示');
    }
  });
});

describe('a whole annual disclosure', () => {
  it.each([
    ['with every kind of block', annualDocument],
    ['composed from accounts', () => composeDisclosure(sampleInput()).document],
  ])('%s: every table as printed, every amount a number', async (_, make) => {
    const whole = make();
    const written = new ExcelJS.Workbook();
    await written.xlsx.load((await renderDisclosureXlsx(whole)).buffer);
    const tables = whole.blocks.filter((block) => block.kind === 'table');
    expect(tables.length).toBeGreaterThan(1);
    const seen = new Map<string, number>();
    for (const { printedNo, title, grid: printed } of tables) {
      const times = (seen.get(printedNo) ?? 0) + 1;
      seen.set(printedNo, times);
      const sheet = written.getWorksheet(times === 1 ? printedNo : `${printedNo}-${times}`);
      if (!sheet) throw new Error(`no sheet ${printedNo}`);
      const top = rowWith(sheet, printed.cells[0]?.text ?? '');
      expectGrid(sheet, top, printed.cells);
      for (const { row, column, value, text } of printed.cells) {
        if (value === null) continue;
        const read = sheet.getCell(top + row, column + 1).value;
        expect(read, `${title} ${text}`).toBe(Number(text.replaceAll(',', '')));
      }
    }
  });
});
