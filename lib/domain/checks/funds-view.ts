// The funds block as the money rules see it: rows, amounts, printed precision, and the interval a rate can lie in.
import { type Fen, type MoneyUnit, sumFen } from '../amount';
import { type CellId, fundCell } from '../evaluation/cells';
import { cellText, type Form, type FundRow, fundFen, fundText } from '../evaluation/form';
import { fundLabel } from '../form-layout/cell-text';
import { formatFen, formatFenExact } from '../format';
import { decimalsOfText } from '../interchange/printed-value';
import { settled } from '../template/settled';
import { isBlank } from './blank';
import type { CheckContext } from './rule';

/** Columns of money, with the words for them. */
export const MONEY_COLUMNS = {
  initialBudget: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
} as const;
export type MoneyColumn = keyof typeof MONEY_COLUMNS;

/** 分 in one unit of money. */
export const FEN_PER_UNIT: Record<MoneyUnit, number> = { 万元: 1_000_000, 元: 100 };

/** 年度资金总额; undefined where the form prints no such row. */
export function totalFund(form: Form): FundRow | undefined {
  return form.funds.find((row) => row.source === 'total');
}

/** Rows that add up to another one. */
export interface FundDivision {
  /** What the parts are called together. */
  readonly label: string;
  readonly whole: FundRow;
  readonly parts: readonly FundRow[];
}

/**
 * What adds up to what: by income, by spending kind, and rows with parts of their own (基本支出), as the template says. Rows of a
 * source it does not know belong to the first division of 年度资金总额.
 */
export function fundDivisions(form: Form): readonly FundDivision[] {
  const before = divided.get(form.funds);
  if (before?.template === form.template) return before.divisions;
  const divisions = divide(form);
  divided.set(form.funds, { template: form.template, divisions });
  return divisions;
}

/** The rows alone decide: they stay the same from one key press to the next, and six rules ask. */
const divided = new WeakMap<
  Form['funds'],
  { readonly template: Form['template']; readonly divisions: readonly FundDivision[] }
>();

function divide(form: Form): FundDivision[] {
  const { divisions } = settled(form.template);
  const first = divisions.find(({ whole }) => whole === 'total');
  const others = divisions.filter((division) => division !== first);
  const placed = new Set(others.flatMap(({ parts }) => parts));
  const total = totalFund(form);
  const own = form.funds.filter(({ source }) => source !== 'total' && !placed.has(source));
  return [
    ...(total ? [{ label: '各项资金来源', whole: total, parts: own }] : []),
    ...others.flatMap(({ label, whole, parts }) => {
      const row = form.funds.find(({ source }) => source === whole);
      const rows = form.funds.filter(({ source }) => parts.includes(source));
      const name = label === '' ? '所属各项' : `${label}各项`;
      return row && rows.length > 0 ? [{ label: name, whole: row, parts: rows }] : [];
    }),
  ];
}

/** The rows that add up to 年度资金总额; where it is divided twice, those of the first division. */
export function partFunds(form: Form): readonly FundRow[] {
  return fundDivisions(form)[0]?.parts ?? [];
}

/** What the rate is measured against, by the template. */
export function denominator(form: Form): 'budget' | 'initialBudget' {
  return form.template.execution.denominator;
}

/** A row's label as a person says it: no colon, no 其中. */
export function fundName(form: Form, fund: FundRow): string {
  return (
    fundLabel(form, fund)
      .replace(/^其中[:：]/, '')
      .replace(/[:：\s]+$/, '') || '资金'
  );
}

/** Money with two decimals, or all that are needed to say it exactly, and its unit. */
export function sayMoney(fen: Fen, unit: MoneyUnit): string {
  return `${money(fen, unit)} ${unit}`;
}

/** As sayMoney, without the unit. */
export function money(fen: Fen, unit: MoneyUnit): string {
  const short = formatFen(fen, unit);
  const exact = formatFenExact(fen, unit);
  return exact.length > short.length ? exact : short;
}

/** Σ of the part rows in one column; null when all are blank. */
export function partSum(form: Form, column: MoneyColumn): Fen | null {
  return sumFen(partFunds(form).map((row) => fundFen(form, row.id, column)));
}

/** The first money cell of a column that holds text but no amount. */
export function unreadableMoney(
  form: Form,
  rows: readonly FundRow[],
  column: MoneyColumn,
): FundRow | undefined {
  return rows.find(
    (row) => !isBlank(fundText(form, row.id, column)) && fundFen(form, row.id, column) === null,
  );
}

/** Half a unit of the last printed place, in 分: how far a printed amount can be from the true one. 0 for typed forms. */
export function halfPlace(context: CheckContext, cell: CellId): number {
  const { form, print } = context;
  if (form.origin === 'working') return 0;
  const decimals = print?.decimals.get(cell) ?? decimalsOfText(cellText(form, cell));
  return FEN_PER_UNIT[form.moneyUnit] / 2 / 10 ** decimals;
}

/** A ratio's bounds as two fractions; kept apart so that nothing is rounded before it is compared. */
export interface RateInterval {
  readonly low: { readonly top: number; readonly bottom: number };
  /** Null when the budget as printed could be nearly nothing: then there is no upper bound. */
  readonly high: { readonly top: number; readonly bottom: number } | null;
}

/** What executed ÷ budget can be, given the precision of both as printed. Budget must be above 0. */
export function rateInterval(
  context: CheckContext,
  row: FundRow,
  amounts: { readonly budget: Fen; readonly executed: Fen },
): RateInterval {
  const slackBudget = halfPlace(context, fundCell(row.id, denominator(context.form)));
  const slackExecuted = halfPlace(context, fundCell(row.id, 'executed'));
  const { budget, executed } = amounts;
  return {
    low: { top: Math.max(executed - slackExecuted, Math.min(executed, 0)), bottom: budget + slackBudget },
    high: budget > slackBudget ? { top: executed + slackExecuted, bottom: budget - slackBudget } : null,
  };
}
