// Choose or drop files and read whether each is a published one. They are hashed here; only the hash is sent.
'use client';
import { type DragEvent, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { type VerifiedFile, verifyFiles } from './verified-file';
import { Verdict } from './verdict';
import styles from './verify.module.css';

/** The place to drop files, and what was found. */
export function FileVerify() {
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [verified, setVerified] = useState<readonly VerifiedFile[]>([]);

  async function verify(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setBusy(true);
    // Lets the page say that it is at work before the work holds it up.
    await new Promise((settle) => setTimeout(settle, 30));
    try {
      setVerified(await verifyFiles(files));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
    requestAnimationFrame(() => results.current?.focus());
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void verify([...event.dataTransfer.files]);
  }

  return (
    <>
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
          id="file"
          className={styles.input}
          type="file"
          multiple
          onChange={(event) => void verify([...(event.target.files ?? [])])}
        />
        {/* The browser's own button speaks the browser's language. */}
        <label htmlFor="file" className={styles.choose}>
          选择文件
        </label>
        <span className={styles.orDrop}>或把文件拖到这里</span>
        <p className={styles.small}>
          每个不超过 100 MB，可一次选多个。只在您的浏览器里计算校验值，文件不上传，不保存。
        </p>
      </div>
      <section
        ref={results}
        tabIndex={-1}
        aria-live="polite"
        aria-label="核对结果"
        className={styles.results}
      >
        {busy ? <p>正在核对……</p> : null}
        {busy ? null : verified.map((one, i) => <Result key={`${i} ${one.file}`} verified={one} />)}
      </section>
    </>
  );
}

function Result({ verified }: { verified: VerifiedFile }) {
  if ('answer' in verified) {
    return <Verdict answer={verified.answer} hash={verified.hash} file={verified.file} />;
  }
  return (
    <div className={styles.result}>
      <Notice tone="warn" title="未能核对">
        <p>文件：{verified.file}</p>
        <p>{verified.problem}</p>
      </Notice>
    </div>
  );
}
