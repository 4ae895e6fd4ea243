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

/** 撤回: the clerk takes a submission back before finance decided. */
export function withdrawAccounts(
  actor: Actor,
  place: AccountsPlace,
  input: Decision,
  clock: Clock = systemClock,
): Promise<Result<AccountsDecided, Failure>> {
  return decide(actor, place, 'withdrawAccounts', input, clock);
}

/** 批复. Nobody approves what they submitted themselves. */
export function approveAccounts(
  actor: Actor,
  place: AccountsPlace,
  input: Decision,
  clock: Clock = systemClock,
): Promise<Result<AccountsDecided, Failure>> {
  return decide(actor, place, 'approveAccounts', input, clock, async ({ head }, { submittedById }) =>
    submittedById === actor.userId
      ? refused({
          code: 'forbidden',
          message: `${accountsName(head)}由您本人提交，须由其他审核人员批复。`,
        })
      : success(undefined),
  );
}

/** 退回: needs a reason; comments are pinned to cells of the snapshot. */
export function returnAccounts(
  actor: Actor,
  place: AccountsPlace,
  input: ReturnAccounts,
  clock: Clock = systemClock,
): Promise<Result<AccountsDecided, Failure>> {
  return decide(actor, place, 'returnAccounts', input, clock, async ({ db, head, at }, stored) => {
    await insertAccountsComments(
      db,
      { regionCode: head.regionCode, accountsId: head.id, snapshotId: stored.id },
      input.comments,
      { authorId: actor.userId ?? '', at },
    );
    return success(undefined);
  });
}

/** 重新打开: after approval, with a reason; everything frozen before stays. */
export function reopenAccounts(
  actor: Actor,
  place: AccountsPlace,
  input: ReasonedDecision,
  clock: Clock = systemClock,
): Promise<Result<AccountsDecided, Failure>> {
  return decide(actor, place, 'reopenAccounts', input, clock);
}

function decide(
  actor: Actor,
  place: AccountsPlace,
  action: Action,
  input: Decision & { reason?: string },
  clock: Clock,
  work?: (context: AccountsContext, snapshot: StoredAccounts) => Promise<Result<undefined, Failure>>,
): Promise<Result<AccountsDecided, Failure>> {
  return onAccounts(actor, place, action, clock, async (context) => {
    const { db, head, at, next } = context;
    const snapshot = await latestAccounts(db, head.id);
    if (snapshot?.id !== input.snapshot)
      return refused({
        code: 'stale',
        message: `${accountsName(head)}已有更新的送审稿，请刷新页面，看过最新一稿后再办理。`,
      });
    const done = work ? await work(context, snapshot) : success(undefined);
    if (!done.ok) return done;
    await changeAccounts(db, head, { status: next }, at);
    await auditAccounts(actor, context, {
      action,
      detail: { snapshot: snapshot.id, no: snapshot.no },
      ...(input.reason !== undefined && { reason: input.reason }),
    });
    return success({ status: next, at: at.toISOString() });
  });
}

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
    await changeAccounts(db, head, { source }, at);
    await auditAccounts(actor, context, {
      action: 'setAccountsSource',
      detail: { from: head.source, to: source },
    });
    return success({ source });
  });
}
