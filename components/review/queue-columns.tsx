// The columns of the queue: what each shows of a row.
import type { ReactNode } from 'react';
import { standing } from '@/components/evaluation-list/evaluation-row';
import {
  LONG_WAIT_DAYS,
  type QueueRow,
  roundText,
  waitedText,
  waitsForReader,
} from '@/components/review/queue-row';
import type { SortColumn } from '@/components/review/queue-view';
import styles from '@/components/review/queue.module.css';
import { Pill } from '@/components/ui/pill';
import table from '@/components/ui/table.module.css';
import type { Fen } from '@/lib/domain/amount';
import { formatFen, formatPoints, formatRate } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';

/** One column. Its id is what it sorts by. */
export interface QueueColumn {
  readonly id: SortColumn;
  readonly header: string;
  readonly number?: true;
  /** Width: words that must not break, or names that may. */
  readonly look?: 'project' | 'unit' | 'whole';
  /** A first click on its head sorts downwards. */
  readonly descFirst?: true;
  readonly cell: (row: QueueRow) => ReactNode;
}

export const COLUMNS: readonly QueueColumn[] = [
  { id: 'project', header: '项目', look: 'project', cell: (row) => row.projectName },
  { id: 'unit', header: '单位', look: 'unit', cell: (row) => row.unitName ?? row.departmentName },
  {
    id: 'budget',
    header: '预算（万元）',
    number: true,
    descFirst: true,
    cell: (row) => (row.budget === null ? '—' : formatFen(row.budget as Fen, '万元')),
  },
  { id: 'rate', header: '执行率', cell: (row) => <Rate rate={row.rate} /> },
  { id: 'total', header: '自评得分', number: true, descFirst: true, cell: (row) => <Score row={row} /> },
  {
    id: 'findings',
    header: '审核结果',
    look: 'whole',
    descFirst: true,
    cell: (row) => <Findings row={row} />,
  },
  {
    id: 'round',
    header: '变化',
    look: 'whole',
    descFirst: true,
    cell: (row) => roundText(row.submissions) || '未送审',
  },
  { id: 'waited', header: '停留', number: true, descFirst: true, cell: (row) => <Waited row={row} /> },
  { id: 'status', header: '状态', cell: (row) => <Status row={row} /> },
];

/** From here on the money was spent as planned; below it the bar is amber. */
const FAIR_RATE = 8000;

function Rate({ rate }: { rate: number | null }) {
  if (rate === null) return '—';
  return (
    <span className={styles.rate}>
      <span className={styles.track} aria-hidden="true">
        <span
          className={rate < FAIR_RATE ? styles.low : styles.fair}
          style={{ width: `${Math.min(rate, 10_000) / 100}%` }}
        />
      </span>
      {formatRate(rate)}
    </span>
  );
}

function Score({ row }: { row: QueueRow }) {
  if (!row.started || row.total === null) return '—';
  return (
    <>
      {formatPoints(row.total as Points)}
      <span className={styles.grade}>{row.grade ?? ''}</span>
    </>
  );
}

function Findings({ row }: { row: QueueRow }) {
  if (!row.started) return '—';
  return (
    <>
      {row.errors === 0 && row.warnings === 0 ? '无' : null}
      {row.errors > 0 ? <span className={styles.bad}>硬伤 {row.errors}</span> : null}
      {row.warnings > 0 ? <span className={styles.warn}>疑点 {row.warnings}</span> : null}
      {row.explained > 0 ? <div className={table.quiet}>已附说明 {row.explained} 条</div> : null}
    </>
  );
}

function Waited({ row }: { row: QueueRow }) {
  const text = waitedText(row.waitingDays);
  return waitsForReader(row) && row.waitingDays >= LONG_WAIT_DAYS ? (
    <strong className={styles.bad}>{text}</strong>
  ) : (
    text
  );
}

function Status({ row }: { row: QueueRow }) {
  const { tone, text } = standing(row);
  return <Pill tone={tone}>{text}</Pill>;
}
