// The accounts of a demo body out of the few figures that everything else follows from: its cells as a clerk would type them, sums left to the app.
import { formatFen } from '@/lib/domain/format';
import type { Fen } from '@/lib/domain/amount';
import {
  amountCell,
  beforeCell,
  factCell,
  itemCell,
  subjectCell,
  textCell,
  type AccountsText,
} from '@/lib/domain/accounts/cells';
import type { AccountsSource } from '@/lib/domain/accounts/snapshot';
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** Where the money of a line comes from; `other` is 其他收入. */
type MoneySource = 'generalBudget' | 'governmentFund' | 'other';

/** One 项: its names, and opening, income, basic, project in hundredths of 万元. */
export interface DemoLine {
  readonly source: MoneySource;
  readonly code: string;
  /** 类, 款, 项. */
  readonly names: readonly [string, string, string];
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
}

/** 单位决算 of one unit. */
export interface DemoAccounts {
  readonly lines: readonly DemoLine[];
  /** Economic classes of the general budget's 基本支出: code, name, hundredths of 万元. */
  readonly economic: readonly (readonly [code: string, name: string, amount: number])[];
  /** 出国, 购置, 运行, 接待: budget and final in hundredths of 万元. */
  readonly threePublic: { readonly budget: readonly number[]; readonly final: readonly number[] };
  readonly facts: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  /** list / row / field → text. */
  readonly items: Readonly<Record<string, string>>;
  readonly texts: Partial<Readonly<Record<AccountsText, string>>>;
}

/** A cell and the text typed into it. */
export type TypedCell = readonly [cell: CellId, text: string];

/** The accounts of one body's year and what became of them. Dates in the calendar of the story. */
export interface AccountsStory {
  /** The unit that publishes by itself; null for the department. */
  readonly unit: string | null;
  readonly source: AccountsSource;
  readonly cells: () => readonly TypedCell[];
  readonly filled: { readonly at: string; readonly by: string };
  /** Absent while the clerk is still at it. */
  readonly submitted?: { readonly at: string };
  readonly approved?: { readonly at: string; readonly by: string };
}

const FEN_PER_HUNDREDTH = 10_000;
const money = (hundredths: number) => formatFen((hundredths * FEN_PER_HUNDREDTH) as Fen, '万元');
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const spent = (line: DemoLine) => line.basic + line.project;
const closing = (line: DemoLine) => line.opening + line.income - spent(line);

/** Every cell a clerk types, in the order of the tables. Cells of zero stay empty. */
export function typedCells(accounts: DemoAccounts): TypedCell[] {
  const { lines } = accounts;
  return [
    ...overallCells(lines),
    ...subjectCells('income', lines, (line) => ({
      [line.source === 'other' ? 'other' : 'fiscal']: line.income,
    })),
    ...subjectCells('expenditure', lines, ({ basic, project }) => ({ basic, project })),
    ...fiscalCells(lines.filter(({ source }) => source !== 'other')),
    ...subjectCells(
      'generalBudgetExpenditure',
      lines.filter(({ source }) => source === 'generalBudget'),
      ({ basic, project }) => ({ basic, project }),
    ),
    ...economicCells(accounts.economic),
    ...threePublicCells(accounts.threePublic),
    ...subjectCells(
      'governmentFund',
      lines.filter(({ source }) => source === 'governmentFund'),
      (line) => ({
        opening: line.opening,
        income: line.income,
        basic: line.basic,
        project: line.project,
        closing: closing(line),
      }),
    ),
    ...Object.entries(accounts.facts).map(([key, text]): TypedCell => [factCell(key), text]),
    ...Object.entries(accounts.before).map(([key, text]): TypedCell => [beforeCell(key), text]),
    ...Object.entries(accounts.items).map(([path, text]): TypedCell => {
      const [list = '', row = '', field = ''] = path.split('/');
      return [itemCell(list, row, field), text];
    }),
    ...Object.entries(accounts.texts).map(
      ([name, text]): TypedCell => [textCell(name as AccountsText), text],
    ),
  ];
}

function amounts(
  table: TableKind,
  side: string | null,
  row: string,
  cells: Readonly<Record<string, number>>,
): TypedCell[] {
  return Object.entries(cells).flatMap(([column, value]): TypedCell[] =>
    value === 0 ? [] : [[amountCell(table, side, row, column), money(value)]],
  );
}

/** 公开01表: kinds of income, functional classes, balances. */
function overallCells(lines: readonly DemoLine[]): TypedCell[] {
  const income = (source: MoneySource) =>
    sum(lines.filter((line) => line.source === source).map((line) => line.income));
  const table = 'incomeExpenditureTotal';
  return [
    ...(['generalBudget', 'governmentFund', 'other'] as const).flatMap((source) =>
      amounts(table, 'income', source, { amount: income(source) }),
    ),
    ...amounts(table, 'income', 'opening', { amount: sum(lines.map((line) => line.opening)) }),
    ...classCells(table, lines, (ofClass) => ({ amount: sum(ofClass.map(spent)) })),
    ...amounts(table, 'expenditure', 'closing', { amount: sum(lines.map(closing)) }),
  ];
}

/** 公开04表. */
function fiscalCells(lines: readonly DemoLine[]): TypedCell[] {
  const of = (source: MoneySource) => lines.filter((line) => line.source === source);
  const [general, fund] = [of('generalBudget'), of('governmentFund')];
  const table = 'fiscalTotal';
  const opening = (own: readonly DemoLine[]) => sum(own.map((line) => line.opening));
  return [
    ...amounts(table, 'income', 'generalBudget', { amount: sum(general.map((line) => line.income)) }),
    ...amounts(table, 'income', 'governmentFund', { amount: sum(fund.map((line) => line.income)) }),
    ...amounts(table, 'income', 'openingGeneralBudget', { amount: opening(general) }),
    ...amounts(table, 'income', 'openingGovernmentFund', { amount: opening(fund) }),
    ...classCells(table, lines, (ofClass) => ({
      generalBudget: sum(ofClass.filter(({ source }) => source === 'generalBudget').map(spent)),
      governmentFund: sum(ofClass.filter(({ source }) => source === 'governmentFund').map(spent)),
    })),
    ...amounts(table, 'expenditure', 'closing', {
      generalBudget: sum(general.map(closing)),
      governmentFund: sum(fund.map(closing)),
    }),
  ];
}

function classCells(
  table: TableKind,
  lines: readonly DemoLine[],
  cells: (ofClass: readonly DemoLine[]) => Readonly<Record<string, number>>,
): TypedCell[] {
  const classes = [...new Set(lines.map(({ code }) => code.slice(0, 3)))].sort();
  return classes.flatMap((code) => {
    const ofClass = lines.filter((line) => line.code.startsWith(code));
    return [
      [subjectCell(table, 'expenditure', code), ofClass[0]?.names[0] ?? ''] as const,
      ...amounts(table, 'expenditure', code, cells(ofClass)),
    ];
  });
}

/** The 项 of a table; 类 and 款 above them are added up by the app. */
function subjectCells(
  table: TableKind,
  lines: readonly DemoLine[],
  cells: (line: DemoLine) => Readonly<Record<string, number>>,
): TypedCell[] {
  const codes = [...new Set(lines.map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const ofCode = lines.filter((line) => line.code === code);
    const added: Record<string, number> = {};
    for (const line of ofCode) {
      for (const [column, value] of Object.entries(cells(line))) added[column] = (added[column] ?? 0) + value;
    }
    const typed = amounts(table, null, code, added);
    return typed.length === 0
      ? []
      : [[subjectCell(table, null, code), ofCode[0]?.names[2] ?? ''] as const, ...typed];
  });
}

/** 公开06表: 301 and 303 to the left, the others to the right. */
function economicCells(economic: DemoAccounts['economic']): TypedCell[] {
  return economic.flatMap(([code, name, amount]) => {
    const side = /^30[13]/.test(code) ? 'personnel' : 'public';
    return [
      [subjectCell('generalBudgetBasic', side, code), name] as const,
      ...amounts('generalBudgetBasic', side, code, { amount }),
    ];
  });
}

function threePublicCells({ budget, final }: DemoAccounts['threePublic']): TypedCell[] {
  const columns = ['overseas', 'purchase', 'operation', 'reception'];
  const half = (key: 'budget' | 'final', values: readonly number[]) =>
    Object.fromEntries(columns.map((column, i) => [`${key}.${column}`, values[i] ?? 0]));
  return amounts('threePublic', null, 'amounts', { ...half('budget', budget), ...half('final', final) });
}
