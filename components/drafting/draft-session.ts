// One sitting at one draft: ties the store to device, network and other tabs, and carries submission and withdrawal.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { QueueOwner, QueueRecord } from './device-queue';
import type { CellDraft } from './cell-draft';
import type { LastingQueue } from './last-words';
import { newId } from './new-id';
import { Pause } from './pause';
import type { NotReady, Submitted } from './protocol';
import { SyncLoop } from './sync-loop';
import type { TabPresence } from './tab-presence';
import type { Transport } from './transport';

/** What a session is opened with. */
export interface SessionParts {
  readonly owner: QueueOwner;
  readonly seq: number;
  readonly savedAt: string | null;
  /** Null where the browser keeps nothing: the session then lives in memory and says so. */
  readonly queue: LastingQueue | null;
  readonly presence: TabPresence;
  readonly transport: Transport;
  readonly editable: boolean;
}

/** What became of a submission. */
export type SubmitOutcome =
  | { readonly kind: 'submitted'; readonly receipt: Submitted }
  /** Not everything is on the server yet; the save state says why. */
  | { readonly kind: 'unsent' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' }
  /** Somebody changed the form after the person looked at it. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly message: string; readonly detail: NotReady };

/** Typing is written to the device in a pause this long, all cells in one go, and without a pause at least each second. */
const PERSIST_MS = 200;
const LONGEST_UNWRITTEN_MS = 1_000;
/** A device that does not answer must not keep a text from the server. */
const DEVICE_PATIENCE_MS = 1_500;
const ORPHANS_MS = 30_000;

/** The session of one tab. */
export class DraftSession {
  readonly loop: SyncLoop;
  /** False once the device would not take a text: only the server holds it then. */
  keepsOnDevice: boolean;
  private readonly pause = new Pause(PERSIST_MS, () => void this.persist(), LONGEST_UNWRITTEN_MS);
  private orphanTimer: ReturnType<typeof setInterval> | undefined;
  private kept = false;
  private place: CellId | null = null;
  private submission: string | null = null;

  constructor(
    readonly store: CellDraft,
    private readonly parts: SessionParts,
  ) {
    this.keepsOnDevice = parts.queue !== null;
    this.loop = new SyncLoop(store.outbox, parts.transport, this.hooks(), parts);
  }

  /** The name this tab goes by. */
  get tab(): string {
    return this.parts.presence.tab;
  }

  /** Takes up what this tab, or one that is gone, left on the device; then begins to send and to listen. */
  async open(): Promise<void> {
    const { queue, owner, presence } = this.parts;
    if (queue && this.store.outbox.empty) {
      const record = await patiently(queue.load(owner, presence.tab)).catch(() => {
        this.keeps(false);
        return null;
      });
      if (record) {
        this.kept = true;
        this.store.adopt(record.outbox);
      }
      await this.adoptOrphans();
    }
    this.store.onOwnEdit = () => {
      this.pause.push();
      this.loop.typed();
    };
    // Whoever only reads asks for nothing, unless something was left that must be sent or shown.
    if (this.parts.editable || !this.store.outbox.empty) this.loop.start();
    this.orphanTimer = setInterval(() => void this.adoptOrphans(), ORPHANS_MS);
  }

  /** Ends the sitting; what is not sent stays on the device. */
  close(): void {
    clearInterval(this.orphanTimer);
    this.farewell();
    this.loop.stop();
    this.store.onOwnEdit = () => {};
    this.parts.presence.leave();
  }

  /** The page may be gone in a moment. */
  farewell(): void {
    this.store.endEdit();
    this.loop.farewell();
    void this.persist();
    // After farewell has fixed what it sent: the same edits under the same ids must be there when the page comes back.
    if (!this.store.outbox.empty) this.parts.queue?.saveAtOnce(this.record());
  }

  /** Where the person is, for those who have the same form open. */
  at(cell: CellId | null): void {
    this.place = cell;
  }

  /** Sends everything and fetches the latest; the sequence number the person is about to look at, null if that failed. */
  async settle(): Promise<number | null> {
    this.store.endEdit();
    return (await this.loop.flush()) && this.loop.save.kind === 'saved' ? this.loop.seq : null;
  }

  /** Submits the form as the person saw it at `seq`. The same submission is asked for again until it is answered. */
  async submit(seq: number): Promise<SubmitOutcome> {
    if (!this.store.outbox.clean) return { kind: 'unsent' };
    if (this.loop.seq !== seq) return { kind: 'changed' };
    this.submission ??= newId();
    const reply = await this.parts.transport.submit(seq, this.submission);
    if (reply.kind !== 'unreachable' && reply.kind !== 'signedOut') this.submission = null;
    switch (reply.kind) {
      case 'ok':
        return { kind: 'submitted', receipt: reply.value };
      case 'unreachable':
      case 'signedOut':
        return { kind: reply.kind };
      case 'tooLarge':
        return {
          kind: 'refused',
          message: reply.message,
          detail: { missing: [], findings: [], unexplained: [] },
        };
      case 'refused':
        if (reply.code === 'stale') {
          this.loop.hurry();
          return { kind: 'changed' };
        }
        return { kind: 'refused', message: reply.message, detail: reply.detail };
    }
  }

  /**
   * Writes the outbox to the device. Resolves when it is there, or known not to be. The write begins before this returns: a page
   * that is going away runs nothing later.
   */
  persist(): Promise<void> {
    this.pause.cancel();
    const { queue, owner, presence } = this.parts;
    const { empty } = this.store.outbox;
    if (!queue || (empty && !this.kept)) return Promise.resolve();
    this.kept = !empty;
    const write = empty ? queue.remove(owner, presence.tab) : queue.save(this.record());
    return patiently(write).then(
      () => this.keeps(true),
      () => this.keeps(false),
    );
  }

  private record(): QueueRecord {
    const { owner, presence } = this.parts;
    return { ...owner, tab: presence.tab, at: Date.now(), outbox: this.store.outbox.toRecord() };
  }

  private async adoptOrphans(): Promise<void> {
    const { queue, owner, presence } = this.parts;
    if (!queue) return;
    try {
      for (const tab of await patiently(queue.others(owner, presence.tab))) {
        await presence.ifGone(tab, async () => {
          const record = await queue.load(owner, tab);
          if (!record) return;
          this.store.adopt(record.outbox);
          this.kept = true;
          await queue.takeOver(this.record(), tab);
          this.loop.hurry();
        });
      }
    } catch {
      // The device does not answer now; what lies there stays there and is looked for again.
    }
  }

  private keeps(keeps: boolean): void {
    if (this.keepsOnDevice === keeps) return;
    this.keepsOnDevice = keeps;
    this.store.topics.tell('sync');
  }

  private hooks(): ConstructorParameters<typeof SyncLoop>[2] {
    const { store } = this;
    return {
      settled: (settled) => store.settle(settled),
      other: (edit) => store.applyOther(edit),
      changed: () => store.topics.tell('sync'),
      persist: () => this.persist(),
      cell: () => this.place,
      label: store.name,
    };
  }
}

function patiently<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the device does not answer')), DEVICE_PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
