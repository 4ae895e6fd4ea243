// 删除本行: a subject with all below it, one undo step.
'use client';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { removeSubject, rowsBelow } from './subject-rows';
import styles from './table-sheet.module.css';
import { useAccounts } from './use-accounts';

/** The button at the name of a subject; nothing where the row is closed, or stands only because a row below it does. */
export function RemoveRow({ cell, name }: { cell: CellId; name: string }) {
  const editor = useAccounts();
  const rows = rowsBelow(editor.store, cell);
  if (rows === 0 || !editor.isOpen(cell)) return null;
  const what = rows > 1 ? `「${name}」及下级共 ${rows} 行` : `「${name}」`;
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={`删除${what}`}
      title={`删除${what}`}
      onClick={() => {
        removeSubject(editor.store, cell);
        editor.checks.now();
        editor.say(`已删除${what}，可以撤销。`);
      }}
    >
      ×
    </button>
  );
}
