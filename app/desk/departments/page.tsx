// 部门与单位 of a region.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { PageHead } from '@/components/ui/page-head';
import { DepartmentsList } from '@/components/upkeep/departments-list';
import { regionDepartments } from '@/lib/application/queries/region-set-up';

export const metadata: Metadata = { title: '部门与单位' };

export default async function DepartmentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const { regions, chosen } = await chosenRegion(actor, 'departments', await searchParams);
  const departments = valueOrNotFound(await regionDepartments(actor, chosen.code));
  return (
    <>
      <PageHead title={`${chosen.name}：部门与单位`} lead="主管部门同时是公开主体，决算以部门的名义公开。">
        <RegionSwitch path="/desk/departments" regions={regions} chosen={chosen.code} />
      </PageHead>
      <DepartmentsList key={chosen.code} regionCode={chosen.code} departments={departments} />
    </>
  );
}
