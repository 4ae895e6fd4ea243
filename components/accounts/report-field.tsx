// 评价报告 of one 部门评价: choose the PDF, exchange it, take it away. The file is uploaded at once; its name in the cell is an edit to undo.
'use client';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { useTopic } from '@/components/drafting/use-drafting';
import { Button } from '@/components/ui/button';
import { postFile } from '@/components/ui/post-json';
import { LARGEST_REPORT, readReport } from '@/lib/domain/accounts/report-reference';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { formatFileSize } from '@/lib/domain/format';
import { accountsApi } from './accounts-transport';
import facts from './facts.module.css';
import styles from './report-field.module.css';
import { useAccounts } from './use-accounts';

const WARNING = '报告将随决算公开一并公布，请先去除个人信息和涉密内容。';
const MOST = `${LARGEST_REPORT / 1024 / 1024} MB`;

/** The field. A text that names no file is shown as it is, until a file takes its place. */
export function ReportField({ cell, label }: { cell: CellId; label: string }) {
  const editor = useAccounts();
  const { store, props } = editor;
  const text = useTopic(`text:${cell}`, () => store.text(cell));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const address = `${accountsApi(props.bodyId, props.record.fiscalYear)}/report`;
  const report = readReport(text);
  const isOpen = editor.isOpen(cell);

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    // The same file may be chosen again after a refusal.
    currentTarget.value = '';
    if (!file) return;
    if (file.size > LARGEST_REPORT) return setProblem(`文件超过 ${MOST}，没有上传；请压缩后再选择。`);
    setProblem(null);
    setBusy(true);
    const posted = await postFile(`${address}?${new URLSearchParams({ name: file.name })}`, file);
    setBusy(false);
    if (!posted.ok) return setProblem(posted.message);
    store.act([[cell, referenceOf(posted.value)]], cell);
    editor.say('评价报告已上传，可以撤销。');
  }

  function takeAway() {
    setProblem(null);
    store.act([[cell, '']], cell);
    editor.say('已去掉评价报告，可以撤销。');
  }

  return (
    <div className={`${facts.field} ${facts.long}`} data-place={cell}>
      <span className={facts.label}>
        {label}
        <span className={facts.unit}>（PDF，不超过 {MOST}）</span>
      </span>
      <div className={styles.line}>
        {report ? (
          <a className={styles.file} href={`${address}/${report.sha256}`} download={report.name}>
            {report.name} <span className={facts.unit}>{formatFileSize(report.size)}</span>
          </a>
        ) : (
          <span className={styles.file}>{text === '' ? '没有选择文件' : text}</span>
        )}
        {isOpen ? (
          <>
            <Button
              small
              disabled={isBusy}
              aria-describedby={`${id}-warning`}
              data-cell={cell}
              onClick={() => chooser.current?.click()}
            >
              {isBusy ? '正在上传' : report ? '更换' : '选择文件'}
              <span className="heard">{label}</span>
            </Button>
            {text === '' ? null : (
              <Button small tone="quiet" disabled={isBusy} onClick={takeAway}>
                去掉<span className="heard">{label}</span>
              </Button>
            )}
            <input
              ref={chooser}
              type="file"
              accept=".pdf,application/pdf"
              aria-label={`${label}文件`}
              hidden
              onChange={choose}
            />
          </>
        ) : null}
      </div>
      {isOpen ? (
        <p className={facts.help} id={`${id}-warning`}>
          {WARNING}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function referenceOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? String(Reflect.get(value, 'reference') ?? '') : '';
}
