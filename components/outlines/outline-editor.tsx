// A 公开大纲 as a form: titles, order, levels and what is written where; beside it the headings as they print, and what is wrong.
'use client';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { postJson } from '@/components/ui/post-json';
import { newId } from '@/components/drafting/new-id';
import { type Outline, SECTION_KEYS } from '@/lib/domain/disclosure/outline';
import {
  added,
  type EditedOutline,
  type EditedSection,
  editedSections,
  outlineSections,
  rowsOf,
} from '@/lib/domain/disclosure/outlines/edit-outline';
import { outlineProblems, SECTION_LABELS } from '@/lib/domain/disclosure/outlines/outline-problems';
import styles from './outline-editor.module.css';
import { OutlineRowFields } from './outline-row';
import { useOutlineDraft } from './use-outline-draft';

/** The editor. `id` is the version that the draft begins from. */
export function OutlineEditor({
  regionCode,
  id,
  outline,
  isOwn,
  suggestedName,
  sampleYear,
}: {
  regionCode: string;
  id: string;
  outline: Outline;
  isOwn: boolean;
  /** The name of a copy of a built-in outline. */
  suggestedName: string;
  sampleYear: number;
}) {
  const published = useMemo<EditedOutline>(
    () => ({
      name: isOwn ? outline.name : suggestedName,
      basis: outline.basis,
      sections: editedSections(outline.parts),
    }),
    [outline, isOwn, suggestedName],
  );
  const { draft, isChanged, change, discard } = useOutlineDraft(
    `mingji-outline ${regionCode} ${id}`,
    published,
  );
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const { sections } = draft;
  const parts = outlineSections(sections);
  const rows = rowsOf(sections, { year: sampleYear, body: '部门' });
  const problems = outlineProblems({ ...outline, parts });
  const missing = SECTION_KEYS.filter((key) => !rows.some(({ section }) => section.section === key));
  const put = (next: readonly EditedSection[]) => change({ ...draft, sections: [...next] });

  async function publish() {
    setBusy(true);
    const { name, basis } = draft;
    const posted = await postJson('/desk/api/outlines/publish', {
      regionCode,
      basedOn: id,
      name,
      basis,
      parts,
    });
    setBusy(false);
    if (!posted.ok) return setFailed(posted.message);
    discard();
    window.location.assign(`/desk/outlines?region=${regionCode}`);
  }

  return (
    <div className={styles.editor}>
      <div className={styles.main}>
        <div className={styles.head}>
          <TextField
            required
            label="大纲名称"
            maxLength={60}
            value={draft.name}
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
          <TextField
            required
            label="依据"
            hint="依据的文件或通知"
            maxLength={200}
            value={draft.basis}
            onChange={(event) => change({ ...draft, basis: event.target.value })}
          />
        </div>
        <p className={styles.quiet}>
          标题里的 {'{year}'} 由系统换成年度，{'{body}'} 换成「部门」或「单位」；序号不用写，由系统编排。
        </p>
        <ol className={styles.rows} aria-label="标题">
          {rows.map((row) => (
            <OutlineRowFields key={row.section.id} row={row} sections={sections} onChange={put} />
          ))}
        </ol>
        <AddHeading missing={missing} onAdd={(key) => put(added(sections, key, newId()))} />
      </div>
      <aside className={styles.side} aria-label="检查与预览">
        <Button tone="primary" disabled={busy || problems.length > 0} onClick={() => void publish()}>
          {busy ? '正在办理' : isOwn ? '发布为新版' : '发布为本地区大纲'}
        </Button>
        {isChanged ? (
          <p className={styles.quiet}>
            修改暂存在这台电脑的浏览器里，发布后才生效。{' '}
            <Button small tone="quiet" onClick={discard}>
              放弃修改
            </Button>
          </p>
        ) : null}
        {failed === '' ? null : (
          <Notice tone="bad" alert>
            {failed}
          </Notice>
        )}
        <output>{problems.length === 0 ? '没有问题，可以发布。' : `还有 ${problems.length} 处要改：`}</output>
        {problems.length === 0 ? null : (
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <h2>标题预览</h2>
        <p className={styles.quiet}>以 {sampleYear} 年度部门决算为例。没有内容的标题不印，序号自动顺延。</p>
        <ul className={styles.preview}>
          {rows.map(({ section, level, text }) => (
            <li key={section.id} data-level={Math.min(level, 4)}>
              {text}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

function AddHeading({
  missing,
  onAdd,
}: {
  missing: readonly (typeof SECTION_KEYS)[number][];
  onAdd: (key: (typeof SECTION_KEYS)[number] | null) => void;
}) {
  const [chosen, setChosen] = useState('');
  // What was added a moment ago is no longer among the choices.
  const key = missing.find((one) => one === chosen);
  return (
    <div className={styles.add}>
      <SelectField
        required
        label="添加标题"
        hint="加在最后，再用「上移」「降一级」放到合适的位置。"
        value={key ?? ''}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">只作上级标题（其下再放别的标题）</option>
        {missing.map((one) => (
          <option key={one} value={one}>
            {SECTION_LABELS[one]}
          </option>
        ))}
      </SelectField>
      <Button onClick={() => onAdd(key ?? null)}>添加</Button>
    </div>
  );
}
