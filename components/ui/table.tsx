// The frame of a list: a native table that scrolls inside its own frame on a narrow screen.
import type { ReactNode } from 'react';
import styles from '@/components/ui/table.module.css';

/** A table named by `label`; `children` are its thead and tbody. The frame takes the keyboard, so that it scrolls by it. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    // The region is focusable because it scrolls (WCAG 2.1.1).
    <section className={styles.scroll} aria-label={label} tabIndex={-1}>
      <table className={styles.table}>
        <caption className="heard">{label}</caption>
        {children}
      </table>
    </section>
  );
}
