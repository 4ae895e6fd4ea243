// How gravely each check is taken in a template, and at which stage it is used.
'use client';
import type { DraftEditing } from '@/components/templates/draft-list';
import styles from '@/components/templates/template-editor.module.css';
import { Table } from '@/components/ui/table';
import field from '@/components/ui/field.module.css';
import { RULES } from '@/lib/domain/checks/rules/all';
import { type Json, valueAt } from '@/lib/domain/template/draft-value';
import { SETTING_NAMES, STAGE_NAMES } from '@/lib/domain/template/template-changes';

export function RuleSettings({ editing }: { editing: DraftEditing }) {
  return (
    <Table label="审核项目">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">审核内容</th>
          <th scope="col">审核程度</th>
          <th scope="col">适用阶段</th>
        </tr>
      </thead>
      <tbody>
        {RULES.map(({ id, title, severity }) => (
          <tr key={id}>
            <td>{id}</td>
            <th scope="row">{title}</th>
            <td>
              <Setting
                editing={editing}
                path={['checks', 'severities', id]}
                label={`${id} 审核程度`}
                absent={`按目录（${SETTING_NAMES[severity] ?? ''}）`}
                names={SETTING_NAMES}
                read={(value) => (typeof value === 'string' ? value : '')}
                write={(text) => text}
              />
            </td>
            <td>
              <Setting
                editing={editing}
                path={['checks', 'stages', id]}
                label={`${id} 适用阶段`}
                absent="各阶段"
                names={STAGE_NAMES}
                read={(value) => (Array.isArray(value) && value.length === 1 ? String(value[0]) : '')}
                write={(text) => [text]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Setting({
  editing: { draft, disabled, onChange },
  path,
  label,
  absent,
  names,
  read,
  write,
}: {
  editing: DraftEditing;
  path: readonly string[];
  label: string;
  absent: string;
  names: Readonly<Record<string, string>>;
  read: (value: Json | undefined) => string;
  write: (text: string) => Json;
}) {
  return (
    <select
      className={`${field.input} ${styles.setting}`}
      aria-label={label}
      disabled={disabled}
      value={read(valueAt(draft, path))}
      onChange={({ target }) => onChange(path, target.value === '' ? undefined : write(target.value))}
    >
      <option value="">{absent}</option>
      {Object.entries(names).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
