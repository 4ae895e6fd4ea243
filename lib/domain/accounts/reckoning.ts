// The nine tables of one body and year with every amount that can be known: typed, or added up where nobody typed it.
import { type Fen, parseMoney } from '../amount';
import { isBlank } from '../checks/blank';
import type { CellId } from '../evaluation/cells';
import { formatFen } from '../format';
import type { Book, BookBlock, BookTable } from './book';
import { amountCell, parseAccountsCell } from './cells';
import { IDENTITIES, type Identity } from './identities';
import { headOf } from './numbering';
import type { AccountsRecord } from './record';
import { blockKey, rowsOf, typedSubjects } from './subject-rows';
import { type Sum, sumsOf } from './sums';
import { ACCOUNTS_TABLES, TABLE_KINDS, type TableKind } from './tables';

/** One amount of a public table. */
export interface Amount {
  readonly cell: CellId;
  /** What was typed; a computed amount as it is printed (1,311.57); '' for nothing, or a stroke. */
  readonly text: string;
  /** 分. Null for nothing, and for text that is no amount. */
  readonly fen: Fen | null;
  readonly origin: 'typed' | 'computed' | 'empty';
}

/** A record with its sums. */
export interface Reckoning {
  readonly record: AccountsRecord;
  /** All nine tables: fixed rows, and subject rows in the order of their codes. `none` where nobody typed a figure. */
  readonly book: Book<Amount>;
  /** The amount of a cell; null where the tables have no such place (a subject row that is not there). */
  readonly amount: (cell: CellId) => Amount | null;
}

type Draft = { -readonly [K in keyof Amount]: Amount[K] };

/** One table with its amounts by cell. */
interface Reckoned {
  readonly table: BookTable<Amount>;
  readonly amounts: ReadonlyMap<CellId, Amount>;
}

/**
 * What must add up inside each table, parents over children first: a parent's amount is the sum of its children where it has any.
 */
const INSIDE: ReadonlyMap<TableKind, readonly Identity[]> = new Map(
  TABLE_KINDS.map((kind) => {
    const own = IDENTITIES.filter((identity) => isInside(identity, kind));
    const trees = own.filter(({ over }) => over === 'tree');
    return [kind, [...trees, ...own.filter(({ over }) => over !== 'tree')]];
  }),
);

function isInside(identity: Identity, kind: TableKind): boolean {
  if (identity.over === 'classes') return false;
  if (identity.over !== 'cells') return identity.table === kind;
  return [identity.whole, ...identity.plus, ...(identity.minus ?? [])].every(({ table }) => table === kind);
}

/**
 * Reckons all nine tables. An empty cell that is the whole of an identity inside its table is computed from its parts, as soon
 * as one of them is known; what is typed counts as it stands. Linear in the cells.
 */
export function reckon(record: AccountsRecord): Reckoning {
  const subjects = typedSubjects(record.cells);
  return reckoning(
    record,
    new Map(TABLE_KINDS.map((kind) => [kind, reckonTable(record, kind, subjects)] as const)),
  );
}

/** The same after some cells changed: only their tables are reckoned anew, since no sum reaches beyond its table. */
export function reckonAgain(
  before: Reckoning,
  record: AccountsRecord,
  changed: readonly CellId[],
): Reckoning {
  const known = parts.get(before);
  if (!known || record.fiscalYear !== before.record.fiscalYear) return reckon(record);
  const touched = new Set<TableKind>();
  for (const id of changed) {
    const cell = parseAccountsCell(id);
    if (cell?.of === 'amount' || cell?.of === 'subject') touched.add(cell.table);
  }
  const subjects = typedSubjects(record.cells);
  return reckoning(
    record,
    new Map(
      [...known].map(
        ([kind, one]) => [kind, touched.has(kind) ? reckonTable(record, kind, subjects) : one] as const,
      ),
    ),
  );
}

/** The tables behind a reckoning, for the next one. */
const parts = new WeakMap<Reckoning, ReadonlyMap<TableKind, Reckoned>>();

function reckoning(record: AccountsRecord, tables: ReadonlyMap<TableKind, Reckoned>): Reckoning {
  const result: Reckoning = {
    record,
    book: new Map([...tables].map(([kind, { table }]) => [kind, table])),
    amount: (cell) => {
      const kind = cell.split('/', 2)[1] as TableKind;
      return tables.get(kind)?.amounts.get(cell) ?? null;
    },
  };
  parts.set(result, tables);
  return result;
}

function reckonTable(
  record: AccountsRecord,
  kind: TableKind,
  subjects: ReturnType<typeof typedSubjects>,
): Reckoned {
  const amounts = new Map<CellId, Draft>();
  const blocks = ACCOUNTS_TABLES[kind].blocks.map((block): BookBlock<Draft> => {
    const { side, columns } = block;
    const typed = subjects.get(blockKey(kind, side));
    return {
      side,
      columns: new Set(columns.map(({ key }) => key)),
      strangeColumn: null,
      rows: rowsOf(block, typed, record.fiscalYear).map(({ key, code, name }) => {
        const cells = new Map<string, Draft>();
        for (const column of columns) {
          const cell = amountCell(kind, side, key ?? code, column.key);
          const amount = read(cell, record.cells.get(cell) ?? '');
          amounts.set(cell, amount);
          cells.set(column.key, amount);
        }
        return { key, code, name, ofWhich: false, cells };
      }),
    };
  });
  const { title } = headOf(kind, record.fiscalYear);
  const table: BookTable<Draft> = { kind, title, state: 'filled', blocks };
  if (!isFilled(kind, amounts.values())) return { table: { ...table, state: 'none' }, amounts };
  addUp(sumsOf(new Map([[kind, table]]), INSIDE.get(kind)).sums);
  return { table, amounts };
}

/** Whether a table has data. 三公 with 0.00 throughout has; 政府性基金 and 国有资本 with nothing but zeros stand empty (FA-02). */
function isFilled(kind: TableKind, amounts: Iterable<Amount>): boolean {
  const zeroIsNothing = kind !== 'threePublic' && ACCOUNTS_TABLES[kind].absent !== undefined;
  for (const { origin, fen } of amounts) {
    if (origin === 'typed' && !(zeroIsNothing && fen === 0)) return true;
  }
  return false;
}

function read(cell: CellId, text: string): Draft {
  if (isBlank(text)) return { cell, text: '', fen: null, origin: 'empty' };
  return { cell, text, fen: parseMoney(text, '万元'), origin: 'typed' };
}

/** Fills every empty whole whose parts are known, parts of parts first. */
function addUp(sums: readonly Sum<Draft>[]): void {
  const open = new Map<Draft, Sum<Draft>[]>();
  for (const sum of sums) {
    if (sum.whole.origin !== 'empty') continue;
    const others = open.get(sum.whole);
    if (others) others.push(sum);
    else open.set(sum.whole, [sum]);
  }
  const settle = (amount: Draft): void => {
    const own = open.get(amount);
    if (!own) return;
    // Taken out first: two cells that are each other's parts wait for nobody.
    open.delete(amount);
    for (const sum of own) {
      for (const part of sum.plus) settle(part);
      for (const part of sum.minus) settle(part);
      const fen = outcome(sum);
      if (fen === null) continue;
      amount.fen = fen;
      amount.text = formatFen(fen, '万元');
      amount.origin = 'computed';
      return;
    }
  };
  for (const amount of open.keys()) settle(amount);
}

/** What a sum comes to; null when no part is known, or one is no amount. */
function outcome({ plus, minus }: Sum<Draft>): Fen | null {
  let total = 0;
  let known = false;
  for (const [cells, sign] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const { fen, origin } of cells) {
      if (fen === null && origin === 'typed') return null;
      if (fen === null) continue;
      known = true;
      total += sign * fen;
    }
  }
  return known ? (total as Fen) : null;
}
