// One review, from what is stored to what is shown: texts, names and ways are made here, on the server.
import { actionName } from '@/components/audit/action-names';
import { inPaperOrder } from '@/components/review/opinion-draft';
import { roundText } from '@/components/review/queue-row';
import { ReviewDesk } from '@/components/review/review-desk';
import {
  type ComparedFindings,
  type EarlierRound,
  type PinnedOpinion,
  reviewModel,
} from '@/components/review/review-model';
import type { HistoryStep, Ways } from '@/components/review/review-props';
import type { CellChange } from '@/lib/domain/evaluation/diff';
import type { Snapshot } from '@/lib/domain/evaluation/snapshot';
import { formatDate, formatDay, formatPoints, formatRate, formatTime } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';
import { type Action, STATUS_NAMES, type Status } from '@/lib/domain/workflow/table';
import { settled } from '@/lib/domain/template/settled';

/** One 送审稿 with the opinions pinned to it. */
interface Round {
  readonly id: string;
  readonly no: number;
  readonly comments: readonly PinnedOpinion[];
}

/** One step of the history as stored. */
interface Step {
  readonly at: Date;
  readonly action: string;
  readonly by: string;
  readonly reason: string | null;
  readonly snapshotId: string | null;
}

/** What the screen needs of a stored review. */
export interface StoredReview {
  readonly evaluationId: string;
  readonly snapshotId: string;
  readonly sha256: string;
  readonly snapshot: Snapshot;
  readonly latest: boolean;
  readonly status: Status;
  readonly actions: readonly Action[];
  readonly changes: readonly CellChange[] | null;
  readonly previous: EarlierRound | null;
  readonly comments: readonly PinnedOpinion[];
  readonly compared: ComparedFindings | null;
  readonly rounds: readonly Round[];
  readonly timeline: readonly Step[];
  readonly recomputedTotal: number | null;
  readonly demo: boolean;
}

/** `hrefOf` gives the address of a round of this review; `userKey` names the person on this device. */
export function ReviewScreen({
  review,
  ways,
  userKey,
  hrefOf,
}: {
  review: StoredReview;
  ways: Ways;
  userKey: string;
  hrefOf: (no: number) => string;
}) {
  const { snapshot, previous, rounds, latest } = review;
  const { scorecard, form } = snapshot;
  const points = (total: number) => formatPoints(total as Points);
  const at = new Date(snapshot.submittedAt);
  const model = reviewModel(snapshot, review.changes, previous, review.comments, review.compared);
  const { scored } = settled(form.template);
  const newest = rounds.at(-1);
  const draftKey = `mingji.review/${userKey}/${review.snapshotId}`;
  return (
    <ReviewDesk
      key={draftKey}
      draftKey={draftKey}
      evaluationId={review.evaluationId}
      snapshotId={review.snapshotId}
      head={{
        projectName: snapshot.project.name,
        round: roundText(snapshot.no),
        status: STATUS_NAMES[review.status],
        place: `${snapshot.department.name} · ${form.fiscalYear} 年度`,
        snapshot: `送审稿 ${formatDay(at)} ${formatTime(at)} · ${review.sha256.slice(0, 8)}`,
        late: snapshot.late,
        demo: review.demo,
      }}
      score={{
        total: scored ? points(scorecard.total) : null,
        before: scored && previous ? points(previous.scorecard.total) : null,
        grade: scorecard.grade,
        noGrade: scorecard.noGrade,
        rate: scorecard.execution.rate === null ? null : formatRate(scorecard.execution.rate),
        recomputed: review.recomputedTotal === null ? null : points(review.recomputedTotal),
      }}
      model={model}
      changesTitle={wasReturned(review) ? '上次退回后的变化' : '上一稿以来的变化'}
      sent={review.comments.map(({ cell, text }) => ({ cell, text }))}
      actions={review.actions}
      newest={latest || !newest ? null : { href: hrefOf(newest.no), name: roundText(newest.no) }}
      ways={ways}
      history={historyOf(review, model.labels, hrefOf)}
    />
  );
}

/** Whether the round before ended by a return; a form can also be withdrawn or reopened. */
function wasReturned({ rounds, snapshotId, timeline }: StoredReview): boolean {
  const before = rounds[rounds.findIndex(({ id }) => id === snapshotId) - 1];
  return timeline.some((step) => step.action === 'return' && step.snapshotId === before?.id);
}

/** Steps that belong to the way of the form; writing an explanation, for instance, stands beside its finding. */
const WAY: readonly string[] = [
  'submit',
  'withdraw',
  'endorse',
  'return',
  'approve',
  'reopen',
  'recordHistoric',
];

/** The history, newest first; the opinions of a round stand with the step that sent them. */
function historyOf(
  { timeline, rounds, snapshotId }: StoredReview,
  labels: Readonly<Record<string, string>>,
  hrefOf: (no: number) => string,
): HistoryStep[] {
  const order = new Map(Object.keys(labels).map((cell, i) => [cell as PinnedOpinion['cell'], i]));
  return timeline
    .filter(({ action }) => WAY.includes(action))
    .map((step, i): HistoryStep => {
      const round = rounds.find(({ id }) => id === step.snapshotId);
      const isOther = round !== undefined && round.id !== snapshotId;
      return {
        key: `${i}`,
        when: `${formatDate(step.at)} ${formatTime(step.at)}`,
        what: step.action === 'submit' && round ? roundText(round.no) : actionName(step.action),
        by: step.by,
        reason: step.reason,
        opinions:
          step.action === 'return' && round
            ? inPaperOrder(round.comments, order).map(({ cell, text }) => ({
                label: labels[cell] ?? '已不在表上的格',
                text,
              }))
            : [],
        snapshot: isOther ? { href: hrefOf(round.no), name: `看第 ${round.no} 稿` } : null,
      };
    })
    .reverse();
}
