// The accounts in one tab: sums that follow each key, what a key wakes, and rows that come, go and come back.
import { expect, test } from 'vitest';
import { factCell } from '@/lib/domain/accounts/cells';
import { addSubject, openBlocks, readSubjectRows, removeSubject } from './subject-rows';
import { spent, subject, testingDraft } from './testing-draft';

const printed = (store: ReturnType<typeof testingDraft>, row: string, column: string) =>
  store.reckoning.amount(spent(row, column))?.text;

test('a key press moves the sums of its row and of the classes above, and wakes these alone', () => {
  const store = testingDraft();
  expect(printed(store, 'total', 'total')).toBe('610.50');
  const woken: string[] = [];
  for (const [row, column] of [
    ['2150501', 'total'],
    ['21505', 'basic'],
    ['total', 'total'],
    ['2150599', 'project'],
  ] as const) {
    store.topics.subscribe(`amount:${spent(row, column)}`, () => woken.push(`${row} ${column}`));
  }
  store.topics.subscribe('structure', () => woken.push('structure'));
  store.type(spent('2150501', 'basic'), '321.5');
  expect(printed(store, '2150501', 'total')).toBe('321.50');
  expect(printed(store, 'total', 'total')).toBe('611.50');
  expect(woken.sort()).toEqual(['21505 basic', '2150501 total', 'total total']);
});

test('a fact moves no sum', () => {
  const store = testingDraft();
  const before = store.reckoning;
  store.type(factCell('operatingFunds.amount'), '12');
  expect(store.reckoning).toBe(before);
});

test('a typed sum counts as it stands, and an emptied one is added up again', () => {
  const store = testingDraft();
  store.type(spent('total', 'total'), '700');
  expect(store.reckoning.amount(spent('total', 'total'))).toMatchObject({ origin: 'typed', text: '700' });
  store.type(spent('total', 'total'), '');
  expect(store.reckoning.amount(spent('total', 'total'))).toMatchObject({
    origin: 'computed',
    text: '610.50',
  });
});

test('a removed class takes its subjects and figures along, and undo brings all of them back', () => {
  const store = testingDraft([[subject('215'), '资源勘探工业信息等支出']]);
  const before = new Map(store.record.cells);
  removeSubject(store, subject('215'));
  expect(store.record.cells.size).toBe(0);
  expect(store.structure).toBeGreaterThan(0);
  store.undo();
  expect(new Map([...store.record.cells].sort())).toEqual(new Map([...before].sort()));
});

test('a subject is added once, under its own levels only', () => {
  const store = testingDraft();
  const [block] = openBlocks('expenditure');
  if (!block) throw new Error('the table lost its open rows');
  expect(addSubject(store, block, { code: '2050299', name: '其他普通教育支出' })).toBe(
    spent('2050299', 'total'),
  );
  expect(store.text(subject('2050299'))).toBe('其他普通教育支出');
  expect(addSubject(store, block, { code: '20502991', name: '过长的编码' })).toBeNull();
  store.undo();
  expect(store.text(subject('2050299'))).toBe('');
});

test('rows of a spreadsheet are read with the code in one cell or in three; heads and totals are counted and left out', () => {
  const { edits, rows, left } = readSubjectRows(
    'expenditure',
    [
      ['科目编码', '科目名称', '合计'],
      ['2150501', '行政运行', '320.50', '320.5', '', ''],
      ['215', '05', '99', '其他工业和信息产业监管支出', '290', '', '290'],
      ['合计', '', '610.50'],
      ['', ''],
    ],
    2021,
  );
  expect({ rows, left }).toEqual({ rows: 2, left: 2 });
  expect(edits).toEqual([
    [subject('2150501'), '行政运行'],
    [spent('2150501', 'total'), '320.50'],
    [spent('2150501', 'basic'), '320.5'],
    [subject('2150599'), '其他工业和信息产业监管支出'],
    [spent('2150599', 'total'), '290'],
    [spent('2150599', 'project'), '290'],
  ]);
});

test('economic rows find their half by their code', () => {
  const { edits } = readSubjectRows(
    'generalBudgetBasic',
    [
      ['30101', '基本工资', '80'],
      ['30201', '办公费', '5'],
    ],
    2021,
  );
  expect(edits.map(([cell]) => cell.split('/').slice(0, 4).join('/'))).toEqual([
    'subject/generalBudgetBasic/personnel/30101',
    'amount/generalBudgetBasic/personnel/30101',
    'subject/generalBudgetBasic/public/30201',
    'amount/generalBudgetBasic/public/30201',
  ]);
});
