// The draft as the person sees it: every cell's text, what is derived from it, and what is on its way to the server.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { cellLabel } from '@/lib/domain/evaluation/diff';
import { isRowField, partsRefusal, withRow } from '@/lib/domain/evaluation/edits';
import { cellText, type Form } from '@/lib/domain/evaluation/form';
import type { IndicatorScore, Scorecard } from '@/lib/domain/evaluation/scorecard';
import { cellParts } from './cell-parts';
import { Derivation } from './derivation';
import { type Change, EditHistory, type Step } from './edit-history';
import { Outbox, type OutboxRecord, type Settled } from './outbox';
import type { OtherEdit } from './protocol';
import { Topics } from './topics';

/** Cells that change what stands where, or what is printed outside the fields. */
const SHAPING: ReadonlySet<string> = new Set(['node/name', 'node/weight', 'fund/label', 'indicator/merge']);

/** A cell and the text it shall have. */
export type CellText = readonly [cell: CellId, text: string];

/** What undoing or redoing came to. */
export interface Undone {
  /** Where to lead the person. */
  readonly place: CellId | null;
  /** Cells left as they are, because somebody else has changed them since. */
  readonly skipped: readonly CellId[];
}

/** One draft in one tab. Framework-free: React, tests and the bench drive it alike. */
export class DraftStore {
  readonly topics = new Topics();
  readonly outbox = new Outbox();
  readonly history = new EditHistory();
  /** Grows with each change of rows or of what the table prints outside its inputs. */
  structure = 0;
  /** Called after each change of an own text: the session keeps and sends it. */
  onOwnEdit: () => void = () => {};
  /** Called after each change of any text. */
  onAnyEdit: () => void = () => {};
  /** The own texts, which no other tab and no server sees yet, are mutable; `form` reads through to them. */
  private readonly cells: Map<CellId, string>;
  private readonly stored: Map<CellId, string>;
  private current: Form;
  private readonly derivation: Derivation;
  private structureTold = 0;
  private editing: CellId | null = null;
  private renamed = false;
  private unseen: OtherEdit | null = null;

  constructor(
    form: Form,
    private readonly openness: { readonly targetsLocked: boolean },
  ) {
    this.cells = new Map(form.cells);
    this.stored = new Map(form.cells);
    this.current = { ...form, cells: this.cells };
    this.derivation = new Derivation(this.current);
  }

  /** The form with the texts of this moment. The same object may show other texts later; rows change its identity. */
  get form(): Form {
    return this.current;
  }

  get scorecard(): Scorecard {
    return this.derivation.scorecard;
  }

  /** The result of one row; undefined for a removed one. */
  rowScore(id: string): IndicatorScore | undefined {
    return this.derivation.row(id);
  }

  /** The text of a cell. */
  text(cell: CellId): string {
    return cellText(this.current, cell);
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
    if (this.renamed) this.restructure();
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
  readonly name = (cell: CellId): string => cellLabel(this.current, cell);

  /** Applies own texts and puts them on their way. */
  private write(texts: readonly CellText[]): void {
    for (const [cell, text] of texts) {
      // Rows are made by their cells in this order, and what may stand in a cell depends on its row.
      this.set(cell, text);
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
    const reason = partsRefusal(this.current, cellParts(cell), text, this.openness);
    const wasHeld = this.outbox.held.has(cell);
    if (reason === null) this.outbox.put(cell, this.stored.get(cell) ?? '', text);
    else this.outbox.hold({ cell, text, reason });
    if (wasHeld || reason !== null) this.topics.tell(`mark:${cell}`);
  }

  /** Shows texts that need not be sent. */
  private show(texts: readonly CellText[]): void {
    const changed = texts.filter(([cell, text]) => this.text(cell) !== text);
    if (changed.length === 0) return;
    for (const [cell, text] of changed) this.set(cell, text);
    this.derive(changed.map(([cell]) => cell));
  }

  private set(cell: CellId, text: string): void {
    if (text === '') this.cells.delete(cell);
    else this.cells.set(cell, text);
    const parsed = cellParts(cell);
    // The other cells of a row are announced by its name; while it is typed they need not follow.
    if (parsed?.kind === 'indicator' && parsed.field === 'name') this.renamed = true;
    if (parsed?.kind === 'indicator' && isRowField(parsed.field)) {
      this.current = { ...this.current, indicators: withRow(this.current, parsed.id) };
      this.structure += 1;
    } else if (parsed && parsed.kind !== 'field' && SHAPING.has(`${parsed.kind}/${parsed.field}`)) {
      this.structure += 1;
    }
  }

  private restructure(): void {
    this.renamed = false;
    this.structure += 1;
    this.structureTold = this.structure;
    this.topics.tell('structure');
  }

  private derive(cells: readonly CellId[]): void {
    const rescored = this.derivation.update(this.current, cells);
    for (const cell of cells) this.topics.tell(`text:${cell}`);
    for (const row of rescored.rows) this.topics.tell(`score:${row}`);
    if (rescored.execution) this.topics.tell('execution');
    if (rescored.scorecard) this.topics.tell('scorecard');
    if (this.structureTold !== this.structure) this.restructure();
    this.onAnyEdit();
  }
}
