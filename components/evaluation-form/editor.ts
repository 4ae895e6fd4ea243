// The editor without its looks: draft, checks, marks and session of one form, and the few things its panels ask of each other.
import type { Finding } from '@/lib/domain/checks/rule';
import { type CellId, parseCellId } from '@/lib/domain/evaluation/cells';
import { formFromJson } from '@/lib/domain/evaluation/form-json';
import { CellMarks } from './cell-marks';
import { openDeviceQueue } from './device-queue';
import { DraftSession } from './draft-session';
import { type CellText, DraftStore } from './draft-store';
import { ExplanationDrafts, type KeptTexts } from './explanation-drafts';
import { withLastWords } from './last-words';
import { LiveChecks } from './live-checks';
import type { Openness } from './open-cells';
import type { EvaluationFormProps } from './props';
import { planSheet, type SheetPlan } from './sheet-plan';
import { enterTab } from './tab-presence';
import { fetchTransport, type Reply, type Transport } from './transport';

/** Long enough to read two sentences. */
const SAID_MS = 6_000;

/** One form on one page. */
export class Editor {
  readonly store: DraftStore;
  readonly checks: LiveChecks;
  readonly marks: CellMarks;
  readonly explanations: ExplanationDrafts;
  readonly openness: Openness;
  private transport: Transport | null = null;
  /** Null until the device has been asked: typing begins after that. */
  session: DraftSession | null = null;
  /** The cell the person is, or was last, in. */
  place: CellId | null = null;
  /** What needs saying just now; empty most of the time. */
  said = '';
  private silence: ReturnType<typeof setTimeout> | undefined;
  private planned: { readonly structure: number; readonly plan: SheetPlan } | null = null;
  private focusing: (cell: CellId) => boolean = () => false;
  /** Counts openings, so that one that was overtaken by leaving the page comes to nothing. */
  private opening = 0;

  constructor(readonly props: EvaluationFormProps) {
    const { form, rights, targetsLocked } = props;
    this.openness = { editable: rights.edit, targetsLocked };
    this.store = new DraftStore(formFromJson(form), { targetsLocked });
    this.checks = new LiveChecks(this.store);
    this.marks = new CellMarks(this.store, this.checks, props.comments);
    this.explanations = new ExplanationDrafts(props.explanations, {
      storage: deviceStorage(),
      key: `mingji-explanations/${props.userKey}/${props.evaluationId}`,
      by: props.userName,
      send: (answer) => this.sendExplanation(answer),
      changed: () => this.store.topics.tell('explanations'),
    });
  }

  /** Asks the device what it kept and begins to send. `reached` replaces device and network in harness and bench. */
  async open(reached: { transport?: Transport } = {}): Promise<void> {
    this.opening += 1;
    const { opening } = this;
    const overtaken = () => opening !== this.opening;
    this.store.onAnyEdit = () => this.checks.soon();
    const { evaluationId, userKey, seq, savedAt, rights } = this.props;
    const presence = await enterTab();
    const queue = await openDeviceQueue()
      .then((kept) => withLastWords(kept, localStorage))
      .catch(() => null);
    if (overtaken()) return presence.leave();
    const base = `/desk/api/evaluations/${evaluationId}`;
    this.transport = reached.transport ?? fetchTransport(base, { tab: presence.tab, userKey });
    const session = new DraftSession(this.store, {
      owner: { userKey, evaluationId },
      seq,
      savedAt,
      queue,
      presence,
      transport: this.transport,
      editable: rights.edit,
    });
    await session.open();
    if (overtaken()) return session.close();
    this.session = session;
    this.store.topics.subscribe('sync', () => this.marks.setPresent(session.loop.present, presence.tab));
    this.store.topics.tell('sync');
    this.explanations.open();
    if (rights.edit) this.resendExplanations();
  }

  /** Leaves the page; what is not sent stays on the device. */
  close(): void {
    this.opening += 1;
    this.checks.stop();
    this.session?.close();
    this.session = null;
  }

  /** The layout of the rows as they stand; the same object until they change. */
  plan(): SheetPlan {
    const { structure } = this.store;
    if (this.planned?.structure !== structure) {
      this.planned = { structure, plan: planSheet(this.store, this.openness) };
    }
    return this.planned.plan;
  }

  /** The person is in a cell. Leaving all cells keeps the last one: the panel at the side goes on showing its row. */
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

  /** Leads the person to a cell. A field of the side panel appears once its row is the present one. */
  goTo(cell: CellId): void {
    if (this.focusing(cell)) return;
    this.enter(cell);
    if (!this.focusing(cell)) requestAnimationFrame(() => this.focusing(cell));
  }

  /** The indicator row the person is in, if it is in the form. */
  presentRow(): string | null {
    const parsed = this.place && parseCellId(this.place);
    if (!parsed || parsed.kind !== 'indicator') return null;
    return this.store.form.indicators.some(({ id, removed }) => id === parsed.id && !removed)
      ? parsed.id
      : null;
  }

  /** Says something to everybody, those who listen included. */
  readonly say = (text: string): void => {
    this.said = text;
    this.store.topics.tell('said');
    clearTimeout(this.silence);
    if (text !== '') this.silence = setTimeout(() => this.say(''), SAID_MS);
  };

  /** Why the form cannot be submitted now, in one phrase; null when it can. */
  whyNotSubmit(): string | null {
    const { props, store, session } = this;
    if (props.submitRefusal !== null) return props.submitRefusal;
    const { outbox } = store;
    if (outbox.conflicts.size > 0) return `有 ${outbox.conflicts.size} 处冲突待选择`;
    if (outbox.held.size > 0) return `有 ${outbox.held.size} 处内容过长，没有保存`;
    const { blocking } = this.checks.current;
    if (blocking > 0) return `还有 ${blocking} 项要处理`;
    if (session?.loop.save.kind === 'signedOut') return '登录已过期，重新登录后才能提交';
    return session?.loop.save.kind === 'offline' ? '离线时不能提交' : null;
  }

  /** 按计算结果填入: one undo step; the findings follow at once. */
  fill(texts: readonly CellText[]): void {
    const place = texts[0]?.[0] ?? null;
    this.store.act(texts, place);
    this.checks.now();
    if (place) this.goTo(place);
  }

  /** Warnings without an explanation of their present figures. */
  unexplained(): readonly Finding[] {
    return this.checks.current.findings.filter(
      (finding) => finding.severity === 'warning' && !this.explanations.isAnswered(finding),
    );
  }

  /** What was typed as 审核说明 and is still on the device alone is sent again: the page was opened, or the line is back. */
  resendExplanations(): void {
    void this.explanations.sendAll(this.checks.current.findings);
  }

  /** The server answers for the form it holds: what was typed in the form goes first. */
  private async sendExplanation(
    answer: Parameters<Transport['explain']>[0],
  ): Promise<Reply<{ readonly at: string }>> {
    const { session, transport } = this;
    if (!session || !transport || !(await session.loop.flush())) return { kind: 'unreachable' };
    return transport.explain(answer);
  }

  /** Takes the submitted form back. What went wrong, in words; null when it is done. */
  async withdraw(snapshot: string): Promise<string | null> {
    const reply = await this.transport?.withdraw(snapshot);
    if (reply?.kind === 'ok') return null;
    if (!reply || reply.kind === 'unreachable') return '没有连上服务器，没有撤回，请稍后再试。';
    return reply.kind === 'signedOut' ? '登录已过期，请重新登录后再撤回。' : reply.message;
  }

  readonly undo = (): void => this.replay(this.store.undo(), '没有可以撤销的操作');
  readonly redo = (): void => this.replay(this.store.redo(), '没有可以恢复的操作');

  private replay(undone: ReturnType<DraftStore['undo']>, nothing: string): void {
    if (!undone) return this.say(nothing);
    if (undone.place) this.goTo(undone.place);
    if (undone.skipped.length > 0) {
      this.say(`${undone.skipped.map(this.store.name).join('、')}已由他人改动，没有撤销。`);
    }
  }
}

/** Null on the server, and where storage is switched off, which some browsers say by throwing. */
function deviceStorage(): KeptTexts | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}
