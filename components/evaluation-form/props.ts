// What the page hands to the editor. Everything here is plain JSON: it crosses from server to browser.
import type { PinnedComment } from '@/components/drafting/cell-marks';
import type { FormJson } from '@/lib/domain/evaluation/form-json';
import type { Explanation } from '@/lib/domain/evaluation/snapshot';
import type { Status } from '@/lib/domain/workflow/table';

/** What the signed-in person may do with this form now, as the server's workflow table says. */
export interface EditorRights {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
}

/** Props of the editor. The form carries the texts as stored at `seq`. */
export interface EvaluationFormProps {
  readonly evaluationId: string;
  readonly form: FormJson;
  /** The last change of the journal that `form` contains. */
  readonly seq: number;
  /** When that change was saved, ISO; null for a form nobody has filled in yet. */
  readonly savedAt: string | null;
  readonly status: Status;
  readonly statusText: string;
  readonly rights: EditorRights;
  /** Approved goals are locked (`targetsLocked`). */
  readonly targetsLocked: boolean;
  /** 截止 3 月 31 日，还有 12 天; null when the year has no closing date. */
  readonly deadline: string | null;
  /** Why submitting is refused although the right is there (the closing date has passed); null otherwise. */
  readonly submitRefusal: string | null;
  /** Names the person on this device without telling who it is: drafts of two people never mix. */
  readonly userKey: string;
  readonly userName: string;
  readonly comments: readonly PinnedComment[];
  /** 审核说明 as stored, those to earlier figures too. */
  readonly explanations: readonly Explanation[];
  readonly projectName: string;
  readonly departmentName: string;
  readonly fiscalYear: number;
  /** The newest snapshot, which withdrawing names; null before the first submission. */
  readonly snapshotId: string | null;
  /** The list the person came from. */
  readonly backHref: string;
  /** The printable page of this draft; null where there is none and the browser prints the paper itself. */
  readonly printHref: string | null;
  /** Where an expired session is renewed, in a tab of its own. */
  readonly signInHref: string;
  /** Invented figures: says 演示数据 on screen and in print. */
  readonly demo: boolean;
}
