// Where the groups of columns on a sheet belong: the block of each, the key of each column, the code of a row.
import { columnKeys } from '../../domain/accounts/recognise';
import { type AccountsBlock, ACCOUNTS_TABLES, type TableKind } from '../../domain/accounts/tables';
import type { ColumnGroup } from './table-heads';

/** Digits of a code as one cell has them; `level` where 类, 款 and 项 have columns of their own. */
export interface CodePart {
  readonly text: string;
  readonly level: number | null;
}

/** The block a group of columns shows: by the head above it, else by its order; null where codes decide row by row. */
export function blockOf(
  kind: TableKind,
  blocks: readonly AccountsBlock[],
  { heads }: ColumnGroup,
  groups: number,
  index: number,
): AccountsBlock | null {
  if (blocks.length === 1) return blocks[0] ?? null;
  const words: Readonly<Record<string, string>> =
    kind === 'generalBudgetBasic'
      ? { 人员经费: 'personnel', 公用经费: 'public' }
      : { 收入: 'income', 支出: 'expenditure' };
  for (const [word, side] of Object.entries(words))
    if (heads.has(word)) return blocks.find((block) => block.side === side) ?? null;
  if (kind === 'generalBudgetBasic') return null;
  return groups === blocks.length ? (blocks[index] ?? null) : null;
}

/** 301 and 303 are paid to persons, the other economic classes for the office. */
export function blockOfCode(kind: TableKind, code: string | null): AccountsBlock | null {
  if (kind !== 'generalBudgetBasic' || code === null) return null;
  const side = /^30[13]/.test(code) ? 'personnel' : 'public';
  return ACCOUNTS_TABLES[kind].blocks.find((block) => block.side === side) ?? null;
}

/** The key of each column of money; null for columns whose heads nobody knows. */
export function keysByHeads(group: ColumnGroup, block: AccountsBlock): (string | null)[] {
  // Columns in words that nobody knows are not taken in order, as elsewhere: more columns than any table has see to that.
  const none = block.columns.map(() => ({ key: null, title: ['\u0000'] }));
  const printed = group.money.map(({ title }) => ({ key: null, title }));
  const keys = columnKeys(block, [...printed, ...none, { key: null, title: ['\u0000'] }]);
  return printed.map((_, i) => keys[i] ?? null);
}

/**
 * Digits of 类, 款, 项 joined; null where a row has none. `above` keeps the codes of the levels above, where each level has a
 * column of its own and upper levels are not repeated.
 */
export function codeOf(digits: readonly CodePart[], group: ColumnGroup, above: string[]): string | null {
  const [first] = digits;
  if (!first) return null;
  const divided = group.labels.some(({ level }) => level !== null);
  if (!divided) {
    return digits.reduce((code, { text }) => (text.startsWith(code) ? text : code + twoDigits(text)), '');
  }
  for (const { text, level } of digits) {
    if (level === null) continue;
    above.length = level;
    // Some print the whole code again on each level.
    const parent = above.slice(0, level).join('');
    above[level] =
      level === 0
        ? text
        : twoDigits(text.length > 2 && text.startsWith(parent) ? text.slice(parent.length) : text);
  }
  return above.join('');
}

/** A number that lost its leading zero has it again. */
function twoDigits(text: string): string {
  return text.length === 1 ? `0${text}` : text;
}
