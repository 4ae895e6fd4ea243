// 公开前自查: choose or drop files, read the report, print it. No account; the files never leave the browser.
'use client';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { checkFiles, type FileReport, reportsJson } from './checked-file';
import styles from './check.module.css';
import { Report } from './report';

/** The page. */
export function FileCheck() {
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [reports, setReports] = useState<readonly FileReport[]>([]);

  // On paper nothing can be unfolded: what was not checked, and why, is printed too.
  useEffect(() => {
    const unfold = () => {
      for (const details of results.current?.querySelectorAll('details') ?? []) details.open = true;
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);

  async function check(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setBusy(true);
    // Lets the page say that it is at work before the work holds it up.
    await new Promise((settle) => setTimeout(settle, 30));
    try {
      setReports(await checkFiles(files));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
    requestAnimationFrame(() => results.current?.focus());
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void check([...event.dataTransfer.files]);
  }

  return (
    <>
      <h1>公开前自查</h1>
      <p className="lede">
        在公开之前，把自评表或决算公开文本核对一遍：合计、执行率、得分、等级，以及文字与表格是否一致。
      </p>
      <div
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id="files"
          className={styles.input}
          type="file"
          multiple
          accept=".json,application/json"
          onChange={(event) => void check([...(event.target.files ?? [])])}
        />
        {/* The browser's own button speaks the browser's language. */}
        <label htmlFor="files" className={styles.choose}>
          选择文件
        </label>
        <span className={styles.orDrop}>或把文件拖到这里</span>
        <p className={styles.small}>
          数据交换格式（JSON），每个不超过 20 MB，可一次选多个。文件只在您的浏览器里核对，不上传，不保存。
        </p>
      </div>
      <noscript>
        <Notice tone="warn" title="本页需要启用脚本">
          <p>也可以在本机用命令行核对：mingji check 文件名。</p>
        </Notice>
      </noscript>
      <section
        ref={results}
        tabIndex={-1}
        aria-live="polite"
        aria-label="自查结果"
        className={styles.results}
      >
        {busy ? <p>正在核对……</p> : null}
        {!busy && reports.length > 0 ? <Ways reports={reports} /> : null}
        {busy ? null : reports.map((report, i) => <Report key={`${i} ${report.file}`} report={report} />)}
      </section>
    </>
  );
}

function Ways({ reports }: { reports: readonly FileReport[] }) {
  return (
    <p className={styles.ways}>
      <Button small onClick={() => window.print()}>
        打印自查结果
      </Button>
      <Button small onClick={() => save(reportsJson(reports))}>
        下载自查结果（JSON）
      </Button>
    </p>
  );
}

function save(json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = '自查结果.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
