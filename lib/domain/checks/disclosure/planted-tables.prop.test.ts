// Laws of the table rules: tables that agree by construction are left in peace, and each planted mistake is found at its cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableKind } from '../../accounts/tables';
import type { Disclosure } from '../../interchange/disclosure';
import { type Books, type Line, printed, type Source, tablesOf } from './books';
import { table } from './cases/table-case';
import { checkDisclosure, type SampleDisclosure, sampleDisclosure } from './sample-disclosure';
import { TABLE_RULES } from './table-rules';

const OWN = new Set(TABLE_RULES.map(({ id }) => id));
const SOURCES: readonly Source[] = ['generalBudget', 'governmentFund', 'stateCapital', 'other'];
const CLASSES = ['201', '205', '208', '212', '221'] as const;

interface Drawn {
  readonly source: Source;
  readonly path: readonly [number, number, number];
  readonly opening: number;
  readonly income: number;
  readonly spent: readonly [number, number];
}

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9_000_000 }) },
);

const line: fc.Arbitrary<Drawn> = fc.record({
  source: fc.constantFrom(...SOURCES),
  path: fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })),
  opening: amount,
  income: amount,
  spent: fc.tuple(fc.nat(100), fc.nat(100)),
});

/** Lines whose spending stays within what they have; one 项 belongs to one source. */
function linesOf(drawn: readonly Drawn[]): Line[] {
  const seen = new Map<string, Line>();
  for (const { source, path, opening, income, spent } of drawn) {
    const [klass, section, entry] = path;
    const head = CLASSES[klass] ?? '201';
    const code = `${head}0${section}${String(SOURCES.indexOf(source) * 10 + entry).padStart(2, '0')}`;
    const all = opening + income;
    if (all === 0) continue;
    const basic = Math.floor((all * spent[0]) / 200);
    const project = Math.floor((all * spent[1]) / 200);
    const names = [`${head}类支出`, `${head}0${section}款`, `${code}项`] as const;
    seen.set(code, { source, code, names, opening, income, basic, project });
  }
  return [...seen.values()];
}

const ECONOMIC = ['30101', '30102', '30112', '30201', '30217', '30231', '30305', '31002', '31013'] as const;

/** `total` cut into as many parts as there are economic subjects. */
function split(total: number, cuts: readonly number[]): number[] {
  const stops = cuts.map((cut) => Math.floor((cut * total) / 1000)).sort((a, b) => a - b);
  const edges = [0, ...stops, total];
  return edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
}

const books: fc.Arbitrary<Books> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    cuts: fc.array(fc.nat(1000), { minLength: ECONOMIC.length - 1, maxLength: ECONOMIC.length - 1 }),
    budget: fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }),
    more: fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }),
    used: amount,
    moneyUnit: fc.constantFrom('万元', '元'),
    fiscalYear: fc.constantFrom(2020, 2021, 2024),
  })
  .map(({ lines: drawn, cuts, budget, more, used, moneyUnit, fiscalYear }) => {
    const lines = linesOf(drawn);
    const basic = lines.reduce((sum, one) => sum + (one.source === 'generalBudget' ? one.basic : 0), 0);
    const parts = split(basic, cuts);
    const economic = ECONOMIC.map((code, i) => ({ code, name: `${code}款`, amount: parts[i] ?? 0 }));
    const paid = (code: string) => economic.find((one) => one.code === code)?.amount ?? 0;
    const [overseas = 0, purchase = 0, operation = 0, reception = 0] = more;
    const final = [overseas, paid('31013') + purchase, paid('30231') + operation, paid('30217') + reception];
    const threePublic = { budget, final };
    const economicClasses = { 301: '工资福利支出', 302: '商品和服务支出', 303: '补助', 310: '资本性支出' };
    return {
      unitName: '示范区财政局',
      fiscalYear,
      moneyUnit,
      lines,
      economic,
      economicClasses,
      threePublic,
      balanceUsed: used,
      distribution: Math.floor(used / 3),
    };
  });

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
      fc.property(books, (drawn) => {
        expect(loud(disclosureOf(drawn))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('yield no finding at all in the order of another year, or with strokes for noughts', () => {
    fc.assert(
      fc.property(books, (drawn) => {
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
      fc.property(books, fc.nat(50), (drawn, pick) => {
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
