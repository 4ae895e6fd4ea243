// One room in the desk's navigation; knows whether the reader is in it.
'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from '@/components/desk/desk-shell.module.css';

/** A link to a room, with how many things wait there. */
export function RoomLink({ href, name, waiting }: { href: string; name: string; waiting: number | null }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    // Nothing is fetched ahead: that would count as activity and keep an unattended session awake.
    <Link href={href} prefetch={false} className={styles.room} aria-current={here ? 'page' : undefined}>
      <span>{name}</span>
      {waiting ? (
        <span className={styles.count}>
          {waiting}
          <span className="heard"> 项待办</span>
        </span>
      ) : null}
    </Link>
  );
}
