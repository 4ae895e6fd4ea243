// Nine tables that agree by construction, out of the few figures that everything else follows from. For tests only.
import { headOf } from '../../accounts/numbering';
import { ACCOUNTS_TABLES, type TableKind } from '../../accounts/tables';
import type { Disclosure } from '../../interchange/disclosure';

export type Table = NonNullable<Disclosure['tables']>[number];
type Block = NonNullable<Table['blocks']>[number];
type Row = NonNullable<Block['rows']>[number];

/** Where money comes from; `other` is 其他收入. */
export type Source = 'generalBudget' | 'governmentFund' | 'stateCapital' | 'other';

/** One 项 of one source. Amounts in hundredths of the printed unit. */
export interface Line {
  readonly source: Source;
  /** Seven digits, and the names of 类, 款, 项. */
  readonly code: string;
  readonly names: readonly [string, string, string];
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
}

/** All that is needed to write the nine tables. */
export interface Books {
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly moneyUnit: '万元' | '元';
  readonly lines: readonly Line[];
  /** Five digits, name, amount; together the 基本支出 of the general budget. */
  readonly economic: readonly { readonly code: string; readonly name: string; readonly amount: number }[];
  readonly economicClasses: Readonly<Record<string, string>>;
  /** 出国, 购置, 运行, 接待. */
  readonly threePublic: { readonly budget: readonly number[]; readonly final: readonly number[] };
  readonly balanceUsed: number;
  readonly distribution: number;
}

/** Hundredths as printed: `1,234.50`. */
export function printed(hundredths: number): string {
  const text = String(Math.abs(hundredths)).padStart(3, '0');
  const whole = text.slice(0, -2).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return `${hundredths < 0 ? '-' : ''}${whole}.${text.slice(-2)}`;
}

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const closing = (line: Line) => line.opening + line.income - line.basic - line.project;
const spent = (line: Line) => line.basic + line.project;

/** Sums over the lines, that text and facts quote. */
export function totalsOf(books: Books) {
  const of = (pick: (line: Line) => number, ...sources: readonly Source[]) =>
    add(books.lines.filter(({ source }) => sources.length === 0 || sources.includes(source)).map(pick));
  const fiscal = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
  const economic = (pattern: RegExp) =>
    add(books.economic.filter(({ code }) => pattern.test(code)).map(({ amount }) => amount));
  return {
    income: of((line) => line.income),
    opening: of((line) => line.opening),
    spent: of(spent),
    closing: of(closing) + books.balanceUsed - books.distribution,
    basic: of((line) => line.basic),
    project: of((line) => line.project),
    fiscalIncome: of((line) => line.income, ...fiscal),
    fiscalOpening: of((line) => line.opening, ...fiscal),
    fiscalSpent: of(spent, ...fiscal),
    fiscalClosing: of(closing, ...fiscal),
    generalSpent: of(spent, 'generalBudget'),
    generalBasic: of((line) => line.basic, 'generalBudget'),
    generalProject: of((line) => line.project, 'generalBudget'),
    personnel: economic(/^30[13]/),
    publicFunds: economic(/^(?!30[13])/),
  };
}

/** The nine tables; those without any line stand empty with their sentence. */
export function tablesOf(books: Books): Table[] {
  const make = (kind: TableKind, blocks: Block[], empty = false): Table => ({
    kind,
    ...headOf(kind, books.fiscalYear),
    unitName: books.unitName,
    unit: books.moneyUnit,
    state: empty ? 'none' : 'filled',
    blocks,
    notes: empty ? [`本部门本年度没有${ACCOUNTS_TABLES[kind].absent}，故本表无数据。`] : [],
  });
  const lines = (...sources: readonly Source[]) =>
    books.lines.filter(({ source }) => sources.includes(source));
  const lacks = (source: Source) => lines(source).length === 0;
  return [
    make('incomeExpenditureTotal', [overallIncome(books), overallExpenditure(books)]),
    make('income', [
      subjectBlock('income', books.lines, (line) => [
        line.income,
        line.source === 'other' ? 0 : line.income,
        0,
        0,
        0,
        0,
        line.source === 'other' ? line.income : 0,
      ]),
    ]),
    make('expenditure', [
      subjectBlock('expenditure', books.lines, (line) => [spent(line), line.basic, line.project, 0, 0, 0]),
    ]),
    make('fiscalTotal', [fiscalIncome(books), fiscalExpenditure(books)]),
    make('generalBudgetExpenditure', [
      subjectBlock('generalBudgetExpenditure', lines('generalBudget'), (line) => [
        spent(line),
        line.basic,
        line.project,
      ]),
    ]),
    make('generalBudgetBasic', economicBlocks(books)),
    make('threePublic', [threePublicBlock(books)]),
    ...(['governmentFund', 'stateCapital'] as const).map((kind) =>
      make(
        kind,
        [
          subjectBlock(kind, lines(kind), (line) => [
            line.opening,
            line.income,
            spent(line),
            line.basic,
            line.project,
            closing(line),
          ]),
        ],
        lacks(kind),
      ),
    ),
  ];
}

function columnsOf(kind: TableKind, side: string | null = null): Block['columns'] {
  const block = ACCOUNTS_TABLES[kind].blocks.find((shape) => shape.side === side);
  return block?.columns.map(({ key, title }) => ({ key, title: [...title] })) ?? [];
}

function row(name: string, amounts: readonly number[], more: Partial<Row> = {}): Row {
  return { code: null, name, role: 'item', ...more, cells: amounts.map(printed) };
}

/** 合计, then 类, 款, 项 in the order of codes. */
function subjectBlock(kind: TableKind, lines: readonly Line[], amounts: (line: Line) => number[]): Block {
  const width = columnsOf(kind)?.length ?? 0;
  const zero = Array.from({ length: width }, () => 0);
  const sums = new Map<string, { readonly name: string; readonly amounts: number[] }>();
  const grand = [...zero];
  for (const line of lines) {
    const own = amounts(line);
    for (const [i, value] of own.entries()) grand[i] = (grand[i] ?? 0) + value;
    for (const [level, digits] of [3, 5, 7].entries()) {
      const code = line.code.slice(0, digits);
      const sum = sums.get(code) ?? { name: line.names[level] ?? '', amounts: [...zero] };
      for (const [i, value] of own.entries()) sum.amounts[i] = (sum.amounts[i] ?? 0) + value;
      sums.set(code, sum);
    }
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    columns: columnsOf(kind),
    rows: [
      row('合计', grand, { role: 'total' }),
      ...rows.map(([code, { name, amounts: own }]) => row(name, own, { code })),
    ],
  };
}

const ORDINALS = '一二三四五六七八九十';

/** Σ by 类, as T1 and T4 print it: 一、…支出. */
function classRows(lines: readonly Line[], amounts: (line: Line) => readonly number[]): Row[] {
  const classes = new Map<string, { readonly name: string; amounts: number[] }>();
  for (const line of lines) {
    const code = line.code.slice(0, 3);
    const own = amounts(line);
    const sum = classes.get(code) ?? { name: line.names[0], amounts: own.map(() => 0) };
    sum.amounts = sum.amounts.map((value, i) => value + (own[i] ?? 0));
    classes.set(code, sum);
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { name, amounts: own }], i) => row(`${ORDINALS[i % 10]}、${name}`, own));
}

function overallIncome(books: Books): Block {
  const income = (source: Source) =>
    add(books.lines.filter((line) => line.source === source).map((line) => line.income));
  const totals = totalsOf(books);
  return {
    side: 'income',
    columns: columnsOf('incomeExpenditureTotal', 'income'),
    rows: [
      row('一、一般公共预算财政拨款收入', [income('generalBudget')]),
      row('二、政府性基金预算财政拨款收入', [income('governmentFund')]),
      row('三、国有资本经营预算财政拨款收入', [income('stateCapital')]),
      ...['四、上级补助收入', '五、事业收入', '六、经营收入', '七、附属单位上缴收入'].map((name) =>
        row(name, [0]),
      ),
      row('八、其他收入', [income('other')]),
      row('本年收入合计', [totals.income], { role: 'subtotal' }),
      row('使用非财政拨款结余', [books.balanceUsed]),
      row('年初结转和结余', [totals.opening]),
      row('总计', [totals.income + books.balanceUsed + totals.opening], { role: 'total' }),
    ],
  };
}

function overallExpenditure(books: Books): Block {
  const totals = totalsOf(books);
  return {
    side: 'expenditure',
    columns: columnsOf('incomeExpenditureTotal', 'expenditure'),
    rows: [
      ...classRows(books.lines, (line) => [spent(line)]),
      row('本年支出合计', [totals.spent], { role: 'subtotal' }),
      row('结余分配', [books.distribution]),
      row('年末结转和结余', [totals.closing]),
      row('总计', [totals.spent + books.distribution + totals.closing], { role: 'total' }),
    ],
  };
}

const FISCAL = [
  ['generalBudget', '一般公共预算财政拨款'],
  ['governmentFund', '政府性基金预算财政拨款'],
  ['stateCapital', '国有资本经营预算财政拨款'],
] as const;

function fiscalIncome(books: Books): Block {
  const of = (source: Source, pick: (line: Line) => number) =>
    add(books.lines.filter((line) => line.source === source).map(pick));
  const totals = totalsOf(books);
  return {
    side: 'income',
    columns: columnsOf('fiscalTotal', 'income'),
    rows: [
      ...FISCAL.map(([source, name], i) => row(`${ORDINALS[i]}、${name}`, [of(source, (l) => l.income)])),
      row('本年收入合计', [totals.fiscalIncome], { role: 'subtotal' }),
      row('年初财政拨款结转和结余', [totals.fiscalOpening], { role: 'subtotal' }),
      ...FISCAL.map(([source, name]) => row(name, [of(source, (l) => l.opening)])),
      row('总计', [totals.fiscalIncome + totals.fiscalOpening], { role: 'total' }),
    ],
  };
}

function fiscalExpenditure(books: Books): Block {
  const lines = books.lines.filter(({ source }) => source !== 'other');
  const spread = (pick: (line: Line) => number) => (line: Line) => [
    pick(line),
    ...FISCAL.map(([source]) => (line.source === source ? pick(line) : 0)),
  ];
  const over = (pick: (line: Line) => number) =>
    lines.map(spread(pick)).reduce((sum, own) => sum.map((value, i) => value + (own[i] ?? 0)), [0, 0, 0, 0]);
  const [spending, left] = [over(spent), over(closing)];
  return {
    side: 'expenditure',
    columns: columnsOf('fiscalTotal', 'expenditure'),
    rows: [
      ...classRows(lines, spread(spent)),
      row('本年支出合计', spending, { role: 'subtotal' }),
      row('年末财政拨款结转和结余', left, { role: 'subtotal' }),
      row(
        '总计',
        spending.map((value, i) => value + (left[i] ?? 0)),
        { role: 'total' },
      ),
    ],
  };
}

function economicBlocks(books: Books): Block[] {
  const half = (side: 'personnel' | 'public', pattern: RegExp, total: string): Block => {
    const own = books.economic.filter(({ code }) => pattern.test(code));
    const classes = [...new Set(own.map(({ code }) => code.slice(0, 3)))].sort();
    return {
      side,
      columns: columnsOf('generalBudgetBasic', side),
      rows: [
        ...classes.flatMap((code) => {
          const children = own.filter((entry) => entry.code.startsWith(code));
          const sum = add(children.map(({ amount }) => amount));
          return [
            row(books.economicClasses[code] ?? code, [sum], { code }),
            ...children.map((entry) => row(entry.name, [entry.amount], { code: entry.code })),
          ];
        }),
        row(total, [add(own.map(({ amount }) => amount))], { role: 'subtotal' }),
      ],
    };
  };
  return [half('personnel', /^30[13]/, '人员经费合计'), half('public', /^(?!30[13])/, '公用经费合计')];
}

function threePublicBlock({ threePublic: { budget, final } }: Books): Block {
  const six = ([overseas = 0, purchase = 0, operation = 0, reception = 0]: readonly number[]) => [
    overseas + purchase + operation + reception,
    overseas,
    purchase + operation,
    purchase,
    operation,
    reception,
  ];
  return { columns: columnsOf('threePublic'), rows: [row('金额', [...six(budget), ...six(final)])] };
}
