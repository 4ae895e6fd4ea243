// 决算资料 of every body and year within reach: 部门决算 or 单位决算, how far it is, and the way in.
import { YearSwitch } from '@/components/evaluation-list/year-switch';
import { Pill, type Tone } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import { formatDate, formatTime } from '@/lib/domain/format';
import type { AccountsStatus } from '@/lib/domain/workflow/table';
import styles from './accounts-list.module.css';
import { accountsStatusName } from './status-name';

/** One body and year. */
export interface AccountsRow {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kind: 'department' | 'unit';
  readonly regionCode: string;
  readonly regionName: string;
  readonly year: number;
  /** Null before anybody typed anything. */
  readonly status: AccountsStatus | null;
  readonly source: 'entered' | 'units';
  readonly changedAt: Date | null;
}

const TONES: Readonly<Record<AccountsStatus, Tone>> = {
  draft: 'accent',
  submitted: 'warn',
  returned: 'bad',
  approved: 'ok',
};

/** The list of one year; others by the switch above it. */
export function AccountsList({ rows, year }: { rows: readonly AccountsRow[]; year: number | undefined }) {
  const years = [...new Set(rows.map((row) => row.year))];
  const chosen = years.find((one) => one === year) ?? years[0];
  const shown = rows.filter((row) => row.year === chosen);
  const severalRegions = new Set(rows.map(({ regionCode }) => regionCode)).size > 1;
  return (
    <>
      <YearSwitch path="/desk/accounts" years={years} chosen={chosen} />
      <div className={styles.list}>
        <Table label={`${chosen} 年度决算资料`}>
          <thead>
            <tr>
              <th scope="col">部门和单位</th>
              <th scope="col">类别</th>
              <th scope="col">状态</th>
              <th scope="col">最近改动</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.bodyId}>
                <th scope="row" className={row.kind === 'unit' ? styles.unit : undefined}>
                  <a href={`/desk/accounts/${row.bodyId}/${row.year}`}>{row.bodyName}</a>
                  {severalRegions ? <span className={table.quiet}> {row.regionName}</span> : null}
                </th>
                <td>
                  {row.kind === 'department' ? '部门决算' : '单位决算'}
                  {row.source === 'units' ? '（由所属单位汇总）' : ''}
                </td>
                <td>
                  <Pill tone={row.status === null ? 'plain' : TONES[row.status]}>
                    {accountsStatusName(row.status)}
                  </Pill>
                </td>
                <td className={table.quiet}>
                  {row.changedAt === null ? '' : `${formatDate(row.changedAt)} ${formatTime(row.changedAt)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}
