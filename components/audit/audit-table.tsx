// The lines of the log: when, who, what, to which thing, why.
import { actionName } from '@/components/audit/action-names';
import { Table } from '@/components/ui/table';
import styles from '@/components/ui/table.module.css';
import { formatDate, formatTime } from '@/lib/domain/format';

/** One line of the log. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly object: string;
  readonly reason: string | null;
}

export function AuditTable({ rows }: { rows: readonly AuditLine[] }) {
  return (
    <Table label="操作日志">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">经办人</th>
          <th scope="col">操作</th>
          <th scope="col">对象</th>
          <th scope="col">理由</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={styles.whole}>
              {formatDate(row.at)} {formatTime(row.at)}
            </td>
            <td>{row.by}</td>
            <td className={styles.whole}>{actionName(row.action)}</td>
            <td>{row.object}</td>
            <td>{row.reason}</td>
          </tr>
        ))}
        {rows.length === 0 ? (
          <tr>
            <td colSpan={5} className={styles.empty}>
              没有符合的记录。
            </td>
          </tr>
        ) : null}
      </tbody>
    </Table>
  );
}
