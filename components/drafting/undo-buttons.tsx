// 撤销 and 恢复 in the bar of an editor.
'use client';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import styles from './top-bar.module.css';
import { useDrafting } from './use-drafting';

/** Whether there is something to undo changes with the first key in a cell: written straight into the buttons, like the totals. */
export function UndoButtons() {
  const { store, undo, redo } = useDrafting();
  const buttons = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [back, forth] = buttons.current?.querySelectorAll('button') ?? [];
    let shown = '';
    const show = () => {
      const { canUndo, canRedo } = store.history;
      const next = `${canUndo} ${canRedo}`;
      if (!back || !forth || next === shown) return;
      shown = next;
      back.disabled = !canUndo;
      forth.disabled = !canRedo;
    };
    show();
    return store.topics.subscribe('history', show);
  }, [store]);
  return (
    <span className={styles.pair} ref={buttons}>
      <Button tone="quiet" small onClick={undo} title="Ctrl+Z">
        撤销
      </Button>
      <Button tone="quiet" small onClick={redo} title="Ctrl+Y">
        恢复
      </Button>
    </span>
  );
}
