// One finding in the side column: the sentence, the figures beside each other, and what can be done about it.
'use client';
import type { ReactNode } from 'react';
import { RuleLinks } from '@/components/help/rule-links';
import type { Finding } from '@/lib/domain/checks/rule';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Editor } from './editor';
import { fillOf } from './fill';
import { isOpen } from './open-cells';
import styles from '@/components/drafting/side.module.css';
import { useEditor } from './use-editor';

/** A finding as a list item; `children` is the box of its 审核说明. */
export function FindingItem({ finding, children }: { finding: Finding; children?: ReactNode }) {
  const editor = useEditor();
  const { severity, message, printed, expected, roundingOnly, cell } = finding;
  return (
    <li className={severity === 'hint' ? undefined : styles[severity]}>
      <p>{roundingOnly ? `尾差：${message}` : message}</p>
      {expected === null ? null : (
        <p className={styles.compared}>
          填报 {printed === null || printed === '' ? '未填' : printed}，计算结果 <strong>{expected}</strong>
        </p>
      )}
      <div className={styles.ways}>
        <TakeExpected editor={editor} finding={finding} />
        {cell === null ? null : <WayTo editor={editor} cell={cell} />}
        <RuleLinks className={styles.rule} ids={[finding.rule, ...finding.also]} />
      </div>
      {children}
    </li>
  );
}

function WayTo({ editor, cell }: { editor: Editor; cell: CellId }) {
  const words = !isOpen(cell, editor.openness)
    ? '去看看'
    : editor.store.text(cell) === ''
      ? '去填写'
      : '去修改';
  return (
    <button type="button" className={styles.way} onClick={() => editor.goTo(cell)}>
      {words}
    </button>
  );
}

/** One edit, one undo step; the findings follow at once, and the cursor stands where the figure went. */
function TakeExpected({ editor, finding }: { editor: Editor; finding: Finding }) {
  const text = fillOf(editor.store, finding, editor.openness);
  if (!text) return null;
  return (
    <button type="button" className={styles.way} onClick={() => editor.fill([text])}>
      按计算结果填入
    </button>
  );
}
