// What an import would do: adds, changes, leaves, what the file lacks, and the edits of each choice.
import { expect, test } from 'vitest';
import { amountCell, subjectCell } from './cells';
import { importEdits, previewImport } from './import-preview';
import type { ImportedAccounts, ImportedCell } from './imported';
import type { AccountsRecord } from './record';
import type { TableKind } from './tables';

const basic = (row: string, column = 'basic') => amountCell('expenditure', null, row, column);
const name = (code: string) => subjectCell('expenditure', null, code);

const record: AccountsRecord = {
  fiscalYear: 2021,
  bodyName: '示范区民政局',
  cells: new Map([
    [name('2010301'), '行政运行'],
    [basic('2010301'), '965.754321'],
    [basic('2010301', 'project'), '10'],
    [name('2010302'), '一般行政管理事务'],
    [basic('2010302', 'project'), '0.00'],
    [basic('2010302', 'operating'), '—'],
  ]),
};

function file(cells: readonly (readonly [ImportedCell['cell'], string])[], kind: TableKind = 'expenditure') {
  return {
    tables: [
      {
        kind,
        sheet: '支出',
        unit: '万元',
        cells: cells.map(([cell, text], i) => ({ cell, text, at: `B${i + 1}` })),
      },
    ],
    unmatched: [],
    furtherUnmatched: 0,
    skipped: [],
    notes: [],
  } satisfies ImportedAccounts;
}

const imported = file([
  [name('2010301'), '行政运行'],
  [basic('2010301'), '965.75'],
  [basic('2010301', 'project'), '11'],
  [basic('2010302', 'operating'), '3'],
  [basic('2010302', 'total'), '6'],
  [basic('2010302'), '3'],
  // The class is there by itself, and its sum with it.
  [name('201'), '一般公共服务支出'],
  [basic('201'), '965.754321'],
  [basic('201', 'project'), '12'],
  [name('2080505'), '机关事业单位基本养老保险缴费支出'],
]);

test('says of each cell what would become of it', () => {
  const [table] = previewImport(record, imported);
  expect(table?.cells.map(({ name: cell, shown, to, effect }) => [cell, shown, to, effect])).toEqual([
    ['公开03表 2010301 科目名称', '行政运行', '行政运行', 'same'],
    // The file carries what is printed of it.
    ['公开03表 行政运行 基本支出', '965.754321', '965.75', 'same'],
    ['公开03表 行政运行 项目支出', '10', '11', 'change'],
    // A stroke is nothing.
    ['公开03表 一般行政管理事务 经营支出', '', '3', 'add'],
    // Adds up to nothing by itself, as long as the rest is not there.
    ['公开03表 一般行政管理事务 本年支出合计', '0.00', '6', 'change'],
    ['公开03表 一般行政管理事务 基本支出', '', '3', 'add'],
    ['公开03表 201 科目名称', '一般公共服务支出', '一般公共服务支出', 'same'],
    ['公开03表 一般公共服务支出 基本支出', '965.754321', '965.754321', 'same'],
    ['公开03表 一般公共服务支出 项目支出', '10.00', '12', 'change'],
    ['公开03表 2080505 科目名称', '', '机关事业单位基本养老保险缴费支出', 'add'],
  ]);
  expect(table?.lacking).toEqual([
    { cell: name('2010302'), name: '公开03表 2010302 科目名称', text: '一般行政管理事务' },
  ]);
});

test('fills what is empty, or takes what differs too, in the tables that were chosen', () => {
  const tables = previewImport(record, imported);
  const filled = importEdits(tables, { mode: 'fillBlank', tables: ['expenditure'] });
  expect(filled).toEqual([
    { cell: basic('2010302', 'operating'), from: '—', to: '3' },
    { cell: basic('2010302'), from: '', to: '3' },
    { cell: name('2080505'), from: '', to: '机关事业单位基本养老保险缴费支出' },
  ]);
  const written = importEdits(tables, { mode: 'overwrite', tables: ['expenditure'] });
  expect(written).toHaveLength(6);
  expect(written).toContainEqual({ cell: basic('2010301', 'project'), from: '10', to: '11' });
  expect(written).toContainEqual({ cell: basic('201', 'project'), from: '', to: '12' });
  expect(importEdits(tables, { mode: 'overwrite', tables: ['income'] })).toEqual([]);
});

test('a code on the wrong side is shown and never written', () => {
  const wrong = file(
    [
      [subjectCell('generalBudgetBasic', 'personnel', '30201'), '办公费'],
      [amountCell('generalBudgetBasic', 'personnel', '30101', 'amount'), '5'],
    ],
    'generalBudgetBasic',
  );
  const tables = previewImport(record, wrong);
  expect(tables[0]?.cells.map(({ refused }) => refused)).toEqual([
    '经济分类科目编码 30201 不在这一栏：人员经费为 301、303，公用经费为其余各类，编码 3 位或 5 位。',
    null,
  ]);
  expect(importEdits(tables, { mode: 'overwrite', tables: ['generalBudgetBasic'] })).toHaveLength(1);
});
