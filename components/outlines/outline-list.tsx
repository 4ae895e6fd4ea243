// The 公开大纲 of a region: versions with the years they serve, and the choice of one for a year.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { PostForm, textIn } from '@/components/ui/post-form';
import { Sheet } from '@/components/ui/sheet';
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import { type OutlineVersion, outlinePath } from './outline-types';

/** The list with its dialog. */
export function OutlineList({
  regionCode,
  outlines,
  years,
}: {
  regionCode: string;
  outlines: readonly OutlineVersion[];
  /** Opened years, newest first. */
  years: readonly number[];
}) {
  const router = useRouter();
  const [choosing, setChoosing] = useState<OutlineVersion | null>(null);
  const [said, setSaid] = useState('');
  return (
    <>
      {said === '' ? null : (
        <Notice tone="ok" alert>
          {said}
        </Notice>
      )}
      <Sheet>
        <Table label="公开大纲">
          <thead>
            <tr>
              <th scope="col">大纲</th>
              <th scope="col">版本</th>
              <th scope="col">来源</th>
              <th scope="col">依据</th>
              <th scope="col">使用年度</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {outlines.map((outline) => (
              <tr key={outline.id}>
                <th scope="row">
                  <a href={outlinePath(outline.id, regionCode)}>{outline.name}</a>
                </th>
                <td>第 {outline.version} 版</td>
                <td>{outline.isOwn ? <Pill tone="accent">本地区</Pill> : <Pill>系统内置</Pill>}</td>
                <td>{outline.basis}</td>
                <td>{outline.years.length > 0 ? outline.years.join('、') : '未使用'}</td>
                <td>
                  <span className={table.actions}>
                    <a
                      href={outlinePath(outline.id, regionCode)}
                      aria-label={`以「${outline.name}」第 ${outline.version} 版为基础修改`}
                    >
                      以此为基础修改
                    </a>
                    <Button
                      small
                      tone="quiet"
                      onClick={() => setChoosing(outline)}
                      aria-label={`选用「${outline.name}」第 ${outline.version} 版`}
                    >
                      选用
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Sheet>
      <Dialog
        open={choosing !== null}
        title={choosing ? `选用「${choosing.name}」第 ${choosing.version} 版` : '选用'}
        onClose={() => setChoosing(null)}
      >
        {years.length === 0 ? (
          <p>
            本地区还没有开设年度。请先到 <a href="/desk/periods">年度设置</a> 开设年度。
          </p>
        ) : (
          <PostForm
            action="/desk/api/outlines/choose"
            verb="选用"
            read={(form) => ({
              regionCode,
              outlineId: choosing?.id ?? '',
              year: Number(textIn(form, 'year')),
            })}
            onDone={() => {
              setSaid(
                `已选用「${choosing?.name ?? ''}」第 ${choosing?.version ?? ''} 版。已公开的版本不受影响。`,
              );
              setChoosing(null);
              router.refresh();
            }}
          >
            {(problems) => (
              <SelectField
                required
                label="哪个年度的决算公开"
                name="year"
                problem={problems.year}
                hint="该年度以后公开的版本按这个大纲编写，已公开的版本不变。"
              >
                {years.map((year) => (
                  <option key={year} value={year}>
                    {year} 年度
                  </option>
                ))}
              </SelectField>
            )}
          </PostForm>
        )}
      </Dialog>
    </>
  );
}
