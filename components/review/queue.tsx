// 待我审核: where the year stands, the saved questions, and the list. Chip, words and order live in the address.
'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { type MouseEvent, useMemo } from 'react';
import { CopyText } from '@/components/review/copy-text';
import { chipOf, type ChipKey } from '@/components/review/queue-chips';
import type { QueueRow } from '@/components/review/queue-row';
import { QueueSearch } from '@/components/review/queue-search';
import { QueueTable } from '@/components/review/queue-table';
import { chipCounts, type QueueView, readView, rowsOf, viewQuery } from '@/components/review/queue-view';
import styles from '@/components/review/queue.module.css';
import { isUndone, reminderText } from '@/components/review/reminder';
import { YearBar } from '@/components/review/year-bar';

/** The queue of one year. `place` is what else stands in the address (year, region). */
export function Queue({
  rows,
  place,
}: {
  rows: readonly QueueRow[];
  place: Readonly<Record<string, string>>;
}) {
  const path = usePathname();
  const query = useSearchParams();
  const view = useMemo(() => readView(query), [query]);
  const shown = useMemo(() => rowsOf(rows, view), [rows, view]);
  const hrefOf = (more: Partial<QueueView>) => `${path}${viewQuery({ ...view, ...more }, place)}`;
  // Nothing is loaded anew: the rows are here, and the way back from a form returns to this address.
  const show = (more: Partial<QueueView>) => window.history.replaceState(null, '', hrefOf(more));
  const go = (chip: ChipKey, event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    show({ chip });
  };
  const chip = chipOf(view.chip);
  const words = view.words.trim();
  return (
    <>
      <YearBar rows={rows} hrefOf={(group) => hrefOf({ chip: group })} onGo={go} />
      <nav aria-label="常用筛选" className={styles.chips}>
        {chipCounts(rows).map(({ chip: { key, name }, count }) => (
          <a
            key={key}
            href={hrefOf({ chip: key })}
            className={styles.chip}
            aria-current={key === chip.key ? 'true' : undefined}
            onClick={(event) => go(key, event)}
          >
            {name} <span className={styles.count}>{count}</span>
          </a>
        ))}
      </nav>
      <div className={styles.bar}>
        <p className={styles.said} aria-live="polite">
          {chip.says} {words === '' ? `共 ${shown.length} 项。` : `含“${words}”的 ${shown.length} 项。`}
        </p>
        <QueueSearch words={view.words} onSearch={(typed) => show({ words: typed })} />
      </div>
      <QueueTable
        label={chip.name}
        rows={shown}
        sort={view.sort}
        onSort={(sort) => show({ sort })}
        hrefOf={(row) => (row.submissions > 0 ? `/desk/review/${row.id}${viewQuery(view, place)}` : null)}
        empty={words === '' ? chip.none : '没有符合的项目，请换个词再搜索。'}
      />
      {isUndone(chip.key) && shown.length > 0 ? (
        <CopyText title="催报文字" text={reminderText(shown, chip.key)} />
      ) : null}
    </>
  );
}
