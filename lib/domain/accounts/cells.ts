// The cells of a body's accounts: their ids, what each holds, and how long it may be. Same store and protocol as the cells of a form.
import { z } from 'zod';
import { parseMoney } from '../amount';
import type { CellId } from '../evaluation/cells';
import { FACT_LISTS, FACTS, type FactKind, type FactListKey } from '../interchange/facts';
import { ACCOUNTS_TABLES, TABLE_KINDS, type TableKind } from './tables';

/** Plain tables have one block without a side; its cells say `all`. */
export const WHOLE = 'all';

/** Texts that exist once. Lists are kept one entry a line. */
export const ACCOUNTS_TEXTS = {
  duties: { label: '部门职责', max: 8000 },
  offices: { label: '内设机构', max: 2000 },
  /** One a line: name, a full-width bar, nature: 示范区中小企业服务中心｜事业. */
  units: { label: '纳入决算范围的单位', max: 8000 },
  'staffing.establishment': { label: '编制人数', max: 20 },
  'staffing.administrative': { label: '行政编制', max: 20 },
  'staffing.institutional': { label: '事业编制', max: 20 },
  'staffing.support': { label: '工勤编制', max: 20 },
  'staffing.actual': { label: '实有人数', max: 20 },
  'staffing.inService': { label: '在职人数', max: 20 },
  'staffing.retired': { label: '退休人数', max: 20 },
  'staffing.retiredCadres': { label: '离休人数', max: 20 },
  'staffing.survivors': { label: '遗属人数', max: 20 },
  /** Terms left out of, or added to, the standard glossary: one a line, `-名词` or `名词：解释`. */
  glossary: { label: '名词解释增减', max: 8000 },
  /** 联系科室; no person. */
  contactOffice: { label: '联系科室', max: 100 },
  /** 值班电话 of the office, optional; mobile numbers are refused. */
  contactPhone: { label: '办公电话', max: 40 },
  workOverview: { label: '预算绩效管理工作开展情况补充', max: 4000 },
} as const satisfies Record<string, { readonly label: string; readonly max: number }>;
export type AccountsText = keyof typeof ACCOUNTS_TEXTS;

/** 部门评价, a record of its own (决策, 过程, 产出, 效益). One row a project. */
export const DEPARTMENT_EVALUATION = {
  projectName: { kind: 'word', label: '项目名称' },
  funds: { kind: 'money', label: '涉及资金' },
  decision: { kind: 'score', label: '决策得分' },
  process: { kind: 'score', label: '过程得分' },
  output: { kind: 'score', label: '产出得分' },
  benefit: { kind: 'score', label: '效益得分' },
  score: { kind: 'score', label: '综合得分' },
  grade: { kind: 'word', label: '评价等级' },
  thirdParty: { kind: 'word', label: '第三方机构' },
  report: { kind: 'word', label: '评价报告' },
} as const satisfies Record<string, { readonly kind: FactKind; readonly label: string }>;

/** Texts of 自评综述 that are drafted from the form and may be edited. */
export const SUMMARY_PARTS = {
  text: '自评综述',
  problems: '存在的问题及原因',
  nextSteps: '下一步改进措施',
} as const;
export type SummaryPart = keyof typeof SUMMARY_PARTS;

/** One cell, taken apart. */
export type AccountsCell =
  /** A figure of a public table. `row` is the key of a row every table prints, or the digits of a subject. */
  | {
      readonly of: 'amount';
      readonly table: TableKind;
      readonly side: string;
      readonly row: string;
      readonly column: string;
    }
  /** The name of a subject row; a row is there as long as its name is not empty. */
  | { readonly of: 'subject'; readonly table: TableKind; readonly side: string; readonly code: string }
  /** A figure or reason beside the tables (a key of FACTS). */
  | { readonly of: 'fact'; readonly key: string }
  /** The same of the year before, where Mingji does not hold that year. */
  | { readonly of: 'before'; readonly key: string }
  /** One entry of a list (a key of FACT_LISTS, or departmentEvaluations). */
  | { readonly of: 'item'; readonly list: string; readonly row: string; readonly field: string }
  | { readonly of: 'text'; readonly name: AccountsText }
  /** 自评综述 of one project, as edited by hand. */
  | { readonly of: 'summary'; readonly project: string; readonly part: SummaryPart }
  /** 审核说明 to a warning: rule, and a hash of the figures it answers to. */
  | { readonly of: 'answer'; readonly rule: string; readonly figures: string };

const id = (text: string) => text as CellId;
/** The id of a table cell. */
export const amountCell = (table: TableKind, side: string | null, row: string, column: string): CellId =>
  id(`amount/${table}/${side ?? WHOLE}/${row}/${column}`);
/** The id of a subject row's name. */
export const subjectCell = (table: TableKind, side: string | null, code: string): CellId =>
  id(`subject/${table}/${side ?? WHOLE}/${code}`);
/** The id of a fact's cell. */
export const factCell = (key: string): CellId => id(`fact/${key}`);
/** The id of last year's figure. */
export const beforeCell = (key: string): CellId => id(`before/${key}`);
/** The id of a field of a list's entry. */
export const itemCell = (list: string, row: string, field: string): CellId =>
  id(`item/${list}/${row}/${field}`);
/** The id of a text. */
export const textCell = (name: AccountsText): CellId => id(`text/${name}`);
/** The id of an edited summary. */
export const summaryCell = (project: string, part: SummaryPart): CellId => id(`summary/${project}/${part}`);
/** The id of an answer to a warning. */
export const answerCell = (rule: string, figures: string): CellId => id(`answer/${rule}/${figures}`);

const ROW = /^[0-9A-Za-z-]{1,40}$/;

/** Takes an id apart; null when no accounts have such a cell. Knows tables, columns, facts and lists; rows may be any. */
export function parseAccountsCell(cell: string): AccountsCell | null {
  const [of, a = '', b = '', c = '', d = '', ...rest] = cell.split('/');
  if (rest.length > 0) return null;
  if (of === 'amount' || of === 'subject') {
    const table = TABLE_KINDS.find((kind) => kind === a);
    const block = table && ACCOUNTS_TABLES[table].blocks.find(({ side }) => (side ?? WHOLE) === b);
    if (!table || !block || !ROW.test(c)) return null;
    if (of === 'subject')
      return block.open && /^\d{3,7}$/.test(c) && d === '' ? { of, table, side: b, code: c } : null;
    return block.columns.some(({ key }) => key === d) ? { of, table, side: b, row: c, column: d } : null;
  }
  if ((of === 'fact' || of === 'before') && b === '') return a in FACTS ? { of, key: a } : null;
  if (of === 'item')
    return ROW.test(b) && d === '' && fieldOf(a, c) ? { of, list: a, row: b, field: c } : null;
  if (of === 'text' && b === '') return a in ACCOUNTS_TEXTS ? { of, name: a as AccountsText } : null;
  if (of === 'summary' && c === '')
    return ROW.test(a) && b in SUMMARY_PARTS ? { of, project: a, part: b as SummaryPart } : null;
  if (of === 'answer' && c === '')
    return /^[A-Z]{2}-\d{2}$/.test(a) && ROW.test(b) ? { of, rule: a, figures: b } : null;
  return null;
}

/** What a field of a list holds, and its name; undefined when the list has no such field. */
export function fieldOf(
  list: string,
  field: string,
): { readonly kind: FactKind; readonly label: string } | undefined {
  if (list === 'departmentEvaluations') {
    return (DEPARTMENT_EVALUATION as Record<string, { kind: FactKind; label: string }>)[field];
  }
  const fields = (FACT_LISTS as Record<FactListKey, Record<string, { kind: FactKind; name: string }>>)[
    list as FactListKey
  ];
  const head = fields?.[field];
  return head && { kind: head.kind, label: head.name };
}

/** An id as it comes from outside. */
export const accountsCellIdSchema = z
  .string()
  .max(200)
  .refine((cell) => parseAccountsCell(cell) !== null, {
    error: '这一格不在决算资料内，请刷新页面后重新填写。',
  })
  .transform(id);

/** Whether a cell holds money in 万元, and so an integer of 分 beside its text. */
export function isMoneyCell(cell: AccountsCell): boolean {
  if (cell.of === 'amount') return true;
  if (cell.of === 'fact' || cell.of === 'before')
    return FACTS[cell.key as keyof typeof FACTS].kind === 'money';
  return cell.of === 'item' && fieldOf(cell.list, cell.field)?.kind === 'money';
}

/** The integer (分) beside a money cell's text; null for other cells and for what cannot be read. The only mapper. */
export function accountsValue(cell: AccountsCell, text: string): number | null {
  return isMoneyCell(cell) ? parseMoney(text, '万元') : null;
}

/** The longest text a cell takes. */
export function longestText(cell: AccountsCell): number {
  if (cell.of === 'text') return ACCOUNTS_TEXTS[cell.name].max;
  if (cell.of === 'summary') return 8000;
  if (cell.of === 'answer') return 2000;
  if (cell.of === 'subject') return 100;
  if (cell.of === 'amount' || isMoneyCell(cell)) return 40;
  return 2000;
}

/** Why a figure changed: a fact or a field of a list that holds a cause. */
function isReason(cell: AccountsCell): boolean {
  if (cell.of === 'fact') return /[rR]eason$/.test(cell.key);
  return cell.of === 'item' && (/[rR]eason$/.test(cell.field) || cell.list.endsWith('.reasons'));
}

/**
 * Cells of the disclosure's own words: causes, summaries, answers, 部门评价 and what stands at its end. Open until publication, also
 * after the figures were approved.
 */
export function isDisclosureText(cell: AccountsCell): boolean {
  return (
    cell.of === 'summary' ||
    cell.of === 'answer' ||
    isReason(cell) ||
    (cell.of === 'item' && cell.list === 'departmentEvaluations') ||
    (cell.of === 'text' && ['workOverview', 'glossary', 'contactOffice', 'contactPhone'].includes(cell.name))
  );
}
