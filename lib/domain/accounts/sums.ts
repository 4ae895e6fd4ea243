// The identities laid over the tables that are there: every single sum with its cells, and what could not be laid.
import { type Book, type BookBlock, type BookRow, type BookTable, blockOf, openRows, rowOf } from './book';
import {
  type CellIdentity,
  type CellRef,
  type ClassIdentity,
  type ColumnIdentity,
  IDENTITIES,
  type Identity,
  type RowIdentity,
} from './identities';
import { headOf } from './numbering';
import { plainName } from './recognise';
import { ACCOUNTS_TABLES, type TableKind } from './tables';

/** whole = Σ plus − Σ minus, of the cells that are printed. */
export interface Sum<Cell> {
  readonly id: string;
  readonly basis: string;
  readonly whole: Cell;
  readonly plus: readonly Cell[];
  readonly minus: readonly Cell[];
}

/** An identity that could not be laid, and why, in Chinese. `table` where the whole table is not there. */
export interface Gap {
  readonly id: string;
  readonly why: string;
  readonly table?: TableKind;
  /** The table stands empty: there is nothing to add up. */
  readonly empty?: true;
}

/** All sums of a book, and the gaps. Linear in its cells. */
export interface Sums<Cell> {
  readonly sums: readonly Sum<Cell>[];
  readonly gaps: readonly Gap[];
}

/** Lays `identities` over the tables. */
export function sumsOf<Cell>(book: Book<Cell>, identities: readonly Identity[] = IDENTITIES): Sums<Cell> {
  const sums: Sum<Cell>[] = [];
  const gaps: Gap[] = [];
  for (const identity of identities) {
    const laid = lay(book, identity);
    if (Array.isArray(laid)) sums.push(...laid);
    else if (laid !== null) gaps.push(laid);
  }
  return { sums, gaps };
}

/** The sums of one identity, a gap, or nothing where an empty table leaves nothing to add. */
function lay<Cell>(book: Book<Cell>, identity: Identity): Sum<Cell>[] | Gap | null {
  if (identity.over === 'cells') return layCells(book, identity);
  if (identity.over === 'classes') return layClasses(book, identity);
  const table = book.get(identity.table);
  if (!table) return missing(identity, identity.table);
  if (table.state === 'none') return { ...gap(identity, `${table.title}无数据`), empty: true };
  if (identity.over === 'tree') return layTree(table, identity);
  const block = blockOf(table, identity.side);
  if (!block) return gap(identity, `${table.title}缺少${sideName(identity.side)}`);
  return identity.over === 'row' ? layRows(table, block, identity) : layColumn(table, block, identity);
}

function gap({ id }: Identity, why: string): Gap {
  return { id, why };
}

function missing({ id }: Identity, table: TableKind): Gap {
  return { id, why: `没有${headOf(table, 0).title}`, table };
}

function sideName(side: string | null): string {
  return side === 'income' ? '收入部分' : side === 'expenditure' ? '支出部分' : '数据部分';
}

function layRows<Cell>(
  table: BookTable<Cell>,
  block: BookBlock<Cell>,
  identity: RowIdentity,
): Sum<Cell>[] | Gap {
  const minus = identity.minus ?? [];
  if (!block.columns.has(identity.whole))
    return gap(identity, `${table.title}没有“${columnName(identity)}”一栏`);
  const needed = [...identity.plus, ...minus];
  if (identity.strict && needed.some((column) => !block.columns.has(column)))
    return gap(identity, `${table.title}没有全部各栏`);
  if (!identity.plus.some((column) => block.columns.has(column)))
    return gap(identity, `${table.title}没有各分项栏`);
  if (block.strangeColumn !== null && !identity.strict)
    return gap(identity, `${table.title}的“${block.strangeColumn}”一栏不认得`);
  return block.rows.flatMap((row) => {
    const whole = row.cells.get(identity.whole);
    if (whole === undefined) return [];
    return [
      {
        id: identity.id,
        basis: identity.basis,
        whole,
        plus: cellsOf(row, identity.plus),
        minus: cellsOf(row, minus),
      },
    ];
  });
}

function columnName({ table, side, whole }: RowIdentity): string {
  const block = ACCOUNTS_TABLES[table].blocks.find((shape) => shape.side === side);
  return block?.columns.find(({ key }) => key === whole)?.title.at(-1) ?? whole;
}

function cellsOf<Cell>(row: BookRow<Cell>, columns: readonly string[]): Cell[] {
  return columns.flatMap((column) => {
    const cell = row.cells.get(column);
    return cell === undefined ? [] : [cell];
  });
}

function layColumn<Cell>(
  table: BookTable<Cell>,
  block: BookBlock<Cell>,
  identity: ColumnIdentity,
): Sum<Cell>[] | Gap | null {
  const wholeRow = rowOf(block, identity.whole);
  if (!wholeRow) return gap(identity, `${table.title}没有「${rowName(table.kind, identity)}」一行`);
  const rowsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const row = rowOf(block, key);
      return row ? [row] : [];
    });
  const plus = identity.plus === 'open' ? openRows(block) : rowsOf(identity.plus);
  const minus = rowsOf(identity.minus ?? []);
  // A balance printed without its kinds has nothing to be added up from.
  if (plus.length === 0) return null;
  return [...block.columns].flatMap((column) => {
    const whole = wholeRow.cells.get(column);
    if (whole === undefined) return [];
    return [
      {
        id: identity.id,
        basis: identity.basis,
        whole,
        plus: plus.flatMap((row) => cellsOf(row, [column])),
        minus: minus.flatMap((row) => cellsOf(row, [column])),
      },
    ];
  });
}

function rowName(kind: TableKind, { whole }: ColumnIdentity): string {
  const names: Record<string, string> = {
    incomeThisYear: '本年收入合计',
    expenditureThisYear: '本年支出合计',
    opening: '年初结转和结余',
    total: '总计',
  };
  return names[whole] ?? (kind === 'generalBudgetBasic' ? '合计' : whole);
}

/** Parents over their children by code, and the grand total over the classes. Economic tables have no grand total here. */
function layTree<Cell>(
  table: BookTable<Cell>,
  identity: Extract<Identity, { over: 'tree' }>,
): Sum<Cell>[] | Gap {
  const rows = table.blocks.flatMap((block) => block.rows).filter((row) => !row.ofWhich);
  const children = new Map<string, BookRow<Cell>[]>();
  for (const row of rows) {
    if (row.key !== null || row.code === '') continue;
    const parent = row.code.slice(0, row.code.length - 2);
    const siblings = children.get(row.code.length > 3 ? parent : '');
    if (siblings) siblings.push(row);
    else children.set(row.code.length > 3 ? parent : '', [row]);
  }
  if (children.size === 0) return gap(identity, `${table.title}没有带科目编码的行`);
  const sums: Sum<Cell>[] = [];
  const over = (whole: BookRow<Cell>, parts: readonly BookRow<Cell>[]) => {
    for (const [column, cell] of whole.cells) {
      const plus = parts.flatMap((part) => cellsOf(part, [column]));
      sums.push({ id: identity.id, basis: identity.basis, whole: cell, plus, minus: [] });
    }
  };
  const grand = rows.find((row) => row.key === 'total');
  const classes = children.get('');
  if (grand && classes && table.kind !== 'generalBudgetBasic') over(grand, classes);
  for (const row of rows) {
    const parts = row.key === null && row.code !== '' ? children.get(row.code) : undefined;
    if (parts) over(row, parts);
  }
  return sums;
}

function layCells<Cell>(book: Book<Cell>, identity: CellIdentity): Sum<Cell>[] | Gap | null {
  const refs = [identity.whole, ...identity.plus, ...(identity.minus ?? [])];
  const absent = refs.find(({ table }) => !book.has(table));
  if (absent) return missing(identity, absent.table);
  if (book.get(identity.whole.table)?.state === 'none') return null;
  const whole = find(book, identity.whole);
  if (whole === undefined) return null;
  const plus = identity.plus.flatMap((ref) => find(book, ref) ?? []);
  const minus = (identity.minus ?? []).flatMap((ref) => find(book, ref) ?? []);
  const somethingThere = identity.plus.some(
    (ref) => book.get(ref.table)?.state === 'none' || find(book, ref) !== undefined,
  );
  return somethingThere ? [{ id: identity.id, basis: identity.basis, whole, plus, minus }] : null;
}

function find<Cell>(book: Book<Cell>, ref: CellRef): Cell | undefined {
  const table = book.get(ref.table);
  const block = table && blockOf(table, ref.side);
  return block && rowOf(block, ref.row)?.cells.get(ref.column);
}

function layClasses<Cell>(book: Book<Cell>, identity: ClassIdentity): Sum<Cell>[] | Gap | null {
  const [first, second] = [identity.whole, identity.other].map(({ table }) => book.get(table));
  if (!first) return missing(identity, identity.whole.table);
  if (!second) return missing(identity, identity.other.table);
  const block = blockOf(first, identity.whole.side);
  const other = blockOf(second, identity.other.side);
  if (!block || first.state === 'none') return null;
  const rows = other && second.state === 'filled' ? openRows(other) : [];
  if (rows.length > 0 && !rows.some(({ code }) => code.length === 3))
    return gap(identity, `${second.title}没有类级科目编码`);
  const classes = new Map(rows.filter(({ code }) => code.length === 3).map((row) => [className(row), row]));
  const byCode = new Map([...classes.values()].map((row) => [row.code, row]));
  const sums: Sum<Cell>[] = [];
  for (const row of openRows(block)) {
    const whole = row.cells.get(identity.whole.column);
    const twin = (row.code !== '' ? byCode.get(row.code) : undefined) ?? classes.get(className(row));
    if (twin) classes.delete(className(twin));
    if (whole === undefined) continue;
    const plus = twin ? cellsOf(twin, [identity.other.column]) : [];
    sums.push({ id: identity.id, basis: identity.basis, whole, plus, minus: [] });
  }
  // Classes of the other table that this one does not print at all.
  for (const row of classes.values()) {
    const whole = row.cells.get(identity.other.column);
    if (whole === undefined) continue;
    sums.push({ id: identity.id, basis: `${first.title}的同类支出`, whole, plus: [], minus: [] });
  }
  return sums;
}

/** What a class is known by in both tables: its name without 支出; its code where nobody gave it a name. */
function className({ name, code }: { readonly name: string; readonly code: string }): string {
  return plainName(name).replace(/支出$/, '') || code;
}
