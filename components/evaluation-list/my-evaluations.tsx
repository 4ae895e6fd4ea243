// 我的自评: what the filler has to do, the urgent first.
import { type EvaluationRow, leftToDo, standing } from '@/components/evaluation-list/evaluation-row';
import styles from '@/components/evaluation-list/my-evaluations.module.css';
import { Pill } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import type { Fen } from '@/lib/domain/amount';
import { deadlineText } from '@/lib/domain/calendar';
import { formatFen, formatPoints, formatRate } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';

const ORDER = ['returned', 'draft', 'endorsing', 'submitted', 'approved'];

/** The list of one year. */
export function MyEvaluations({ year, rows }: { year: number; rows: readonly EvaluationRow[] }) {
  const sorted = [...rows].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const first = rows[0];
  const done = rows.filter((row) => row.status === 'approved').length;
  return (
    <section className={styles.year}>
      <h2>
        {year} 年度
        <span className={styles.note}>
          {first ? `${deadlineText(first.closesOn, first.daysLeft)}；` : ''}共 {rows.length} 个项目，已通过{' '}
          {done} 个
        </span>
      </h2>
      <Table label={`${year} 年度绩效自评`}>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">状态</th>
            <th scope="col">还要做什么</th>
            <th scope="col" className={table.number}>
              预算（万元）
            </th>
            <th scope="col" className={table.number}>
              执行率
            </th>
            <th scope="col" className={table.number}>
              得分
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/desk/evaluations/${row.id}`}>{row.projectName}</a>
                <div className={table.quiet}>
                  {row.projectCode}　{row.unitName ?? row.departmentName}
                  {row.projectState === '实施中' ? '' : `　${row.projectState}`}
                </div>
              </th>
              <td>
                <Pill tone={standing(row).tone}>{standing(row).text}</Pill>
              </td>
              <td>
                {leftToDo(row)}
                {row.snapshotId === null ? null : (
                  <div className={table.quiet}>
                    <a href={`/desk/evaluations/${row.id}/receipt/${row.snapshotId}`}>送审回执</a>
                  </div>
                )}
              </td>
              <td className={table.number}>
                {row.budget === null ? '' : formatFen(row.budget as Fen, '万元')}
              </td>
              <td className={table.number}>{row.rate === null ? '' : formatRate(row.rate)}</td>
              <td className={table.number}>
                {row.started && row.total !== null
                  ? `${formatPoints(row.total as Points)}${row.grade ? `　${row.grade}` : ''}`
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
