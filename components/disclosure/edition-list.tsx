// The editions of a year, newest first: each stands under its own address until it is taken back, and stays in this list.
import { Pill } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import {
  changesAddress,
  departmentAddress,
  FILE_KINDS,
  type FileKind,
  fileAddress,
} from '@/lib/domain/disclosure/addresses';
import styles from './edition-list.module.css';
import { formatDate } from '@/lib/domain/format';

/** How a file is called on its link. */
const FILE_WORDS: Readonly<Record<FileKind, string>> = {
  html: '全文',
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  json: '数据',
};

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
            <td className={styles.files}>
              <a href={`${departmentAddress(year, code)}/v${edition.no}`}>页面</a>
              {edition.retraction
                ? null
                : FILE_KINDS.map((kind) => (
                    <a key={kind} href={fileAddress(year, code, edition.no, kind)}>
                      {FILE_WORDS[kind]}
                    </a>
                  ))}
              {edition.no > 1 ? <a href={changesAddress(year, code, edition.no)}>更正了什么</a> : null}
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
