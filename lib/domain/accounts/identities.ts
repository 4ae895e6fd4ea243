// What must add up in the nine tables, as data: within a row, within a column, along 类/款/项, and between tables.
import type { TableKind } from './tables';

/** A cell that exists once: table, side, row (by key, or by code), column. */
export interface CellRef {
  readonly table: TableKind;
  readonly side: string | null;
  readonly row: string;
  readonly column: string;
}

interface Head {
  /** The catalogue's number of the identity. */
  readonly id: string;
  /** How the sum is named in a sentence: 按「…」应为. */
  readonly basis: string;
}

/** In every row: one column is the sum of others. */
export interface RowIdentity extends Head {
  readonly over: 'row';
  readonly table: TableKind;
  readonly side: string | null;
  readonly whole: string;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  /** All columns must be printed, else nothing can be said. */
  readonly strict?: true;
}

/** In every column: one row is the sum of others; `open` stands for all classes. */
export interface ColumnIdentity extends Head {
  readonly over: 'column';
  readonly table: TableKind;
  readonly side: string;
  readonly whole: string;
  readonly plus: readonly string[] | 'open';
  readonly minus?: readonly string[];
}

/** 合计 = Σ类, 类 = Σ款, 款 = Σ项, in every column. */
export interface TreeIdentity extends Head {
  readonly over: 'tree';
  readonly table: TableKind;
}

/** Between single cells, of one table or several. */
export interface CellIdentity extends Head {
  readonly over: 'cells';
  readonly whole: CellRef;
  readonly plus: readonly CellRef[];
  readonly minus?: readonly CellRef[];
}

/** Class by class: one table's amount is another's. */
export interface ClassIdentity extends Head {
  readonly over: 'classes';
  readonly whole: Omit<CellRef, 'row'>;
  readonly other: Omit<CellRef, 'row'>;
}

export type Identity = RowIdentity | ColumnIdentity | TreeIdentity | CellIdentity | ClassIdentity;

const cell = (table: TableKind, side: string | null, row: string, column: string): CellRef => ({
  table,
  side,
  row,
  column,
});
const t1Income = (row: string) => cell('incomeExpenditureTotal', 'income', row, 'amount');
const t1Expenditure = (row: string) => cell('incomeExpenditureTotal', 'expenditure', row, 'amount');
const t2 = (column: string) => cell('income', null, 'total', column);
const t3 = (column: string) => cell('expenditure', null, 'total', column);
const t4Income = (row: string) => cell('fiscalTotal', 'income', row, 'amount');
const t4Expenditure = (row: string, column: string) => cell('fiscalTotal', 'expenditure', row, column);
const t5 = (column: string) => cell('generalBudgetExpenditure', null, 'total', column);
const t6 = (side: string, row: string) => cell('generalBudgetBasic', side, row, 'amount');
const t8 = (column: string) => cell('governmentFund', null, 'total', column);
const t9 = (column: string) => cell('stateCapital', null, 'total', column);

const FISCAL_KINDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
const KIND_NAMES = {
  generalBudget: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
} as const;
const upper = (kind: string) => `opening${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
const INCOME_KINDS = ['superior', 'institutional', 'operating', 'subordinate', 'other'] as const;
const ECONOMIC_PUBLIC = ['302', '307', '309', '310', '311', '312', '313', '399'] as const;

/** Within one table, in the order in which mistakes are best mended: cells first, sums of sums after them. */
const WITHIN: readonly Identity[] = [
  {
    id: 'FA-08',
    over: 'row',
    table: 'income',
    side: null,
    whole: 'total',
    plus: ['fiscal', ...INCOME_KINDS],
    basis: '同一行各项收入之和',
  },
  {
    id: 'FA-09',
    over: 'row',
    table: 'expenditure',
    side: null,
    whole: 'total',
    plus: ['basic', 'project', 'toSuperior', 'operating', 'toSubordinate'],
    basis: '同一行各项支出之和',
  },
  ...(['income', 'expenditure', 'generalBudgetExpenditure', 'governmentFund', 'stateCapital'] as const).map(
    (table): Identity => ({ id: 'FA-10', over: 'tree', table, basis: '下一级科目之和' }),
  ),
  {
    id: 'FA-12',
    over: 'row',
    table: 'fiscalTotal',
    side: 'expenditure',
    whole: 'total',
    plus: FISCAL_KINDS,
    basis: '同一行三类财政拨款之和',
  },
  ...FISCAL_KINDS.map(
    (kind): Identity => ({
      id: 'FA-12',
      over: 'cells',
      whole: t4Expenditure('closing', kind),
      plus: [t4Income(upper(kind)), t4Income(kind)],
      minus: [t4Expenditure('expenditureThisYear', kind)],
      basis: `${KIND_NAMES[kind]}的年初结转和结余加本年收入减本年支出`,
    }),
  ),
  {
    id: 'FA-12',
    over: 'column',
    table: 'fiscalTotal',
    side: 'income',
    whole: 'incomeThisYear',
    plus: FISCAL_KINDS,
    basis: '三类财政拨款收入之和',
  },
  {
    id: 'FA-12',
    over: 'column',
    table: 'fiscalTotal',
    side: 'income',
    whole: 'opening',
    plus: FISCAL_KINDS.map(upper),
    basis: '三类财政拨款年初结转和结余之和',
  },
  {
    id: 'FA-12',
    over: 'column',
    table: 'fiscalTotal',
    side: 'income',
    whole: 'total',
    plus: ['incomeThisYear', 'opening'],
    basis: '本年收入合计加年初财政拨款结转和结余',
  },
  {
    id: 'FA-12',
    over: 'column',
    table: 'fiscalTotal',
    side: 'expenditure',
    whole: 'total',
    plus: ['expenditureThisYear', 'closing'],
    basis: '本年支出合计加年末财政拨款结转和结余',
  },
  {
    id: 'FA-14',
    over: 'row',
    table: 'generalBudgetExpenditure',
    side: null,
    whole: 'total',
    plus: ['basic', 'project'],
    basis: '基本支出加项目支出',
  },
  { id: 'FA-15', over: 'tree', table: 'generalBudgetBasic', basis: '下级经济科目之和' },
  {
    id: 'FA-15',
    over: 'cells',
    whole: t6('personnel', 'personnel'),
    plus: [t6('personnel', '301'), t6('personnel', '303')],
    basis: '工资福利支出（301）加对个人和家庭的补助（303）',
  },
  {
    id: 'FA-15',
    over: 'cells',
    whole: t6('public', 'publicFunds'),
    plus: ECONOMIC_PUBLIC.map((code) => t6('public', code)),
    basis: '商品和服务支出（302）等各类之和',
  },
  ...(['budget', 'final'] as const).flatMap((part): Identity[] => [
    {
      id: 'FA-16',
      over: 'row',
      table: 'threePublic',
      side: null,
      whole: `${part}.vehicles`,
      plus: [`${part}.purchase`, `${part}.operation`],
      basis: '公务用车购置费加运行维护费',
      strict: true,
    },
    {
      id: 'FA-16',
      over: 'row',
      table: 'threePublic',
      side: null,
      whole: `${part}.total`,
      plus: [`${part}.overseas`, `${part}.vehicles`, `${part}.reception`],
      basis: '因公出国（境）费加公务用车小计加公务接待费',
      strict: true,
    },
  ]),
  ...(
    [
      ['FA-18', 'governmentFund'],
      ['FA-19', 'stateCapital'],
    ] as const
  ).flatMap(([id, table]): Identity[] => [
    {
      id,
      over: 'row',
      table,
      side: null,
      whole: 'total',
      plus: ['basic', 'project'],
      basis: '基本支出加项目支出',
    },
    {
      id,
      over: 'row',
      table,
      side: null,
      whole: 'closing',
      plus: ['opening', 'income'],
      minus: ['total'],
      basis: '年初结转和结余加本年收入减本年支出',
      strict: true,
    },
  ]),
  {
    id: 'FA-06',
    over: 'column',
    table: 'incomeExpenditureTotal',
    side: 'income',
    whole: 'incomeThisYear',
    plus: [...FISCAL_KINDS, ...INCOME_KINDS],
    basis: '各类收入之和',
  },
  {
    id: 'FA-59',
    over: 'column',
    table: 'incomeExpenditureTotal',
    side: 'expenditure',
    whole: 'expenditureThisYear',
    plus: 'open',
    basis: '各类支出之和',
  },
  {
    id: 'FA-59',
    over: 'column',
    table: 'fiscalTotal',
    side: 'expenditure',
    whole: 'expenditureThisYear',
    plus: 'open',
    basis: '各类支出之和',
  },
  {
    id: 'FA-03',
    over: 'column',
    table: 'incomeExpenditureTotal',
    side: 'income',
    whole: 'total',
    plus: ['incomeThisYear', 'balanceUsed', 'opening'],
    basis: '本年收入合计加使用非财政拨款结余加年初结转和结余',
  },
  {
    id: 'FA-04',
    over: 'column',
    table: 'incomeExpenditureTotal',
    side: 'expenditure',
    whole: 'total',
    plus: ['expenditureThisYear', 'distribution', 'closing'],
    basis: '本年支出合计加结余分配加年末结转和结余',
  },
  {
    id: 'FA-48',
    over: 'cells',
    whole: t1Expenditure('closing'),
    plus: [t1Income('opening'), t1Income('incomeThisYear'), t1Income('balanceUsed')],
    minus: [t1Expenditure('expenditureThisYear'), t1Expenditure('distribution')],
    basis: '年初结转和结余加本年收入加使用非财政拨款结余减本年支出减结余分配',
  },
];

/** Between tables. */
const BETWEEN: readonly Identity[] = [
  {
    id: 'FA-05',
    over: 'cells',
    whole: t1Expenditure('total'),
    plus: [t1Income('total')],
    basis: '收入总计',
  },
  {
    id: 'FA-05',
    over: 'cells',
    whole: t4Expenditure('total', 'total'),
    plus: [t4Income('total')],
    basis: '财政拨款收入总计',
  },
  {
    id: 'FA-06',
    over: 'cells',
    whole: t1Income('incomeThisYear'),
    plus: [t2('total')],
    basis: '收入决算表的合计',
  },
  {
    id: 'FA-06',
    over: 'cells',
    whole: t2('fiscal'),
    plus: FISCAL_KINDS.map(t1Income),
    basis: '收入支出决算总表的财政拨款收入',
  },
  ...INCOME_KINDS.map(
    (kind): Identity => ({
      id: 'FA-06',
      over: 'cells',
      whole: t1Income(kind),
      plus: [t2(kind)],
      basis: '收入决算表的同项收入合计',
    }),
  ),
  {
    id: 'FA-07',
    over: 'cells',
    whole: t1Expenditure('expenditureThisYear'),
    plus: [t3('total')],
    basis: '支出决算表的合计',
  },
  {
    id: 'FA-11',
    over: 'classes',
    whole: { table: 'incomeExpenditureTotal', side: 'expenditure', column: 'amount' },
    other: { table: 'expenditure', side: null, column: 'total' },
    basis: '支出决算表的同类支出',
  },
  {
    id: 'FA-11',
    over: 'classes',
    whole: { table: 'fiscalTotal', side: 'expenditure', column: 'generalBudget' },
    other: { table: 'generalBudgetExpenditure', side: null, column: 'total' },
    basis: '一般公共预算财政拨款支出决算表的同类支出',
  },
  {
    id: 'FA-13',
    over: 'cells',
    whole: t4Expenditure('expenditureThisYear', 'generalBudget'),
    plus: [t5('total')],
    basis: '一般公共预算财政拨款支出决算表的合计',
  },
  {
    id: 'FA-13',
    over: 'cells',
    whole: t4Expenditure('expenditureThisYear', 'governmentFund'),
    plus: [t8('total')],
    basis: '政府性基金预算财政拨款收入支出决算表的本年支出',
  },
  {
    id: 'FA-13',
    over: 'cells',
    whole: t4Expenditure('expenditureThisYear', 'stateCapital'),
    plus: [t9('total')],
    basis: '国有资本经营预算财政拨款支出决算表的本年支出',
  },
  {
    id: 'FA-13',
    over: 'cells',
    whole: t4Income('incomeThisYear'),
    plus: [t2('fiscal')],
    basis: '收入决算表的财政拨款收入合计',
  },
  {
    id: 'FA-14',
    over: 'cells',
    whole: t5('basic'),
    plus: [t6('personnel', 'personnel'), t6('public', 'publicFunds')],
    basis: '基本支出决算表的人员经费加公用经费',
  },
];

/** Every identity of the nine tables, those within one table first. */
export const IDENTITIES: readonly Identity[] = [...WITHIN, ...BETWEEN];
