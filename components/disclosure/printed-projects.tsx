// What the next edition will print, with its sums: read before signing off.
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import { type Fen, sumFen } from '@/lib/domain/amount';
import { formatFen, formatPoints } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';

interface Printed {
  readonly code: string;
  readonly name: string;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly total: number;
  readonly grade: string | null;
  readonly warnings: number;
}

const money = (fen: number | null) => (fen === null ? '' : formatFen(fen as Fen, '万元'));

/** The table; says so when nothing is approved yet. */
export function PrintedProjects({ projects }: { projects: readonly Printed[] }) {
  if (projects.length === 0) return <p>还没有审核通过、可以公开的项目。</p>;
  return (
    <Table label="将要公开的项目">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col" className={table.number}>
            预算（万元）
          </th>
          <th scope="col" className={table.number}>
            执行（万元）
          </th>
          <th scope="col" className={table.number}>
            自评得分
          </th>
          <th scope="col">等级</th>
          <th scope="col">疑点</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.code}>
            <th scope="row">
              {project.name}
              <div className={table.quiet}>{project.code}</div>
            </th>
            <td className={table.number}>{money(project.budget)}</td>
            <td className={table.number}>{money(project.executed)}</td>
            <td className={table.number}>{formatPoints(project.total as Points)}</td>
            <td>{project.grade ?? ''}</td>
            <td>{project.warnings === 0 ? '无' : `${project.warnings} 处`}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">合计</th>
          <td className={table.number}>
            {money(sumFen(projects.map((project) => project.budget as Fen | null)))}
          </td>
          <td className={table.number}>
            {money(sumFen(projects.map((project) => project.executed as Fen | null)))}
          </td>
          <td colSpan={3}>共 {projects.length} 个项目</td>
        </tr>
      </tbody>
    </Table>
  );
}
