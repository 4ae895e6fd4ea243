// 操作日志 of a region. Lines can be read, never changed.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import tableStyles from '@/components/ui/table.module.css';
import { auditLog } from '@/lib/application/queries/audit-log';

export const metadata: Metadata = { title: '操作日志' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const query = await searchParams;
  const { regions, chosen } = await chosenRegion(actor, 'audit', query);
  const before =
    typeof query.before === 'string' && /^\d{1,18}$/.test(query.before) ? BigInt(query.before) : null;
  const { lines, older } = valueOrNotFound(await auditLog(actor, chosen.code, before));
  const path = `/desk/audit?region=${chosen.code}`;
  return (
    <>
      <PageHead title={`${chosen.name}：操作日志`} lead="日志只增不改，任何人不能修改或删除。">
        <RegionSwitch path="/desk/audit" regions={regions} chosen={chosen.code} />
      </PageHead>
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
          {lines.map((line) => (
            <tr key={line.id}>
              <td className={tableStyles.whole}>{line.at}</td>
              <td>{line.by}</td>
              <td className={tableStyles.whole}>{line.action}</td>
              <td>{line.object}</td>
              <td>{line.reason}</td>
            </tr>
          ))}
          {lines.length === 0 ? (
            <tr>
              <td colSpan={5} className={tableStyles.empty}>
                没有更早的记录。
              </td>
            </tr>
          ) : null}
        </tbody>
      </Table>
      <p className={tableStyles.below}>
        {before === null ? null : <ButtonLink href={path}>回到最新</ButtonLink>}{' '}
        {older === null ? null : <ButtonLink href={`${path}&before=${older}`}>更早的记录</ButtonLink>}
      </p>
    </>
  );
}
