// Everything the form's page needs: the draft, what the reader may do with it, and what was said about it.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { loadForm } from '@/lib/application/judge';
import { database } from '@/lib/data/client';
import { type EvaluationRecord, findEvaluation } from '@/lib/data/evaluation-store';
import { explanationsOf } from '@/lib/data/explanation-store';
import { timelineOf, type TimelineEntry } from '@/lib/data/timeline-store';
import { commentsOf, type StoredComment } from '@/lib/data/comment-store';
import { latestSnapshot } from '@/lib/data/snapshot-store';
import { daysBetween, deadlineText, shanghaiDay, storedDay } from '@/lib/domain/calendar';
import { type FormJson, formToJson } from '@/lib/domain/evaluation/form-json';
import type { Explanation } from '@/lib/domain/evaluation/snapshot';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, rolesOver } from '@/lib/domain/workflow/actor';
import { type Action, allowedBy, STATUS_NAMES, type Status } from '@/lib/domain/workflow/table';

/** What the form's page shows. */
export interface EvaluationPage {
  readonly id: string;
  readonly form: FormJson;
  readonly seq: number;
  readonly savedAt: Date | null;
  readonly status: Status;
  /** As the status is called on the screen. */
  readonly statusText: string;
  readonly targetsLocked: boolean;
  /** Actions the workflow table allows this reader now. */
  readonly actions: readonly Action[];
  readonly window: YearWindow;
  /** The newest snapshot, for withdrawing and for the receipt; null before the first submission. */
  readonly snapshot: {
    readonly id: string;
    readonly no: number;
    readonly sha256: string;
    readonly submittedAt: Date;
  } | null;
  /** Comments of the newest round of review. */
  readonly comments: readonly StoredComment[];
  readonly explanations: readonly Explanation[];
  readonly timeline: readonly TimelineEntry[];
  readonly project: { readonly code: string; readonly name: string; readonly state: string };
  readonly department: { readonly code: string; readonly name: string };
  readonly region: { readonly code: string; readonly name: string; readonly demo: boolean };
  readonly fiscalYear: number;
}

/** The year's window as a filler meets it. Days as `2021-03-31`; `daysLeft` is negative after the closing date. */
export interface YearWindow {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly daysLeft: number;
  readonly lateSubmission: 'refuse' | 'mark';
  /** 截止 3 月 31 日，还有 12 天 */
  readonly text: string;
}

/** What decides about actions on an evaluation, beside the actor. */
export interface Actionable {
  readonly regionCode: string;
  readonly status: Status;
  readonly project: { readonly id: string; readonly departmentId: string };
  readonly region: { readonly endorseRequired: boolean };
}

/** Which actions the table allows an actor on an evaluation. */
export function actionsOn(actor: Actor, record: Actionable): Action[] {
  const roles = rolesOver(actor, {
    regionCode: record.regionCode,
    departmentId: record.project.departmentId,
    projectId: record.project.id,
  });
  const candidates: Action[] = [
    'view',
    'fill',
    'explain',
    'submit',
    'withdraw',
    'endorse',
    'return',
    'approve',
    'reopen',
  ];
  return candidates.filter((action) =>
    allowedBy({ action, roles, status: record.status, endorseRequired: record.region.endorseRequired }),
  );
}

/** The window of an evaluation's year. */
export function windowOf(record: Pick<EvaluationRecord, 'year'>, at: Date): YearWindow {
  const closesOn = storedDay(record.year.closesOn);
  const daysLeft = daysBetween(shanghaiDay(at), closesOn);
  return {
    opensOn: storedDay(record.year.opensOn),
    closesOn,
    daysLeft,
    lateSubmission: record.year.lateSubmission,
    text: deadlineText(closesOn, daysLeft),
  };
}

/** The page of one evaluation; "not found" for a malformed or foreign id. */
export async function evaluationPage(
  actor: Actor,
  id: string,
  clock: Clock = systemClock,
): Promise<Result<EvaluationPage, Failure>> {
  const record = z.uuid().safeParse(id).success ? await findEvaluation(actor, database, id) : null;
  if (!record) return refused(notFound('这张绩效自评表'));
  // seq is read before the form: a form newer than its seq only makes the next look bring a change that stands already.
  const form = await loadForm(database, record);
  const snapshot = await latestSnapshot(database, record.id);
  const saved = await database.evaluation.findUniqueOrThrow({
    where: { id: record.id },
    select: { updatedAt: true },
  });
  return success({
    id: record.id,
    form: formToJson(form),
    seq: record.seq,
    savedAt: record.seq === 0 ? null : saved.updatedAt,
    status: record.status,
    statusText: STATUS_NAMES[record.status],
    targetsLocked: record.targetsLocked,
    actions: actionsOn(actor, record),
    window: windowOf(record, clock()),
    snapshot: snapshot && {
      id: snapshot.id,
      no: snapshot.no,
      sha256: snapshot.sha256,
      submittedAt: snapshot.submittedAt,
    },
    comments: snapshot ? await commentsOf(database, snapshot.id) : [],
    explanations: await explanationsOf(database, record.id),
    timeline: await timelineOf(database, record.id),
    project: record.project,
    department: record.department,
    region: record.region,
    fiscalYear: record.fiscalYear,
  });
}
