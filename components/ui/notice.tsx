// A notice: what happened or what is special here, and the way on.
import type { ReactNode } from 'react';
import styles from '@/components/ui/notice.module.css';
import type { Tone } from '@/components/ui/pill';

/** A framed message. `alert` has it read out at once: for the answer to something just done. */
export function Notice({
  tone = 'plain',
  title,
  alert = false,
  children,
}: {
  tone?: Tone;
  title?: string;
  alert?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className={tone === 'plain' ? styles.notice : `${styles.notice} ${styles[tone]}`}
      role={alert ? 'alert' : undefined}
    >
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
    </div>
  );
}
