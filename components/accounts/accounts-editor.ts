// The editor of accounts without its looks: draft, checks, marks, session, which table is in view, and how one gets to a cell.
import { flushSync } from 'react-dom';
import type { CellText } from '@/components/drafting/cell-draft';
import { CellMarks } from '@/components/drafting/cell-marks';
import { DraftEditor } from '@/components/drafting/draft-editor';
import { LiveChecks } from '@/components/drafting/live-checks';
import type { AccountsOpenness } from '@/lib/domain/accounts/edits';
import type { Amount } from '@/lib/domain/accounts/reckoning';
import { reckon } from '@/lib/domain/accounts/reckoning';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { ordersOf } from '@/lib/domain/accounts/numbering';
import type { TableKind } from '@/lib/domain/accounts/tables';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { type CheckedAccounts, checkDraft } from './accounts-checks';
import { AccountsDraft } from './accounts-draft';
import { isOpenCell, partsOf } from './accounts-sheet';
import {
  type AccountsMove,
  type AccountsTransport,
  accountsApi,
  accountsTransport,
} from './accounts-transport';
import { type FactTab, factTabs } from './fact-tabs';
import { type AccountsFormProps, recordFromJson } from './props';
import { planTable, type TablePlan } from './table-plan';
import { type View, viewOf } from './view';

/** The accounts of one body and year on one page. */
export class AccountsEditor extends DraftEditor<AccountsDraft, AccountsTransport> {
  override readonly store: AccountsDraft;
  override readonly marks: CellMarks;
  readonly checks: LiveChecks<CheckedAccounts>;
  readonly openness: AccountsOpenness;
  /** Last year's approved accounts; null where Mingji does not hold them. */
  readonly before: AccountsRecord | null;
  view: View;
  /** 显示上年数. */
  withLastYear = true;
  private readonly lastYear: ((cell: CellId) => Amount | null) | null;
  private planned: { readonly structure: number; readonly plan: TablePlan } | null = null;

  constructor(readonly props: AccountsFormProps) {
    const { record, before, rights, bodyId } = props;
    super({
      ...props,
      record: `accounts-${bodyId}-${record.fiscalYear}`,
      editable: rights.edit || rights.words,
    });
    this.openness = { figures: rights.edit, words: rights.words, summedUp: props.source === 'units' };
    this.store = new AccountsDraft(recordFromJson(record), this.openness);
    this.before = before && recordFromJson(before);
    this.lastYear = this.before && reckon(this.before).amount;
    this.view = this.order[0] ?? 'incomeExpenditureTotal';
    this.checks = new LiveChecks(this.store.topics, () =>
      checkDraft(this.store, this.before, props.bodyKind),
    );
    this.marks = new CellMarks(this.store, this.checks, props.comments);
  }

  /** The nine tables in the order of the year. */
  get order(): readonly TableKind[] {
    return ordersOf(this.props.record.fiscalYear)[0] ?? [];
  }

  /** The tabs beside the tables. */
  get tabs(): readonly FactTab[] {
    return factTabs(this.before !== null);
  }

  /** Asks the device what it kept and begins to send. */
  async open(): Promise<void> {
    this.store.onAnyEdit = () => this.checks.soon();
    if (await this.begin(undefined)) this.checks.soon();
  }

  override close(): void {
    this.checks.stop();
    super.close();
  }

  protected override reach(tab: string): AccountsTransport {
    const { bodyId, record, userKey } = this.props;
    return accountsTransport(accountsApi(bodyId, record.fiscalYear), tab, userKey);
  }

  /** The name of a subject makes its row. */
  override isText(cell: CellId): boolean {
    return partsOf(cell)?.of !== 'subject';
  }

  /** Whether this person may fill in a cell now. */
  isOpen(cell: CellId): boolean {
    return isOpenCell(this.store.record, cell, this.openness);
  }

  /** Last year's amount at the same place; null where Mingji does not hold it. */
  amountBefore(cell: CellId): Amount | null {
    const amount = this.lastYear?.(cell) ?? null;
    return amount?.fen === null ? null : amount;
  }

  /** Shows another table or tab. */
  show(view: View): void {
    if (view === this.view) return;
    this.store.endEdit();
    this.view = view;
    this.store.topics.tell('view');
  }

  /** 显示上年数, or not. */
  showLastYear(shown: boolean): void {
    this.withLastYear = shown;
    this.store.topics.tell('view');
  }

  /** To a cell, wherever it stands: its table or tab comes into view first. */
  override goTo(cell: CellId): void {
    const view = viewOf(cell);
    if (view !== null && view !== this.view) flushSync(() => this.show(view));
    super.goTo(cell);
  }

  /** The layout of the table in view; the same object until its rows change. Null while facts are shown. */
  plan(): TablePlan | null {
    const { structure } = this.store;
    const kind = this.order.find((one) => one === this.view);
    if (!kind) return null;
    if (this.planned?.structure !== structure || this.planned.plan.kind !== kind) {
      this.planned = { structure, plan: planTable(this.store.reckoning, kind, this.openness) };
    }
    return this.planned.plan;
  }

  /** 按计算结果填入: one undo step; the findings follow at once. */
  fill(texts: readonly CellText[]): void {
    const place = texts[0]?.[0] ?? null;
    this.store.act(texts, place);
    this.checks.now();
    if (place) this.goTo(place);
  }

  /** A decision of finance, or the switch of the source. What went wrong, in words; null when it is done. */
  async decide(move: AccountsMove, body: object): Promise<string | null> {
    const reply = await this.transport?.move(move, body);
    if (reply?.kind === 'ok') return null;
    if (!reply || reply.kind === 'unreachable') return '没有连上服务器，没有办理，请稍后再试。';
    return reply.kind === 'signedOut' ? '登录已过期，请重新登录后再办理。' : reply.message;
  }

  /** Why the accounts cannot be submitted now, in one phrase; null when they can. */
  whyNotSubmit(): string | null {
    const { outbox } = this.store;
    if (outbox.conflicts.size > 0) return `有 ${outbox.conflicts.size} 处冲突待选择`;
    if (outbox.held.size > 0) return `有 ${outbox.held.size} 处内容过长，没有保存`;
    const { blocking } = this.checks.current;
    if (blocking > 0) return `还有 ${blocking} 项要处理`;
    const save = this.session?.loop.save.kind;
    if (save === 'signedOut') return '登录已过期，重新登录后才能提交';
    return save === 'offline' ? '离线时不能提交' : null;
  }
}
