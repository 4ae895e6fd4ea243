// An editor without its looks: draft, marks and session of one record, and the few things its panels ask of each other.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { CellDraft, Undone } from './cell-draft';
import type { CellMarks } from './cell-marks';
import { openDeviceQueue } from './device-queue';
import { DraftSession } from './draft-session';
import { withLastWords } from './last-words';
import { enterTab } from './tab-presence';
import type { Transport } from './transport';

/** Long enough to read two sentences. */
const SAID_MS = 6_000;

/** Whose record, as it was stored when the page was made. */
export interface DraftPlace {
  /** Names the record on this device: the UUID of a form, a name of its own for accounts. */
  readonly record: string;
  /** Names the person on this device without telling who it is: drafts of two people never mix. */
  readonly userKey: string;
  /** The last change of the journal that the texts of the page contain. */
  readonly seq: number;
  /** When that change was saved, ISO; null where nobody has filled in anything yet. */
  readonly savedAt: string | null;
  readonly editable: boolean;
  /** Where an expired session is renewed, in a tab of its own. */
  readonly signInHref: string;
}

/** One record on one page. */
export abstract class DraftEditor<Draft extends CellDraft = CellDraft, Way extends Transport = Transport> {
  abstract readonly store: Draft;
  abstract readonly marks: CellMarks;
  protected transport: Way | null = null;
  /** Null until the device has been asked: typing begins after that. */
  session: DraftSession | null = null;
  /** The cell the person is, or was last, in. */
  place: CellId | null = null;
  /** What needs saying just now; empty most of the time. */
  said = '';
  private silence: ReturnType<typeof setTimeout> | undefined;
  private focusing: (cell: CellId) => boolean = () => false;
  /** Counts openings, so that one that was overtaken by leaving the page comes to nothing. */
  private opening = 0;

  constructor(private readonly draftPlace: DraftPlace) {}

  get signInHref(): string {
    return this.draftPlace.signInHref;
  }

  /** The way to the server for a tab of this name. */
  protected abstract reach(tab: string): Way;

  /** Whether a cell holds a text of its own, worth copying; others make rows. */
  abstract isText(cell: CellId): boolean;

  /** Asks the device what it kept and begins to send. `reached` replaces the network in harness and bench. False when overtaken. */
  protected async begin(reached: Way | undefined): Promise<boolean> {
    this.opening += 1;
    const { opening } = this;
    const overtaken = () => opening !== this.opening;
    const { record, userKey, seq, savedAt, editable } = this.draftPlace;
    const presence = await enterTab();
    const queue = await openDeviceQueue()
      .then((kept) => withLastWords(kept, localStorage))
      .catch(() => null);
    if (overtaken()) {
      presence.leave();
      return false;
    }
    this.transport = reached ?? this.reach(presence.tab);
    const session = new DraftSession(this.store, {
      owner: { userKey, evaluationId: record },
      seq,
      savedAt,
      queue,
      presence,
      transport: this.transport,
      editable,
    });
    await session.open();
    if (overtaken()) {
      session.close();
      return false;
    }
    this.session = session;
    this.store.topics.subscribe('sync', () => this.marks.setPresent(session.loop.present, presence.tab));
    this.store.topics.tell('sync');
    return true;
  }

  /** Leaves the page; what is not sent stays on the device. */
  close(): void {
    this.opening += 1;
    this.session?.close();
    this.session = null;
  }

  /** The line is back. */
  online(): void {
    this.session?.loop.hurry();
  }

  /** The person is in a cell. Leaving all cells keeps the last one: panels at the side go on showing what they show. */
  enter(cell: CellId | null): void {
    this.session?.at(cell);
    if (cell === null || cell === this.place) return;
    this.place = cell;
    this.store.topics.tell('place');
  }

  /** How the page puts the cursor into a cell; returns false while the cell is not on the page. */
  setFocusing(focusing: (cell: CellId) => boolean): void {
    this.focusing = focusing;
  }

  /** Leads the person to a cell. What shows it may appear only once the person is there. */
  goTo(cell: CellId): void {
    if (this.focusing(cell)) return;
    this.enter(cell);
    if (!this.focusing(cell)) requestAnimationFrame(() => this.focusing(cell));
  }

  /** Says something to everybody, those who listen included. */
  readonly say = (text: string): void => {
    this.said = text;
    this.store.topics.tell('said');
    clearTimeout(this.silence);
    if (text !== '') this.silence = setTimeout(() => this.say(''), SAID_MS);
  };

  /** Takes what was submitted back. What went wrong, in words; null when it is done. */
  async withdraw(snapshot: string): Promise<string | null> {
    const reply = await this.transport?.withdraw(snapshot);
    if (reply?.kind === 'ok') return null;
    if (!reply || reply.kind === 'unreachable') return '没有连上服务器，没有撤回，请稍后再试。';
    return reply.kind === 'signedOut' ? '登录已过期，请重新登录后再撤回。' : reply.message;
  }

  readonly undo = (): void => this.replay(this.store.undo(), '没有可以撤销的操作');
  readonly redo = (): void => this.replay(this.store.redo(), '没有可以恢复的操作');

  private replay(undone: Undone | null, nothing: string): void {
    if (!undone) return this.say(nothing);
    if (undone.place) this.goTo(undone.place);
    if (undone.skipped.length > 0) {
      this.say(`${undone.skipped.map(this.store.name).join('、')}已由他人改动，没有撤销。`);
    }
  }
}
