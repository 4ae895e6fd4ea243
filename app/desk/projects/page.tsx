// 项目 of a region and year.
import type { Metadata } from 'next';
import { chosenRegion, type Query, valueOrNotFound } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { RegionSwitch } from '@/components/desk/region-switch';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { ProjectsList } from '@/components/upkeep/projects-list';
import { regionProjects } from '@/lib/application/queries/region-set-up';

export const metadata: Metadata = { title: '项目' };

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await signedIn();
  const query = await searchParams;
  const { regions, chosen } = await chosenRegion(actor, 'projects', query);
  const asked = typeof query.year === 'string' && /^\d{4}$/.test(query.year) ? Number(query.year) : null;
  const { year, years, departments, projects } = valueOrNotFound(
    await regionProjects(actor, chosen.code, asked),
  );
  return (
    <>
      <PageHead title={`${chosen.name}：${year === null ? '' : `${year} 年度`}项目`}>
        <RegionSwitch path="/desk/projects" regions={regions} chosen={chosen.code} />
        {years.length > 1
          ? years.map((one) => (
              <ButtonLink
                key={one}
                small
                tone={one === year ? 'primary' : 'plain'}
                aria-current={one === year ? 'page' : undefined}
                href={`/desk/projects?region=${chosen.code}&year=${one}`}
              >
                {one} 年度
              </ButtonLink>
            ))
          : null}
      </PageHead>
      {year === null ? (
        <Notice tone="warn" title="还没有开设年度">
          请先到<a href={`/desk/periods?region=${chosen.code}`}>年度设置</a>开设年度，再登记项目。
        </Notice>
      ) : departments.length === 0 ? (
        <Notice tone="warn" title="还没有部门">
          请先到<a href={`/desk/departments?region=${chosen.code}`}>部门与单位</a>新增部门，再登记项目。
        </Notice>
      ) : (
        <ProjectsList
          key={`${chosen.code}/${year}`}
          regionCode={chosen.code}
          year={year}
          departments={departments}
          projects={projects}
        />
      )}
    </>
  );
}
