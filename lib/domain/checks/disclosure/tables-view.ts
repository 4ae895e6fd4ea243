// The tables of a disclosure as the rules see them: rows and columns known by meaning, amounts with place and name.
import type { Book, BookBlock, BookRow, BookTable } from '../../accounts/book';
import { headOf } from '../../accounts/numbering';
import {
  columnKeys,
  isLineNumber,
  isOfWhich,
  plainName,
  rowKey,
  threePublicKey,
} from '../../accounts/recognise';
import { ACCOUNTS_TABLES, type AccountsBlock, TABLE_KINDS, type TableKind } from '../../accounts/tables';
import { type Fen, type MoneyUnit, parseMoney } from '../../amount';
import type { Disclosure } from '../../interchange/disclosure';
import { fiscalYearOf } from '../../interchange/evaluation';
import { figureText } from '../../interchange/printed-value';
import { isBlank } from '../blank';
import type { AmountCell } from './amount-cell';
import type { DisclosureContext } from './disclosure-rule';

type PrintedTable = NonNullable<Disclosure['tables']>[number];
type PrintedBlock = NonNullable<PrintedTable['blocks']>[number];
type PrintedRow = NonNullable<PrintedBlock['rows']>[number];

/** Tables by kind, and why a kind is not among them. */
export interface TablesView {
  readonly book: Book<AmountCell>;
  /** Index of each kind's table in the document. */
  readonly index: ReadonlyMap<TableKind, number>;
  /** Why a kind is not in the book, as a Chinese reason. */
  readonly absent: ReadonlyMap<TableKind, string>;
  /** Cells that hold text but no amount. */
  readonly unreadable: readonly AmountCell[];
}

const views = new WeakMap<DisclosureContext, TablesView>();

/** The tables of the document; built once per check. */
export function tablesView(context: DisclosureContext): TablesView {
  const known = views.get(context);
  if (known) return known;
  const view = readTables(context.disclosure);
  views.set(context, view);
  return view;
}

/** What every rule on tables says where a document brings none. */
export const NO_TABLES = '文件没有带决算表';

function readTables(disclosure: Disclosure): TablesView {
  const tables = disclosure.tables ?? [];
  const book = new Map<TableKind, BookTable<AmountCell>>();
  const index = new Map<TableKind, number>();
  const absent = new Map<TableKind, string>();
  const unreadable: AmountCell[] = [];
  for (const [i, table] of tables.entries()) {
    if (index.has(table.kind)) continue;
    index.set(table.kind, i);
    const title = titleOf(table, disclosure);
    if (table.state === 'notTranscribed') absent.set(table.kind, `${title}没有录入数据`);
    else book.set(table.kind, readTable(disclosure, table, i, unreadable));
  }
  for (const kind of TABLE_KINDS) {
    if (index.has(kind)) continue;
    const title = headOf(kind, fiscalYearOf(disclosure) ?? 0).title;
    absent.set(kind, tables.length === 0 ? NO_TABLES : `文件没有${title}`);
  }
  return { book, index, absent, unreadable };
}

/** The printed title without the year in front, or the usual one. */
export function titleOf(table: PrintedTable, disclosure: Disclosure): string {
  const printed = plainTitle(table.title ?? '');
  return printed === '' ? headOf(table.kind, fiscalYearOf(disclosure) ?? 0).title : printed;
}

function plainTitle(title: string): string {
  return title.replace(/\s+/g, '').replace(/^\d{4}年(?:度)?/, '');
}

/** The unit a table is printed in. */
export function unitOf(table: PrintedTable, disclosure: Disclosure): MoneyUnit {
  const unit = table.unit ?? '';
  if (unit.includes('万元')) return '万元';
  return unit.includes('元') ? '元' : (disclosure.moneyUnit ?? '万元');
}

interface Reading {
  readonly disclosure: Disclosure;
  readonly table: PrintedTable;
  readonly title: string;
  readonly unit: MoneyUnit;
  readonly at: string;
  readonly unreadable: AmountCell[];
}

function readTable(
  disclosure: Disclosure,
  table: PrintedTable,
  i: number,
  unreadable: AmountCell[],
): BookTable<AmountCell> {
  const title = titleOf(table, disclosure);
  const unit = unitOf(table, disclosure);
  const reading: Reading = { disclosure, table, title, unit, at: `tables[${i}]`, unreadable };
  const blocks = (table.blocks ?? []).map((block, b) => readBlock(reading, block, b));
  const merged = table.kind === 'generalBudgetBasic' ? economicBlocks(blocks) : blocks;
  const state = table.state === 'none' ? 'none' : 'filled';
  return { kind: table.kind, title, state, blocks: merged };
}

function readBlock(reading: Reading, block: PrintedBlock, b: number): BookBlock<AmountCell> {
  const { table } = reading;
  const shape = shapeOf(table.kind, block);
  const printed = (block.columns ?? []).map(({ key, title }) => ({ key: key ?? null, title: title ?? [] }));
  const width = Math.max(0, ...(block.rows ?? []).map(({ cells }) => cells?.length ?? 0));
  const heads =
    printed.length > 0
      ? printed
      : Array.from({ length: width }, () => ({ key: null, title: [] as string[] }));
  const keys = columnKeys(shape, heads);
  const taken = new Set<string>();
  const rows = (block.rows ?? []).map((row, r) =>
    readRow(reading, { row, shape, keys, heads, taken, at: `${reading.at}.blocks[${b}].rows[${r}]` }),
  );
  const strange = heads.findIndex(
    ({ title }, c) =>
      keys[c] === null &&
      !isLineNumber(title) &&
      (block.rows ?? []).some(({ cells }) => holdsAmount(cells?.[c])),
  );
  const isThreePublic = table.kind === 'threePublic';
  return {
    side: shape.side,
    columns: new Set(
      isThreePublic ? rows.flatMap((row) => [...row.cells.keys()]) : keys.filter((key) => key !== null),
    ),
    strangeColumn: strange < 0 || isThreePublic ? null : (heads[strange]?.title.join('') ?? ''),
    rows: isThreePublic ? oneRow(rows) : rows,
  };
}

function holdsAmount(cell: NonNullable<PrintedRow['cells']>[number]): boolean {
  const text = figureText(cell);
  return !isBlank(text) && /[1-9]/.test(text);
}

/** 三公 has one set of amounts, however many rows it is printed in. */
function oneRow(rows: readonly BookRow<AmountCell>[]): BookRow<AmountCell>[] {
  const cells = new Map(rows.flatMap((row) => [...row.cells]));
  return [{ key: 'amounts', code: '', name: '', ofWhich: false, cells }];
}

/** Which half of its table a block is: by its side, else by the rows it holds. */
function shapeOf(kind: TableKind, block: PrintedBlock): AccountsBlock {
  const { blocks } = ACCOUNTS_TABLES[kind];
  const [first] = blocks;
  if (!first) throw new RangeError(`no blocks for ${kind}`);
  if (blocks.length === 1) return first;
  // 人员经费 and 公用经费 may share one block; their rows are sorted out afterwards.
  if (kind === 'generalBudgetBasic') return { ...first, rows: blocks.flatMap(({ rows }) => rows) };
  const side = block.side ?? '';
  const named = blocks.find((shape) => shape.side === side);
  if (named) return named;
  const names = new Set((block.rows ?? []).map(({ name }) => plainName(name ?? '')));
  const fits = (shape: AccountsBlock) =>
    shape.rows.filter((row) => row.key !== 'total' && names.has(plainName(row.name))).length;
  return blocks.reduce((best, shape) => (fits(shape) > fits(best) ? shape : best), first);
}

interface RowReading {
  readonly row: PrintedRow;
  readonly shape: AccountsBlock;
  readonly keys: readonly (string | null)[];
  readonly heads: readonly { readonly title: readonly string[] }[];
  readonly taken: Set<string>;
  readonly at: string;
}

function readRow(reading: Reading, { row, shape, keys, heads, taken, at }: RowReading): BookRow<AmountCell> {
  const name = row.name ?? '';
  const code = (row.code ?? '').trim();
  const ofWhich = row.role === 'ofWhich' || isOfWhich(name);
  const key =
    ofWhich || /^\d/.test(code)
      ? null
      : (rowKey(shape, name, taken) ??
        (row.role === 'total' && !taken.has('total') && shape.rows.some((known) => known.key === 'total')
          ? 'total'
          : null));
  if (key !== null) taken.add(key);
  const cells = new Map<string, AmountCell>();
  for (const [c, figure] of (row.cells ?? []).entries()) {
    const title = heads[c]?.title ?? [];
    const column = reading.table.kind === 'threePublic' ? (keys[c] ?? threePublicKey(title, name)) : keys[c];
    if (!column || cells.has(column)) continue;
    cells.set(
      column,
      readCell(reading, {
        figure,
        label: labelOf(row, shape, reading.table.kind),
        title,
        at: `${at}.cells[${c}]`,
        alone: keys.length === 1,
      }),
    );
  }
  return { key, code, name, ofWhich, cells };
}

/** 「2010101 行政运行」: how a row is named in a sentence. The two 总计 of a side-by-side table are told apart; 三公 has one row. */
function labelOf({ code, name }: PrintedRow, { side }: AccountsBlock, kind: TableKind): string {
  const plain = (name ?? '').replace(/\s+/g, '');
  if (kind === 'threePublic') return plain === '金额' ? '' : plain;
  if (plain === '总计' && side !== null) return side === 'income' ? '收入总计' : '支出总计';
  return code ? `${code} ${plain}`.trim() : plain;
}

interface CellReading {
  readonly figure: NonNullable<PrintedRow['cells']>[number];
  readonly label: string;
  readonly title: readonly string[];
  readonly at: string;
  readonly alone: boolean;
}

function readCell(reading: Reading, { figure, label, title, at, alone }: CellReading): AmountCell {
  const { unit } = reading;
  const text = figureText(figure);
  const blank = isBlank(text);
  const fen = blank ? (0 as Fen) : parseMoney(text, unit);
  const row = label === '' ? '' : `「${label}」`;
  const head = alone || title.length === 0 ? '' : `的“${headName(title)}”`;
  const cell: AmountCell = {
    at: () => at,
    name: () => `${reading.title}${row}${head}`,
    text,
    fen,
    blank,
    unit,
  };
  if (fen === null) reading.unreadable.push(cell);
  return cell;
}

/** A many-level head in one: the innermost, with what tells 预算数 from 决算数. */
function headName(title: readonly string[]): string {
  const heads = title.map((head) => head.replace(/\s+/g, ''));
  const [first = ''] = heads;
  const last = heads.at(-1) ?? '';
  if (heads.length === 1) return last;
  if (/^(?:小计|合计)$/.test(last)) return heads.join('·');
  return /预算数|决算数/.test(first) ? `${first}·${last}` : last;
}

/** 人员经费 and 公用经费 are told apart by their codes, in however many blocks they are printed. */
function economicBlocks(blocks: readonly BookBlock<AmountCell>[]): BookBlock<AmountCell>[] {
  const rows = blocks.flatMap((block) => block.rows);
  const isPersonnel = ({ key, code }: BookRow<AmountCell>) =>
    key === 'personnel' || (key === null && /^30[13]/.test(code));
  const first = blocks[0];
  if (!first) return [];
  return [
    { ...first, side: 'personnel', rows: rows.filter(isPersonnel) },
    { ...first, side: 'public', rows: rows.filter((row) => !isPersonnel(row)) },
  ];
}
