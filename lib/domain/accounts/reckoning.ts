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

/** The places of one table and what must add up between them: the same as long as no subject row comes or goes. */
interface Frame {
  /** The table with the id of each cell in its place. */
  readonly places: BookTable<CellId>;
  /** The sums that a cell is the whole of. */
  readonly sums: ReadonlyMap<CellId, readonly Sum<CellId>[]>;
  /** The wholes that a cell is part of. */
  readonly wholes: ReadonlyMap<CellId, readonly CellId[]>;
}

/** One table with its amounts by cell. */
interface Reckoned {
  readonly frame: Frame;
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

/**
 * The same after some cells changed. No sum reaches beyond its table, and within one a changed figure touches only the sums above
 * it; everything else is taken over, object by object.
 */
export function reckonAgain(
  before: Reckoning,
  record: AccountsRecord,
  changed: readonly CellId[],
): Reckoning {
  const known = parts.get(before);
  if (!known || record.fiscalYear !== before.record.fiscalYear) return reckon(record);
  const figures = new Map<TableKind, CellId[]>();
  const rows = new Set<TableKind>();
  for (const id of changed) {
    const cell = parseAccountsCell(id);
    if (cell?.of === 'subject') rows.add(cell.table);
    if (cell?.of === 'amount') figures.set(cell.table, [...(figures.get(cell.table) ?? []), id]);
  }
  const subjects = rows.size > 0 ? typedSubjects(record.cells) : null;
  return reckoning(
    record,
    new Map(
      [...known].map(([kind, one]) => {
        if (subjects && rows.has(kind)) return [kind, reckonTable(record, kind, subjects)] as const;
        const cells = figures.get(kind)?.filter((cell) => one.amounts.has(cell)) ?? [];
        return [kind, cells.length > 0 ? withFigures(one, record, cells) : one] as const;
      }),
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
  return reckonFrame(frameOf(kind, subjects, record.fiscalYear), record);
}

function frameOf(kind: TableKind, subjects: ReturnType<typeof typedSubjects>, fiscalYear: number): Frame {
  const blocks = ACCOUNTS_TABLES[kind].blocks.map((block): BookBlock<CellId> => {
    const { side, columns } = block;
    return {
      side,
      columns: new Set(columns.map(({ key }) => key)),
      strangeColumn: null,
      rows: rowsOf(block, subjects.get(blockKey(kind, side)), fiscalYear).map((row) => ({
        ...row,
        ofWhich: false,
        cells: new Map(
          columns.map(({ key }) => [key, amountCell(kind, side, row.key ?? row.code, key)] as const),
        ),
      })),
    };
  });
  const { title } = headOf(kind, fiscalYear);
  const places: BookTable<CellId> = { kind, title, state: 'filled', blocks };
  const sums = new Map<CellId, Sum<CellId>[]>();
  const wholes = new Map<CellId, CellId[]>();
  for (const sum of sumsOf(new Map([[kind, places]]), INSIDE.get(kind)).sums) {
    push(sums, sum.whole, sum);
    for (const part of [...sum.plus, ...sum.minus]) push(wholes, part, sum.whole);
  }
  return { places, sums, wholes };
}

function push<Value>(lists: Map<CellId, Value[]>, key: CellId, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function reckonFrame(frame: Frame, record: AccountsRecord): Reckoned {
  const amounts = new Map<CellId, Amount>();
  for (const { rows } of frame.places.blocks)
    for (const { cells } of rows)
      for (const cell of cells.values()) amounts.set(cell, read(cell, record.cells.get(cell) ?? ''));
  const { kind } = frame.places;
  const filled = isFilled(kind, amounts.values());
  if (filled) addUp(frame, amounts, new Set(frame.sums.keys()));
  const table = { ...withCells(frame.places, amounts), state: filled ? 'filled' : 'none' } as const;
  return { frame, table, amounts };
}

/** One table after some of its figures changed. */
function withFigures(before: Reckoned, record: AccountsRecord, changed: readonly CellId[]): Reckoned {
  const { frame, table } = before;
  const amounts = new Map(before.amounts);
  const touched = new Set<CellId>(changed);
  // A set is walked on to what is added meanwhile: whole of whole, up to the total.
  for (const cell of touched) for (const whole of frame.wholes.get(cell) ?? []) touched.add(whole);
  for (const cell of touched) amounts.set(cell, read(cell, record.cells.get(cell) ?? ''));
  const filled = isFilled(frame.places.kind, amounts.values());
  // A table that was empty, or is now, is reckoned from the ground.
  if (!filled || table.state === 'none') return reckonFrame(frame, record);
  addUp(frame, amounts, new Set(touched));
  return {
    frame,
    amounts,
    table: { ...withCells(frame.places, amounts, { table, touched }), state: 'filled' },
  };
}

/** The table with amounts in its places; rows of an earlier one in which nothing was touched are taken over. */
function withCells(
  places: BookTable<CellId>,
  amounts: ReadonlyMap<CellId, Amount>,
  earlier?: { readonly table: BookTable<Amount>; readonly touched: ReadonlySet<CellId> },
): BookTable<Amount> {
  const blocks = places.blocks.map((block, b) => ({
    ...block,
    rows: block.rows.map((row, r) => {
      const known = earlier?.table.blocks[b]?.rows[r];
      if (known && !some(row.cells.values(), (cell) => earlier.touched.has(cell))) return known;
      const cells = new Map<string, Amount>();
      for (const [column, cell] of row.cells) {
        const amount = amounts.get(cell);
        if (amount) cells.set(column, amount);
      }
      return { ...row, cells };
    }),
  }));
  return { ...places, blocks };
}

function some<Value>(values: Iterable<Value>, holds: (value: Value) => boolean): boolean {
  for (const value of values) if (holds(value)) return true;
  return false;
}

/** Whether a table has data. 三公 with 0.00 throughout has; 政府性基金 and 国有资本 with nothing but zeros stand empty (FA-02). */
function isFilled(kind: TableKind, amounts: Iterable<Amount>): boolean {
  const zeroIsNothing = kind !== 'threePublic' && ACCOUNTS_TABLES[kind].absent !== undefined;
  return some(amounts, ({ origin, fen }) => origin === 'typed' && !(zeroIsNothing && fen === 0));
}

function read(cell: CellId, text: string): Amount {
  if (isBlank(text)) return { cell, text: '', fen: null, origin: 'empty' };
  return { cell, text, fen: parseMoney(text, '万元'), origin: 'typed' };
}

/** Fills the empty ones among `open` that are wholes of known parts, parts of parts first. */
function addUp({ sums }: Frame, amounts: Map<CellId, Amount>, open: Set<CellId>): void {
  const settle = (cell: CellId): void => {
    // Taken out first: two cells that are each other's parts wait for nobody.
    if (!open.delete(cell) || amounts.get(cell)?.origin !== 'empty') return;
    for (const sum of sums.get(cell) ?? []) {
      for (const part of sum.plus) settle(part);
      for (const part of sum.minus) settle(part);
      const fen = outcome(sum, amounts);
      if (fen === null) continue;
      amounts.set(cell, { cell, text: formatFen(fen, '万元'), fen, origin: 'computed' });
      return;
    }
  };
  for (const cell of open) settle(cell);
}

/** What a sum comes to; null when no part is known, or one is no amount. */
function outcome({ plus, minus }: Sum<CellId>, amounts: ReadonlyMap<CellId, Amount>): Fen | null {
  let total = 0;
  let known = false;
  for (const [cells, sign] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const cell of cells) {
      const { fen = null, origin } = amounts.get(cell) ?? {};
      if (fen === null && origin === 'typed') return null;
      if (fen === null) continue;
      known = true;
      total += sign * fen;
    }
  }
  return known ? (total as Fen) : null;
}
