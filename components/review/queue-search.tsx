// The search field of the queue: follows what is typed, but leaves an input method in peace until the word is there.
'use client';
import { useEffect, useId, useRef } from 'react';
import styles from '@/components/review/queue.module.css';

/** A search field. `words` may change from outside: by the way back. */
export function QueueSearch({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = field.current;
    if (element && element !== document.activeElement) element.value = words;
  }, [words]);
  return (
    <>
      <label htmlFor={id} className="heard">
        搜索项目、单位
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className={styles.search}
        placeholder="搜索项目、单位"
        defaultValue={words}
        onChange={(event) => {
          if (!(event.nativeEvent as InputEvent).isComposing) onSearch(event.target.value);
        }}
        onCompositionEnd={(event) => onSearch(event.currentTarget.value)}
      />
    </>
  );
}
