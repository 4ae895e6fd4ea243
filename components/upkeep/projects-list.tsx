// The projects of one year, and the form for a new one with its blank evaluation.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type ListColumn, SortableTable } from '@/components/ui/sortable-table';
import { ProjectForm } from '@/components/upkeep/project-form';
import type { DepartmentRow, ProjectRow } from '@/components/upkeep/upkeep-types';

const COLUMNS: ListColumn<ProjectRow>[] = [
  { id: 'code', header: '项目代码', value: (row) => row.code },
  { id: 'name', header: '项目名称', value: (row) => row.name },
  { id: 'department', header: '主管部门', value: (row) => row.departmentName },
  { id: 'unit', header: '预算单位', value: (row) => row.unitName },
  { id: 'state', header: '实施状态', value: (row) => row.state },
  { id: 'publicity', header: '公开属性', value: (row) => row.publicity },
  { id: 'status', header: '自评状态', value: (row) => row.status },
];

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
  const [adding, setAdding] = useState(false);
  return (
    <>
      <SortableTable
        label={`${year} 年度项目`}
        rows={projects}
        columns={COLUMNS}
        search="搜索项目、部门、代码"
        empty="这个年度还没有项目。"
      >
        <Button tone="primary" disabled={departments.length === 0} onClick={() => setAdding(true)}>
          登记项目
        </Button>
      </SortableTable>
      <Dialog open={adding} title={`登记 ${year} 年度项目`} onClose={() => setAdding(false)}>
        <ProjectForm
          regionCode={regionCode}
          year={year}
          departments={departments}
          onDone={() => {
            setAdding(false);
            router.refresh();
          }}
        />
      </Dialog>
    </>
  );
}
