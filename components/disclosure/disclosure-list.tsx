// How far each body's year is on its way to the public.
import { Pill } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import { departmentAddress } from '@/lib/domain/disclosure/addresses';
import { formatDate } from '@/lib/domain/format';

/** One body and year. */
export interface DisclosureRow {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly code: string;
  readonly year: number;
  readonly projects: number;
  readonly approved: number;
  readonly editions: number;
  readonly retracted: boolean;
  readonly publishedAt: Date | null;
}

/** The list. */
export function DisclosureList({ rows }: { rows: readonly DisclosureRow[] }) {
  return (
    <Table label="各部门公开进度">
      <thead>
        <tr>
          <th scope="col">公开主体</th>
          <th scope="col">年度</th>
          <th scope="col" className={table.number}>
            已通过 / 项目数
          </th>
          <th scope="col">公开情况</th>
          <th scope="col">公开页面</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.bodyId} ${row.year}`}>
            <th scope="row">
              <a href={`/desk/disclosure/${row.bodyId}/${row.year}`}>{row.bodyName}</a>
            </th>
            <td>{row.year}</td>
            <td className={table.number}>
              {row.approved} / {row.projects}
            </td>
            <td>
              {row.publishedAt ? (
                <>
                  <Pill tone="ok">第 {row.editions} 版</Pill>{' '}
                  <span className={table.quiet}>{formatDate(row.publishedAt)}</span>
                </>
              ) : (
                <Pill>{row.retracted ? '已撤下' : '未公开'}</Pill>
              )}
            </td>
            <td>{row.publishedAt ? <a href={departmentAddress(row.year, row.code)}>打开</a> : ''}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
