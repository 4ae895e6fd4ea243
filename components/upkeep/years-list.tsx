// The years of a region: when they are open, with which form, and what happens after the closing date.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { CheckField, SelectField, TextField } from '@/components/ui/field';
import { PostForm, textIn } from '@/components/ui/post-form';
import { Table } from '@/components/ui/table';
import tableStyles from '@/components/ui/table.module.css';
import type { Choice, YearRow } from '@/components/upkeep/upkeep-types';

const LATE = { mark: '可以提交，注明逾期', refuse: '不得提交' };

export function YearsList({
  regionCode,
  years,
  templates,
  nextYear,
}: {
  regionCode: string;
  years: readonly YearRow[];
  templates: readonly Choice[];
  nextYear: number;
}) {
  const router = useRouter();
  const [editing, setEditing] = useState<YearRow | 'new' | null>(null);
  const row = editing === 'new' || editing === null ? null : editing;
  return (
    <>
      <Table label="年度设置">
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">年度表样</th>
            <th scope="col">开放日期</th>
            <th scope="col">截止日期</th>
            <th scope="col">截止之后</th>
            <th scope="col">批复目标</th>
            <th scope="col" className={tableStyles.number}>
              项目数
            </th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.id}>
              <th scope="row">{year.year}</th>
              <td>{year.templateName}</td>
              <td>{year.opensOn}</td>
              <td>{year.closesOn}</td>
              <td>{LATE[year.lateSubmission]}</td>
              <td>{year.targetsLocked ? '锁定' : '可修改'}</td>
              <td className={tableStyles.number}>{year.projects}</td>
              <td>
                <Button small tone="quiet" onClick={() => setEditing(year)}>
                  修改
                </Button>
              </td>
            </tr>
          ))}
          {years.length === 0 ? (
            <tr>
              <td colSpan={8} className={tableStyles.empty}>
                还没有开设年度。请先开设，再到「项目」登记当年的项目。
              </td>
            </tr>
          ) : null}
        </tbody>
      </Table>
      <p className={tableStyles.below}>
        <Button tone="primary" onClick={() => setEditing('new')}>
          开设年度
        </Button>
      </p>
      <Dialog
        open={editing !== null}
        title={row ? `修改 ${row.year} 年度` : '开设年度'}
        onClose={() => setEditing(null)}
      >
        <YearForm
          regionCode={regionCode}
          row={row}
          templates={templates}
          latest={years[0]?.templateId}
          nextYear={nextYear}
          onDone={() => {
            setEditing(null);
            router.refresh();
          }}
        />
      </Dialog>
    </>
  );
}

function YearForm({
  regionCode,
  row,
  templates,
  latest,
  nextYear,
  onDone,
}: {
  regionCode: string;
  row: YearRow | null;
  templates: readonly Choice[];
  /** The form of the newest year: what a new one starts with. */
  latest: string | undefined;
  nextYear: number;
  onDone: () => void;
}) {
  return (
    <PostForm
      action="/desk/api/set-up/year"
      verb="保存"
      onDone={onDone}
      read={(form) => ({
        regionCode,
        year: Number(textIn(form, 'year')),
        templateId: textIn(form, 'templateId'),
        opensOn: textIn(form, 'opensOn'),
        closesOn: textIn(form, 'closesOn'),
        lateSubmission: textIn(form, 'lateSubmission'),
        targetsLocked: form.get('targetsLocked') === 'on',
      })}
    >
      {(problems) => (
        <>
          <TextField
            label="年度"
            name="year"
            required
            inputMode="numeric"
            pattern="[0-9]{4}"
            readOnly={row !== null}
            defaultValue={row?.year ?? nextYear}
            hint="所评价的预算年度，四位数字。"
            problem={problems.year}
          />
          <SelectField
            label="年度表样"
            name="templateId"
            required
            defaultValue={row?.templateId ?? latest ?? templates.at(-1)?.id}
            hint={
              row && row.projects > 0
                ? '该年度已有项目按此表样填报。确需换用，请到「年度表样」启用。'
                : undefined
            }
            problem={problems.templateId}
          >
            {templates.map((template) => (
              <option key={template.id} value={template.id}>
                {template.name}
              </option>
            ))}
          </SelectField>
          <TextField
            label="开放日期"
            name="opensOn"
            type="date"
            required
            defaultValue={row?.opensOn}
            problem={problems.opensOn}
          />
          <TextField
            label="截止日期"
            name="closesOn"
            type="date"
            required
            defaultValue={row?.closesOn}
            hint="截止当天仍可提交。"
            problem={problems.closesOn}
          />
          <SelectField
            label="截止之后"
            name="lateSubmission"
            required
            defaultValue={row?.lateSubmission ?? 'mark'}
            hint="截止之后仍可填写和保存。"
          >
            <option value="mark">{LATE.mark}</option>
            <option value="refuse">{LATE.refuse}</option>
          </SelectField>
          <CheckField
            label="批复的绩效目标锁定"
            name="targetsLocked"
            defaultChecked={row?.targetsLocked ?? true}
            hint="锁定后只填完成值、得分、原因和完成情况；没有批复目标的项目不受影响。"
          />
        </>
      )}
    </PostForm>
  );
}
