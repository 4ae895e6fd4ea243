// The editions of a year, newest first: each stands under its own address until it is taken back, and stays in this list.
import { Pill } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import { departmentAddress, fileAddress } from '@/lib/domain/disclosure/addresses';
import { formatDate } from '@/lib/domain/format';

interface Edition {
  readonly no: number;
  readonly publishedAt: Date;
  readonly reason: string | null;
  readonly chainSha256: string;
  readonly retraction: { readonly at: Date; readonly reason: string } | null;
}

/** The list with links to page and files. */
export function EditionList({
  code,
  year,
  editions,
}: {
  code: string;
  year: number;
  editions: readonly Edition[];
}) {
  return (
    <Table label="已公开的版本">
      <thead>
        <tr>
          <th scope="col">版本</th>
          <th scope="col">公开日期</th>
          <th scope="col">更正原因</th>
          <th scope="col">查看</th>
          <th scope="col">校验码</th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => (
          <tr key={edition.no}>
            <th scope="row">
              第 {edition.no} 版
              {edition.retraction ? (
                <>
                  {' '}
                  <Pill tone="bad">已撤下</Pill>
                  <div className={table.quiet}>
                    {formatDate(edition.retraction.at)}：{edition.retraction.reason}
                  </div>
                </>
              ) : null}
            </th>
            <td>{formatDate(edition.publishedAt)}</td>
            <td>{edition.reason ?? '首次公开'}</td>
            <td className={table.actions}>
              <a href={`${departmentAddress(year, code)}/v${edition.no}`}>页面</a>
              {edition.retraction ? null : (
                <>
                  <a href={fileAddress(year, code, edition.no, 'html')}>全文</a>
                  <a href={fileAddress(year, code, edition.no, 'docx')}>Word</a>
                </>
              )}
            </td>
            <td>
              <code title={edition.chainSha256}>{edition.chainSha256.slice(0, 12)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
