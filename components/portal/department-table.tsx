// Departments of one list: budget, executed, rate, number of projects and the mean score as reported.
import { departmentAddress } from '@/lib/domain/disclosure/addresses';
import type { PortalDepartment } from '@/lib/domain/disclosure/portal-home';
import { DemoBadge, Money, Rate, Score } from './figures';

/** A table of departments; on a phone each row becomes a block. `showYear` where years are mixed. */
export function DepartmentTable({
  departments,
  label,
  showYear = false,
}: {
  departments: readonly PortalDepartment[];
  label: string;
  showYear?: boolean;
}) {
  return (
    <table className="list" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col" className="number">
            项目
          </th>
          <th scope="col" className="number">
            预算
          </th>
          <th scope="col" className="number">
            执行
          </th>
          <th scope="col">执行率</th>
          <th scope="col" className="number">
            平均自评得分
          </th>
        </tr>
      </thead>
      <tbody>
        {departments.map((department) => (
          <tr key={`${department.fiscalYear}/${department.code}`}>
            <th scope="row" className="name">
              <a href={departmentAddress(department.fiscalYear, department.code)}>
                {department.name}
                {showYear ? ` ${department.fiscalYear} 年度` : null}
              </a>{' '}
              <DemoBadge demo={department.demo} />
            </th>
            <td className="number" data-head="项目">
              {department.projects}
            </td>
            <td className="number" data-head="预算">
              <Money fen={department.budget} />
            </td>
            <td className="number" data-head="执行">
              <Money fen={department.executed} />
            </td>
            <td className="rate" data-head="执行率">
              <Rate rate={department.rate} />
            </td>
            <td className="number" data-head="平均自评得分">
              <Score points={department.averageScore} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
