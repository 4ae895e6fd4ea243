// The editor of a form without its looks: draft, checks, marks, session, 审核说明, and the few things its panels ask of each other.
import type { CellText } from '@/components/drafting/cell-draft';
import { CellMarks } from '@/components/drafting/cell-marks';
import { DraftEditor } from '@/components/drafting/draft-editor';
import { LiveChecks } from '@/components/drafting/live-checks';
import type { Reply } from '@/components/drafting/transport';
import type { Finding } from '@/lib/domain/checks/rule';
import { type CellId, parseCellId } from '@/lib/domain/evaluation/cells';
import { isRowField } from '@/lib/domain/evaluation/edits';
import { formFromJson } from '@/lib/domain/evaluation/form-json';
import { DraftStore } from './draft-store';
import { ExplanationDrafts, type KeptTexts } from './explanation-drafts';
import { type CheckedForm, checkForm } from './form-checks';
import { type Answer, type FormTransport, fetchTransport } from './form-transport';
import type { Openness } from './open-cells';
import type { EvaluationFormProps } from './props';
import { planSheet, type SheetPlan } from './sheet-plan';

/** One form on one page. */
export class Editor extends DraftEditor<DraftStore, FormTransport> {
  override readonly store: DraftStore;
  readonly checks: LiveChecks<CheckedForm>;
  override readonly marks: CellMarks;
  readonly explanations: ExplanationDrafts;
  readonly openness: Openness;
  private planned: { readonly structure: number; readonly plan: SheetPlan } | null = null;

  constructor(readonly props: EvaluationFormProps) {
    const { form, rights, targetsLocked } = props;
    super({ ...props, record: props.evaluationId, editable: rights.edit });
    this.openness = { editable: rights.edit, targetsLocked };
    this.store = new DraftStore(formFromJson(form), { targetsLocked });
    this.checks = new LiveChecks(this.store.topics, () => checkForm(this.store));
    this.marks = new CellMarks(this.store, this.checks, props.comments);
    this.explanations = new ExplanationDrafts(props.explanations, {
      storage: deviceStorage(),
      key: `mingji-explanations/${props.userKey}/${props.evaluationId}`,
      by: props.userName,
      send: (answer) => this.sendExplanation(answer),
      changed: () => this.store.topics.tell('explanations'),
    });
  }

  /** Asks the device what it kept and begins to send. `reached` replaces the network in harness and bench. */
  async open(reached: { transport?: FormTransport } = {}): Promise<void> {
    this.store.onAnyEdit = () => this.checks.soon();
    if (!(await this.begin(reached.transport))) return;
    this.explanations.open();
    if (this.props.rights.edit) this.resendExplanations();
  }

  override close(): void {
    this.checks.stop();
    super.close();
  }

  override online(): void {
    super.online();
    this.resendExplanations();
  }

  protected override reach(tab: string): FormTransport {
    const { evaluationId, userKey } = this.props;
    return fetchTransport(`/desk/api/evaluations/${evaluationId}`, { tab, userKey });
  }

  override isText(cell: CellId): boolean {
    const parsed = parseCellId(cell);
    return !(parsed?.kind === 'indicator' && isRowField(parsed.field));
  }

  /** The layout of the rows as they stand; the same object until they change. */
  plan(): SheetPlan {
    const { structure } = this.store;
    if (this.planned?.structure !== structure) {
      this.planned = { structure, plan: planSheet(this.store, this.openness) };
    }
    return this.planned.plan;
  }

  /** The indicator row the person is in, if it is in the form. */
  presentRow(): string | null {
    const parsed = this.place && parseCellId(this.place);
    if (!parsed || parsed.kind !== 'indicator') return null;
    return this.store.form.indicators.some(({ id, removed }) => id === parsed.id && !removed)
      ? parsed.id
      : null;
  }

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
  private async sendExplanation(answer: Answer): Promise<Reply<{ readonly at: string }>> {
    const { session, transport } = this;
    if (!session || !transport || !(await session.loop.flush())) return { kind: 'unreachable' };
    return transport.explain(answer);
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
