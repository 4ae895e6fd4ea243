// The 年度表样 of a region: versions with the years they serve, drafts, and open forms that are still on another version.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BehindRow, DraftRow, VersionRow } from '@/components/templates/template-types';
import { versionPath } from '@/components/templates/template-types';
import { ActivateDialog } from '@/components/templates/activate-dialog';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { postJson } from '@/components/ui/post-json';
import { Sheet } from '@/components/ui/sheet';
import { Table } from '@/components/ui/table';
import tableStyles from '@/components/ui/table.module.css';
import { formatDate, formatTime } from '@/lib/domain/format';

export function TemplateList({
  regionCode,
  versions,
  drafts,
  behind,
  years,
}: {
  regionCode: string;
  versions: readonly VersionRow[];
  drafts: readonly DraftRow[];
  behind: readonly BehindRow[];
  years: readonly number[];
}) {
  const router = useRouter();
  const [activating, setActivating] = useState<VersionRow | null>(null);
  const [said, setSaid] = useState<{ tone: 'ok' | 'bad'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);

  async function derive(from: string) {
    setBusy(true);
    const posted = await postJson('/desk/api/templates/derive', { regionCode, from });
    setBusy(false);
    if (!posted.ok) setSaid({ tone: 'bad', text: posted.message });
    else window.location.assign(`/desk/templates/drafts/${(posted.value as { id: string }).id}`);
  }

  return (
    <>
      {said ? (
        <Notice tone={said.tone} alert>
          {said.text}
        </Notice>
      ) : null}
      {drafts.length > 0 ? <Drafts drafts={drafts} /> : null}
      <Sheet title="已发布的表样">
        <Versions
          regionCode={regionCode}
          versions={versions}
          busy={busy}
          onDerive={derive}
          onActivate={setActivating}
        />
      </Sheet>
      {behind.length > 0 ? <Behind rows={behind} /> : null}
      <ActivateDialog
        regionCode={regionCode}
        version={activating}
        versions={versions}
        years={years}
        onClose={() => setActivating(null)}
        onDone={(changed) => {
          setSaid({
            tone: 'ok',
            text: `已在 ${changed.join('、')} 年度启用「${activating?.name ?? ''}」第 ${activating?.version ?? ''} 版。已有的自评表保留原表样。`,
          });
          setActivating(null);
          router.refresh();
        }}
      />
    </>
  );
}

function Drafts({ drafts }: { drafts: readonly DraftRow[] }) {
  return (
    <Sheet title="正在编写的草稿">
      <Table label="表样草稿">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">以此为基础</th>
            <th scope="col">最近保存</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <th scope="row">
                <a href={`/desk/templates/drafts/${draft.id}`}>{draft.name}</a>
              </th>
              <td>{draft.basedOn}</td>
              <td>
                {formatDate(draft.savedAt)} {formatTime(draft.savedAt)}　{draft.savedBy}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Sheet>
  );
}

function Versions({
  regionCode,
  versions,
  busy,
  onDerive,
  onActivate,
}: {
  regionCode: string;
  versions: readonly VersionRow[];
  busy: boolean;
  onDerive: (id: string) => void;
  onActivate: (version: VersionRow) => void;
}) {
  return (
    <Table label="已发布的年度表样">
      <thead>
        <tr>
          <th scope="col">表样</th>
          <th scope="col">版本</th>
          <th scope="col">来源</th>
          <th scope="col">启用年度</th>
          <th scope="col" className={tableStyles.number}>
            自评表
          </th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">
              <a href={versionPath(version.id, regionCode)}>{version.name}</a>
            </th>
            <td>第 {version.version} 版</td>
            <td>{version.isOwn ? <Pill tone="accent">本地区</Pill> : <Pill>系统内置</Pill>}</td>
            <td>{version.years.length > 0 ? version.years.join('、') : '未启用'}</td>
            <td className={tableStyles.number}>{version.forms}</td>
            <td>
              <span className={tableStyles.actions}>
                <Button
                  small
                  disabled={busy}
                  onClick={() => onDerive(version.id)}
                  aria-label={`以「${version.name}」第 ${version.version} 版为基础新建`}
                >
                  以此为基础新建
                </Button>
                <Button
                  small
                  tone="quiet"
                  onClick={() => onActivate(version)}
                  aria-label={`启用「${version.name}」第 ${version.version} 版`}
                >
                  启用
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Behind({ rows }: { rows: readonly BehindRow[] }) {
  return (
    <Sheet title="还在用原表样的自评表">
      <p>这些自评表在启用新表样之前建立，保留原表样。可以逐张看清变化后再迁移；已提交的不受影响。</p>
      <Table label="还在用原表样的自评表">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">部门</th>
            <th scope="col">年度</th>
            <th scope="col">现用表样</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.evaluationId}>
              <th scope="row">{row.projectName}</th>
              <td>{row.departmentName}</td>
              <td>{row.year}</td>
              <td>{row.templateName}</td>
              <td>
                <a
                  href={`/desk/templates/move/${row.evaluationId}`}
                  aria-label={`看「${row.projectName}」有什么变化`}
                >
                  看有什么变化
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Sheet>
  );
}
