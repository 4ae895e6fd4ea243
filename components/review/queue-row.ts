// One evaluation in the reviewer's queue, and which of the bar's groups it stands in.
import type { EvaluationRow } from '@/components/evaluation-list/evaluation-row';
import { headingNumeral } from '@/lib/domain/disclosure/numerals';
import type { Action } from '@/lib/domain/workflow/table';

/** A row of the queue: what a list shows, and what its reader may do with it now. */
export interface QueueRow extends EvaluationRow {
  readonly actions: readonly Action[];
}

/** Where an evaluation stands as a reviewer counts: every row stands in exactly one group. */
export type Group = 'approved' | 'waiting' | 'elsewhere' | 'returned' | 'filling' | 'notStarted';

/** Groups in the order of the bar: what is done first. */
export const GROUPS: readonly { readonly key: Group; readonly name: string }[] = [
  { key: 'approved', name: '通过' },
  { key: 'waiting', name: '待审核' },
  { key: 'elsewhere', name: '由他处审核' },
  { key: 'returned', name: '退回' },
  { key: 'filling', name: '填报中' },
  { key: 'notStarted', name: '未开始' },
];

/** True when the next step is this reader's: approving, or endorsing where departments endorse first. */
export function waitsForReader(row: Pick<QueueRow, 'actions'>): boolean {
  return row.actions.includes('approve') || row.actions.includes('endorse');
}

/** The group of a row. */
export function groupOf(row: Pick<QueueRow, 'actions' | 'status' | 'started'>): Group {
  if (waitsForReader(row)) return 'waiting';
  switch (row.status) {
    case 'approved':
    case 'returned':
      return row.status;
    case 'endorsing':
    case 'submitted':
      return 'elsewhere';
    case 'draft':
      return row.started ? 'filling' : 'notStarted';
  }
}

/** `首次送审`, `第二次送审`; '' before the first. */
export function roundText(submissions: number): string {
  if (submissions === 0) return '';
  return submissions === 1 ? '首次送审' : `第${headingNumeral(submissions)}次送审`;
}

/** How long it has stood as it stands: `今天`, `3 天`. */
export function waitedText(days: number): string {
  return days === 0 ? '今天' : `${days} 天`;
}

/** From this many days on a waiting form is shown as overdue. */
export const LONG_WAIT_DAYS = 5;
