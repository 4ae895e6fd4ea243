// Large print and signing out: plain forms that come back to the page they were sent from.
'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import styles from '@/components/desk/desk-shell.module.css';
import { Button } from '@/components/ui/button';

/** The row of small switches at the foot of the navigation. */
export function SwitchRow({ large }: { large: boolean }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  return (
    <div className={styles.tools}>
      <form method="post" action="/large-print">
        <input type="hidden" name="next" value={query ? `${path}?${query}` : path} />
        <input type="hidden" name="large" value={large ? '0' : '1'} />
        <Button type="submit" tone="quiet" small>
          {large ? '标准字号' : '适老大字'}
        </Button>
      </form>
      <form method="post" action="/sign-out">
        <Button type="submit" tone="quiet" small>
          退出
        </Button>
      </form>
    </div>
  );
}
