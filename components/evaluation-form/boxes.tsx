// Boxes outside the printed table: why the rate is low where the form has no place for it, and the prose of the disclosure.
'use client';
import { useMemo } from 'react';
import { type CellId, fieldCell, onceCell } from '@/lib/domain/evaluation/cells';
import { settled } from '@/lib/domain/template/settled';
import { CellField, CellText } from './cell-field';
import { isOpen } from './open-cells';
import styles from './boxes.module.css';
import { useMarks } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** The boxes that the template prints nowhere, then 自评综述. */
export function Boxes() {
  const { store } = useEditor();
  const outside = settled(store.form.template).boxes.filter(({ place }) => place === 'outside');
  return (
    <section className={styles.boxes} aria-label="表外说明">
      {outside.map(({ key, label }) => (
        <Box key={key} cell={onceCell(key)} label={label} />
      ))}
      <Box
        cell={fieldCell('summary')}
        label="自评综述"
        help="写入决算公开文本：项目概况、资金使用、完成情况、存在问题和下一步措施。"
      />
    </section>
  );
}

function Box({ cell, label, help }: { cell: CellId; label: string; help?: string }) {
  const { openness } = useEditor();
  const cells = useMemo(() => [cell], [cell]);
  const [mark] = useMarks(cells);
  const words = [
    ...(mark?.findings.map(({ message }) => message) ?? []),
    ...(mark?.held ? [mark.held.reason] : []),
    ...(mark?.comments.map(({ text }) => `审核意见：${text}`) ?? []),
  ];
  // Red is for what stops a submission; what only advises is said quietly.
  const grave = mark?.held !== undefined || mark?.findings.some(({ severity }) => severity === 'error');
  const id = `said-of/${cell}`;
  return (
    <div className={styles.box}>
      <h3>{label}</h3>
      {help ? <p className={styles.help}>{help}</p> : null}
      <div className={isOpen(cell, openness) ? styles.input : styles.text} data-place={cell} tabIndex={-1}>
        {isOpen(cell, openness) ? (
          <CellField
            cell={cell}
            label={label}
            describedBy={words.length > 0 ? id : undefined}
            invalid={mark?.held !== undefined}
          />
        ) : (
          <CellText cell={cell} />
        )}
      </div>
      {words.length > 0 ? (
        <p id={id} className={grave ? `${styles.words} ${styles.grave}` : styles.words}>
          {words.join(' ')}
        </p>
      ) : null}
    </div>
  );
}
