// A text that somebody takes elsewhere: shown as it will be, copied with one press.
'use client';
import { useId, useRef, useState } from 'react';
import styles from '@/components/review/copy-text.module.css';
import { Button } from '@/components/ui/button';

/** Copies by the clipboard; where that is not allowed (plain http), selects the text and says so. */
export function CopyText({ title, text }: { title: string; text: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid('已复制，可以粘贴到消息里。');
    } catch {
      setSaid('文字已选中，请按 Ctrl+C 复制。');
    }
  }
  return (
    <section className={styles.copy}>
      <div className={styles.head}>
        <label htmlFor={id}>{title}</label>
        <output className={styles.said}>{said}</output>
        <Button small onClick={copy}>
          复制
        </Button>
      </div>
      <textarea
        ref={field}
        id={id}
        className={styles.text}
        readOnly
        rows={Math.min(16, text.split('\n').length + 1)}
        value={text}
      />
    </section>
  );
}
