// Which role, and over what: the second question depends on the first.
'use client';
import { useState } from 'react';
import { SelectField } from '@/components/ui/field';
import { textIn, textOrNull } from '@/components/ui/post-form';
import type { GrantChoices } from '@/components/users/user-types';

/** Reads the fields below from their form. */
export function readRole(form: FormData): {
  role: string;
  departmentId: string | null;
  projectId: string | null;
} {
  return {
    role: textIn(form, 'role'),
    departmentId: textOrNull(form, 'departmentId'),
    projectId: textOrNull(form, 'projectId'),
  };
}

/** Fields `role`, and `departmentId` or `projectId` where the role asks for one. */
export function RoleFields({
  choices,
  problems,
}: {
  choices: GrantChoices;
  problems: Readonly<Record<string, string>>;
}) {
  const [role, setRole] = useState('');
  const over = choices.roles.find((choice) => choice.role === role)?.over;
  return (
    <>
      <SelectField
        label="角色"
        name="role"
        required
        value={role}
        onChange={(event) => setRole(event.target.value)}
        problem={problems.role}
        hint="项目填报人只办一个项目；部门财务人员、公开经办人办一个部门；财政审核人员、系统管理员办全地区。"
      >
        <option value="">请选择</option>
        {choices.roles.map((choice) => (
          <option key={choice.role} value={choice.role}>
            {choice.name}
          </option>
        ))}
      </SelectField>
      {over === 'department' ? (
        <SelectField label="部门" name="departmentId" required problem={problems.departmentId}>
          <option value="">请选择</option>
          {choices.departments.map((department) => (
            <option key={department.id} value={department.id}>
              {department.name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {over === 'project' ? (
        <SelectField label="项目" name="projectId" required problem={problems.projectId}>
          <option value="">请选择</option>
          {choices.projects.map((project) => (
            <option key={project.id} value={project.id}>
              {project.name}
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  );
}
