// A new project of a year: what the form's head needs, and what publication asks for.
'use client';
import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { PostForm, textIn, textOrNull } from '@/components/ui/post-form';
import { Options, readStanding, StandingFields } from '@/components/upkeep/standing-fields';
import type { DepartmentRow } from '@/components/upkeep/upkeep-types';

export function ProjectForm({
  regionCode,
  year,
  departments,
  onDone,
}: {
  regionCode: string;
  year: number;
  departments: readonly DepartmentRow[];
  onDone: () => void;
}) {
  const [departmentId, setDepartmentId] = useState('');
  const units = departments.find((department) => department.id === departmentId)?.units ?? [];
  return (
    <PostForm
      action="/desk/api/set-up/project"
      verb="登记项目"
      onDone={onDone}
      read={(form) => ({
        regionCode,
        year,
        departmentId,
        unitId: textOrNull(form, 'unitId'),
        code: textIn(form, 'code'),
        name: textIn(form, 'name'),
        level: textOrNull(form, 'level'),
        category: textOrNull(form, 'category'),
        fundingTier: textOrNull(form, 'fundingTier'),
        fundKind: textOrNull(form, 'fundKind'),
        ...readStanding(form),
      })}
    >
      {(problems) => (
        <>
          <SelectField
            label="主管部门"
            name="departmentId"
            required
            value={departmentId}
            onChange={(event) => setDepartmentId(event.target.value)}
            problem={problems.departmentId}
          >
            <option value="">请选择</option>
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </SelectField>
          {units.length > 0 ? (
            <SelectField label="预算单位" name="unitId" hint="不选即部门本级。" problem={problems.unitId}>
              <option value="">部门本级</option>
              {units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </SelectField>
          ) : null}
          <TextField
            label="项目代码"
            name="code"
            required
            hint="预算管理一体化系统中的代码；只用数字、字母和连字符。"
            problem={problems.code}
          />
          <TextField label="项目名称" name="name" required maxLength={200} problem={problems.name} />
          <SelectField label="级次" name="level">
            <Options names={['一级', '二级']} empty="未定" />
          </SelectField>
          <SelectField label="类别" name="category">
            <Options names={['其他运转类', '特定目标类']} empty="未定" />
          </SelectField>
          <SelectField label="资金层级" name="fundingTier">
            <Options names={['本级', '上级']} empty="未定" />
          </SelectField>
          <TextField
            label="资金性质"
            name="fundKind"
            hint="例如 一般公共预算。"
            problem={problems.fundKind}
          />
          <StandingFields problems={problems} />
        </>
      )}
    </PostForm>
  );
}
