// The plain moves of accounts: withdraw, return, approve (批复), reopen. Each names the snapshot it is about and leaves an audit row.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { type Decision, type ReasonedDecision, returnOf } from '@/lib/application/decide';
import {
  type AccountsContext,
  type AccountsPlace,
  accountsName,
  auditAccounts,
  onAccounts,
} from '@/lib/application/on-accounts';
import {
  insertAccountsComments,
  latestAccounts,
  type StoredAccounts,
} from '@/lib/data/accounts-snapshot-store';
import { changeAccounts } from '@/lib/data/accounts-store';
import { accountsCellIdSchema } from '@/lib/domain/accounts/cells';
import { ACCOUNTS_SOURCES, type AccountsSource } from '@/lib/domain/accounts/snapshot';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { AccountsStatus, Action } from '@/lib/domain/workflow/table';

/** A return: the reason, and comments on cells or (null) on the whole. */
export const returnAccountsSchema = returnOf(accountsCellIdSchema.nullable());
export type ReturnAccounts = z.infer<typeof returnAccountsSchema>;

/** Where the accounts stand after a decision. */
export interface AccountsDecided {
  readonly status: AccountsStatus;
  readonly at: string;
}

/** A move of the workflow on the accounts' newest snapshot; `work` may refuse it, or add to it. */
function move<Input extends Decision & { readonly reason?: string }>(
  action: Action,
  work: (
    actor: Actor,
    context: AccountsContext,
    stored: StoredAccounts,
    input: Input,
  ) => Promise<Failure | null> = async () => null,
) {
  return (
    actor: Actor,
    place: AccountsPlace,
    input: Input,
    clock: Clock = systemClock,
  ): Promise<Result<AccountsDecided, Failure>> =>
    onAccounts(actor, place, action, clock, async (context) => {
      const { db, head, at, next } = context;
      const stored = await latestAccounts(db, head.id);
      if (stored?.id !== input.snapshot)
        return refused({
          code: 'stale',
          message: `${accountsName(head)}已有更新的送审稿，请刷新页面，看过最新一稿后再办理。`,
        });
      const failure = await work(actor, context, stored, input);
      if (failure) return refused(failure);
      await changeAccounts(db, head, { status: next }, at);
      await auditAccounts(actor, context, {
        action,
        detail: { snapshot: stored.id, no: stored.no },
        ...(input.reason !== undefined && { reason: input.reason }),
      });
      return success({ status: next, at: at.toISOString() });
    });
}

/** 撤回: the clerk takes a submission back before finance decided. */
export const withdrawAccounts = move<Decision>('withdrawAccounts');

/** 批复. Nobody approves what they submitted themselves. */
export const approveAccounts = move<Decision>(
  'approveAccounts',
  async ({ userId }, { head }, { submittedById }) =>
    submittedById === userId
      ? {
          code: 'forbidden',
          message: `${accountsName(head)}由您本人提交，须由其他审核人员批复。`,
        }
      : null,
);

/** 退回: needs a reason; comments are pinned to cells of the snapshot. */
export const returnAccounts = move<ReturnAccounts>(
  'returnAccounts',
  async ({ userId }, { db, head, at }, stored, { comments }) => {
    const key = { regionCode: head.regionCode, accountsId: head.id, snapshotId: stored.id };
    await insertAccountsComments(db, key, comments, { authorId: userId ?? '', at });
    return null;
  },
);

/** 重新打开: after approval, with a reason; everything frozen before stays. */
export const reopenAccounts = move<ReasonedDecision>('reopenAccounts');

/** How a department's accounts come about: entered, or summed up from its units. */
export const setSourceSchema = z.strictObject({
  v: z.literal(1),
  source: z.enum(ACCOUNTS_SOURCES, { error: '请选择直接填写或由所属单位汇总。' }),
});

/** Chooses the source. What was typed stays in the store and counts again when the department goes back to entering. */
export function setAccountsSource(
  actor: Actor,
  place: AccountsPlace,
  input: z.infer<typeof setSourceSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ readonly source: AccountsSource }, Failure>> {
  return onAccounts(actor, place, 'fillAccounts', clock, async (context) => {
    const { db, head, at } = context;
    const { source } = input;
    if (head.body.kind === 'unit' && source === 'units')
      return refused({
        code: 'invalid',
        message: `${accountsName(head)}是单位决算，没有所属单位可以汇总，请直接填写。`,
      });
    if (source === head.source) return success({ source });
    // Counts like an edit: whoever looked at the other figures must look again before they submit.
    await changeAccounts(db, head, { source, seq: head.seq + 1 }, at);
    await auditAccounts(actor, context, {
      action: 'setAccountsSource',
      detail: { from: head.source, to: source },
    });
    return success({ source });
  });
}
