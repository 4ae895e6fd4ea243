// The plain moves of the workflow: withdraw, endorse, return, approve, reopen. Each names the snapshot it is about and leaves an audit row.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { type EvaluationContext, evaluationName, onEvaluation } from '@/lib/application/on-evaluation';
import { recordAudit } from '@/lib/data/audit-store';
import { setStatus } from '@/lib/data/evaluation-store';
import { latestSnapshot, type StoredSnapshot } from '@/lib/data/snapshot-store';
import { cellIdSchema } from '@/lib/domain/evaluation/cells';
import { hasCell } from '@/lib/domain/evaluation/edits';
import { formFromJson } from '@/lib/domain/evaluation/form-json';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { Action, Status } from '@/lib/domain/workflow/table';

const reasonText = z
  .string()
  .trim()
  .min(1, { error: '请写明理由。' })
  .max(2000, { error: '理由最多 2000 个字，请删减。' });

/** A decision on the snapshot its maker has read. */
export const decisionSchema = z.strictObject({ v: z.literal(1), snapshot: z.uuid() });
/** The same, with the reason that some moves require. */
export const reasonedDecisionSchema = decisionSchema.extend({ reason: reasonText });
const commentText = z
  .string()
  .trim()
  .min(1, { error: '审核意见不能为空。' })
  .max(1000, { error: '每条审核意见最多 1000 个字。' });
/** A return: the reason, and comments pinned to cells, whatever a cell is. */
export function returnOf<S extends z.ZodType>(cell: S) {
  return reasonedDecisionSchema.extend({
    comments: z.array(z.strictObject({ cell, text: commentText })).max(200),
  });
}
/** A return of a form. */
export const returnSchema = returnOf(cellIdSchema);

export type Decision = z.infer<typeof decisionSchema>;
export type ReasonedDecision = z.infer<typeof reasonedDecisionSchema>;
export type Return = z.infer<typeof returnSchema>;

/** Where the evaluation stands after a decision. */
export interface Decided {
  readonly status: Status;
  readonly at: string;
}

/** 撤回: the filler takes a submission back before the next step. */
export function withdraw(
  actor: Actor,
  id: string,
  input: Decision,
  clock: Clock = systemClock,
): Promise<Result<Decided, Failure>> {
  return decide(actor, id, 'withdraw', input, clock);
}

/** 部门审核通过, where the region asks departments to endorse first. */
export function endorse(
  actor: Actor,
  id: string,
  input: Decision,
  clock: Clock = systemClock,
): Promise<Result<Decided, Failure>> {
  return decide(actor, id, 'endorse', input, clock);
}

/** 审核通过. Nobody approves what they submitted themselves. */
export function approve(
  actor: Actor,
  id: string,
  input: Decision,
  clock: Clock = systemClock,
): Promise<Result<Decided, Failure>> {
  return decide(actor, id, 'approve', input, clock, async ({ record }, snapshot) =>
    snapshot.submittedById === actor.userId
      ? refused({
          code: 'forbidden',
          message: `${evaluationName(record)}由您本人提交，须由其他审核人员审核。`,
        })
      : success(undefined),
  );
}

/** 退回: needs a reason; comments are pinned to cells of the snapshot. */
export function returnEvaluation(
  actor: Actor,
  id: string,
  input: Return,
  clock: Clock = systemClock,
): Promise<Result<Decided, Failure>> {
  return decide(actor, id, 'return', input, clock, async ({ db, record, at }, stored) => {
    const form = formFromJson(stored.snapshot.form);
    const unknown = input.comments.find(({ cell }) => !hasCell(form, cell));
    if (unknown)
      return refused({ code: 'invalid', message: '有一条审核意见所指的格不在这张表内，请重新选择格子。' });
    await db.reviewComment.createMany({
      data: input.comments.map(({ cell, text }) => ({
        id: randomUUID(),
        regionCode: record.regionCode,
        evaluationId: record.id,
        snapshotId: stored.id,
        cell,
        text,
        authorId: actor.userId ?? '',
        at,
      })),
    });
    return success(undefined);
  });
}

/** 重新打开: after approval, with a reason; a new draft starts from the approved form and everything before it stays. */
export function reopen(
  actor: Actor,
  id: string,
  input: ReasonedDecision,
  clock: Clock = systemClock,
): Promise<Result<Decided, Failure>> {
  return decide(actor, id, 'reopen', input, clock);
}

async function decide(
  actor: Actor,
  id: string,
  action: Action,
  input: Decision & { reason?: string },
  clock: Clock,
  work?: (context: EvaluationContext, snapshot: StoredSnapshot) => Promise<Result<undefined, Failure>>,
): Promise<Result<Decided, Failure>> {
  return onEvaluation(actor, id, action, clock, async (context) => {
    const { db, record, at, next } = context;
    const snapshot = await latestSnapshot(db, record.id);
    if (snapshot?.id !== input.snapshot) {
      return refused({
        code: 'stale',
        message: `${evaluationName(record)}已有更新的送审稿，请刷新页面，看过最新一稿后再办理。`,
      });
    }
    const done = work ? await work(context, snapshot) : success(undefined);
    if (!done.ok) return done;
    await setStatus(db, record, next, at);
    await recordAudit(
      actor,
      db,
      {
        action,
        regionCode: record.regionCode,
        objectKind: 'evaluation',
        objectId: record.id,
        evaluationId: record.id,
        snapshotId: snapshot.id,
        ...(input.reason === undefined ? {} : { reason: input.reason }),
      },
      at,
    );
    return success({ status: next, at: at.toISOString() });
  });
}
