// 启用: from which year on new forms are made with a version.
'use client';
import type { VersionRow } from '@/components/templates/template-types';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { PostForm, textIn } from '@/components/ui/post-form';

export function ActivateDialog({
  regionCode,
  version,
  versions,
  years,
  onClose,
  onDone,
}: {
  regionCode: string;
  version: VersionRow | null;
  /** All versions, each with the years it is in use. */
  versions: readonly VersionRow[];
  years: readonly number[];
  onClose: () => void;
  onDone: (years: readonly number[]) => void;
}) {
  return (
    <Dialog
      open={version !== null}
      title={version ? `启用「${version.name}」第 ${version.version} 版` : '启用'}
      onClose={onClose}
    >
      {years.length === 0 ? (
        <p>
          本地区还没有开设年度。请先到 <a href="/desk/periods">年度设置</a> 开设年度。
        </p>
      ) : (
        <PostForm
          action="/desk/api/templates/activate"
          verb="启用"
          onDone={(value) => onDone((value as { years: number[] }).years)}
          read={(form) => ({
            regionCode,
            templateId: version?.id ?? '',
            fromYear: Number(textIn(form, 'fromYear')),
          })}
        >
          {(problems) => (
            <>
              <SelectField
                label="从哪个年度起启用"
                name="fromYear"
                required
                problem={problems.fromYear}
                hint="该年度及以后各年度新建的自评表使用这个表样。已有的自评表保留原表样，可以另行迁移。"
              >
                {years.map((year) => (
                  <option key={year} value={year}>
                    {year} 年度
                  </option>
                ))}
              </SelectField>
              <InUse versions={versions} />
            </>
          )}
        </PostForm>
      )}
    </Dialog>
  );
}

/** What the years have now: activating replaces it from the chosen year on. */
function InUse({ versions }: { versions: readonly VersionRow[] }) {
  const used = versions
    .flatMap(({ name, version, years }) => years.map((year) => ({ year, name, version })))
    .sort((a, b) => a.year - b.year);
  if (used.length === 0) return null;
  return (
    <>
      <p>各年度现在使用的表样，所选年度及以后的将被替换：</p>
      <ul>
        {used.map(({ year, name, version }) => (
          <li key={year}>
            {year} 年度：「{name}」第 {version} 版
          </li>
        ))}
      </ul>
    </>
  );
}
