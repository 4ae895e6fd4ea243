// The top of a desk page: its title, a sentence about it, what can be done.
import type { ReactNode } from 'react';
import styles from '@/components/ui/page-head.module.css';

/** Title of a page with an optional sentence and actions at the right. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {children ? <div className={styles.actions}>{children}</div> : null}
      {lead ? <p className={styles.lead}>{lead}</p> : null}
    </header>
  );
}
