// Where the desk's navigation stands beside a page, and where one form takes the whole width.
'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import styles from '@/components/desk/desk-shell.module.css';

/** Pages that are one form on the desk: the editor and the review have a bar of their own, with the way back. */
const ONE_FORM =
  /^\/desk\/((evaluations|review)\/[^/]+|accounts\/[^/]+\/\d{4}|disclosure\/[^/]+\/\d{4}\/(words|preview))$/;

/** The frame: `side` is left out where a form needs the room. */
export function DeskFrame({ side, children }: { side: ReactNode; children: ReactNode }) {
  const isOneForm = ONE_FORM.test(usePathname());
  return (
    <div className={isOneForm ? styles.oneForm : styles.shell}>
      <a className={styles.skip} href="#main">
        跳到正文
      </a>
      {isOneForm ? null : side}
      <main className={isOneForm ? undefined : styles.main} id="main">
        {children}
      </main>
    </div>
  );
}
