// How a cell of the accounts is called when it is spoken of: in conflicts, refusals, comments and findings.
import type { CellId } from '../evaluation/cells';
import { FACTS, type FactListKey } from '../interchange/facts';
import {
  ACCOUNTS_TEXTS,
  type AccountsCell,
  fieldOf,
  parseAccountsCell,
  SUMMARY_PARTS,
  subjectCell,
  WHOLE,
} from './cells';
import { headOf } from './numbering';
import { accountsText, type AccountsRecord } from './record';
import { subjectKind, subjectName } from './subjects';
import { ACCOUNTS_TABLES, type AccountsBlock } from './tables';

/** Lists beside the tables, as a clerk calls them. */
export const LIST_NAMES: Readonly<Record<FactListKey | 'departmentEvaluations', string>> = {
  'overall.reasons': '收支总计变动原因',
  'fiscalTotals.reasons': '财政拨款收支总计变动原因',
  'incomeComposition.items': '收入构成',
  'expenditureComposition.items': '支出构成',
  'generalPublicBudget.items': '一般公共预算支出构成',
  'generalPublicBudget.classes': '一般公共预算支出用途',
  'generalPublicBudget.subjects': '一般公共预算支出分项',
  'basicExpenditure.personnel.items': '人员经费明细',
  'basicExpenditure.publicFunds.items': '公用经费明细',
  'threePublic.overall.items': '“三公”经费各项',
  'threePublic.detail.items': '“三公”经费构成',
  'stateAssets.vehicles': '车辆用途',
  departmentEvaluations: '部门评价',
};

/** The name of a cell: `公开02表 行政运行 财政拨款收入`, `上年政府采购支出合计`, `部门评价 综合得分`. */
export function accountsCellName(record: AccountsRecord, cell: CellId): string {
  const parsed = parseAccountsCell(cell);
  return parsed ? partsName(record, parsed) : '决算资料以外的格';
}

/** The same for a caller that has taken the id apart already. */
export function partsName(record: AccountsRecord, cell: AccountsCell): string {
  switch (cell.of) {
    case 'amount':
      return amountName(record, cell);
    case 'subject':
      return `${headOf(cell.table, record.fiscalYear).printedNo} ${cell.code} 科目名称`;
    case 'fact':
      return FACTS[cell.key as keyof typeof FACTS].name;
    case 'before':
      return `上年${FACTS[cell.key as keyof typeof FACTS].name}`;
    case 'item':
      return `${LIST_NAMES[cell.list as FactListKey]} ${fieldOf(cell.list, cell.field)?.label ?? ''}`.trim();
    case 'text':
      return ACCOUNTS_TEXTS[cell.name].label;
    case 'summary':
      return SUMMARY_PARTS[cell.part];
    case 'answer':
      return `${cell.rule} 审核说明`;
  }
}

function amountName(record: AccountsRecord, cell: Extract<AccountsCell, { of: 'amount' }>): string {
  const { table, side, column } = cell;
  const block = ACCOUNTS_TABLES[table].blocks.find((shape) => (shape.side ?? WHOLE) === side);
  const head = headOf(table, record.fiscalYear).printedNo;
  if (!block) return head;
  const title = block.columns.find(({ key }) => key === column)?.title ?? [];
  return [head, rowName(record, cell, block), columnName(block, title)].filter(Boolean).join(' ');
}

function rowName(
  record: AccountsRecord,
  { table, side, row }: Extract<AccountsCell, { of: 'amount' }>,
  block: AccountsBlock,
): string {
  // 三公 has one row, and it has no name.
  if (table === 'threePublic') return '';
  const fixed = block.rows.find(({ key }) => key === row);
  if (fixed)
    return fixed.name === '总计' ? `${side === 'income' ? '收入' : '支出'}${fixed.name}` : fixed.name;
  const typed = accountsText(record, subjectCell(table, side === WHOLE ? null : side, row)).trim();
  return typed || (block.open && subjectName(subjectKind(block.open.kind), row, record.fiscalYear)) || row;
}

/** A many-level head in one: the innermost, and what tells 预算数 from 决算数 or says whose 小计 it is. */
function columnName({ columns }: AccountsBlock, title: readonly string[]): string {
  if (columns.length === 1) return '';
  const last = title.at(-1) ?? '';
  if (title.length === 1) return last;
  if (/^(?:小计|合计)$/.test(last)) return title.join('·');
  return /预算数|决算数/.test(title[0] ?? '') && title[0] !== last ? `${title[0]}·${last}` : last;
}
