// 公开前自查: choose or drop files, read the report, print it. No account; the files never leave the browser.
'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { checkFiles, type FileReport, reportsJson } from './checked-file';
import styles from './check.module.css';
import { Report } from './report';

/** The page. */
export function FileCheck() {
  const page = useRef<HTMLDivElement>(null);
  const [reports, setReports] = useState<readonly FileReport[]>([]);

  // On paper nothing can be unfolded: what was not checked, and why, is printed too.
  useEffect(() => {
    const unfold = () => {
      for (const details of page.current?.querySelectorAll('details') ?? []) details.open = true;
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);

  return (
    <>
      <h1>公开前自查</h1>
      <p className="lede">
        在公开之前，把自评表或决算公开文本核对一遍：合计、执行率、得分、等级，以及文字与表格是否一致。
      </p>
      <FileDrop
        id="files"
        accept=".json,application/json"
        hint="数据交换格式（JSON），每个不超过 20 MB，可一次选多个。文件只在您的浏览器里核对，不上传，不保存。"
        resultsLabel="自查结果"
        onFiles={async (files) => setReports(await checkFiles(files))}
        between={
          <noscript>
            <Notice tone="warn" title="本页需要启用脚本">
              <p>也可以在本机用命令行核对：mingji check 文件名。</p>
            </Notice>
          </noscript>
        }
      >
        <div ref={page}>
          {reports.length > 0 ? <Ways reports={reports} /> : null}
          {reports.map((report, i) => (
            <Report key={`${i} ${report.file}`} report={report} />
          ))}
        </div>
      </FileDrop>
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
