// The nine public tables of the final accounts (部门决算公开表) as data: what each one holds, by meaning. Numbers and titles of a year: numbering.ts.

/** The nine tables by meaning; their printed numbers and titles move from year to year. */
export const TABLE_KINDS = [
  'incomeExpenditureTotal',
  'income',
  'expenditure',
  'fiscalTotal',
  'generalBudgetExpenditure',
  'generalBudgetBasic',
  'threePublic',
  'governmentFund',
  'stateCapital',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** One column of money. */
export interface AccountsColumn {
  readonly key: string;
  /** The heads above it, outermost first, as the official table prints them. */
  readonly title: readonly string[];
  /** Other words that the innermost head is printed with. */
  readonly also?: readonly string[];
}

/** One row that every year's table prints. */
export interface AccountsRow {
  readonly key: string;
  readonly name: string;
  readonly role: 'item' | 'subtotal' | 'total';
  /** Other names it is printed under. */
  readonly also?: readonly string[];
}

/** What fills the rows that differ from department to department: functional classes alone, 类/款/项, or economic classes. */
export type OpenRows = 'class' | 'functional' | 'economic';

/** One half of a side-by-side table, or the whole of a plain one. */
export interface AccountsBlock {
  readonly side: string | null;
  readonly columns: readonly AccountsColumn[];
  /** Rows that are always there, in printed order. */
  readonly rows: readonly AccountsRow[];
  /** Where open rows stand: before the fixed rows, or after them. */
  readonly open?: { readonly kind: OpenRows; readonly at: 'top' | 'bottom' };
}

/** One public table. */
export interface AccountsTable {
  readonly kind: TableKind;
  readonly blocks: readonly AccountsBlock[];
  /** What a department without such money says it lacks, in the no-data sentence; absent for tables that are never empty. */
  readonly absent?: string;
}

const column = (key: string, ...title: string[]): AccountsColumn => ({ key, title });
const item = (key: string, name: string, ...also: string[]): AccountsRow => ({
  key,
  name,
  role: 'item',
  also,
});
const subtotal = (key: string, name: string, ...also: string[]): AccountsRow => ({
  key,
  name,
  role: 'subtotal',
  also,
});
const total = (name: string): AccountsRow => ({ key: 'total', name, role: 'total' });

const amount: AccountsColumn = { key: 'amount', title: ['决算数'], also: ['金额', '决算', '本年决算数'] };
const grandTotal: AccountsRow = { key: 'total', name: '合计', role: 'total', also: ['总计'] };

/** 预算数 and 决算数 of 三公: the same six columns twice. */
function threePublicColumns(key: 'budget' | 'final', head: string): AccountsColumn[] {
  const vehicles = '公务用车购置及运行维护费';
  return [
    { key: `${key}.total`, title: [head, '合计'] },
    { key: `${key}.overseas`, title: [head, '因公出国（境）费'], also: ['因公出国（境）费用'] },
    { key: `${key}.vehicles`, title: [head, vehicles, '小计'], also: [vehicles, '公务用车购置及运行费'] },
    { key: `${key}.purchase`, title: [head, vehicles, '公务用车购置费'], also: ['公务用车购置'] },
    {
      key: `${key}.operation`,
      title: [head, vehicles, '公务用车运行维护费'],
      also: ['公务用车运行费', '公务用车运行维护'],
    },
    { key: `${key}.reception`, title: [head, '公务接待费'] },
  ];
}

/** The columns of a table that carries balances: 年初, 收入, 支出 in three, 年末. */
const balanceColumns: readonly AccountsColumn[] = [
  { key: 'opening', title: ['年初结转和结余'] },
  { key: 'income', title: ['本年收入'] },
  { key: 'total', title: ['本年支出', '小计'], also: ['合计', '本年支出'] },
  column('basic', '本年支出', '基本支出'),
  column('project', '本年支出', '项目支出'),
  { key: 'closing', title: ['年末结转和结余'] },
];

const functionalRows = { rows: [grandTotal], open: { kind: 'functional', at: 'bottom' } } as const;

/** Every table by its kind. */
export const ACCOUNTS_TABLES: Readonly<Record<TableKind, AccountsTable>> = {
  incomeExpenditureTotal: {
    kind: 'incomeExpenditureTotal',
    blocks: [
      {
        side: 'income',
        columns: [amount],
        rows: [
          item(
            'generalBudget',
            '一般公共预算财政拨款收入',
            '一般公共预算财政拨款',
            '财政拨款收入',
            '财政拨款',
          ),
          item('governmentFund', '政府性基金预算财政拨款收入', '政府性基金预算财政拨款', '政府性基金'),
          item('stateCapital', '国有资本经营预算财政拨款收入', '国有资本经营预算财政拨款'),
          item('superior', '上级补助收入'),
          item('institutional', '事业收入'),
          item('operating', '经营收入'),
          item('subordinate', '附属单位上缴收入', '附属单位缴款'),
          item('other', '其他收入'),
          subtotal('incomeThisYear', '本年收入合计'),
          item(
            'balanceUsed',
            '使用非财政拨款结余',
            '使用非财政拨款结余（含专用结余）',
            '用事业基金弥补收支差额',
          ),
          item('opening', '年初结转和结余', '上年结转和结余'),
          total('总计'),
        ],
      },
      {
        side: 'expenditure',
        columns: [amount],
        open: { kind: 'class', at: 'top' },
        rows: [
          subtotal('expenditureThisYear', '本年支出合计'),
          item('distribution', '结余分配'),
          item('closing', '年末结转和结余', '结转下年'),
          total('总计'),
        ],
      },
    ],
  },
  income: {
    kind: 'income',
    blocks: [
      {
        side: null,
        columns: [
          { key: 'total', title: ['本年收入合计'], also: ['合计'] },
          column('fiscal', '财政拨款收入'),
          column('superior', '上级补助收入'),
          { key: 'institutional', title: ['事业收入'], also: ['小计'] },
          column('operating', '经营收入'),
          { key: 'subordinate', title: ['附属单位上缴收入'], also: ['附属单位缴款'] },
          column('other', '其他收入'),
        ],
        ...functionalRows,
      },
    ],
  },
  expenditure: {
    kind: 'expenditure',
    blocks: [
      {
        side: null,
        columns: [
          { key: 'total', title: ['本年支出合计'], also: ['合计'] },
          column('basic', '基本支出'),
          column('project', '项目支出'),
          { key: 'toSuperior', title: ['上缴上级支出'], also: ['上缴上级'] },
          column('operating', '经营支出'),
          { key: 'toSubordinate', title: ['对附属单位补助支出'], also: ['对附属单位补助'] },
        ],
        ...functionalRows,
      },
    ],
  },
  fiscalTotal: {
    kind: 'fiscalTotal',
    blocks: [
      {
        side: 'income',
        columns: [amount],
        rows: [
          item('generalBudget', '一般公共预算财政拨款', '一般公共预算财政拨款收入'),
          item('governmentFund', '政府性基金预算财政拨款', '政府性基金预算财政拨款收入'),
          item('stateCapital', '国有资本经营预算财政拨款', '国有资本经营预算财政拨款收入'),
          subtotal('incomeThisYear', '本年收入合计'),
          subtotal('opening', '年初财政拨款结转和结余', '年初结转和结余'),
          // The three kinds once more, of the opening balance: told from the first three by standing below it.
          item('openingGeneralBudget', '一般公共预算财政拨款'),
          item('openingGovernmentFund', '政府性基金预算财政拨款'),
          item('openingStateCapital', '国有资本经营预算财政拨款'),
          total('总计'),
        ],
      },
      {
        side: 'expenditure',
        columns: [
          { key: 'total', title: ['决算数', '合计'], also: ['小计'] },
          column('generalBudget', '决算数', '一般公共预算财政拨款'),
          column('governmentFund', '决算数', '政府性基金预算财政拨款'),
          column('stateCapital', '决算数', '国有资本经营预算财政拨款'),
        ],
        open: { kind: 'class', at: 'top' },
        rows: [
          subtotal('expenditureThisYear', '本年支出合计'),
          subtotal('closing', '年末财政拨款结转和结余', '年末结转和结余'),
          total('总计'),
        ],
      },
    ],
  },
  generalBudgetExpenditure: {
    kind: 'generalBudgetExpenditure',
    blocks: [
      {
        side: null,
        columns: [
          { key: 'total', title: ['本年支出', '合计'], also: ['小计', '本年支出', '本年支出合计'] },
          column('basic', '本年支出', '基本支出'),
          column('project', '本年支出', '项目支出'),
        ],
        ...functionalRows,
      },
    ],
  },
  generalBudgetBasic: {
    kind: 'generalBudgetBasic',
    blocks: [
      {
        side: 'personnel',
        columns: [amount],
        open: { kind: 'economic', at: 'top' },
        rows: [subtotal('personnel', '人员经费合计', '人员经费')],
      },
      {
        side: 'public',
        columns: [amount],
        open: { kind: 'economic', at: 'top' },
        rows: [subtotal('publicFunds', '公用经费合计', '公用经费')],
      },
    ],
  },
  threePublic: {
    kind: 'threePublic',
    absent: '财政拨款“三公”经费支出',
    blocks: [
      {
        side: null,
        columns: [...threePublicColumns('budget', '预算数'), ...threePublicColumns('final', '决算数')],
        rows: [{ key: 'amounts', name: '金额', role: 'item', also: [''] }],
      },
    ],
  },
  governmentFund: {
    kind: 'governmentFund',
    absent: '政府性基金预算财政拨款收入、支出和结转结余',
    blocks: [{ side: null, columns: balanceColumns, ...functionalRows }],
  },
  stateCapital: {
    kind: 'stateCapital',
    absent: '国有资本经营预算财政拨款支出',
    blocks: [{ side: null, columns: balanceColumns, ...functionalRows }],
  },
};

/** Digits of a code by level: 类, 款, 项; economic classes have two levels. */
export const CODE_LENGTHS = { functional: [3, 5, 7], economic: [3, 5], class: [3] } as const;
