// A sheet of paper on the desk: one matter, with an optional heading.
import type { ReactNode } from 'react';
import styles from '@/components/ui/sheet.module.css';

/** A framed part of a page. `narrow` for forms, whose lines would otherwise be too long to follow; `apart` below a list. */
export function Sheet({
  title,
  narrow = false,
  apart = false,
  children,
}: {
  title?: string;
  narrow?: boolean;
  apart?: boolean;
  children: ReactNode;
}) {
  const names = [styles.sheet, narrow ? styles.narrow : '', apart ? styles.apart : ''];
  return (
    <section className={names.filter(Boolean).join(' ')}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  );
}
