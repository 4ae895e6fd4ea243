// Printed heads and row names → the keys of tables.ts. Published tables write the same thing in many ways.
import type { AccountsBlock, AccountsColumn } from './tables';

const ORDINAL = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．])/;

/** A name without ordinal, 其中, spaces, notes in brackets at its end, and differences of punctuation. */
export function plainName(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[()]/g, (c) => (c === '(' ? '（' : '）'))
    .replace(/[“”"‘’'《》]/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(ORDINAL, '')
    .replace(/[:：]$/, '');
}

/** True for a row that is part of the row above it and must not be added again. */
export function isOfWhich(name: string): boolean {
  return /^\s*其\s*中/.test(name);
}

/** True for a column that numbers the lines or the columns. */
export function isLineNumber(title: readonly string[]): boolean {
  return /^(?:行次|栏次|序号)$/.test(plainName(title.at(-1) ?? ''));
}

/** What a document says of a column. */
export interface PrintedColumn {
  readonly key: string | null;
  readonly title: readonly string[];
}

/**
 * The key of each printed column; null for those the table does not know. A column that carries a known key is that column,
 * else its heads decide; columns without any heads are taken in order.
 */
export function columnKeys(block: AccountsBlock, printed: readonly PrintedColumn[]): (string | null)[] {
  const bare = printed.every(({ key, title }) => !key && title.length === 0);
  if (bare) return printed.map((_, i) => block.columns[i]?.key ?? null);
  const taken = new Set<string>();
  const keys = printed.map(({ key, title }) => {
    if (isLineNumber(title)) return null;
    const found =
      block.columns.find((column) => column.key === key) ??
      best(
        block.columns.filter((column) => !taken.has(column.key)),
        title,
      );
    if (!found || taken.has(found.key)) return null;
    taken.add(found.key);
    return found.key;
  });
  // Heads in words that nobody knows, but as many as the official table has: then order tells.
  const strange = keys.every((key) => key === null) && printed.length === block.columns.length;
  return strange ? printed.map((_, i) => block.columns[i]?.key ?? null) : keys;
}

/** The column whose innermost head fits, and most of whose outer heads do. */
function best(columns: readonly AccountsColumn[], title: readonly string[]): AccountsColumn | undefined {
  const heads = title.map(plainName);
  const last = heads.at(-1) ?? '';
  let found: AccountsColumn | undefined;
  let most = -1;
  for (const column of columns) {
    const own = column.title.map(plainName);
    if (own.at(-1) !== last && !(column.also ?? []).some((name) => plainName(name) === last)) continue;
    const shared = own.filter((head) => heads.some((other) => sameHead(head, other))).length;
    if (shared > most) {
      most = shared;
      found = column;
    }
  }
  return found;
}

function sameHead(own: string, other: string): boolean {
  return own === other || (/^(?:预算|决算)/.test(own) && other.includes(own.slice(0, 2)));
}

/**
 * The key of a row name. `taken` are the keys of the rows above it, in order: a name that comes twice (一般公共预算 as income,
 * and again as opening balance) is told by where it stands.
 */
export function rowKey(block: AccountsBlock, name: string, taken: ReadonlySet<string>): string | null {
  const plain = plainName(name);
  const last = [...taken].at(-1);
  const reached = block.rows.findIndex((row) => row.key === last);
  const fits = block.rows.filter(
    (row) =>
      !taken.has(row.key) &&
      (plainName(row.name) === plain || (row.also ?? []).some((other) => plainName(other) === plain)),
  );
  return (fits.find((row) => block.rows.indexOf(row) > reached) ?? fits[0])?.key ?? null;
}

const THREE_PUBLIC_ITEMS: readonly (readonly [RegExp, string])[] = [
  [/^小计$|购置及运行|购置和运行/, 'vehicles'],
  [/购置/, 'purchase'],
  [/运行/, 'operation'],
  [/出国/, 'overseas'],
  [/接待/, 'reception'],
  [/合计/, 'total'],
];

/**
 * The column of 三公 that a cell belongs to, out of the heads above it and the name beside it: the table is printed
 * with twelve columns, with six columns and two rows, or with six rows and two columns. Null for anything else.
 */
export function threePublicKey(title: readonly string[], rowName: string): string | null {
  const words = [...title, rowName].map(plainName);
  const part = words.some((word) => word.includes('预算数') || word === '预算')
    ? 'budget'
    : words.some((word) => word.includes('决算数') || word.includes('支出数') || word === '决算')
      ? 'final'
      : null;
  if (part === null) return null;
  for (const word of [...title.toReversed(), rowName].map(plainName)) {
    const item = THREE_PUBLIC_ITEMS.find(([pattern]) => pattern.test(word))?.[1];
    if (item) return `${part}.${item}`;
  }
  return null;
}
