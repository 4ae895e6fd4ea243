// 办理记录: who did what with these accounts, and why they came back.
'use client';
import side from '@/components/drafting/side.module.css';
import { formatDate, formatTime } from '@/lib/domain/format';
import { WORKFLOW } from '@/lib/domain/workflow/table';
import { useAccounts } from './use-accounts';

/** Steps that are no row of the workflow table. */
const OTHER_STEPS: Readonly<Record<string, string>> = {
  setAccountsSource: '改变数据来源',
  importAccounts: '导入决算表',
  uploadReport: '上传评价报告',
};

function nameOf(action: string): string {
  return WORKFLOW.find((row) => row.action === action)?.name ?? OTHER_STEPS[action] ?? '办理';
}

/** The steps, the newest first. */
export function HistoryPanel() {
  const { props } = useAccounts();
  if (props.steps.length === 0) return null;
  return (
    <section className={side.panel} aria-labelledby="history-head">
      <h3 id="history-head" className={side.head}>
        办理记录
      </h3>
      <ol className={side.items}>
        {[...props.steps].reverse().map(({ action, by, at, reason }) => (
          <li key={`${at} ${action}`}>
            <p>
              {by} {nameOf(action)}
            </p>
            {reason === null ? null : <p className={side.written}>{reason}</p>}
            <p className={side.rule}>
              {formatDate(new Date(at))} {formatTime(new Date(at))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Why the accounts came back, while they are to be mended; null otherwise. */
export function ReturnedReason() {
  const { props } = useAccounts();
  const last =
    props.status === 'returned'
      ? props.steps.findLast(({ action }) => action === 'returnAccounts')
      : undefined;
  if (!last?.reason) return null;
  return (
    <section className={side.panel} aria-labelledby="returned-head">
      <h3 id="returned-head" className={side.head}>
        退回理由
      </h3>
      <p className={side.written}>{last.reason}</p>
    </section>
  );
}
