// One evaluation as lists show it: plain figures, and the words for where it stands.
import type { Tone } from '@/components/ui/pill';
import { STATUS_NAMES, type Status } from '@/lib/domain/workflow/table';

/** A row of a list. Amounts in 分, rate in hundredths of a percent, total in hundredths of a point. */
export interface EvaluationRow {
  readonly id: string;
  readonly year: number;
  readonly projectCode: string;
  readonly projectName: string;
  readonly projectState: string;
  readonly departmentName: string;
  readonly unitName: string | null;
  readonly demo: boolean;
  readonly status: Status;
  readonly started: boolean;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
  /** 送审 so far. */
  readonly submissions: number;
  readonly snapshotId: string | null;
  readonly explained: number;
  readonly waitingDays: number;
  readonly daysLeft: number;
  readonly closesOn: string;
}

/** What a status looks like, and what it is called in lists: a draft nobody has written in is 未开始. */
export function standing(row: Pick<EvaluationRow, 'status' | 'started'>): { tone: Tone; text: string } {
  if (row.status === 'draft' && !row.started) return { tone: 'plain', text: '未开始' };
  const tones: Record<Status, Tone> = {
    draft: 'accent',
    endorsing: 'accent',
    submitted: 'accent',
    returned: 'warn',
    approved: 'ok',
  };
  return { tone: tones[row.status], text: STATUS_NAMES[row.status] };
}

/** What is left to do with a form, in a few words. */
export function leftToDo(row: Pick<EvaluationRow, 'status' | 'missing' | 'errors' | 'warnings'>): string {
  if (row.status === 'approved') return '已办结';
  if (row.status === 'submitted' || row.status === 'endorsing') return '等待审核';
  const parts = [
    row.missing > 0 ? `还缺 ${row.missing} 处` : '',
    row.errors > 0 ? `须更正 ${row.errors} 处` : '',
    row.warnings > 0 ? `请核对 ${row.warnings} 处` : '',
  ].filter(Boolean);
  if (row.status === 'returned') return ['请按审核意见修改后重新提交', ...parts].join('；');
  return parts.length > 0 ? parts.join('，') : '可以提交';
}
