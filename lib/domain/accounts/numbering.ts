// Printed numbers and titles of the nine public tables, by year.
import { TABLE_KINDS, type TableKind } from './tables';

/** How a table is headed in one year. */
export interface TableHead {
  /** `01` … `09`. */
  readonly no: string;
  /** `公开01表`. */
  readonly printedNo: string;
  readonly title: string;
}

const TITLES: Readonly<Record<TableKind, string>> = {
  incomeExpenditureTotal: '收入支出决算总表',
  income: '收入决算表',
  expenditure: '支出决算表',
  fiscalTotal: '财政拨款收入支出决算总表',
  generalBudgetExpenditure: '一般公共预算财政拨款支出决算表',
  generalBudgetBasic: '一般公共预算财政拨款基本支出决算表',
  threePublic: '财政拨款“三公”经费支出决算表',
  governmentFund: '政府性基金预算财政拨款收入支出决算表',
  stateCapital: '国有资本经营预算财政拨款支出决算表',
};

/** Further titles that tables were published under. */
const OTHER_TITLES: Partial<Record<TableKind, readonly string[]>> = {
  generalBudgetBasic: ['一般公共预算财政拨款基本支出决算明细表', '一般公共预算财政拨款基本支出明细表'],
  threePublic: ['一般公共预算财政拨款“三公”经费支出决算表', '“三公”经费支出决算表'],
  governmentFund: ['政府性基金预算财政拨款支出决算表'],
  stateCapital: ['国有资本经营预算财政拨款收入支出决算表'],
};

/** From this year on 三公 stands last. */
const THREE_PUBLIC_LAST = 2023;

const FORMER_ORDER: readonly TableKind[] = TABLE_KINDS;
const PRESENT_ORDER: readonly TableKind[] = [
  ...TABLE_KINDS.filter((kind) => kind !== 'threePublic'),
  'threePublic',
];

/** The orders the tables have been printed in, the one of `fiscalYear` first. */
export function ordersOf(fiscalYear: number): readonly (readonly TableKind[])[] {
  return fiscalYear >= THREE_PUBLIC_LAST ? [PRESENT_ORDER, FORMER_ORDER] : [FORMER_ORDER, PRESENT_ORDER];
}

/** Number and title of a table in a year. */
export function headOf(kind: TableKind, fiscalYear: number): TableHead {
  const no = String((ordersOf(fiscalYear)[0]?.indexOf(kind) ?? 0) + 1).padStart(2, '0');
  return { no, printedNo: `公开${no}表`, title: TITLES[kind] };
}

/** Every title a table is known under, the usual one first. */
export function titlesOf(kind: TableKind): readonly string[] {
  return [TITLES[kind], ...(OTHER_TITLES[kind] ?? [])];
}
