// What the page hands to the editor of accounts. Everything here is plain JSON: it crosses from server to browser.
import type { PinnedComment } from '@/components/drafting/cell-marks';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { AccountsStatus } from '@/lib/domain/workflow/table';

/** A record of accounts as JSON: a map does not cross. */
export interface AccountsJson {
  readonly fiscalYear: number;
  readonly bodyName: string;
  readonly cells: readonly (readonly [CellId, string])[];
}

/** The record again. */
export function recordFromJson({ fiscalYear, bodyName, cells }: AccountsJson): AccountsRecord {
  return { fiscalYear, bodyName, cells: new Map(cells) };
}

/** What the signed-in person may do with these accounts now, as the server says. */
export interface AccountsRights {
  readonly edit: boolean;
  /** The disclosure's own words: also after the figures were approved. */
  readonly words: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly return: boolean;
  readonly approve: boolean;
  readonly reopen: boolean;
}

/** A unit whose accounts a department sums up. */
export interface UnitState {
  readonly bodyId: string;
  readonly name: string;
  /** Null before somebody opened them. */
  readonly status: AccountsStatus | null;
  /** What is summed up is the last approved submission, whatever is being typed since. */
  readonly approved: boolean;
}

/** One step of the accounts' way, for 办理记录. */
export interface AccountsStep {
  /** A verb of the workflow table. */
  readonly action: string;
  readonly by: string;
  /** ISO. */
  readonly at: string;
  readonly reason: string | null;
}

/** Props of the editor. The record carries the texts as stored at `seq`. */
export interface AccountsFormProps {
  readonly bodyId: string;
  readonly bodyKind: 'department' | 'unit';
  readonly record: AccountsJson;
  /** The approved accounts of the year before; null where Mingji does not hold them. */
  readonly before: AccountsJson | null;
  readonly seq: number;
  /** When the last change was saved, ISO; null where nobody has filled in anything yet. */
  readonly savedAt: string | null;
  readonly status: AccountsStatus;
  readonly rights: AccountsRights;
  /** 由所属单位汇总, or typed and imported. */
  readonly source: 'entered' | 'units';
  /** The units of a department, whichever way its accounts are made; empty for a unit. */
  readonly units: readonly UnitState[];
  readonly comments: readonly PinnedComment[];
  /** Oldest first. */
  readonly steps: readonly AccountsStep[];
  readonly snapshotId: string | null;
  readonly userKey: string;
  readonly backHref: string;
  readonly signInHref: string;
  /** Invented figures: says 演示数据 on screen and in print. */
  readonly demo: boolean;
}
