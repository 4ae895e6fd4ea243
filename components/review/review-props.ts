// What the page of a review hands to its components. Plain values: they cross from server to browser.
import type { ReviewModel, PinnedOpinion } from '@/components/review/review-model';
import type { Action } from '@/lib/domain/workflow/table';

/** The way from this form to the ones beside it in the list it was opened from. */
export interface Ways {
  readonly back: { readonly href: string; readonly name: string };
  readonly before: { readonly href: string; readonly name: string } | null;
  readonly after: { readonly href: string; readonly name: string } | null;
  /** `3 / 9`; '' when the form is in no list, or alone in it. */
  readonly position: string;
}

/** One step of the history, in words. */
export interface HistoryStep {
  readonly key: string;
  readonly when: string;
  readonly what: string;
  readonly by: string;
  readonly reason: string | null;
  readonly opinions: readonly { readonly label: string; readonly text: string }[];
  /** The snapshot it was about, where it is not the one that is shown. */
  readonly snapshot: { readonly href: string; readonly name: string } | null;
}

/** Everything the desk of one review shows. */
export interface ReviewDeskProps {
  readonly evaluationId: string;
  readonly snapshotId: string;
  /** Where unsent opinions are kept on the device. */
  readonly draftKey: string;
  readonly head: {
    readonly projectName: string;
    readonly round: string;
    readonly status: string;
    /** 工业和信息化局 · 2021 年度 */
    readonly place: string;
    /** 送审稿 3 月 18 日 16:20 · 9f3c21 */
    readonly snapshot: string;
    readonly late: boolean;
    readonly demo: boolean;
  };
  readonly score: {
    /** Null for a form without points. */
    readonly total: string | null;
    readonly before: string | null;
    readonly grade: string | null;
    readonly noGrade: string | null;
    readonly rate: string | null;
    /** What today's rules make of it, where that is another total. */
    readonly recomputed: string | null;
  };
  readonly model: ReviewModel;
  /** 上次退回后的变化, or since when else. */
  readonly changesTitle: string;
  /** Opinions sent with this very snapshot. */
  readonly sent: readonly PinnedOpinion[];
  /** Actions the workflow table allows the reader now. */
  readonly actions: readonly Action[];
  /** Where the newest snapshot is, when this is an older one; only the newest is decided on. */
  readonly newest: { readonly href: string; readonly name: string } | null;
  readonly ways: Ways;
  readonly history: readonly HistoryStep[];
}
