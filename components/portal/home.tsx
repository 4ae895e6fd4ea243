// The portal's home: search, then years, regions and departments.
import type { PortalHome } from '@/lib/domain/disclosure/portal-home';
import { DepartmentTable } from './department-table';
import { SearchForm } from './search-form';
import { SearchHits } from './search-hits';

/** The home page. While searching, the hits stand alone: the whole list would hide them. */
export function Home({ home }: { home: PortalHome }) {
  const { query, hits } = home;
  return (
    <>
      <h1>部门决算和项目支出绩效自评公开</h1>
      <p className="lede">各部门全年收支多少，钱花在哪些项目上，做成了什么，怎样给自己打分。</p>
      <SearchForm query={query} years={home.allYears} />
      {hits === null ? <YearLists home={home} /> : <SearchHits words={query.q} hits={hits} />}
    </>
  );
}

function YearLists({ home }: { home: PortalHome }) {
  if (home.years.length === 0) {
    return <p>{home.query.year === null ? '还没有部门公开。' : `${home.query.year} 年度还没有部门公开。`}</p>;
  }
  return (
    <>
      {home.query.year !== null && (
        <p>
          只列出 {home.query.year} 年度。<a href="/">查看全部年度</a>
        </p>
      )}
      {home.years.map(({ year, regions }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year} 年度</h2>
          {regions.map((region) => (
            <div key={region.code}>
              <h3 className="region-name">{region.name}</h3>
              <DepartmentTable departments={region.departments} label={`${region.name} ${year} 年度`} />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
