// Import of accounts, step by step on one page: choose the file, look at what it would do, decide, done.
'use client';
import { type FormEvent, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { postFile } from '@/components/ui/post-json';
import { Sheet } from '@/components/ui/sheet';
import {
  IMPORT_MODES,
  type ImportMode,
  type ImportPreview,
  importEdits,
} from '@/lib/domain/accounts/import-preview';
import type { TableKind } from '@/lib/domain/accounts/tables';
import styles from './import-form.module.css';
import { ImportTables } from './import-tables';
import { UnmatchedCells } from './unmatched-cells';

const MODES: Readonly<Record<ImportMode, string>> = {
  overwrite: '覆盖：与文件不同的，改成文件中的数字',
  fillBlank: '只补空格：只填现在空着的，已有的不动',
};

function isPreview(value: unknown): value is ImportPreview {
  return typeof value === 'object' && value !== null && 'fingerprint' in value;
}

function writtenOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Number(Reflect.get(value, 'written')) : 0;
}

/** The whole import. `address` is the endpoint, `back` the accounts. */
export function ImportForm({ address, back }: { address: string; back: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [mode, setMode] = useState<ImportMode>('overwrite');
  const [left, setLeft] = useState<ReadonlySet<TableKind>>(new Set());
  const [busy, setBusy] = useState<'reading' | 'importing' | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [written, setWritten] = useState<number | null>(null);

  const kinds = (preview?.tables ?? []).map(({ kind }) => kind).filter((kind) => !left.has(kind));
  const edits = preview ? importEdits(preview.tables, { mode, tables: kinds }) : [];

  async function read(event: FormEvent) {
    event.preventDefault();
    if (file === null) return setMessage('请先选择要导入的 .xlsx 文件。');
    setBusy('reading');
    setMessage(null);
    setWritten(null);
    const posted = await postFile(address, file);
    setBusy(null);
    if (!posted.ok) {
      setPreview(null);
      return setMessage(posted.message);
    }
    setLeft(new Set());
    setPreview(isPreview(posted.value) ? posted.value : null);
  }

  async function apply() {
    if (file === null || preview === null) return;
    setBusy('importing');
    setMessage(null);
    const chosen = new URLSearchParams({ mode, fingerprint: preview.fingerprint });
    for (const kind of kinds) chosen.append('table', kind);
    const posted = await postFile(`${address}/apply?${chosen}`, file);
    setBusy(null);
    if (!posted.ok) return setMessage(posted.message);
    setPreview(null);
    setWritten(writtenOf(posted.value));
  }

  function turn(kind: TableKind) {
    const next = new Set(left);
    if (!next.delete(kind)) next.add(kind);
    setLeft(next);
  }

  return (
    <>
      <Sheet title="选择文件">
        <form className={styles.upload} onSubmit={read}>
          <label className={styles.file}>
            <span>Excel 文件（.xlsx，不超过 10 MB）</span>
            <input
              type="file"
              accept=".xlsx"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null);
                setPreview(null);
                setMessage(null);
              }}
            />
          </label>
          <Button type="submit" tone={preview === null ? 'primary' : 'plain'} disabled={busy !== null}>
            {busy === 'reading' ? '正在读取' : '读取并预览'}
          </Button>
        </form>
        <p className={styles.hint}>
          一张公开表一个工作表，按表名、列名和科目编码识别，不看位置；金额单位是元或万元都可以。没有现成文件的，可下载
          <a href={`${address}/template`}>空白表</a>或<a href={`${address}/template?filled=1`}>已填的表</a>
          ，填好后再上传。
        </p>
        {message === null ? null : (
          <Notice tone="bad" alert>
            {message}
          </Notice>
        )}
        {written === null ? null : (
          <Notice tone="ok" title={`已导入 ${written} 格`} alert>
            <p>每一格都记入了修改记录。合计和勾稽关系请在决算资料中查看。</p>
            <ButtonLink tone="primary" href={back}>
              查看决算资料
            </ButtonLink>
          </Notice>
        )}
      </Sheet>
      {preview === null ? null : (
        <>
          <Sheet title="文件与决算资料的比较">
            {preview.notes.length === 0 ? null : (
              <Notice tone="warn" title="请先核对">
                <ul className={styles.notes}>
                  {preview.notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              </Notice>
            )}
            {preview.tables.length === 0 ? (
              <Notice tone="bad" title="文件中没有认出公开表">
                工作表的标题应为《收入支出决算总表》等公开表的名称。可下载空白表，把数字填入后再上传。
              </Notice>
            ) : (
              <ImportTables tables={preview.tables} left={left} onTurn={turn} />
            )}
          </Sheet>
          <UnmatchedCells preview={preview} />
          {preview.tables.length === 0 ? null : (
            <Sheet title="导入">
              <fieldset className={styles.modes}>
                <legend>已有的数字怎么办</legend>
                {IMPORT_MODES.map((one) => (
                  <label key={one}>
                    <input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} />
                    {MODES[one]}
                  </label>
                ))}
              </fieldset>
              <p className={styles.hint}>文件中没有的数字一律保留，导入不删除任何内容。</p>
              <div>
                <Button
                  tone="primary"
                  disabled={busy !== null || edits.length === 0}
                  onClick={() => void apply()}
                >
                  {busy === 'importing' ? '正在导入' : `导入（${edits.length} 格）`}
                </Button>
              </div>
            </Sheet>
          )}
        </>
      )}
    </>
  );
}
