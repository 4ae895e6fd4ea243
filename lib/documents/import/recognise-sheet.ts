// Which public table a sheet is, in which unit, of which year and body: by the words above and in its head.
import { ordersOf, titlesOf } from '../../domain/accounts/numbering';
import { plainName } from '../../domain/accounts/recognise';
import { ACCOUNTS_TABLES, TABLE_KINDS, type TableKind } from '../../domain/accounts/tables';
import { normaliseDigits } from '../../domain/amount';
import type { SheetGrid } from './sheet-grid';

/** Rows that may stand above a table's head. */
const ABOVE = 12;

/** What a sheet is. */
export interface RecognisedSheet {
  readonly kind: TableKind;
  readonly unit: '万元' | '元' | null;
  /** A unit that is neither 万元 nor 元. */
  readonly strangeUnit: string | null;
  /** The year its title names; null where it names none. */
  readonly year: number | null;
  /** What stands behind 部门：; null where nothing does. */
  readonly body: string | null;
}

const TITLES = TABLE_KINDS.flatMap((kind) =>
  titlesOf(kind).map((title) => ({ kind, title: plainName(title) })),
)
  // 收入支出决算总表 is the end of 财政拨款收入支出决算总表.
  .sort((a, b) => b.title.length - a.title.length);

/** What before a title makes it another table: 项目支出决算表 is not 支出决算表. */
const OTHER_TABLE = /(?:拨款|项目|基本|经费|预算|经营|资产|明细|部门本级|补助)$/;

function kindOfTitle(text: string): TableKind | null {
  const plain = plainName(text).replace(/（[^（）]*）$/, '');
  for (const { kind, title } of TITLES) {
    if (plain.endsWith(title) && !OTHER_TABLE.test(plain.slice(0, -title.length))) return kind;
  }
  return null;
}

/** The table of a sheet; null for sheets that are none of the nine. */
export function recogniseSheet(grid: SheetGrid, fiscalYear: number): RecognisedSheet | null {
  const above = Array.from({ length: Math.min(ABOVE, grid.rowCount) }, (_, row) =>
    grid.beginningOn(row),
  ).flat();
  const texts = above.map(({ text }) => text);
  const titles = texts.filter((text) => kindOfTitle(text) !== null);
  // A list of the tables is none of them.
  if (new Set(titles.map(kindOfTitle)).size > 1) return null;
  const [titled] = titles;
  const kind =
    kindOfTitle(titled ?? '') ??
    kindOfTitle(grid.sheet.name) ??
    kindOfNumber([...texts, grid.sheet.name], fiscalYear) ??
    kindOfHeads(texts);
  if (kind === null) return null;
  const unit = unitOf([...texts, ...notesBelow(grid)]);
  return {
    kind,
    unit: unit === '万元' || unit === '元' ? unit : null,
    strangeUnit: unit === null || unit === '万元' || unit === '元' ? null : unit,
    year: yearOf(titled ?? '') ?? yearOf(texts.slice(0, 4).join(' ')),
    body: bodyOf(texts),
  };
}

function kindOfNumber(texts: readonly string[], fiscalYear: number): TableKind | null {
  for (const text of texts) {
    const no = /公开0?([1-9])表/.exec(normaliseDigits(text).replace(/\s+/g, ''))?.[1];
    if (no !== undefined) return ordersOf(fiscalYear)[0]?.[Number(no) - 1] ?? null;
  }
  return null;
}

/** Heads that only one of the tables has. */
const TELLING: readonly (readonly [RegExp, TableKind])[] = [
  [/^因公出国/, 'threePublic'],
  [/^(?:人员经费|公用经费)$/, 'generalBudgetBasic'],
  [/^对附属单位补助/, 'expenditure'],
  [/^附属单位(?:上缴|缴款)/, 'income'],
];

function kindOfHeads(texts: readonly string[]): TableKind | null {
  const plain = texts.map((text) => plainName(text));
  // 附属单位上缴收入 is a head of the income table, but a row of the table of totals.
  const sides = plain.includes('收入') && plain.includes('支出');
  if (sides) return null;
  return TELLING.find(([pattern]) => plain.some((text) => pattern.test(text)))?.[1] ?? null;
}

function unitOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const plain = text.replace(/\s+/g, '');
    const found =
      /单位[:：]?(?:人民币)?([亿千百万]?元)/.exec(plain) ??
      /[（(](?:单位[:：])?([亿千百万]?元)[）)]/.exec(plain);
    if (found) return found[1] ?? null;
  }
  return null;
}

function notesBelow(grid: SheetGrid): string[] {
  const last = Math.max(ABOVE, grid.rowCount - 5);
  return Array.from({ length: Math.max(0, grid.rowCount - last) }, (_, i) => grid.beginningOn(last + i))
    .flat()
    .map(({ text }) => text)
    .filter((text) => /单位/.test(text));
}

function yearOf(text: string): number | null {
  const found = /((?:19|20)\d{2})\s*年/.exec(normaliseDigits(text));
  return found ? Number(found[1]) : null;
}

function bodyOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /^\s*(?:编制)?(?:部门|单位)(?:名称)?\s*[:：]\s*(\S+)/.exec(text);
    if (found?.[1] && !/^[亿千百万]?元/.test(found[1])) return found[1];
  }
  return null;
}

/** All words that stand in the heads of a table. */
export function headWords(kind: TableKind): ReadonlySet<string> {
  const known = WORDS.get(kind);
  if (known) return known;
  const words = new Set(
    ACCOUNTS_TABLES[kind].blocks
      .flatMap(({ columns }) => columns.flatMap(({ title, also = [] }) => [...title, ...also]))
      .map(plainName),
  );
  for (const word of ['收入', '支出', '人员经费', '公用经费', '本年支出', '决算数', '预算数', '金额'])
    words.add(word);
  WORDS.set(kind, words);
  return words;
}

const WORDS = new Map<TableKind, ReadonlySet<string>>();
