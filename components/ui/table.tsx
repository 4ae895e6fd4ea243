// The frame of a list: a native table that scrolls inside its own frame on a narrow screen.
import type { ReactNode } from 'react';
import styles from '@/components/ui/table.module.css';

/** What scrolls must take the keyboard (WCAG 2.1.1); only newer browsers see to it themselves. */
const byKeyboard = { tabIndex: 0 } as const;

/** A table named by `label`; `children` are its thead and tbody.  */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.scroll} aria-label={label} {...byKeyboard}>
      <table className={styles.table}>
        <caption className="heard">{label}</caption>
        {children}
      </table>
    </section>
  );
}
