// A sheet of paper on the desk: one matter, with an optional heading.
import type { ReactNode } from 'react';
import styles from '@/components/ui/sheet.module.css';

/** A framed part of a page. `narrow` for forms, whose lines would otherwise be too long to follow. */
export function Sheet({
  title,
  narrow = false,
  children,
}: {
  title?: string;
  narrow?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={narrow ? `${styles.sheet} ${styles.narrow}` : styles.sheet}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  );
}
