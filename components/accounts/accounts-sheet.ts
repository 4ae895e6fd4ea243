// The accounts of a year as a sheet of cells: texts, the sums that follow from them, and which of these a key press moved.
import type { CellSheet } from '@/components/drafting/cell-draft';
import type { Topic } from '@/components/drafting/topics';
import { type AccountsCell, parseAccountsCell } from '@/lib/domain/accounts/cells';
import { accountsEditRefusal, type AccountsOpenness } from '@/lib/domain/accounts/edits';
import { accountsCellName } from '@/lib/domain/accounts/name';
import { type Amount, type Reckoning, reckon, reckonAgain } from '@/lib/domain/accounts/reckoning';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** Whether a cell is open to this person now. */
export function isOpenCell(record: AccountsRecord, cell: CellId, openness: AccountsOpenness): boolean {
  const parsed = partsOf(cell);
  return parsed !== null && accountsEditRefusal(record, parsed, '', openness) === null;
}

/** Accounts have some two thousand cells; the process that renders pages sees those of many and must not collect them. */
const MOST = 20_000;
const known = new Map<CellId, AccountsCell | null>();

/** The parts of a cell id, remembered: a key press asks for the same few again and again. */
export function partsOf(cell: CellId): AccountsCell | null {
  let parts = known.get(cell);
  if (parts === undefined) {
    parts = parseAccountsCell(cell);
    if (known.size >= MOST) known.clear();
    known.set(cell, parts);
  }
  return parts;
}

/** The cells of one body and year. */
export class AccountsSheet implements CellSheet {
  /** Grows when rows come or go, and when a table gets its first figure or loses its last. */
  structure = 0;
  private readonly cells: Map<CellId, string>;
  private readonly current: AccountsRecord;
  private reckoned: Reckoning;
  private structureTold = 0;

  constructor(
    record: AccountsRecord,
    private readonly openness: AccountsOpenness,
  ) {
    this.cells = new Map(record.cells);
    this.current = { ...record, cells: this.cells };
    this.reckoned = reckon(this.current);
  }

  /** The accounts with the texts of this moment: the same object shows other texts later. */
  get record(): AccountsRecord {
    return this.current;
  }

  /** All tables with their sums as of the last key press. */
  get reckoning(): Reckoning {
    return this.reckoned;
  }

  text(cell: CellId): string {
    return this.cells.get(cell) ?? '';
  }

  set(cell: CellId, text: string): void {
    const was = this.cells.has(cell);
    if (text === '') this.cells.delete(cell);
    else this.cells.set(cell, text);
    // Subjects and entries of lists are there as long as something is written in them.
    const of = partsOf(cell)?.of;
    if ((of === 'subject' || of === 'item') && was !== (text !== '')) this.structure += 1;
  }

  name(cell: CellId): string {
    return accountsCellName(this.current, cell);
  }

  refusal(cell: CellId, text: string): string | null {
    const parsed = partsOf(cell);
    if (!parsed) return '这一格不在决算资料内，请刷新页面后重新填写。';
    return accountsEditRefusal(this.current, parsed, text, this.openness);
  }

  derive(cells: readonly CellId[]): readonly Topic[] {
    const topics = this.reckonTables(cells);
    if (this.structureTold !== this.structure) {
      this.structureTold = this.structure;
      topics.push('structure');
    }
    return topics;
  }

  rest(): readonly Topic[] {
    return [];
  }

  /** Reckons the tables of these cells anew; the amounts that read otherwise now. */
  private reckonTables(cells: readonly CellId[]): Topic[] {
    const touched = new Set<TableKind>();
    for (const cell of cells) {
      const parsed = partsOf(cell);
      if (parsed?.of === 'amount' || parsed?.of === 'subject') touched.add(parsed.table);
    }
    if (touched.size === 0) return [];
    const before = this.reckoned;
    this.reckoned = reckonAgain(before, this.current, cells);
    const topics: Topic[] = [];
    for (const kind of touched) {
      const table = this.reckoned.book.get(kind);
      // An empty table is laid out as a bare frame.
      if (table?.state !== before.book.get(kind)?.state) this.structure += 1;
      for (const { rows } of table?.blocks ?? []) {
        for (const amount of rows.flatMap((row) => [...row.cells.values()])) {
          if (!sameAmount(amount, before.amount(amount.cell))) topics.push(`amount:${amount.cell}`);
        }
      }
    }
    return topics;
  }
}

function sameAmount(a: Amount, b: Amount | null): boolean {
  return b !== null && a.origin === b.origin && a.fen === b.fen && a.text === b.text;
}
