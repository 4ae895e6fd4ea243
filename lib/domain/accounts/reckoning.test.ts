// Sums worked out by hand: what is left empty is added up, what is typed counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellId } from '../evaluation/cells';
import { openRows } from './book';
import { amountCell, subjectCell } from './cells';
import { reckon, reckonAgain } from './reckoning';
import type { AccountsRecord } from './record';
import { sampleAccounts } from './sample-accounts';
import type { TableKind } from './tables';

const record = (...cells: readonly (readonly [CellId, string])[]): AccountsRecord => ({
  fiscalYear: 2022,
  bodyName: '示范区民政局',
  cells: new Map(cells),
});
const spent = (code: string, column: string) => amountCell('expenditure', null, code, column);
const subject = (code: string, name: string) => [subjectCell('expenditure', null, code), name] as const;

/** Two 项 of one 款 and one of another class: 320.50 + 290.10 + 42.30 = 652.90. */
const SPENT = [
  subject('2150501', '行政运行'),
  [spent('2150501', 'basic'), '320.50'],
  subject('2150599', '其他支出'),
  [spent('2150599', 'project'), '290.1'],
  subject('2080505', '机关事业单位基本养老保险缴费支出'),
  [spent('2080505', 'basic'), '42.30'],
] as const;

const texts = (of: AccountsRecord, cells: readonly CellId[]) =>
  cells.map((cell) => {
    const amount = reckon(of).amount(cell);
    return amount && `${amount.text} ${amount.origin}`;
  });

test('项 are added up to 款, 类 and 合计, and across the columns', () => {
  const codes = ['2150501', '21505', '215', '208', 'total'];
  expect(
    codes.map((code) =>
      texts(record(...SPENT), [spent(code, 'total'), spent(code, 'basic'), spent(code, 'project')]),
    ),
  ).toEqual([
    ['320.50 computed', '320.50 typed', ' empty'],
    ['610.60 computed', '320.50 computed', '290.10 computed'],
    ['610.60 computed', '320.50 computed', '290.10 computed'],
    ['42.30 computed', '42.30 computed', ' empty'],
    ['652.90 computed', '362.80 computed', '290.10 computed'],
  ]);
});

test('the upper levels are there by themselves, named by the list of the year, in the order of codes', () => {
  const block = reckon(record(...SPENT)).book.get('expenditure')?.blocks[0];
  expect(block && openRows(block).map(({ code, name }) => `${code} ${name}`)).toEqual([
    '208 社会保障和就业支出',
    '20805 行政事业单位养老支出',
    '2080505 机关事业单位基本养老保险缴费支出',
    '215 资源勘探工业信息等支出',
    '21505 工业和信息产业监管',
    '2150501 行政运行',
    '2150599 其他支出',
  ]);
});

test('what is typed counts as it stands, and is added on', () => {
  const typed = record(
    ...SPENT,
    [spent('21505', 'basic'), '400'],
    subject('21505', '工业和信息产业监管支出'),
  );
  expect(texts(typed, [spent('21505', 'basic'), spent('215', 'basic'), spent('total', 'basic')])).toEqual([
    '400 typed',
    '400.00 computed',
    '442.30 computed',
  ]);
  const names = reckon(typed)
    .book.get('expenditure')
    ?.blocks[0]?.rows.map(({ name }) => name);
  expect(names).toContain('工业和信息产业监管支出');
});

test('a row goes with its name, and its figures count no more', () => {
  const without = record(...SPENT.filter(([cell]) => cell !== subjectCell('expenditure', null, '2080505')));
  expect(texts(without, [spent('2080505', 'basic'), spent('total', 'total')])).toEqual([
    null,
    '610.60 computed',
  ]);
});

test('a text that is no amount leaves the sums above it open', () => {
  const broken = record(...SPENT, [spent('2150501', 'project'), '约三万']);
  expect(reckon(broken).amount(spent('2150501', 'project'))).toMatchObject({ fen: null, origin: 'typed' });
  expect(texts(broken, [spent('215', 'project'), spent('215', 'basic')])).toEqual([
    ' empty',
    '320.50 computed',
  ]);
});

test('balances follow: what was there and came in, less what was spent', () => {
  const t1 = (side: 'income' | 'expenditure', row: string) =>
    amountCell('incomeExpenditureTotal', side, row, 'amount');
  const overall = record(
    [t1('income', 'generalBudget'), '679.00'],
    [t1('income', 'other'), '12.34'],
    [t1('income', 'opening'), '30.00'],
    [subjectCell('incomeExpenditureTotal', 'expenditure', '215'), '资源勘探工业信息等支出'],
    [t1('expenditure', '215'), '700.00'],
  );
  expect(
    texts(overall, [
      t1('income', 'incomeThisYear'),
      t1('income', 'total'),
      t1('expenditure', 'expenditureThisYear'),
      t1('expenditure', 'closing'),
      t1('expenditure', 'total'),
      t1('expenditure', 'distribution'),
    ]),
  ).toEqual([
    '691.34 computed',
    '721.34 computed',
    '700.00 computed',
    '21.34 computed',
    '721.34 computed',
    ' empty',
  ]);
});

test('人员经费 and 公用经费 are added up from their classes, 三公 from its items', () => {
  const basic = (side: 'personnel' | 'public', row: string) =>
    amountCell('generalBudgetBasic', side, row, 'amount');
  const three = (column: string) => amountCell('threePublic', null, 'amounts', column);
  const both = record(
    [subjectCell('generalBudgetBasic', 'personnel', '30101'), '基本工资'],
    [basic('personnel', '30101'), '110'],
    [subjectCell('generalBudgetBasic', 'personnel', '30305'), '生活补助'],
    [basic('personnel', '30305'), '9.5'],
    [subjectCell('generalBudgetBasic', 'public', '30201'), '办公费'],
    [basic('public', '30201'), '12'],
    [three('final.operation'), '4.47'],
    [three('final.reception'), '0.53'],
  );
  expect(
    texts(both, [
      basic('personnel', '301'),
      basic('personnel', 'personnel'),
      basic('public', 'publicFunds'),
      three('final.vehicles'),
      three('final.total'),
      three('budget.total'),
    ]),
  ).toEqual([
    '110.00 computed',
    '119.50 computed',
    '12.00 computed',
    '4.47 computed',
    '5.00 computed',
    ' empty',
  ]);
});

test('a table nobody wrote a figure in is empty; 三公 of 0.00 is not, 政府性基金 of 0.00 is', () => {
  const state = (kind: TableKind, ...cells: readonly (readonly [CellId, string])[]) =>
    reckon(record(...cells)).book.get(kind)?.state;
  expect(state('income')).toBe('none');
  expect(state('income', [subjectCell('income', null, '2010101'), '行政运行'])).toBe('none');
  expect(state('income', [amountCell('income', null, 'total', 'total'), '—'])).toBe('none');
  expect(state('income', [amountCell('income', null, 'total', 'total'), '0'])).toBe('filled');
  expect(state('threePublic', [amountCell('threePublic', null, 'amounts', 'final.total'), '0.00'])).toBe(
    'filled',
  );
  expect(state('governmentFund', [amountCell('governmentFund', null, 'total', 'total'), '0.00'])).toBe(
    'none',
  );
});

test('with all its sums taken out, the sample comes out as it was', () => {
  const whole = sampleAccounts();
  const full = reckon(whole);
  const own = ([cell]: readonly [CellId, string]) => {
    if (!cell.startsWith('amount/')) return true;
    const [, table, , row = '', column = ''] = cell.split('/');
    if (table === 'threePublic') return /overseas|purchase|operation|reception/.test(column);
    if (table === 'fiscalTotal') return column !== 'total' && !/ThisYear|^total|^closing|^opening$/.test(row);
    if (table === 'generalBudgetBasic') return row.length === 5;
    if (/^\d/.test(row))
      return table === 'incomeExpenditureTotal' || (row.length === 7 && column !== 'total');
    return !/ThisYear|^total|^closing$/.test(row) && column !== 'closing';
  };
  const bare = reckon({ ...whole, cells: new Map([...whole.cells].filter(own)) });
  let computed = 0;
  for (const [cell] of whole.cells) {
    if (!cell.startsWith('amount/')) continue;
    expect([cell, bare.amount(cell)?.fen]).toEqual([cell, full.amount(cell)?.fen]);
    if (bare.amount(cell)?.origin === 'computed') computed += 1;
  }
  expect(computed).toBeGreaterThan(100);
});

test('after one key press only its table is reckoned anew', () => {
  const before = reckon(record(...SPENT));
  const changed = record(...SPENT, [spent('2080505', 'project'), '1']);
  const after = reckonAgain(before, changed, [spent('2080505', 'project')]);
  expect(after.amount(spent('total', 'total'))?.text).toBe('653.90');
  expect(after.book.get('income')).toBe(before.book.get('income'));
  expect(after.record).toBe(changed);
  expect([...after.book]).toEqual([...reckon(changed).book]);
});

test('edit after edit, the quick way comes to what reckoning from the ground comes to', () => {
  const cell = fc.oneof(
    fc.constantFrom(...sampleAccounts().cells.keys()),
    fc.constantFrom(
      subjectCell('expenditure', null, '2080201'),
      spent('2080201', 'basic'),
      spent('2080201', 'total'),
      amountCell('stateCapital', null, 'total', 'income'),
    ),
  );
  const text = fc.constantFrom('', '', '0', '12.5', '-3', '约三万', '—');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, text), { minLength: 1, maxLength: 25 }), (edits) => {
      let current = sampleAccounts();
      let quick = reckon(current);
      for (const [changed, to] of edits) {
        const cells = new Map(current.cells);
        if (to === '') cells.delete(changed);
        else cells.set(changed, to);
        current = { ...current, cells };
        quick = reckonAgain(quick, current, [changed]);
      }
      expect([...quick.book]).toEqual([...reckon(current).book]);
    }),
    { numRuns: 40 },
  );
});
