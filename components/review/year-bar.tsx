// Where the year stands: one bar of all projects by group, and under it each group with its number, leading to its list.
import { type Group, GROUPS, groupOf, type QueueRow } from '@/components/review/queue-row';
import styles from '@/components/review/year-bar.module.css';

/** The bar. `hrefOf` gives the list of a group, `onGo` shows it without leaving the page. */
export function YearBar({
  rows,
  hrefOf,
  onGo,
}: {
  rows: readonly QueueRow[];
  hrefOf: (group: Group) => string;
  onGo: (group: Group, event: React.MouseEvent) => void;
}) {
  const counts = new Map(GROUPS.map(({ key }) => [key, rows.filter((row) => groupOf(row) === key).length]));
  // 由他处审核 is said only where there is something of it.
  const shown = GROUPS.filter(({ key }) => key !== 'elsewhere' || (counts.get(key) ?? 0) > 0);
  return (
    <div className={styles.year}>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ key }) => (
          <span key={key} className={styles[key]} style={{ flexGrow: counts.get(key) ?? 0 }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {shown.map(({ key, name }) => (
          <li key={key}>
            <a href={hrefOf(key)} onClick={(event) => onGo(key, event)}>
              <span className={`${styles.mark} ${styles[key]}`} aria-hidden="true" />
              {name} {counts.get(key)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
