// What accounts must hold before they are submitted: the totals, what the body does, and figures that can be read as figures.
import { parseScaled } from '../amount';
import { isBlank } from '../checks/blank';
import type { CellId } from '../evaluation/cells';
import { FACTS, type FactKind } from '../interchange/facts';
import {
  type AccountsCell,
  accountsValue,
  amountCell,
  fieldOf,
  isMoneyCell,
  parseAccountsCell,
  textCell,
} from './cells';
import { partsName } from './name';
import type { Reckoning } from './reckoning';
import { accountsText } from './record';

/** A cell that stands in the way of a submission. */
export interface IncompleteCell {
  readonly cell: CellId;
  /** `公开01表 收入总计`. */
  readonly name: string;
  /** What to do, as a sentence. */
  readonly message: string;
}

/** Totals without which there are no accounts; whether other tables have data is the body's matter. */
const TOTALS: readonly CellId[] = [
  amountCell('incomeExpenditureTotal', 'income', 'total', 'amount'),
  amountCell('incomeExpenditureTotal', 'expenditure', 'total', 'amount'),
  amountCell('income', null, 'total', 'total'),
  amountCell('expenditure', null, 'total', 'total'),
];

/** 部门职责 has to be published by every body (财预〔2016〕143号). */
const TEXTS: readonly CellId[] = [textCell('duties')];

/** The cells that are empty and must not be, then the ones whose text is no figure, in the order of the tables. */
export function incompleteCells({ record, amount }: Reckoning): IncompleteCell[] {
  const name = (cell: CellId) => {
    const parsed = parseAccountsCell(cell);
    return parsed ? partsName(record, parsed) : cell;
  };
  const empty = [
    ...TOTALS.filter((cell) => amount(cell)?.origin === 'empty'),
    ...TEXTS.filter((cell) => accountsText(record, cell).trim() === ''),
  ].map((cell) => ({ cell, name: name(cell), message: `「${name(cell)}」没有填写，请补填。` }));
  const unreadable: IncompleteCell[] = [];
  for (const [id, text] of record.cells) {
    const cell = parseAccountsCell(id);
    // A figure of a row that is gone is not printed, and asks for nothing.
    if (!cell || isBlank(text) || (cell.of === 'amount' && amount(id) === null)) continue;
    const kind = isMoneyCell(cell) ? 'money' : kindOf(cell);
    if (kind === 'word' || isFigure(cell, kind, text)) continue;
    unreadable.push({
      cell: id,
      name: name(id),
      message: `「${name(id)}」填写的“${text.slice(0, 40)}”不能读成${KIND_WORDS[kind]}，请更正。`,
    });
  }
  return [...empty, ...unreadable.sort((a, b) => (a.cell < b.cell ? -1 : 1))];
}

const KIND_WORDS: Readonly<Record<Exclude<FactKind, 'word'>, string>> = {
  money: '金额',
  count: '整数',
  percent: '百分比',
  score: '分数',
  year: '年度',
};

/** Decimals each kind may have. */
const DECIMALS = { count: 0, percent: 6, score: 2, year: 0 } as const;

function isFigure(cell: AccountsCell, kind: Exclude<FactKind, 'word'>, text: string): boolean {
  if (kind === 'money') return accountsValue(cell, text) !== null;
  return parseScaled(text.trim().replace(/[%％]$/, ''), DECIMALS[kind]) !== null;
}

function kindOf(cell: AccountsCell): FactKind {
  if (cell.of === 'fact' || cell.of === 'before') return FACTS[cell.key as keyof typeof FACTS].kind;
  if (cell.of === 'item') return fieldOf(cell.list, cell.field)?.kind ?? 'word';
  return cell.of === 'text' && cell.name.startsWith('staffing.') ? 'count' : 'word';
}
