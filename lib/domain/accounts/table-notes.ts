// What is printed under the nine public tables: what each one shows, or that it stands empty.
import { headOf } from './numbering';
import { ACCOUNTS_TABLES, type TableKind } from './tables';

/** 部门决算, or 单位决算: how a body speaks of itself. */
export type BodyKind = 'department' | 'unit';

/** 部门, 单位. */
export const BODY_WORDS: Readonly<Record<BodyKind, string>> = { department: '部门', unit: '单位' };

const SHOWS: Readonly<Record<TableKind, string>> = {
  incomeExpenditureTotal: '反映{body}本年度的总收支和年末结转结余情况。',
  income: '反映{body}本年度取得的各项收入情况。',
  expenditure: '反映{body}本年度各项支出情况。',
  fiscalTotal:
    '反映{body}本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
  generalBudgetExpenditure: '反映{body}本年度一般公共预算财政拨款支出情况。',
  generalBudgetBasic: '反映{body}本年度一般公共预算财政拨款基本支出明细情况。',
  threePublic:
    '反映{body}本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数包括当年财政拨款和以前年度结转资金安排的实际支出。',
  governmentFund: '反映{body}本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
  stateCapital: '反映{body}本年度国有资本经营预算财政拨款支出情况。',
};

/** The lines under a table, in printed order. */
export function notesOf(kind: TableKind, state: 'filled' | 'none', body: BodyKind): string[] {
  const shows = `注：本表${SHOWS[kind].replace('{body}', BODY_WORDS[body])}`;
  return state === 'none' ? [shows, noDataSentence(kind, body)] : [shows];
}

/** 本部门本年度没有……，故本表无数据。 */
export function noDataSentence(kind: TableKind, body: BodyKind): string {
  const absent = ACCOUNTS_TABLES[kind].absent ?? headOf(kind, 0).title.replace(/决算总?表$/, '');
  return `本${BODY_WORDS[body]}本年度没有${absent}，故本表无数据。`;
}
