// 提交: the server re-scores and re-checks the form and freezes it as a snapshot.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { judge, type Judged, loadForm, previousForm } from '@/lib/application/judge';
import { evaluationName, onEvaluation } from '@/lib/application/on-evaluation';
import { snapshotOf } from '@/lib/application/snapshot-of';
import { recordAudit } from '@/lib/data/audit-store';
import { type EvaluationRecord, setStatus } from '@/lib/data/evaluation-store';
import { explanationsOf } from '@/lib/data/explanation-store';
import {
  insertSnapshot,
  latestSnapshot,
  snapshotOfSubmission,
  type StoredSnapshot,
} from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { shanghaiDay, storedDay } from '@/lib/domain/calendar';
import { travelling, unanswered } from '@/lib/domain/evaluation/explanations';
import type { Explanation } from '@/lib/domain/evaluation/snapshot';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** `seq` is the sequence number the user saw; `submission` is made by the client, so that a repeated request is the same submission. */
export const submitSchema = z.strictObject({ v: z.literal(1), seq: z.int().min(0), submission: z.uuid() });
export type Submit = z.infer<typeof submitSchema>;

/** 回执. */
export interface Receipt {
  readonly snapshot: string;
  readonly no: number;
  readonly sha256: string;
  readonly at: string;
}

function receiptOf(stored: StoredSnapshot): Receipt {
  return { snapshot: stored.id, no: stored.no, sha256: stored.sha256, at: stored.submittedAt.toISOString() };
}

/**
 * Submits an evaluation. Refused when it changed since the user looked, when cells are missing, an error stands or a warning has no
 * explanation of its present figures, or by the year's window.
 */
export function submit(
  actor: Actor,
  id: string,
  input: Submit,
  clock: Clock = systemClock,
): Promise<Result<Receipt, Failure>> {
  return onEvaluation(
    actor,
    id,
    'submit',
    clock,
    async ({ db, record, at, next }) => {
      if (record.seq !== input.seq) {
        return refused({
          code: 'stale',
          message: `${evaluationName(record)}在您查看之后又有新的保存，请核对最新内容后再提交。`,
          detail: { seq: record.seq },
        });
      }
      const window = windowOf(record, at);
      if (window.failure) return refused(window.failure);
      const judged = judge(await loadForm(db, record), { previous: await previousForm(db, record) });
      const explanations = await explanationsOf(db, record.id);
      const notReady = notReadyFor(record, judged, explanations);
      if (notReady) return refused(notReady);
      const stored = await freeze(actor, db, record, judged, {
        explanations: travelling(judged.report.findings, explanations),
        at,
        late: window.late,
        submission: input.submission,
      });
      await setStatus(db, record, next, at);
      await recordAudit(
        actor,
        db,
        {
          action: 'submit',
          regionCode: record.regionCode,
          objectKind: 'evaluation',
          objectId: record.id,
          evaluationId: record.id,
          snapshotId: stored.id,
          detail: { no: stored.no, sha256: stored.sha256, late: window.late },
        },
        at,
      );
      return success(receiptOf(stored));
    },
    async ({ db, record }) => {
      const earlier = await snapshotOfSubmission(db, record.id, input.submission);
      return earlier && success(receiptOf(earlier));
    },
  );
}

/** Whether the year takes submissions now, and whether this one is late (年度设置). */
function windowOf(record: EvaluationRecord, at: Date): { late: boolean; failure?: Failure } {
  const today = shanghaiDay(at);
  const opens = storedDay(record.year.opensOn);
  const closes = storedDay(record.year.closesOn);
  if (today < opens) {
    return {
      late: false,
      failure: {
        code: 'closed',
        message: `${record.fiscalYear} 年度绩效自评 ${opens} 开始受理，届时再提交；已填内容照常保存。`,
      },
    };
  }
  const late = today > closes;
  if (late && record.year.lateSubmission === 'refuse') {
    return {
      late,
      failure: {
        code: 'closed',
        message: `${record.fiscalYear} 年度绩效自评已于 ${closes} 截止，不再受理提交；已填内容照常保存，请与财政部门联系。`,
      },
    };
  }
  return { late };
}

function notReadyFor(
  record: EvaluationRecord,
  { missing, report }: Judged,
  explanations: readonly Explanation[],
): Failure | null {
  const errors = report.findings.filter((finding) => finding.severity === 'error');
  const unexplained = unanswered(report.findings, explanations);
  if (missing.length === 0 && errors.length === 0 && unexplained.length === 0) return null;
  const parts = [
    missing.length > 0 ? `还有 ${missing.length} 处未填` : '',
    errors.length > 0 ? `有 ${errors.length} 处须更正` : '',
    unexplained.length > 0 ? `有 ${unexplained.length} 条疑点没有写审核说明` : '',
  ].filter(Boolean);
  return {
    code: 'notReady',
    message: `${evaluationName(record)}${parts.join('，')}，请按右侧清单处理后再提交。`,
    detail: { missing, findings: errors, unexplained },
  };
}

async function freeze(
  actor: Actor,
  db: Db,
  record: EvaluationRecord,
  judged: Judged,
  input: { at: Date; late: boolean; submission: string; explanations: readonly Explanation[] },
): Promise<StoredSnapshot> {
  const before = await latestSnapshot(db, record.id);
  const snapshot = snapshotOf(record, judged, {
    origin: 'submitted',
    no: (before?.no ?? 0) + 1,
    at: input.at,
    by: actor.displayName,
    late: input.late,
    explanations: input.explanations,
  });
  return insertSnapshot(db, record, {
    id: randomUUID(),
    submission: input.submission,
    submittedById: actor.userId,
    snapshot,
  });
}
