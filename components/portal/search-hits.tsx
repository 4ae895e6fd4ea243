// What a search found: departments and projects whose name holds the words.
import { projectAddress } from '@/lib/domain/disclosure/addresses';
import type { PortalHits, PortalProjectHit } from '@/lib/domain/disclosure/portal-home';
import { DepartmentTable } from './department-table';
import { DemoBadge, Money, Score } from './figures';

/** The results, or the plain statement that there are none. */
export function SearchHits({ words, hits }: { words: string; hits: PortalHits }) {
  const none = hits.departments.length === 0 && hits.projects.length === 0;
  return (
    <section aria-labelledby="hits">
      <h2 id="hits">名称含“{words}”的部门和项目</h2>
      {none ? (
        <p>
          没有找到。请换一个词，或<a href="/">查看全部</a>。
        </p>
      ) : null}
      {hits.departments.length > 0 ? (
        <DepartmentTable departments={hits.departments} label="部门" showYear />
      ) : null}
      {hits.projects.length > 0 ? <ProjectTable projects={hits.projects} /> : null}
      {hits.more ? <p>结果较多，只列出一部分，请把词写得更具体。</p> : null}
    </section>
  );
}

function ProjectTable({ projects }: { projects: readonly PortalProjectHit[] }) {
  return (
    <table className="list" aria-label="项目">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">部门</th>
          <th scope="col" className="number">
            预算
          </th>
          <th scope="col" className="number">
            执行
          </th>
          <th scope="col" className="number">
            自评得分
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={`${project.fiscalYear}/${project.departmentCode}/${project.code}`}>
            <th scope="row" className="name">
              <a href={projectAddress(project.fiscalYear, project.departmentCode, project.code)}>
                {project.name}
              </a>{' '}
              <DemoBadge demo={project.demo} />
            </th>
            <td data-head="部门">
              {project.departmentName}，{project.fiscalYear} 年度
            </td>
            <td className="number" data-head="预算">
              <Money fen={project.budget} />
            </td>
            <td className="number" data-head="执行">
              <Money fen={project.executed} />
            </td>
            <td className="number" data-head="自评得分">
              <Score points={project.score} />
              {project.grade === null ? null : <span className="graded">{project.grade}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
