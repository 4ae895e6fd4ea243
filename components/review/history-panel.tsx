// 办理过程: who did what with this form, with the reasons and the opinions of every round, newest first.
import side from '@/components/drafting/side.module.css';
import styles from '@/components/review/panels.module.css';
import type { HistoryStep } from '@/components/review/review-props';

export function HistoryPanel({ steps }: { steps: readonly HistoryStep[] }) {
  return (
    <section className={side.panel} aria-labelledby="history-head">
      <h3 id="history-head" className={side.head}>
        办理过程
      </h3>
      <ol className={styles.history}>
        {steps.map(({ key, when, what, by, reason, opinions, snapshot }) => (
          <li key={key}>
            <p>
              <strong>{what}</strong> <span className={side.quiet}>{by}</span>
            </p>
            <p className={side.quiet}>
              {when}
              {snapshot === null ? null : (
                <>
                  　<a href={snapshot.href}>{snapshot.name}</a>
                </>
              )}
            </p>
            {reason === null ? null : <p>{reason}</p>}
            {opinions.length > 0 ? (
              <ul className={styles.said}>
                {opinions.map(({ label, text }) => (
                  <li key={`${label} ${text}`}>
                    {label}：{text}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
