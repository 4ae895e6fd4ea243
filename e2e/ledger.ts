// A ledger of autosaved edits, kept outside the application: what was sent, what was acknowledged, and the comparison.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** One edit as its client knows it. */
export interface LedgerEdit {
  readonly id: string;
  readonly evaluation: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  /** The evaluation's sequence number in the first answer that said "saved"; null while there was none. */
  acknowledged: number | null;
}

/** Everything the clients of a run have sent, and what went wrong besides lost connections. */
export class Ledger {
  readonly edits = new Map<string, LedgerEdit>();
  /** What no client should ever see: conflicts on a cell nobody else writes, refusals, answers that sign people out. */
  readonly faults: string[] = [];
  acknowledged = 0;
  /** Requests that are on their way at this moment. */
  inFlight = 0;
  /** How often something was killed so far. */
  kills = 0;
  /** Requests that were on their way when something was killed, and got no usable answer. */
  cutOff = 0;
  /** Batches sent again although, or before, they were acknowledged. */
  repeated = 0;

  add(edit: Omit<LedgerEdit, 'id' | 'acknowledged'>): LedgerEdit {
    const added = { ...edit, id: randomUUID(), acknowledged: null };
    this.edits.set(added.id, added);
    return added;
  }

  /** Notes an answer; the first one counts. */
  acknowledge(edit: LedgerEdit, seq: number): void {
    if (edit.acknowledged !== null) return;
    edit.acknowledged = seq;
    this.acknowledged += 1;
  }
}

interface JournalRow {
  readonly evaluation_id: string;
  readonly seq: number;
  readonly edit_id: string;
  readonly cell: string;
  readonly from_text: string;
  readonly to_text: string;
}

/**
 * Compares the ledger with the database: one line per departure. `before` is the journal's length per evaluation when
 * the run began. Every acknowledged edit stands in the journal, once, no later than the answer said; nothing stands
 * there that nobody sent; numbers follow without a gap; each cell, and the integer beside it, is what the journal left.
 */
export async function departures(
  ledger: Ledger,
  owner: pg.Client,
  before: ReadonlyMap<string, number>,
): Promise<string[]> {
  const found: string[] = [];
  const { rows } = await owner.query<JournalRow>(
    `SELECT evaluation_id, seq, edit_id, cell, from_text, to_text FROM edit_journal
      WHERE evaluation_id = ANY($1::uuid[]) ORDER BY evaluation_id, seq`,
    [[...before.keys()]],
  );
  const times = new Map<string, number>();
  const last = new Map<string, { seq: number; cells: Map<string, string> }>();
  for (const row of rows) {
    const known = last.get(row.evaluation_id) ?? { seq: 0, cells: new Map<string, string>() };
    last.set(row.evaluation_id, known);
    if (row.seq !== known.seq + 1) found.push(`${row.evaluation_id}: ${known.seq} is followed by ${row.seq}`);
    known.seq = row.seq;
    if (row.seq <= (before.get(row.evaluation_id) ?? 0)) continue;
    times.set(row.edit_id, (times.get(row.edit_id) ?? 0) + 1);
    const edit = ledger.edits.get(row.edit_id);
    if (!edit) {
      found.push(`nobody sent ${row.edit_id} (${row.cell})`);
      continue;
    }
    if (edit.cell !== row.cell || edit.from !== row.from_text || edit.to !== row.to_text) {
      found.push(`${row.edit_id} was sent as ${edit.cell} ${edit.to}, stored as ${row.cell} ${row.to_text}`);
    }
    if ((known.cells.get(row.cell) ?? edit.from) !== row.from_text) {
      found.push(`${row.edit_id} changes ${row.cell} from what it was not: ${row.from_text}`);
    }
    if (edit.acknowledged !== null && edit.acknowledged < row.seq) {
      found.push(`${row.edit_id} was acknowledged at ${edit.acknowledged}, stored at ${row.seq}`);
    }
    known.cells.set(row.cell, row.to_text);
  }
  for (const edit of ledger.edits.values()) {
    const stored = times.get(edit.id) ?? 0;
    if (edit.acknowledged !== null && stored === 0) found.push(`lost: ${edit.cell} ${edit.to} (${edit.id})`);
    if (stored > 1) found.push(`stored ${stored} times: ${edit.cell} ${edit.to} (${edit.id})`);
  }
  for (const [evaluation, { seq, cells }] of last)
    found.push(...(await cellDepartures(owner, evaluation, seq, cells)));
  return found;
}

/** Cells of the rows of 三级指标, as they stand in the form itself. */
async function cellDepartures(
  owner: pg.Client,
  evaluation: string,
  seq: number,
  cells: ReadonlyMap<string, string>,
): Promise<string[]> {
  const found: string[] = [];
  const { rows: heads } = await owner.query<{ seq: number }>('SELECT seq FROM evaluation WHERE id = $1', [
    evaluation,
  ]);
  if (heads[0]?.seq !== seq) found.push(`${evaluation} is at ${heads[0]?.seq}, its journal at ${seq}`);
  const { rows } = await owner.query<{
    id: string;
    reason: string;
    score_text: string;
    score_value: string | null;
  }>('SELECT id, reason, score_text, score_value FROM indicator WHERE evaluation_id = $1', [evaluation]);
  for (const [cell, text] of cells) {
    const [, id, field] = cell.split('/');
    const row = rows.find((candidate) => candidate.id === id);
    const stored = field === 'score' ? row?.score_text : row?.reason;
    if (stored !== text) found.push(`${cell} holds ${stored}, the journal left ${text}`);
    if (field === 'score' && Number(row?.score_value) !== Math.round(Number(text) * 100)) {
      found.push(`${cell} holds ${text} as text and ${row?.score_value} as hundredths`);
    }
  }
  return found;
}
