// The lists of the annual disclosure: kinds of income and expenditure, subjects, economic items, 三公, causes, vehicles, 部门评价.
import { accountsText } from '../../accounts/record';
import { DEPARTMENT_EVALUATION, factCell, itemCell } from '../../accounts/cells';
import { readReport, type ReportReference } from '../../accounts/report-reference';
import { ACCOUNTS_TABLES, type TableKind } from '../../accounts/tables';
import { FACTS, type FactKey, type FactListKey } from '../../interchange/facts';
import type { CellId } from '../../evaluation/cells';
import type { Figure } from '../wording/sentence';
import { type Change, completion, shareFigures } from './changes';
import { rowFigure, subjectRows, tableFigure } from './table-figures';
import {
  readTyped,
  typedFigure,
  VEHICLE_KINDS,
  type VehicleKind,
  vehicleCount,
  type YearAccounts,
} from './year-figures';

/** An amount with its name, and its share of the whole where there is one. */
export interface SharedAmount {
  /** Column or row of the table: fiscal, basic, 215. */
  readonly key: string;
  readonly name: string;
  readonly amount: Figure;
  /** Shares of a complete list add to 100.00 %. */
  readonly share: Figure | null;
}

/** One 项 of the general budget with its budget. */
export interface SubjectAmount {
  readonly code: string;
  readonly name: string;
  /** Names of 类, 款, 项; '' where a level has no row. */
  readonly path: readonly [string, string, string];
  readonly amount: Figure;
  readonly budget: Figure | null;
  /** Null where the budget is zero or not known. */
  readonly completion: Figure | null;
  /** Why 决算 differs from the budget; '' where nobody said. */
  readonly reason: string;
  readonly reasonCell: CellId;
}

/** An economic class with its amount. */
export interface NamedAmount {
  readonly code: string;
  readonly name: string;
  readonly amount: Figure;
}

/** The three kinds of 三公. */
export const THREE_PUBLIC = {
  overseas: { name: '因公出国（境）费', fact: 'threePublic.detail.overseas.amount' },
  vehicles: { name: '公务用车购置及运行维护费', fact: 'threePublic.detail.vehicles.amount' },
  reception: { name: '公务接待费', fact: 'threePublic.detail.reception.amount' },
} as const satisfies Record<string, { readonly name: string; readonly fact: FactKey }>;
export type ThreePublicKind = keyof typeof THREE_PUBLIC;

/** One kind of 三公 against its budget and last year. */
export interface ThreePublicAmount {
  readonly kind: ThreePublicKind;
  readonly name: string;
  readonly budget: Figure;
  readonly final: Figure;
  /** Null where the budget is zero. */
  readonly completion: Figure | null;
  readonly share: Figure | null;
  readonly change: Change | null;
  /** Why it changed against last year; '' where nobody said. */
  readonly reason: string;
  readonly reasonCell: CellId;
}

/** A cause of a change: 增加企业技术改造补助 35.00 万元. */
export interface Cause {
  readonly row: string;
  readonly text: string;
  readonly amount: Figure | null;
}

export interface VehicleAmount {
  readonly kind: VehicleKind;
  readonly name: string;
  readonly count: Figure;
}

/** 部门评价 of one project. */
export interface DepartmentEvaluationFigures {
  readonly row: string;
  readonly projectName: string;
  readonly funds: Figure | null;
  /** 决策, 过程, 产出, 效益 as far as they are scored. */
  readonly parts: readonly { readonly name: string; readonly score: Figure }[];
  readonly score: Figure | null;
  readonly grade: string;
  /** '' where the department evaluated by itself. */
  readonly thirdParty: string;
  /** The file that is published with the text; null where none was uploaded. */
  readonly report: ReportReference | null;
}

/** The columns of a table's 合计 row as a list with shares; `always` are named even when they are zero. */
export function columnShares(
  year: YearAccounts,
  table: TableKind,
  always: readonly string[],
): readonly SharedAmount[] {
  const columns = ACCOUNTS_TABLES[table].blocks[0]?.columns.filter(({ key }) => key !== 'total') ?? [];
  const at = (column: string) => tableFigure(year, { table, side: null, row: 'total', column });
  const listed = columns.flatMap(({ key, title }) => {
    const amount = at(key);
    if (amount === null || (amount.value === 0 && !always.includes(key))) return [];
    return [{ key, name: title.at(-1) ?? '', amount }];
  });
  const rates = shareFigures(
    listed.map(({ amount }) => amount),
    at('total'),
  );
  return listed.map((one, i) => ({ ...one, share: rates[i] ?? null }));
}

/** 用于以下方面: the classes of 公开05表 with their shares. */
export function classShares(year: YearAccounts): readonly SharedAmount[] {
  const table = 'generalBudgetExpenditure';
  const rows = subjectRows(year, table, null).filter(({ code }) => code.length === 3);
  const listed = rows.flatMap((row) => {
    const amount = rowFigure(year, table, null, row, 'total');
    return amount === null || amount.value === 0 ? [] : [{ key: row.code, name: row.name, amount }];
  });
  const rates = shareFigures(
    listed.map(({ amount }) => amount),
    tableFigure(year, { table, side: null, row: 'total', column: 'total' }),
  );
  return listed.map((one, i) => ({ ...one, share: rates[i] ?? null }));
}

/** Every 项 of 公开05表, and those that only a budget names are left out: they have no row. */
export function subjectAmounts(year: YearAccounts): readonly SubjectAmount[] {
  const table = 'generalBudgetExpenditure';
  const rows = subjectRows(year, table, null);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const list: FactListKey = 'generalPublicBudget.subjects';
  return rows.flatMap((row) => {
    const { code, name } = row;
    const amount = code.length === 7 ? rowFigure(year, table, null, row, 'total') : null;
    if (amount === null) return [];
    const budget = typedFigure(
      year,
      itemCell(list, code, 'initialBudget'),
      'money',
      `${code} ${name}年初预算`,
    );
    if (amount.value === 0 && (budget?.value ?? 0) === 0) return [];
    const reasonCell = itemCell(list, code, 'reason');
    return [
      {
        code,
        name,
        path: [names.get(code.slice(0, 3)) ?? '', names.get(code.slice(0, 5)) ?? '', name] as const,
        amount,
        budget,
        completion: completion(amount, budget),
        reason: accountsText(year.record, reasonCell).trim(),
        reasonCell,
      },
    ];
  });
}

/** The economic items of 人员经费 or 公用经费: the 款, and a class that has none. */
export function economicItems(year: YearAccounts, side: 'personnel' | 'public'): readonly NamedAmount[] {
  const rows = subjectRows(year, 'generalBudgetBasic', side);
  return rows.flatMap((row) => {
    const parent = rows.some(({ code }) => code.length > row.code.length && code.startsWith(row.code));
    const amount = parent ? null : rowFigure(year, 'generalBudgetBasic', side, row, 'amount');
    return amount === null || amount.value === 0 ? [] : [{ code: row.code, name: row.name, amount }];
  });
}

/** The three kinds of 三公; none where the table is empty. */
export function threePublicAmounts(
  year: YearAccounts,
  changeOf: (key: FactKey) => Change | null,
): readonly ThreePublicAmount[] {
  const at = (column: string) =>
    tableFigure(year, { table: 'threePublic', side: null, row: 'amounts', column });
  const listed = (Object.keys(THREE_PUBLIC) as ThreePublicKind[]).flatMap((kind) => {
    const budget = at(`budget.${kind}`);
    const final = at(`final.${kind}`);
    return budget && final ? [{ kind, budget, final }] : [];
  });
  const rates = shareFigures(
    listed.map(({ final }) => final),
    at('final.total'),
  );
  return listed.map(({ kind, budget, final }, i) => {
    const reasonCell = itemCell('threePublic.overall.items', kind, 'reason');
    return {
      kind,
      name: THREE_PUBLIC[kind].name,
      budget,
      final,
      completion: completion(final, budget),
      share: rates[i] ?? null,
      change: changeOf(THREE_PUBLIC[kind].fact),
      reason: accountsText(year.record, reasonCell).trim(),
      reasonCell,
    };
  });
}

/** The rows of a list of the accounts in the order of their keys, those with a text in `field` alone. */
function itemRows(year: YearAccounts, list: string, field: string): readonly string[] {
  const prefix = `item/${list}/`;
  return [...year.record.cells]
    .flatMap(([cell, text]) => {
      const [row, own, ...more] = cell.startsWith(prefix) ? cell.slice(prefix.length).split('/') : [];
      return row !== undefined && own === field && more.length === 0 && text.trim() !== '' ? [row] : [];
    })
    .sort(byNumber);
}

/** r2 before r10. */
function byNumber(a: string, b: string): number {
  const [one, other] = [a, b].map((row) => Number(/\d+$/.exec(row)?.[0] ?? Number.NaN));
  if (one !== undefined && other !== undefined && one !== other && !Number.isNaN(one - other))
    return one - other;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 一是…；二是…: the causes of the change of 收支 or of 财政拨款收支. */
export function causesOf(
  year: YearAccounts,
  list: 'overall.reasons' | 'fiscalTotals.reasons',
): readonly Cause[] {
  return itemRows(year, list, 'itemPrinted').map((row) => ({
    row,
    text: accountsText(year.record, itemCell(list, row, 'itemPrinted')).trim(),
    amount: typedFigure(year, itemCell(list, row, 'amount'), 'money', '原因中的金额'),
  }));
}

/** The kinds of vehicles that were counted. */
export function vehicleAmounts(year: YearAccounts): readonly VehicleAmount[] {
  return (Object.keys(VEHICLE_KINDS) as VehicleKind[]).flatMap((kind) => {
    const count = vehicleCount(year, kind);
    return count === null ? [] : [{ kind, name: VEHICLE_KINDS[kind], count }];
  });
}

/** The records of 部门评价 that name a project. */
export function departmentEvaluations(year: YearAccounts): readonly DepartmentEvaluationFigures[] {
  const list = 'departmentEvaluations';
  return itemRows(year, list, 'projectName').map((row) => {
    const text = (field: keyof typeof DEPARTMENT_EVALUATION) =>
      accountsText(year.record, itemCell(list, row, field)).trim();
    const projectName = text('projectName');
    const figure = (field: keyof typeof DEPARTMENT_EVALUATION) =>
      readTyped(text(field), DEPARTMENT_EVALUATION[field].kind, {
        place: `部门评价「${projectName}」${DEPARTMENT_EVALUATION[field].label}`,
        anchor: null,
        rule: null,
      });
    return {
      row,
      projectName,
      funds: figure('funds'),
      parts: (['decision', 'process', 'output', 'benefit'] as const).flatMap((field) => {
        const score = figure(field);
        return score === null
          ? []
          : [{ name: DEPARTMENT_EVALUATION[field].label.replace(/得分$/, ''), score }];
      }),
      score: figure('score'),
      grade: text('grade'),
      thirdParty: text('thirdParty'),
      report: readReport(text('report')),
    };
  });
}

/** The typed text of a fact, '' where nothing stands: reasons above all. */
export function factText(year: YearAccounts, key: FactKey): string {
  return FACTS[key].kind === 'word' ? accountsText(year.record, factCell(key)).trim() : '';
}
