// A draft as the person sees it: every cell's text, its undo, and what is on its way to the server. What the cells mean is the sheet's.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { type Change, EditHistory, type Step } from './edit-history';
import { Outbox, type OutboxRecord, type Settled } from './outbox';
import type { OtherEdit } from './protocol';
import { type Topic, Topics } from './topics';

/** A cell and the text it shall have. */
export type CellText = readonly [cell: CellId, text: string];

/** What undoing or redoing came to. */
export interface Undone {
  /** Where to lead the person. */
  readonly place: CellId | null;
  /** Cells left as they are, because somebody else has changed them since. */
  readonly skipped: readonly CellId[];
}

/** What a draft is a draft of: cells with texts, and all that follows from them. A form is one, the accounts of a year another. */
export interface CellSheet {
  text(cell: CellId): string;
  /** Replaces a text; `derive` follows once all texts of a change stand. */
  set(cell: CellId, text: string): void;
  /** Why a text may be kept but not sent, in words; null when it may. */
  refusal(cell: CellId, text: string): string | null;
  /** A cell in words. */
  name(cell: CellId): string;
  /** Brings up to date what depends on these cells; the topics that changed by it, in the order of telling. */
  derive(cells: readonly CellId[]): readonly Topic[];
  /** The person left a cell: what was put off until then is done now. */
  rest(): readonly Topic[];
}

/** One draft in one tab. Framework-free: React, tests and the bench drive it alike. */
export class CellDraft<Sheet extends CellSheet = CellSheet> {
  readonly topics = new Topics();
  readonly outbox = new Outbox();
  readonly history = new EditHistory();
  /** Called after each change of an own text: the session keeps and sends it. */
  onOwnEdit: () => void = () => {};
  /** Called after each change of any text. */
  onAnyEdit: () => void = () => {};
  /** What the server is known to hold. */
  private readonly stored: Map<CellId, string>;
  private editing: CellId | null = null;
  private unseen: OtherEdit | null = null;

  constructor(
    stored: ReadonlyMap<CellId, string>,
    protected readonly sheet: Sheet,
  ) {
    this.stored = new Map(stored);
  }

  /** The text of a cell. */
  text(cell: CellId): string {
    return this.sheet.text(cell);
  }

  /** A key press: the text counts at once, joins the step of its cell, and leaves for the server after a pause. */
  type(cell: CellId, text: string): void {
    const from = this.text(cell);
    if (from === text) return;
    this.history.typed({ cell, from, to: text });
    this.write([[cell, text]]);
  }

  /**
   * An action, undone in one go. `taken` says what undoing it turns round, where that is not simply the edits themselves: a row
   * that was added is not unmade but removed.
   */
  act(edits: readonly CellText[], place: CellId | null, taken?: readonly Change[]): void {
    const changes = edits
      .map(([cell, to]) => ({ cell, from: this.text(cell), to }))
      .filter(({ from, to }) => from !== to);
    if (changes.length === 0) return;
    this.history.acted(taken ?? changes, place);
    this.write(changes.map(({ cell, to }) => [cell, to]));
  }

  /** Takes the last step back, except where somebody else has been since. */
  undo(): Undone | null {
    const step = this.history.undo();
    return step && this.replay(step, ({ cell, from, to }) => ({ cell, from: to, to: from }));
  }

  /** Does the last undone step again. */
  redo(): Undone | null {
    const step = this.history.redo();
    return step && this.replay(step, (change) => change);
  }

  private replay(step: Step, turn: (change: Change) => Change): Undone {
    const turned = step.changes.map(turn);
    const possible = turned.filter(({ cell, from }) => this.text(cell) === from);
    this.write(possible.map(({ cell, to }) => [cell, to]));
    this.topics.tell('history');
    const skipped = turned.filter((change) => !possible.includes(change)).map(({ cell }) => cell);
    return { place: step.place, skipped };
  }

  /** The person begins to type in a cell: what others save there waits until the cell is left. */
  beginEdit(cell: CellId): void {
    if (this.editing === cell) return;
    this.endEdit();
    this.editing = cell;
  }

  /** The cell is left: its step is closed, and what others saved there meanwhile appears. */
  endEdit(): void {
    this.editing = null;
    this.history.rest();
    for (const topic of this.sheet.rest()) this.topics.tell(topic);
    const other = this.unseen;
    this.unseen = null;
    if (other) this.applyOther(other);
  }

  /** Somebody else saved a cell. */
  applyOther(other: OtherEdit): void {
    const { cell, text } = other;
    if (this.outbox.otherSaved(other)) {
      this.stored.set(cell, text);
      this.topics.tell(`mark:${cell}`);
      if (this.outbox.wanted(cell) === undefined) this.show([[cell, text]]);
    } else if (this.editing === cell) {
      this.unseen = other;
    } else {
      this.stored.set(cell, text);
      this.show([[cell, text]]);
    }
  }

  /** The server answered for a cell. What this device still wants otherwise stays on the screen. */
  settle(settled: Settled): void {
    const { cell } = settled;
    if (settled.kind === 'holds') this.stored.set(cell, settled.text);
    else if (settled.kind === 'saved') {
      // An edit that was stored before this page was opened is answered "saved" though somebody may have changed the cell since:
      // then the page came with a text that the edit neither found nor left.
      const known = this.stored.get(cell) ?? '';
      if (known === settled.from || known === settled.to) this.stored.set(cell, settled.to);
    }
    this.topics.tell(`mark:${cell}`);
    if (this.outbox.wanted(cell) === undefined) this.show([[cell, this.stored.get(cell) ?? '']]);
  }

  /** The person decided between two texts of a cell; deciding can be undone like any other edit. */
  resolve(cell: CellId, choice: 'mine' | 'theirs'): void {
    const conflict = this.outbox.takeConflict(cell);
    if (!conflict) return;
    const { mine, theirs } = conflict;
    this.stored.set(cell, theirs);
    if (choice === 'mine') this.send(cell, mine);
    else {
      this.history.acted([{ cell, from: mine, to: theirs }], cell);
      this.show([[cell, theirs]]);
    }
    this.topics.tell(`mark:${cell}`);
    this.topics.tell('history');
    this.onOwnEdit();
  }

  /** Forgets a refused text. */
  dismiss(id: string): void {
    this.outbox.dismiss(id);
    this.onOwnEdit();
  }

  /** Takes over what this tab left before a reload, or what a closed tab left, and shows it where nothing newer stands. */
  adopt(record: OutboxRecord): void {
    const own = new Map(this.outbox.wishes());
    this.outbox.adopt(record);
    this.show([...this.outbox.wishes()].filter(([cell]) => !own.has(cell)));
    for (const [cell] of this.outbox.wishes()) this.topics.tell(`mark:${cell}`);
  }

  /** A cell in words. */
  readonly name = (cell: CellId): string => this.sheet.name(cell);

  /** Applies own texts and puts them on their way. */
  private write(texts: readonly CellText[]): void {
    for (const [cell, text] of texts) {
      // Rows are made by their cells in this order, and what may stand in a cell depends on its row.
      this.sheet.set(cell, text);
      this.send(cell, text);
      const unseen = this.unseen;
      if (unseen?.cell === cell) {
        this.unseen = null;
        this.applyOther(unseen);
      }
    }
    this.derive(texts.map(([cell]) => cell));
    this.topics.tell('history');
    this.onOwnEdit();
  }

  private send(cell: CellId, text: string): void {
    const reason = this.sheet.refusal(cell, text);
    const wasHeld = this.outbox.held.has(cell);
    if (reason === null) this.outbox.put(cell, this.stored.get(cell) ?? '', text);
    else this.outbox.hold({ cell, text, reason });
    if (wasHeld || reason !== null) this.topics.tell(`mark:${cell}`);
  }

  /** Shows texts that need not be sent. */
  private show(texts: readonly CellText[]): void {
    const changed = texts.filter(([cell, text]) => this.text(cell) !== text);
    if (changed.length === 0) return;
    for (const [cell, text] of changed) this.sheet.set(cell, text);
    this.derive(changed.map(([cell]) => cell));
  }

  private derive(cells: readonly CellId[]): void {
    const topics = this.sheet.derive(cells);
    for (const cell of cells) this.topics.tell(`text:${cell}`);
    for (const topic of topics) this.topics.tell(topic);
    this.onAnyEdit();
  }
}
