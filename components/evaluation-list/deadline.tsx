// Until when forms of a year are to be handed in.
import type { EvaluationRow } from '@/components/evaluation-list/evaluation-row';
import styles from '@/components/evaluation-list/deadline.module.css';
import { deadlineText } from '@/lib/domain/calendar';

/** `截止 3 月 31 日，还有 12 天`, from any row of the year; nothing without one. */
export function Deadline({ row }: { row: Pick<EvaluationRow, 'closesOn' | 'daysLeft'> | undefined }) {
  if (!row) return null;
  return (
    <span className={row.daysLeft < 0 ? styles.past : styles.deadline}>
      {deadlineText(row.closesOn, row.daysLeft)}
    </span>
  );
}
