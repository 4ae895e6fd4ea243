// 操作日志 of a region. Lines can be read, never changed.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { AuditFilter } from '@/components/audit/audit-filter';
import { AuditTable } from '@/components/audit/audit-table';
import { RegionSwitch } from '@/components/desk/region-switch';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { auditPage } from '@/lib/application/queries/audit-page';

export const metadata: Metadata = { title: '操作日志' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const query = await searchParams;
  const { regions, chosen } = await chosenRegion(actor, 'audit', query);
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const filter = { action: one('action'), project: one('project') };
  const before = one('before');
  const { rows, older, actions } = valueOrNotFound(
    await auditPage(actor, chosen.code, { ...filter, before }),
  );
  const pathWith = (more: Record<string, string>) =>
    `/desk/audit?${new URLSearchParams({ region: chosen.code, ...filter, ...more })}`;
  return (
    <>
      <PageHead title={`${chosen.name}：操作日志`} lead="日志只增不改，任何人不能修改或删除。">
        <RegionSwitch path="/desk/audit" regions={regions} chosen={chosen.code} />
      </PageHead>
      <AuditFilter region={chosen.code} {...filter} actions={actions} />
      <AuditTable rows={rows} />
      <p>
        {before ? <ButtonLink href={pathWith({})}>回到最新</ButtonLink> : null}{' '}
        {older === null ? null : <ButtonLink href={pathWith({ before: older })}>更早的记录</ButtonLink>}
      </p>
    </>
  );
}
