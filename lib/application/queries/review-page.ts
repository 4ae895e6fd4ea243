// What a reviewer reads: the newest snapshot as frozen, what changed since the one before, opinions and answers.
import { z } from 'zod';
import { judge } from '@/lib/application/judge';
import { type ComparedForm, comparedForm } from '@/lib/application/queries/compared-forms';
import { actionsOn } from '@/lib/application/queries/evaluation-page';
import { database } from '@/lib/data/client';
import { commentsOf, type StoredComment } from '@/lib/data/comment-store';
import { findEvaluation } from '@/lib/data/evaluation-store';
import { snapshotsOf } from '@/lib/data/snapshot-store';
import { timelineOf, type TimelineEntry } from '@/lib/data/timeline-store';
import { type CellChange, diffForms } from '@/lib/domain/evaluation/diff';
import { type FormJson, formFromJson } from '@/lib/domain/evaluation/form-json';
import type { Scorecard } from '@/lib/domain/evaluation/scorecard';
import type { Snapshot } from '@/lib/domain/evaluation/snapshot';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { Action, Status } from '@/lib/domain/workflow/table';

/** One 送审稿 among those of an evaluation, with the opinions pinned to it. */
export interface SnapshotRound {
  readonly id: string;
  readonly no: number;
  readonly submittedAt: Date;
  readonly comments: readonly StoredComment[];
}

/** The page of one review. */
export interface ReviewPage {
  readonly evaluationId: string;
  readonly regionCode: string;
  readonly status: Status;
  readonly actions: readonly Action[];
  readonly snapshotId: string;
  readonly sha256: string;
  readonly snapshot: Snapshot;
  /** True when this snapshot is the newest: only that one can be decided on. */
  readonly latest: boolean;
  /** Changes since the snapshot before; null for the first submission. */
  readonly changes: readonly CellChange[] | null;
  /** The snapshot before, for the values struck above the new ones. */
  readonly previous: {
    readonly no: number;
    readonly form: FormJson;
    readonly scorecard: Scorecard;
    readonly comments: readonly StoredComment[];
  } | null;
  readonly comments: readonly StoredComment[];
  /** What the forms beside it show; null for whom that is none of. */
  readonly compared: ComparedForm | null;
  /** Every snapshot of this evaluation, oldest first. */
  readonly rounds: readonly SnapshotRound[];
  readonly timeline: readonly TimelineEntry[];
  /** What today's code computes, where that is another total than was frozen: the difference is shown, never applied. */
  readonly recomputedTotal: number | null;
  readonly demo: boolean;
  readonly regionName: string;
}

/** The review of an evaluation: its newest snapshot, or the numbered one. */
export async function reviewPage(
  actor: Actor,
  id: string,
  no?: number,
): Promise<Result<ReviewPage, Failure>> {
  const record = z.uuid().safeParse(id).success ? await findEvaluation(actor, database, id) : null;
  const all = record ? await snapshotsOf(database, record.id) : [];
  const index = no === undefined ? all.length - 1 : all.findIndex((s) => s.no === no);
  const stored = all[index];
  if (!record || !stored) return refused(notFound('这份送审稿'));
  const before = all[index - 1];
  const rounds = await Promise.all(
    all.map(async ({ id: snapshotId, no: number, submittedAt }) => ({
      id: snapshotId,
      no: number,
      submittedAt,
      comments: await commentsOf(database, snapshotId),
    })),
  );
  const form = formFromJson(stored.snapshot.form);
  const today = judge(form).scorecard.total;
  return success({
    evaluationId: record.id,
    regionCode: record.regionCode,
    status: record.status,
    actions: actionsOn(actor, record),
    snapshotId: stored.id,
    sha256: stored.sha256,
    snapshot: stored.snapshot,
    latest: index === all.length - 1,
    changes: before ? diffForms(formFromJson(before.snapshot.form), form) : null,
    previous: before
      ? {
          no: before.no,
          form: before.snapshot.form,
          scorecard: before.snapshot.scorecard,
          comments: rounds[index - 1]?.comments ?? [],
        }
      : null,
    comments: rounds[index]?.comments ?? [],
    compared: await comparedForm(actor, record, stored.snapshot),
    rounds,
    timeline: await timelineOf(database, record.id),
    recomputedTotal: today === stored.snapshot.scorecard.total ? null : today,
    demo: record.region.demo,
    regionName: record.region.name,
  });
}
