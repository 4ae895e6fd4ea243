// The settings of a region.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CheckField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PostForm, textIn } from '@/components/ui/post-form';
import type { RegionSettings } from '@/components/upkeep/upkeep-types';

export function RegionForm({ regionCode, settings }: { regionCode: string; settings: RegionSettings }) {
  const router = useRouter();
  const [done, setDone] = useState(false);
  return (
    <>
      {done ? (
        <Notice tone="ok" alert>
          地区设置已保存。
        </Notice>
      ) : null}
      <PostForm
        // What was saved becomes what the form starts from.
        key={JSON.stringify(settings)}
        action="/desk/api/set-up/region"
        verb="保存"
        onDone={() => {
          setDone(true);
          router.refresh();
        }}
        read={(form) => ({
          regionCode,
          name: textIn(form, 'name'),
          financeOffice: textIn(form, 'financeOffice'),
          endorseRequired: form.get('endorseRequired') === 'on',
          showFindings: form.get('showFindings') === 'on',
        })}
      >
        {(problems) => (
          <>
            <TextField
              label="地区名称"
              name="name"
              required
              defaultValue={settings.name}
              problem={problems.name}
            />
            <TextField
              label="财政部门名称"
              name="financeOffice"
              required
              defaultValue={settings.financeOffice}
              problem={problems.financeOffice}
            />
            <CheckField
              label="提交后先由部门审核，再送财政审核"
              name="endorseRequired"
              defaultChecked={settings.endorseRequired}
              problem={problems.endorseRequired}
            />
            <CheckField
              label="公开页面显示审核结果和审核说明"
              name="showFindings"
              defaultChecked={settings.showFindings}
              hint="不勾选时，审核结果和说明只在内部可见。"
            />
          </>
        )}
      </PostForm>
    </>
  );
}
