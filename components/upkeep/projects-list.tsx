// The projects of one year: registering a new one with its blank evaluation, and changing what is said of one.
'use client';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type ListColumn, SortableTable } from '@/components/ui/sortable-table';
import { ProjectForm } from '@/components/upkeep/project-form';
import { AmendProjectForm } from '@/components/upkeep/standing-fields';
import type { DepartmentRow, ProjectRow } from '@/components/upkeep/upkeep-types';

function columnsWith(amend: (row: ProjectRow) => void): ListColumn<ProjectRow>[] {
  return [
    { id: 'code', header: '项目代码', value: (row) => row.code },
    { id: 'name', header: '项目名称', value: (row) => row.name },
    { id: 'department', header: '主管部门', value: (row) => row.departmentName },
    { id: 'unit', header: '预算单位', value: (row) => row.unitName },
    { id: 'state', header: '实施状态', value: (row) => row.state },
    { id: 'publicity', header: '公开属性', value: (row) => row.publicity },
    { id: 'status', header: '自评状态', value: (row) => row.status },
    {
      id: 'actions',
      header: '操作',
      cell: (row) =>
        row.amendable ? (
          <Button small tone="quiet" onClick={() => amend(row)}>
            修改属性
          </Button>
        ) : null,
    },
  ];
}

export function ProjectsList({
  regionCode,
  year,
  departments,
  projects,
}: {
  regionCode: string;
  year: number;
  departments: readonly DepartmentRow[];
  projects: readonly ProjectRow[];
}) {
  const router = useRouter();
  const [doing, setDoing] = useState<ProjectRow | 'new' | null>(null);
  const columns = useMemo(() => columnsWith(setDoing), []);
  const done = () => {
    setDoing(null);
    router.refresh();
  };
  return (
    <>
      <SortableTable
        label={`${year} 年度项目`}
        rows={projects}
        columns={columns}
        search="搜索项目、部门、代码"
        empty="这个年度还没有项目。"
      >
        <Button tone="primary" onClick={() => setDoing('new')}>
          登记项目
        </Button>
      </SortableTable>
      <Dialog
        open={doing !== null}
        title={doing === 'new' ? `登记 ${year} 年度项目` : (doing?.name ?? '')}
        onClose={() => setDoing(null)}
      >
        {doing === 'new' ? (
          <ProjectForm regionCode={regionCode} year={year} departments={departments} onDone={done} />
        ) : null}
        {doing && doing !== 'new' ? (
          <AmendProjectForm regionCode={regionCode} row={doing} onDone={done} />
        ) : null}
      </Dialog>
    </>
  );
}
