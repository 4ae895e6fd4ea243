// The sheet that stands in front of the desk: sign-in, first run, and what has to be said there.
import type { ReactNode } from 'react';
import styles from '@/components/sign-in/gate.module.css';

/** A page with the product's name above one sheet of paper. */
export function Gate({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <p className={styles.brand}>明绩</p>
      <p className={styles.about}>项目支出绩效自评与部门决算公开</p>
      <div className={wide ? `${styles.sheet} ${styles.wide}` : styles.sheet}>
        <h1>{title}</h1>
        {children}
      </div>
      <p className={styles.foot}>
        <a href="/">查看已公开的决算与绩效自评</a>
      </p>
    </main>
  );
}

/** What every page says on which somebody is about to enter things. */
export function SecrecyNotice() {
  return <p className={styles.secrecy}>本系统不得录入涉密信息</p>;
}
