// The bar of a review: which form, which snapshot of it, and the way to the next one.
'use client';
import styles from '@/components/review/review-bar.module.css';
import type { ReviewDeskProps } from '@/components/review/review-props';
import { Button, ButtonLink } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';

/** `onOnlyChanges` is null where there is nothing to fold to. */
export function ReviewBar({
  head,
  ways,
  onlyChanges,
  onOnlyChanges,
}: Pick<ReviewDeskProps, 'head' | 'ways'> & {
  onlyChanges: boolean;
  onOnlyChanges: ((only: boolean) => void) | null;
}) {
  return (
    <header className={styles.bar}>
      <div className={styles.form}>
        <a href={ways.back.href} className={styles.back}>
          {ways.back.name}
        </a>
        <h1>{head.projectName}</h1>
        <Pill tone="accent">{head.round}</Pill>
        <Pill>{head.status}</Pill>
        {head.late ? <Pill tone="warn">逾期送审</Pill> : null}
        <span className={styles.quiet}>
          {head.place} · {head.snapshot}
        </span>
      </div>
      <div className={styles.tools}>
        {onOnlyChanges === null ? null : (
          <Button small aria-pressed={onlyChanges} onClick={() => onOnlyChanges(!onlyChanges)}>
            只看变化
          </Button>
        )}
        <Button small onClick={() => window.print()}>
          打印
        </Button>
        {ways.position === '' ? null : (
          <>
            <Way name="上一张" way={ways.before} />
            <Way name="下一张" way={ways.after} />
            <span className={styles.quiet}>{ways.position}</span>
          </>
        )}
      </div>
    </header>
  );
}

/** A way that leads nowhere stays in its place, so that the hand finds the other one. */
function Way({ name, way }: { name: string; way: { href: string; name: string } | null }) {
  if (way === null) {
    return (
      <Button small disabled>
        {name}
      </Button>
    );
  }
  return (
    <ButtonLink small href={way.href} title={way.name}>
      {name}
      <span className="heard">：{way.name}</span>
    </ButtonLink>
  );
}
