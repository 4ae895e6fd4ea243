// The departments of a region and their units.
'use client';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { PostForm, textIn, textOrNull } from '@/components/ui/post-form';
import { type ListColumn, SortableTable } from '@/components/ui/sortable-table';
import tableStyles from '@/components/ui/table.module.css';
import type { DepartmentRow } from '@/components/upkeep/upkeep-types';

const codeHint = '只用数字、字母和连字符，最多 32 位。部门代码会出现在公开网址中，定后不改。';

type Doing =
  | { readonly what: 'department' }
  | { readonly what: 'unit' | 'rename'; readonly department: DepartmentRow }
  | { readonly what: 'body'; readonly department: DepartmentRow; readonly unit: UnitRow };

type UnitRow = DepartmentRow['units'][number];

function columnsWith(start: (doing: Doing) => void): ListColumn<DepartmentRow>[] {
  return [
    { id: 'code', header: '部门代码', value: (row) => row.code },
    {
      id: 'name',
      header: '部门',
      value: (row) => `${row.name} ${row.shortName}`,
      cell: (row) => (
        <>
          {row.name}
          {row.shortName === row.name ? null : <p className={tableStyles.quiet}>简称 {row.shortName}</p>}
        </>
      ),
    },
    {
      id: 'units',
      header: '预算单位',
      value: (row) => row.units.map((unit) => unit.name).join('、'),
      cell: (row) => (
        <ul>
          {row.units.map((unit) => (
            <li key={unit.id}>
              {unit.name} <span className={tableStyles.quiet}>{unit.code}</span>{' '}
              {unit.bodyCode === null ? (
                <Button small tone="quiet" onClick={() => start({ what: 'body', department: row, unit })}>
                  设置单独公开
                </Button>
              ) : (
                <span className={tableStyles.quiet}>单位决算单独公开（{unit.bodyCode}）</span>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    { id: 'projects', header: '项目数', number: true, value: (row) => row.projects },
    {
      id: 'actions',
      header: '操作',
      cell: (row) => (
        <div className={tableStyles.actions}>
          <Button small tone="quiet" onClick={() => start({ what: 'unit', department: row })}>
            新增单位
          </Button>
          <Button small tone="quiet" onClick={() => start({ what: 'rename', department: row })}>
            更名
          </Button>
        </div>
      ),
    },
  ];
}

export function DepartmentsList({
  regionCode,
  departments,
}: {
  regionCode: string;
  departments: readonly DepartmentRow[];
}) {
  const router = useRouter();
  const [doing, setDoing] = useState<Doing | null>(null);
  const columns = useMemo(() => columnsWith(setDoing), []);
  const done = () => {
    setDoing(null);
    router.refresh();
  };
  return (
    <>
      <SortableTable
        label="部门与单位"
        rows={departments}
        columns={columns}
        search="搜索部门、单位、代码"
        empty="还没有部门。请先新增部门，再登记项目。"
      >
        <Button tone="primary" onClick={() => setDoing({ what: 'department' })}>
          新增部门
        </Button>
      </SortableTable>
      <Dialog open={doing !== null} title={doing ? titleOf(doing) : ''} onClose={() => setDoing(null)}>
        {doing?.what === 'department' ? <DepartmentForm regionCode={regionCode} onDone={done} /> : null}
        {doing?.what === 'unit' ? (
          <UnitForm regionCode={regionCode} departmentId={doing.department.id} onDone={done} />
        ) : null}
        {doing?.what === 'body' ? (
          <BodyForm regionCode={regionCode} department={doing.department} unit={doing.unit} onDone={done} />
        ) : null}
        {doing?.what === 'rename' ? (
          <RenameForm regionCode={regionCode} department={doing.department} onDone={done} />
        ) : null}
      </Dialog>
    </>
  );
}

function titleOf(doing: Doing): string {
  if (doing.what === 'department') return '新增部门';
  if (doing.what === 'body') return `${doing.unit.name}：单独公开单位决算`;
  return `${doing.department.shortName}：${doing.what === 'unit' ? '新增单位' : '更名'}`;
}

function BodyForm({
  regionCode,
  department,
  unit,
  onDone,
}: {
  regionCode: string;
  department: DepartmentRow;
  unit: UnitRow;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/set-up/unit-body"
      verb="设置单独公开"
      onDone={onDone}
      read={(form) => ({ regionCode, unitId: unit.id, code: textIn(form, 'code') })}
    >
      {(problems) => (
        <>
          <p>设置后，该单位可以单独填报单位决算并公开；部门决算可由所属单位汇总。</p>
          <TextField
            label="公开代码"
            name="code"
            required
            defaultValue={`${department.code}-${unit.code}`.slice(0, 32)}
            hint={codeHint}
            problem={problems.code}
          />
        </>
      )}
    </PostForm>
  );
}

function RenameForm({
  regionCode,
  department,
  onDone,
}: {
  regionCode: string;
  department: DepartmentRow;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/set-up/rename-department"
      verb="更名"
      onDone={onDone}
      read={(form) => ({
        regionCode,
        departmentId: department.id,
        name: textIn(form, 'name'),
        shortName: textIn(form, 'shortName') || textIn(form, 'name'),
      })}
    >
      {(problems) => (
        <>
          <p>代码和公开网址不变；已送审、已公开的内容仍是当时的名称。</p>
          <TextField
            label="部门全称"
            name="name"
            required
            defaultValue={department.name}
            problem={problems.name}
          />
          <TextField
            label="部门简称"
            name="shortName"
            defaultValue={department.shortName}
            problem={problems.shortName}
          />
        </>
      )}
    </PostForm>
  );
}

function DepartmentForm({ regionCode, onDone }: { regionCode: string; onDone: () => void }) {
  return (
    <PostForm
      action="/desk/api/set-up/department"
      verb="新增部门"
      onDone={onDone}
      read={(form) => ({
        regionCode,
        code: textIn(form, 'code'),
        name: textIn(form, 'name'),
        shortName: textIn(form, 'shortName') || textIn(form, 'name'),
      })}
    >
      {(problems) => (
        <>
          <TextField label="部门代码" name="code" required hint={codeHint} problem={problems.code} />
          <TextField label="部门全称" name="name" required hint="印在表上的名称。" problem={problems.name} />
          <TextField
            label="部门简称"
            name="shortName"
            hint="列表中使用，不填同全称。"
            problem={problems.shortName}
          />
        </>
      )}
    </PostForm>
  );
}

function UnitForm({
  regionCode,
  departmentId,
  onDone,
}: {
  regionCode: string;
  departmentId: string;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/set-up/unit"
      verb="新增单位"
      onDone={onDone}
      read={(form) => ({
        regionCode,
        departmentId,
        code: textIn(form, 'code'),
        name: textIn(form, 'name'),
        nature: textOrNull(form, 'nature'),
      })}
    >
      {(problems) => (
        <>
          <TextField
            label="单位代码"
            name="code"
            required
            hint="只用数字、字母和连字符，最多 32 位。"
            problem={problems.code}
          />
          <TextField label="单位名称" name="name" required problem={problems.name} />
          <TextField
            label="单位性质"
            name="nature"
            hint="例如 行政单位、参公事业单位。"
            problem={problems.nature}
          />
        </>
      )}
    </PostForm>
  );
}
