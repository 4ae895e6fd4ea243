// Workbooks of final accounts read back: our own, files of two other writers, an odd one, and what is none.
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, test } from 'vitest';
import { amountCell, parseAccountsCell, subjectCell } from '@/lib/domain/accounts/cells';
import { plainName } from '@/lib/domain/accounts/recognise';
import { reckon } from '@/lib/domain/accounts/reckoning';
import { sampleAccounts } from '@/lib/domain/accounts/sample-accounts';
import { TABLE_KINDS } from '@/lib/domain/accounts/tables';
import { tableBlocks } from '@/lib/domain/accounts/table-layout';
import { parseMoney } from '@/lib/domain/amount';
import { accountsWorkbook } from './accounts-template';
import { readAccounts } from './read-accounts';
import { readWorkbook } from './read-workbook';
import { zipRefusal } from './zip-directory';

const record = sampleAccounts();
const asked = { fiscalYear: record.fiscalYear, bodyName: record.bodyName };

async function read(bytes: Uint8Array) {
  const sheets = await readWorkbook(bytes);
  if (typeof sheets === 'string') throw new Error(sheets);
  return readAccounts(sheets, asked);
}

/** Cells by id; amounts as 分, so that 1,200.00 and 1200 are the same. */
function values(cells: Iterable<readonly [string, string]>): Record<string, string | number | null> {
  return Object.fromEntries(
    [...cells]
      .map(
        ([id, text]) =>
          [id, parseAccountsCell(id)?.of === 'amount' ? parseMoney(text, '万元') : text] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const cellsOf = (imported: Awaited<ReturnType<typeof read>>) =>
  values(imported.tables.flatMap(({ cells }) => cells.map(({ cell, text }) => [cell, text] as const)));

/** What the tables show: every amount and name, computed ones too. */
function shown(): Record<string, string | number | null> {
  const { amount } = reckon(record);
  const cells = tableBlocks(record).flatMap(({ grid }) => grid.cells);
  return values(
    cells.flatMap(({ cell, text }) => {
      if (cell === null || text === '') return [];
      const known = amount(cell as Parameters<typeof amount>[0]);
      if (known !== null && known.origin === 'empty') return [];
      // 一、社会保障和就业支出: the ordinal is printed, the name is kept.
      return [[cell, known === null ? plainName(text) : text] as const];
    }),
  );
}

test('our own workbook gives back every cell it shows', async () => {
  const imported = await read(await accountsWorkbook(record, 'department', '演示（虚构）'));
  expect(imported.unmatched).toEqual([]);
  expect(imported.skipped).toEqual([]);
  expect(imported.notes).toEqual([]);
  expect(imported.tables.map(({ kind }) => kind)).toEqual([...TABLE_KINDS]);
  expect(cellsOf(imported)).toEqual(shown());
});

/** A sheet as plain values, for writers other than our own. */
interface Plain {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** First row and column, last row and column, from 0. */
  readonly merges: readonly (readonly [number, number, number, number])[];
}

async function byHucre(sheets: readonly Plain[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    })),
  });
}

/** Figures as formulas with the values a spreadsheet keeps beside them. */
async function byExceljs(sheets: readonly Plain[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merges } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === null) return;
        sheet.getCell(r + 1, c + 1).value =
          typeof value === 'number' && value % 1 !== 0 ? { formula: 'A1', result: value } : value;
      }),
    );
    for (const [top, left, bottom, right] of merges)
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** 支出决算表 and 收入支出决算总表 as an office prints them: in 万元, codes in one column. */
const usual: readonly Plain[] = [
  {
    name: 'Z01',
    rows: [
      ['收入支出决算总表', null, null, null, null, null],
      [null, null, null, null, null, '公开01表'],
      ['部门：示范区工业和信息化局', null, null, null, null, '金额单位：万元'],
      ['收入', null, null, '支出', null, null],
      ['项目', '行次', '金额', '项目', '行次', '金额'],
      ['栏次', null, 1, '栏次', null, 2],
      ['一、一般公共预算财政拨款收入', 1, 1234.5, '一、一般公共服务支出', 31, 1200],
      ['二、政府性基金预算财政拨款收入', 2, '', '二、社会保障和就业支出', 32, 34.5],
      ['本年收入合计', 9, 1234.5, '本年支出合计', 57, 1234.5],
      ['总计', 30, 1234.5, '总计', 60, 1234.5],
    ],
    merges: [
      [0, 0, 0, 5],
      [3, 0, 3, 2],
      [3, 3, 3, 5],
    ],
  },
  {
    name: '支出',
    rows: [
      ['支出决算表', null, null, null, null],
      ['部门：示范区工业和信息化局', null, null, null, '金额单位：万元'],
      ['项目', null, '本年支出合计', '基本支出', '项目支出'],
      ['功能分类科目编码', '科目名称', null, null, null],
      ['栏次', null, 1, 2, 3],
      ['合计', null, 1234.5, 1000.25, 234.25],
      [201, '一般公共服务支出', 1200, 965.75, 234.25],
      [20103, '政府办公厅（室）及相关机构事务', 1200, 965.75, 234.25],
      [2010301, '行政运行', 965.75, 965.75, '0.00'],
      ['2010302', '一般行政管理事务', 234.25, null, 234.25],
      ['208', '社会保障和就业支出', 34.5, 34.5, '—'],
      ['注：本表反映部门本年度各项支出情况。', null, null, null, null],
    ],
    merges: [
      [0, 0, 0, 4],
      [2, 0, 2, 1],
      [2, 2, 3, 2],
      [2, 3, 3, 3],
      [2, 4, 3, 4],
      [4, 0, 4, 1],
      [5, 0, 5, 1],
      [11, 0, 11, 4],
    ],
  },
];

/** The same figures from another system: other rows above, 元, 类 款 项 apart and without zeros, full-width digits, titles in heads. */
const odd: readonly Plain[] = [
  { name: '封面', rows: [['2021年度部门决算'], ['示范区工业和信息化局']], merges: [] },
  {
    name: '表3',
    rows: [
      ['附件2'],
      [null],
      ['  示范区工业和信息化局 2021 年度 支出决算表 '],
      ['编制单位：示范区工业和信息化局', null, null, null, null, null, '单位：元'],
      [null],
      ['支出功能分类科目编码', null, null, '科目名称', '项目支出', '本年支出合计', '基本支出'],
      ['类', '款', '项', null, null, null, null],
      ['栏　次', null, null, null, '1', '2', '3'],
      ['合　计', null, null, null, '2,342,500.00', 12345000, '１０，００２，５００'],
      ['201', null, null, '一般公共服务支出', 2342500, 12000000, 9657500],
      [null, 3, null, '政府办公厅（室）及相关机构事务', 2342500, 12000000, 9657500],
      [null, null, 1, '行政运行', 0, 9657500, 9657500],
      [null, null, '02', '一般行政管理事务', '¥2342500', 2342500, null],
      [208, null, null, '社会保障和就业支出', '/', 345000, 345000],
      [null],
      ['单位负责人：　　　　填表人：'],
    ],
    merges: [
      [5, 0, 5, 2],
      [5, 3, 6, 3],
      [5, 4, 6, 4],
      [5, 5, 6, 5],
      [5, 6, 6, 6],
    ],
  },
  {
    name: '表1',
    rows: [
      ['公开01表'],
      ['单位：元', null, null, null],
      ['项    目', '2021年度决算数', '项目（按功能分类）', '2021年度决算数'],
      ['一、一般公共预算财政拨款', '12,345,000.00', '一、一般公共服务支出', 12000000],
      ['二、政府性基金', null, '二、社会保障和就业', 345000],
      ['本年收入合计', 12345000, '本年支出合计', 12345000],
      ['总计', 12345000, '总计', 12345000],
    ],
    merges: [],
  },
];

describe('files of other writers', () => {
  it('are read alike, by label and not by place', async () => {
    const [first, second, third] = await Promise.all([
      byHucre(usual).then(read),
      byExceljs(usual).then(read),
      byExceljs(odd).then(read),
    ]);
    expect(cellsOf(second)).toEqual(cellsOf(first));
    expect(cellsOf(third)).toEqual({
      ...cellsOf(first),
      [amountCell('expenditure', null, '2010301', 'project')]: 0,
    });
    expect(cellsOf(first)).toMatchObject({
      [amountCell('incomeExpenditureTotal', 'income', 'generalBudget', 'amount')]: 1_234_500_000,
      [amountCell('incomeExpenditureTotal', 'expenditure', '208', 'amount')]: 34_500_000,
      [amountCell('incomeExpenditureTotal', 'expenditure', 'total', 'amount')]: 1_234_500_000,
      [amountCell('expenditure', null, 'total', 'basic')]: 1_000_250_000,
      [amountCell('expenditure', null, '2010302', 'project')]: 234_250_000,
      [subjectCell('expenditure', null, '2010301')]: '行政运行',
    });
    expect(cellsOf(first)).not.toHaveProperty([amountCell('expenditure', null, '208', 'project')]);
    for (const one of [first, second, third]) expect(one.unmatched).toEqual([]);
    expect(third.skipped).toEqual([{ sheet: '封面', why: '不是九张公开表之一' }]);
  });

  it('tell where each cell stood', async () => {
    const { tables } = await read(await byHucre(usual));
    const expenditure = tables.find(({ kind }) => kind === 'expenditure');
    expect(expenditure).toMatchObject({ sheet: '支出', unit: '万元' });
    expect(expenditure?.cells.find(({ cell }) => cell.endsWith('/2010302/project'))).toMatchObject({
      at: 'E10',
    });
  });

  it('say which cells nobody recognised, and why', async () => {
    const [, sheet] = usual;
    if (!sheet) throw new Error('no sheet');
    const rows = sheet.rows.map((row) => [...row, null, null]);
    rows[2] = [...(rows[2] ?? []).slice(0, 5), '调整数', '上缴上级支出'];
    rows[7] = [20103, '政府办公厅', 1200, '九百', 234.25, 7, 0.00000049];
    rows[10] = [null, '行政单位离退休', 34.5, null, null, null, null];
    rows.splice(
      11,
      0,
      ['20A', '其他', 1, null, null, null, null],
      ['其中：人员经费', null, 5, null, null, null, null],
    );
    const { unmatched, tables } = await read(
      await byHucre([{ ...sheet, rows, merges: sheet.merges.slice(0, 7) }]),
    );
    expect(unmatched.map(({ at, text, why }) => `${at} ${text} ${why}`)).toEqual([
      'F8 7 不认识列名“调整数”',
      'D8 九百 不是金额',
      'B11 行政单位离退休 没有科目编码',
      'C11 34.5 没有科目编码',
      'A12 20A 没有科目编码',
      'C12 1 没有科目编码',
      'A13 其中：人员经费 “其中”行不单独导入',
      'C13 5 “其中”行不单独导入',
    ]);
    expect(tables[0]?.cells.find(({ cell }) => cell.endsWith('/20103/toSuperior'))?.text).toBe('0.00');
  });

  it('are asked about: another year, another body, no unit, a unit nobody uses', async () => {
    const [sheet] = usual;
    if (!sheet) throw new Error('no sheet');
    const rows = sheet.rows.map((row) => [...row]);
    rows[0] = ['2020年度收入支出决算总表'];
    rows[2] = ['部门：示范区民政局'];
    const other = await read(await byHucre([{ ...sheet, rows }]));
    expect(other.notes).toEqual([
      '文件中写的是 2020 年度，正在导入的是 2021 年度，请核对。',
      '文件中的单位是“示范区民政局”，正在导入的是“示范区工业和信息化局”，请核对。',
      '「Z01」没有写明金额单位，已按万元读取。',
    ]);
    rows[2] = ['金额单位：亿元'];
    const strange = await read(await byHucre([{ ...sheet, rows }]));
    expect(strange.tables).toEqual([]);
    expect(strange.skipped[0]?.why).toBe('金额单位是亿元，请换算为万元或元后再导入');
  });

  it.each([
    [
      'six rows',
      [
        ['项目', '预算数', '决算数'],
        ['合计', 6, 5],
        ['1.因公出国（境）费用', 0, 0],
        ['2.公务用车购置及运行维护费', 5, 4.47],
        ['（1）公务用车购置费', 0, 0],
        ['（2）公务用车运行维护费', 5, 4.47],
        ['3.公务接待费', 1, 0.53],
      ],
    ],
    [
      'two rows',
      [
        [
          '项目',
          '合计',
          '因公出国（境）费',
          '公务用车购置及运行费',
          '公务用车购置费',
          '公务用车运行费',
          '公务接待费',
        ],
        ['预算数', 6, 0, 5, 0, 5, 1],
        ['决算数', 5, 0, 4.47, 0, 4.47, 0.53],
      ],
    ],
  ] as const)('give 三公 in %s', async (_, table) => {
    const rows = [['财政拨款“三公”经费支出决算表'], ['单位：万元'], ...table];
    const imported = await read(await byHucre([{ name: '三公', rows, merges: [] }]));
    expect(imported.unmatched).toEqual([]);
    const own = Object.entries(shown()).filter(([cell]) => cell.startsWith('amount/threePublic/'));
    expect(own).toHaveLength(12);
    expect(Object.entries(cellsOf(imported))).toEqual(own);
  });

  it('give 基本支出 in three pairs of columns, the side told by the code', async () => {
    const rows = [
      ['一般公共预算财政拨款基本支出决算明细表'],
      ['金额单位：元'],
      ['人员经费', null, null, '公用经费', null, null, null, null, null],
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', 3000000, '302', '商品和服务支出', 500000, '310', '资本性支出', 20000],
      ['30101', '基本工资', 3000000, '30201', '办公费', 500000, '31002', '办公设备购置', 20000],
      ['人员经费合计', null, 3000000, '公用经费合计', null, null, null, null, 520000],
    ];
    const imported = await read(
      await byExceljs([
        {
          name: '06',
          rows,
          merges: [
            [2, 0, 2, 2],
            [2, 3, 2, 8],
            [6, 3, 6, 7],
          ],
        },
      ]),
    );
    expect(imported.unmatched).toEqual([]);
    expect(cellsOf(imported)).toMatchObject({
      [amountCell('generalBudgetBasic', 'personnel', '30101', 'amount')]: 300_000_000,
      [amountCell('generalBudgetBasic', 'public', '31002', 'amount')]: 2_000_000,
      [amountCell('generalBudgetBasic', 'personnel', 'personnel', 'amount')]: 300_000_000,
      [amountCell('generalBudgetBasic', 'public', 'publicFunds', 'amount')]: 52_000_000,
    });
  });
});

describe('what is no workbook', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'noZip'],
    ['a text', new TextEncoder().encode('收入支出决算总表'.repeat(50)), 'noZip'],
    ['another zip', zipSync({ 'a.txt': new Uint8Array(9) }), 'noWorkbook'],
    ['a zip of zeros', zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) }), 'tooLarge'],
    [
      'very many entries',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, new Uint8Array(1)]))),
      'tooLarge',
    ],
    [
      'a workbook of nonsense',
      zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook') }),
      'damaged',
    ],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await readWorkbook(bytes)).toBe(why);
  });

  it('a zip that hides how large it is, is refused before it is read', () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(20 * 1024 * 1024) });
    const view = new DataView(bytes.buffer);
    let patched = 0;
    for (let at = 0; at + 28 < bytes.length; at += 1) {
      const signature = view.getUint32(at, true);
      // Local header and directory both say one kilobyte.
      if (signature === 0x04034b50) view.setUint32(at + 22, 1024, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1024, true);
      if (signature === 0x04034b50 || signature === 0x02014b50) patched += 1;
    }
    expect(patched).toBe(2);
    expect(zipRefusal(bytes)).toBe('damaged');
  });

  it('a sheet of very many cells is refused', async () => {
    const rows = Array.from({ length: 1100 }, (_, i) => Array.from({ length: 200 }, (_, c) => i + c));
    expect(await readWorkbook(await byHucre([{ name: '1', rows, merges: [] }]))).toBe('tooManyCells');
  });
});
