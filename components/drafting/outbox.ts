// Edits on their way to the server. Pure state, no clock and no network: what is waiting, under way, in conflict, held or refused.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Edit } from '@/lib/domain/evaluation/edits';
import { newId } from './new-id';
import { type EditResult, MAX_EDITS } from './protocol';

/** Two people changed the same cell; the person at this device decides. */
export interface Conflict {
  readonly cell: CellId;
  readonly mine: string;
  readonly theirs: string;
  readonly by: string;
  readonly at: string;
}

/** A text that this form's rules stop from being sent (too long); it stays in its cell and on the device. */
export interface Held {
  readonly cell: CellId;
  readonly text: string;
  readonly reason: string;
}

/** A text the server would not take. Only the person dismisses it. */
export interface Refused {
  readonly id: string;
  readonly cell: CellId;
  /** Where it stood, in words: the row may be gone. */
  readonly label: string;
  readonly text: string;
  readonly reason: string;
  /** When it was refused, ISO. */
  readonly at: string;
}

/** An edit that has not left yet: it gets its id when it does. */
type Wish = Omit<Edit, 'id'>;

/** What the device keeps of an outbox. */
export interface OutboxRecord {
  readonly inFlight: readonly (readonly Edit[])[];
  readonly waiting: readonly Wish[];
  readonly conflicts: readonly Conflict[];
  readonly held: readonly Held[];
  readonly refused: readonly Refused[];
}

/** What an answer tells about a cell. */
export type Settled =
  | { readonly kind: 'saved'; readonly cell: CellId; readonly from: string; readonly to: string }
  /** The server holds this text, and not what was sent. */
  | { readonly kind: 'holds'; readonly cell: CellId; readonly text: string }
  /** Nothing was stored; what the server holds is what was known before. */
  | { readonly kind: 'refused'; readonly cell: CellId };

/** Largest body of one request, in characters: under the usual limits of proxies, and one request for a usual form. */
const BATCH_CHARACTERS = 80_000;

/** The outbox of one tab. */
export class Outbox {
  private inFlight: (readonly Edit[])[] = [];
  private readonly waiting = new Map<CellId, Wish>();
  readonly conflicts = new Map<CellId, Conflict>();
  readonly held = new Map<CellId, Held>();
  refused: readonly Refused[] = [];
  /** Grows whenever one of the three lists above changes. */
  lists = 0;

  /** Edits not acknowledged yet. */
  get unsent(): number {
    return this.waiting.size + this.inFlight.reduce((sum, batch) => sum + batch.length, 0);
  }

  /** Nothing on this device that the server does not hold. Refused texts do not count: they are only kept to be copied. */
  get clean(): boolean {
    return this.unsent === 0 && this.conflicts.size === 0 && this.held.size === 0;
  }

  /** True when nothing needs to be kept on the device. */
  get empty(): boolean {
    return this.clean && this.refused.length === 0;
  }

  /** What this device wants a cell to read; undefined when it wants nothing else than the server. */
  wanted(cell: CellId): string | undefined {
    return (
      this.conflicts.get(cell)?.mine ??
      this.held.get(cell)?.text ??
      this.waiting.get(cell)?.to ??
      this.lastInFlight(cell)
    );
  }

  /** Cells this device wants otherwise than the server, with the text it wants. */
  *wishes(): Generator<readonly [CellId, string]> {
    const cells = new Set<CellId>();
    for (const batch of this.inFlight) for (const edit of batch) cells.add(edit.cell);
    for (const map of [this.waiting, this.held, this.conflicts])
      for (const cell of map.keys()) cells.add(cell);
    for (const cell of cells) {
      const text = this.wanted(cell);
      if (text !== undefined) yield [cell, text];
    }
  }

  /** Puts a text on its way. `stored` is what the server is known to hold. Edits of one cell become one until they leave. */
  put(cell: CellId, stored: string, to: string): void {
    if (this.held.delete(cell)) this.lists += 1;
    const conflict = this.conflicts.get(cell);
    if (conflict) {
      this.clash({ ...conflict, mine: to });
      return;
    }
    const before = this.waiting.get(cell);
    const from = before?.from ?? this.lastInFlight(cell) ?? stored;
    // A cell set back before it left needs no edit at all.
    if (to === from) this.waiting.delete(cell);
    else this.waiting.set(cell, { cell, from, to });
  }

  /** Keeps a text that may not be sent as it is. The last text that may be sent still goes. */
  hold(held: Held): void {
    const conflict = this.conflicts.get(held.cell);
    if (conflict) this.clash({ ...conflict, mine: held.text });
    else {
      this.held.set(held.cell, held);
      this.lists += 1;
    }
  }

  /** The cell is under way or waits to be: what others save there now is no mere news. */
  busy(cell: CellId): boolean {
    return this.waiting.has(cell) || this.held.has(cell) || this.lastInFlight(cell) !== undefined;
  }

  /**
   * The next edits to send, fixed from now on: whatever comes of the request, the same ones are sent again under the same ids.
   * Empty when there is nothing to send.
   */
  nextBatch(maxCharacters = BATCH_CHARACTERS): readonly Edit[] {
    const fixed = this.inFlight[0];
    if (fixed) return fixed;
    const batch: Edit[] = [];
    let size = 0;
    for (const wish of this.waiting.values()) {
      size += wish.from.length + wish.to.length + 200;
      if (batch.length >= MAX_EDITS || (batch.length > 0 && size > maxCharacters)) break;
      batch.push(withId(wish));
    }
    if (batch.length > 0) {
      for (const edit of batch) this.waiting.delete(edit.cell);
      this.inFlight.push(batch);
    }
    return batch;
  }

  /** True when a batch left before and was not answered: it may already be stored. */
  get hasInFlight(): boolean {
    return this.inFlight.length > 0;
  }

  /**
   * The first batch was answered. Returns what it tells about their cells. An edit the answer does not name stays
   * under way and is sent again.
   */
  answered(results: readonly EditResult[], now: string, label: (cell: CellId) => string): Settled[] {
    const batch = this.inFlight.shift() ?? [];
    const byId = new Map(results.map((result) => [result.id, result]));
    const settled: Settled[] = [];
    const again: Edit[] = [];
    for (const edit of batch) {
      const result = byId.get(edit.id);
      if (!result) again.push(edit);
      else if (result.outcome === 'saved') settled.push({ kind: 'saved', ...edit });
      else if (result.outcome === 'refused') {
        this.refuse(edit, result.reason, now, label);
        settled.push({ kind: 'refused', cell: edit.cell });
      } else {
        settled.push({ kind: 'holds', cell: edit.cell, text: result.current });
        const mine = this.takeWish(edit.cell) ?? edit.to;
        if (mine !== result.current) {
          const { current: theirs, by, at } = result;
          this.clash({ cell: edit.cell, mine, theirs, by, at });
        }
      }
    }
    if (again.length > 0) this.inFlight.unshift(again);
    return settled;
  }

  /** The server would not take the first batch at all: each of its texts is kept as refused. */
  refuseBatch(reason: string, now: string, label: (cell: CellId) => string): Settled[] {
    const batch = this.inFlight.shift() ?? [];
    for (const edit of batch) this.refuse(edit, reason, now, label);
    return batch.map(({ cell }) => ({ kind: 'refused', cell }));
  }

  /** The server would not read the first batch: halves it, to find the edit at fault. False when it is a single one already. */
  splitBatch(): boolean {
    const [batch] = this.inFlight;
    if (!batch || batch.length < 2) return false;
    const half = Math.ceil(batch.length / 2);
    this.inFlight.splice(0, 1, batch.slice(0, half), batch.slice(half));
    return true;
  }

  /** Somebody else saved a cell this device has an unsent wish for. Returns false where there is none. */
  otherSaved(other: { cell: CellId; text: string; by: string; at: string }): boolean {
    const conflict = this.conflicts.get(other.cell);
    if (conflict) {
      if (conflict.mine === other.text) this.takeConflict(other.cell);
      else this.clash({ ...conflict, theirs: other.text, by: other.by, at: other.at });
      return true;
    }
    // What is under way gets its own answer, which says the same with certainty.
    if (this.lastInFlight(other.cell) !== undefined) return true;
    const mine = this.takeWish(other.cell);
    if (mine === undefined) return false;
    if (mine !== other.text) {
      const { cell, text: theirs, by, at } = other;
      this.clash({ cell, mine, theirs, by, at });
    }
    return true;
  }

  /** The person decides a conflict: it is taken off the list, and what was in it handed back. */
  takeConflict(cell: CellId): Conflict | undefined {
    const conflict = this.conflicts.get(cell);
    if (this.conflicts.delete(cell)) this.lists += 1;
    return conflict;
  }

  /** The person has seen a refused text and needs it no more. */
  dismiss(id: string): void {
    this.refused = this.refused.filter((refused) => refused.id !== id);
    this.lists += 1;
  }

  /** Takes over what another tab left behind. Its batches keep their ids: they may have arrived. */
  adopt(record: OutboxRecord): void {
    this.inFlight.push(...record.inFlight.filter((batch) => batch.length > 0));
    for (let i = 0; i < record.waiting.length; i += MAX_EDITS) {
      this.inFlight.push(record.waiting.slice(i, i + MAX_EDITS).map(withId));
    }
    for (const conflict of record.conflicts) {
      if (!this.conflicts.has(conflict.cell)) this.conflicts.set(conflict.cell, conflict);
    }
    for (const held of record.held) if (!this.held.has(held.cell)) this.held.set(held.cell, held);
    this.lists += 1;
    const known = new Set(this.refused.map(({ id }) => id));
    this.refused = [...this.refused, ...record.refused.filter(({ id }) => !known.has(id))];
  }

  /** What the device must keep. */
  toRecord(): OutboxRecord {
    return {
      inFlight: this.inFlight,
      waiting: [...this.waiting.values()],
      conflicts: [...this.conflicts.values()],
      held: [...this.held.values()],
      refused: this.refused,
    };
  }

  private lastInFlight(cell: CellId): string | undefined {
    for (let i = this.inFlight.length - 1; i >= 0; i -= 1) {
      const edit = this.inFlight[i]?.findLast((e) => e.cell === cell);
      if (edit) return edit.to;
    }
    return undefined;
  }

  /** Removes what waits or is held for a cell and says what it was. */
  private takeWish(cell: CellId): string | undefined {
    const wish = this.held.get(cell)?.text ?? this.waiting.get(cell)?.to;
    if (this.held.delete(cell)) this.lists += 1;
    this.waiting.delete(cell);
    return wish;
  }

  private clash(conflict: Conflict): void {
    this.conflicts.set(conflict.cell, conflict);
    this.lists += 1;
  }

  private refuse(edit: Edit, reason: string, at: string, label: (cell: CellId) => string): void {
    const text = this.takeWish(edit.cell) ?? edit.to;
    this.lists += 1;
    this.refused = [
      ...this.refused,
      { id: edit.id, cell: edit.cell, label: label(edit.cell), text, reason, at },
    ];
  }
}

function withId({ cell, from, to }: Wish): Edit {
  return { id: newId(), cell, from, to };
}
