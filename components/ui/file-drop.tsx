// The place to choose or drop files, and below it what was found of them. The caller does the work; nothing is kept here.
'use client';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import styles from './file-drop.module.css';

/** Choosing and dropping files. `onFiles` is called with at least one; the results take the focus once it has settled. */
export function FileDrop({
  id,
  accept,
  hint,
  resultsLabel,
  onFiles,
  between,
  children,
}: {
  id: string;
  accept?: string;
  hint: string;
  resultsLabel: string;
  onFiles: (files: readonly File[]) => Promise<void>;
  /** Stands between the place and the results: what holds without scripts. */
  between?: ReactNode;
  /** What was found; hidden while the work goes on. */
  children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);

  async function take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setBusy(true);
    // Lets the page say that it is at work before the work holds it up.
    await new Promise((settle) => setTimeout(settle, 30));
    try {
      await onFiles(files);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
    requestAnimationFrame(() => results.current?.focus());
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
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
          id={id}
          className={styles.input}
          type="file"
          multiple
          {...(accept !== undefined && { accept })}
          onChange={(event) => void take([...(event.target.files ?? [])])}
        />
        {/* The browser's own button speaks the browser's language. */}
        <label htmlFor={id} className={styles.choose}>
          选择文件
        </label>
        <span className={styles.orDrop}>或把文件拖到这里</span>
        <p className={styles.small}>{hint}</p>
      </div>
      {between}
      <section
        ref={results}
        tabIndex={-1}
        aria-live="polite"
        aria-label={resultsLabel}
        className={styles.results}
      >
        {busy ? <p>正在核对……</p> : children}
      </section>
    </>
  );
}
