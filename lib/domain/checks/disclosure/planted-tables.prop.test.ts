// Laws of the table rules: tables that agree by construction are left in peace, and each planted mistake is found at its cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableKind } from '../../accounts/tables';
import type { Disclosure } from '../../interchange/disclosure';
import { randomBooks } from '@/testing/random-books';
import { type Books, printed, tablesOf } from './books';
import { table } from './cases/table-case';
import { checkDisclosure, type SampleDisclosure, sampleDisclosure } from './sample-disclosure';
import { TABLE_RULES } from './table-rules';

const OWN = new Set(TABLE_RULES.map(({ id }) => id));

/** A disclosure of tables alone. */
function disclosureOf(drawn: Books): SampleDisclosure {
  return {
    ...sampleDisclosure(),
    fiscalYear: drawn.fiscalYear,
    moneyUnit: drawn.moneyUnit,
    tables: tablesOf(drawn),
    narrative: [],
    evaluations: [],
    departmentEvaluations: [],
    facts: {},
  };
}

/** Errors and warnings of the rules on tables. */
function loud(disclosure: Disclosure) {
  return checkDisclosure(disclosure).findings.filter(
    ({ rule, severity }) => OWN.has(rule) && severity !== 'hint',
  );
}

/** A mistake: how it is made (false where the tables give no room for it), and where which rule must see it. */
interface Mistake {
  readonly rule: string;
  /** How many cells are wrong; one where not given. */
  readonly causes?: number;
  readonly name: string;
  readonly make: (d: SampleDisclosure, pick: number) => string | false;
}

/** Adds to one cell of the `nth` row that fits, and says where it stands. */
function add(
  d: SampleDisclosure,
  kind: TableKind,
  {
    block = 0,
    row,
    column = 0,
  }: { block?: number; row: (name: string, code: string) => boolean; column?: number },
  pick: number,
  by = 12_345,
): string | false {
  const one = table(d, kind);
  if (one.state === 'none') return false;
  const rows = one.blocks?.[block]?.rows ?? [];
  const fitting = rows.flatMap((each, r) => (row(each.name ?? '', each.code ?? '') ? [r] : []));
  const at = fitting[pick % Math.max(fitting.length, 1)];
  const cells = at === undefined ? undefined : rows[at]?.cells;
  if (at === undefined || !cells) return false;
  const now = Math.round(Number(String(cells[column] ?? '0').replaceAll(',', '')) * 100);
  cells[column] = printed(now + by);
  return `tables[${d.tables.indexOf(one)}].blocks[${block}].rows[${at}].cells[${column}]`;
}

const named = (text: string) => (name: string) => name.endsWith(text);
const coded = (name: string, code: string) => name !== '合计' && code !== '';

const MISTAKES: readonly Mistake[] = [
  {
    rule: 'FA-01',
    name: 'a table taken out',
    make: (d, pick) => {
      d.tables.splice(pick % 9, 1);
      return 'tables';
    },
  },
  {
    rule: 'FA-02',
    name: 'an empty table without its sentence',
    make: (d) => {
      const i = d.tables.findIndex(({ state }) => state === 'none');
      Object.assign(d.tables[i] ?? {}, { notes: [] });
      return i >= 0 && `tables[${i}].notes`;
    },
  },
  {
    rule: 'FA-03',
    name: 'income total',
    make: (d, p) => add(d, 'incomeExpenditureTotal', { row: named('总计') }, p),
  },
  {
    rule: 'FA-04',
    name: 'expenditure total',
    make: (d, p) => add(d, 'incomeExpenditureTotal', { block: 1, row: named('总计') }, p),
  },
  {
    rule: 'FA-05',
    name: 'both closing balance and total of expenditure',
    make: (d, p) => {
      add(d, 'incomeExpenditureTotal', { block: 1, row: named('年末结转和结余') }, p);
      return add(d, 'incomeExpenditureTotal', { block: 1, row: named('总计') }, p);
    },
  },
  {
    rule: 'FA-06',
    name: 'a kind of income',
    make: (d, p) => add(d, 'incomeExpenditureTotal', { row: named('其他收入') }, p),
  },
  { rule: 'FA-08', name: 'a total of a row', make: (d, p) => add(d, 'income', { row: coded }, p) },
  {
    rule: 'FA-08',
    name: 'a part of a row',
    make: (d, p) => add(d, 'income', { row: coded, column: 1 + (p % 6) }, p),
  },
  { rule: 'FA-09', name: 'a total of a row', make: (d, p) => add(d, 'expenditure', { row: coded }, p) },
  {
    rule: 'FA-10',
    causes: 2,
    name: 'a 类 in two columns that make up for each other',
    make: (d, p) => {
      const row = (_: string, code: string) => code.length === 3;
      const at = add(d, 'expenditure', { row, column: 1 }, p);
      add(d, 'expenditure', { row, column: 2 }, p, -12_345);
      return at;
    },
  },
  {
    rule: 'FA-11',
    causes: 2,
    name: 'two classes that make up for each other',
    make: (d) => {
      const rows = table(d, 'incomeExpenditureTotal').blocks?.[1]?.rows ?? [];
      if (!rows[1]?.name?.startsWith('二、')) return false;
      add(d, 'incomeExpenditureTotal', { block: 1, row: (name) => name === rows[1]?.name }, 0, -12_345);
      return add(d, 'incomeExpenditureTotal', { block: 1, row: (name) => name === rows[0]?.name }, 0);
    },
  },
  {
    rule: 'FA-12',
    name: 'a closing balance',
    make: (d, p) =>
      add(d, 'fiscalTotal', { block: 1, row: named('年末财政拨款结转和结余'), column: 1 + (p % 3) }, p),
  },
  {
    rule: 'FA-14',
    name: '基本支出 of a subject',
    make: (d, p) => add(d, 'generalBudgetExpenditure', { row: coded, column: 1 }, p),
  },
  {
    rule: 'FA-15',
    name: 'an economic class',
    make: (d, p) => add(d, 'generalBudgetBasic', { row: (_, code) => code.length === 3 }, p),
  },
  {
    rule: 'FA-16',
    name: 'a total of 三公',
    make: (d, p) => add(d, 'threePublic', { row: () => true, column: p % 2 === 0 ? 0 : 6 }, p),
  },
  {
    rule: 'FA-18',
    name: 'a closing balance of a fund',
    make: (d, p) => add(d, 'governmentFund', { row: coded, column: 5 }, p),
  },
  {
    rule: 'FA-19',
    name: 'a closing balance of state capital',
    make: (d, p) => add(d, 'stateCapital', { row: coded, column: 5 }, p),
  },
  {
    rule: 'FA-59',
    name: 'one class of expenditure',
    make: (d, p) =>
      add(d, 'incomeExpenditureTotal', { block: 1, row: (name) => /^[一二三四五]、/.test(name) }, p),
  },
];

describe('tables that agree by construction', () => {
  it('yield no error and no warning', () => {
    fc.assert(
      fc.property(randomBooks, (drawn) => {
        expect(loud(disclosureOf(drawn))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('yield no finding at all in the order of another year, or with strokes for noughts', () => {
    fc.assert(
      fc.property(randomBooks, (drawn) => {
        const disclosure = disclosureOf(drawn);
        for (const one of disclosure.tables) {
          for (const block of one.blocks ?? []) {
            for (const row of block.rows ?? [])
              row.cells = row.cells?.map((cell) => (cell === '0.00' ? '—' : cell)) ?? [];
          }
        }
        expect(loud(disclosure)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(MISTAKES)('a planted $rule: $name', ({ rule, make, causes = 1 }) => {
  it('is found at its cell, and nothing else is blamed', () => {
    let planted = 0;
    fc.assert(
      fc.property(randomBooks, fc.nat(50), (drawn, pick) => {
        const disclosure = disclosureOf(drawn);
        const at = make(disclosure, pick);
        if (at === false) return;
        planted++;
        const found = loud(disclosure).map((finding) => `${finding.rule} ${finding.at}`);
        expect(found).toContain(`${rule} ${at}`);
        expect(found, 'one cause, one finding').toHaveLength(causes);
      }),
      { numRuns: 30 },
    );
    expect(planted, 'the mistake was hardly ever made').toBeGreaterThan(2);
  });
});
