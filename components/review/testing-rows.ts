// Rows of a queue for tests: a form that was handed in for the first time, with what a test changes.
import type { QueueRow } from '@/components/review/queue-row';

/** A waiting row; `more` says what is different. */
export function queueRow(id: string, more: Partial<QueueRow> = {}): QueueRow {
  return {
    id,
    year: 2021,
    projectCode: `P-${id}`,
    projectName: `项目${id}`,
    projectState: '实施中',
    departmentName: '工业和信息化局',
    unitName: null,
    demo: false,
    status: 'submitted',
    started: true,
    budget: 5_000_000,
    executed: 4_500_000,
    rate: 9000,
    total: 9500,
    grade: '优',
    missing: 0,
    errors: 0,
    warnings: 0,
    submissions: 1,
    snapshotId: null,
    explained: 0,
    waitingDays: 1,
    daysLeft: 12,
    closesOn: '2022-03-31',
    actions: ['view', 'return', 'approve'],
    ...more,
  };
}
