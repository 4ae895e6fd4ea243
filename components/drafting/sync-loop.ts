// Sends the outbox and fetches what others saved: one request at a time, with back-off, until everything is acknowledged.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Outbox, Settled } from './outbox';
import type { Changes, OtherEdit, Present } from './protocol';
import type { Reply, Transport } from './transport';

/** What the person reads about the state of the own texts. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  /** The server does not answer; everything is on the device. */
  | { readonly kind: 'offline' }
  /** The session ran out; everything is on the device. */
  | { readonly kind: 'signedOut' };

/** What the loop tells the draft. */
export interface SyncHooks {
  /** An answer came for a cell this device had sent. */
  settled(settled: Settled): void;
  /** Somebody else saved a cell. */
  other(edit: OtherEdit): void;
  /** Status, presence, save state or one of the lists changed. */
  changed(): void;
  /** The outbox changed: the device must keep the new state before the next request leaves. */
  persist(): Promise<void>;
  /** The cell the person is in. */
  cell(): CellId | null;
  label(cell: CellId): string;
}

/** Typing pauses this long before a request leaves. */
const TYPING_PAUSE_MS = 600;
/** Never longer than this, however fast somebody types. */
const LONGEST_WAIT_MS = 3_000;
const POLL_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** A body that outlives its page may have 64 KB; a Chinese character takes three bytes. */
const KEEPALIVE_CHARACTERS = 15_000;

/** The loop of one tab. */
export class SyncLoop {
  seq: number;
  status: string | null = null;
  /** The version of the form's 年度表样 as last answered. */
  template: string | null = null;
  present: readonly Present[] = [];
  save: SaveState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Number.POSITIVE_INFINITY;
  private armedFor = Number.POSITIVE_INFINITY;
  private firstUnsentAt: number | null = null;
  private failures = 0;
  private running: Promise<void> | null = null;
  private stopped = true;
  private visible = true;
  private savedAt: string | null;

  constructor(
    private readonly outbox: Outbox,
    private readonly transport: Transport,
    private readonly hooks: SyncHooks,
    start: { seq: number; savedAt: string | null },
  ) {
    this.seq = start.seq;
    this.savedAt = start.savedAt;
    this.save = { kind: 'saved', at: start.savedAt };
  }

  /** Begins to send and to listen. */
  start(): void {
    this.stopped = false;
    this.schedule(this.outbox.unsent > 0 ? 0 : POLL_MS);
  }

  /** Ends listening; what is not sent stays on the device. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.armedFor = Number.POSITIVE_INFINITY;
    this.dueAt = Number.POSITIVE_INFINITY;
  }

  /** Something was typed: it leaves after a pause. */
  typed(): void {
    this.firstUnsentAt ??= Date.now();
    if (this.save.kind === 'saved') this.show({ kind: 'saving' });
    if (this.failures > 0 || this.running) return;
    const longest = this.firstUnsentAt + LONGEST_WAIT_MS - Date.now();
    this.schedule(Math.max(0, Math.min(TYPING_PAUSE_MS, longest)), true);
  }

  /** Sends now: the network is back, the page is looked at again, or somebody signed in anew. */
  hurry(): void {
    this.failures = 0;
    if (!this.running) this.schedule(0, true);
  }

  /** A hidden page does not listen to others; it still sends. */
  setVisible(visible: boolean): void {
    this.visible = visible;
    this.hurry();
  }

  /** Sends everything there is. Resolves to whether the server now holds all of it. */
  async flush(): Promise<boolean> {
    this.failures = 0;
    do {
      await (this.running ?? this.run());
    } while (this.outbox.unsent > 0 && this.failures === 0 && this.save.kind !== 'signedOut');
    return this.outbox.clean;
  }

  /** The page goes away: one last request that may outlive it. Its answer is not needed, the ids make sure of that. The caller persists. */
  farewell(): void {
    if (this.running || this.outbox.unsent === 0 || this.stopped) return;
    const edits = this.outbox.nextBatch(KEEPALIVE_CHARACTERS);
    void this.transport.send(edits, this.seq, true);
  }

  private schedule(delay: number, replace = false): void {
    if (this.stopped) return;
    const due = Date.now() + delay;
    if (!replace && due >= this.dueAt) return;
    this.dueAt = due;
    // A timer that goes off too early looks at the clock and waits on: while typing none is armed anew at each key.
    if (this.armedFor > due) this.arm(due, delay);
  }

  private arm(due: number, delay: number): void {
    clearTimeout(this.timer);
    this.armedFor = due;
    this.timer = setTimeout(() => {
      const left = this.dueAt - Date.now();
      if (left > 0) this.arm(this.dueAt, left);
      else void this.run();
    }, delay);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.armedFor = Number.POSITIVE_INFINITY;
    this.dueAt = Number.POSITIVE_INFINITY;
    this.running ??= this.exchange().finally(() => {
      this.running = null;
      this.scheduleNext();
    });
    return this.running;
  }

  private scheduleNext(): void {
    if (this.failures > 0) {
      // Spread, so that a whole department does not return in the same second.
      const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
      this.schedule(wait * (0.75 + Math.random() / 2));
    } else if (this.outbox.unsent > 0) this.schedule(TYPING_PAUSE_MS);
    else if (this.visible) this.schedule(POLL_MS);
  }

  private async exchange(): Promise<void> {
    const edits = this.outbox.nextBatch();
    if (edits.length === 0) {
      const at = { since: this.seq, cell: this.hooks.cell() };
      this.heard(await this.transport.changes(at), false);
      return;
    }
    if (this.failures === 0) this.show({ kind: 'saving' });
    // What leaves must be on the device first: the answer may never reach this page.
    await this.hooks.persist().catch(() => {});
    this.heard(await this.transport.send(edits, this.seq), true);
  }

  private heard(reply: Reply<Changes>, sent: boolean): void {
    const now = new Date().toISOString();
    switch (reply.kind) {
      case 'ok':
        this.accept(reply.value, sent, now);
        return;
      case 'unreachable':
        this.failed({ kind: 'offline' });
        return;
      case 'signedOut':
        this.failed({ kind: 'signedOut' });
        return;
      case 'tooLarge':
        if (!sent) this.failed({ kind: 'offline' });
        else if (!this.outbox.splitBatch()) this.giveUp(reply.message, now);
        return;
      case 'refused':
        // A form that cannot be read any more is asked for less and less often; what was typed is told apart by sending.
        if (!sent) this.failures += 1;
        else if (reply.status !== 422 || !this.outbox.splitBatch()) this.giveUp(reply.message, now);
    }
  }

  private accept(changes: Changes, sent: boolean, now: string): void {
    if (sent) {
      const settled = this.outbox.answered(changes.results, now, this.hooks.label);
      // An answer that names none of our edits is none: without this the same request would follow at once, for ever.
      if (settled.length === 0) return this.failed({ kind: 'offline' });
      for (const one of settled) this.hooks.settled(one);
    }
    this.failures = 0;
    // After the results: an edit sent twice is answered "saved" though somebody may have changed the cell since.
    for (const edit of changes.others) this.hooks.other(edit);
    this.seq = Math.max(this.seq, changes.seq);
    this.status = changes.status;
    this.template = changes.template ?? null;
    this.present = changes.present as readonly Present[];
    // A look around says when it was made, not when anything was saved.
    if (sent || changes.others.length > 0) this.savedAt = changes.savedAt;
    if (this.outbox.unsent === 0) this.firstUnsentAt = null;
    else if (sent) this.firstUnsentAt = Date.now();
    this.calm();
    if (sent || changes.others.length > 0) void this.hooks.persist().catch(() => {});
  }

  private giveUp(reason: string, now: string): void {
    this.failures = 0;
    for (const one of this.outbox.refuseBatch(reason, now, this.hooks.label)) this.hooks.settled(one);
    this.calm();
    void this.hooks.persist().catch(() => {});
  }

  private calm(): void {
    this.show(this.outbox.unsent === 0 ? { kind: 'saved', at: this.savedAt } : { kind: 'saving' });
  }

  private failed(save: SaveState): void {
    this.failures += 1;
    this.show(save);
  }

  private show(save: SaveState): void {
    this.save = save;
    this.hooks.changed();
  }
}
