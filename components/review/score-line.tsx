// The self-score at the top of the column: total, grade, and what it was before.
import side from '@/components/drafting/side.module.css';
import styles from '@/components/review/panels.module.css';
import type { ReviewDeskProps } from '@/components/review/review-props';

export function ScoreLine({ total, before, grade, noGrade, rate }: ReviewDeskProps['score']) {
  const execution = rate === null ? null : <p className={side.quiet}>预算执行率 {rate}</p>;
  if (total === null) {
    return (
      <section className={side.panel} aria-label="自评得分">
        <p>本表样不评分</p>
        {execution}
      </section>
    );
  }
  return (
    <section className={side.panel} aria-label="自评得分">
      <p className={styles.score}>
        自评得分
        {before === null || before === total ? null : (
          <del>
            <span className="heard">上一稿</span>
            {before}
          </del>
        )}
        <strong>{total}</strong>
        {grade === null ? null : <span className={styles.grade}>{grade}</span>}
      </p>
      {noGrade === null ? null : <p className={side.quiet}>{noGrade}</p>}
      {execution}
    </section>
  );
}
