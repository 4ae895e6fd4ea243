// A project's state and whether it is published: asked when it is registered, and whenever that changes.
'use client';
import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { PostForm, textIn, textOrNull } from '@/components/ui/post-form';
import type { ProjectRow } from '@/components/upkeep/upkeep-types';

/** Options whose value is their name. */
export function Options({ names, empty }: { names: readonly string[]; empty?: string }) {
  return (
    <>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </>
  );
}

/** Reads the fields below from their form. */
export function readStanding(form: FormData): {
  state: string;
  publicity: string;
  publicityGround: string | null;
} {
  return {
    state: textIn(form, 'state'),
    publicity: textIn(form, 'publicity'),
    publicityGround: textOrNull(form, 'publicityGround'),
  };
}

/** Fields `state`, `publicity` and, where it needs one, `publicityGround`. */
export function StandingFields({
  row,
  problems,
}: {
  row?: ProjectRow;
  problems: Readonly<Record<string, string>>;
}) {
  const [publicity, setPublicity] = useState(row?.publicity ?? '公开');
  return (
    <>
      <SelectField label="实施状态" name="state" required defaultValue={row?.state ?? '实施中'}>
        <Options names={['实施中', '未实施', '已收回', '已结项']} />
      </SelectField>
      <SelectField
        label="公开属性"
        name="publicity"
        required
        value={publicity}
        onChange={(event) => setPublicity(event.target.value)}
      >
        <Options names={['公开', '部分公开', '不公开']} />
      </SelectField>
      {publicity === '公开' ? null : (
        <TextField
          label="不公开或部分公开的依据"
          name="publicityGround"
          required={publicity === '不公开'}
          defaultValue={row?.publicityGround ?? ''}
          maxLength={500}
          problem={problems.publicityGround}
        />
      )}
    </>
  );
}

/** Changes a registered project. */
export function AmendProjectForm({
  regionCode,
  row,
  onDone,
}: {
  regionCode: string;
  row: ProjectRow;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/set-up/amend-project"
      verb="保存"
      onDone={onDone}
      read={(form) => ({ regionCode, projectId: row.id, ...readStanding(form) })}
    >
      {(problems) => (
        <>
          <p>已公开的版本不变，下次公开时按新的属性办理。</p>
          <StandingFields row={row} problems={problems} />
        </>
      )}
    </PostForm>
  );
}
