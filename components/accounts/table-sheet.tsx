// One public table as the paper it is published on: heads, rows and sums of the official layout, amounts to type in.
'use client';
import { useId } from 'react';
import { useTopic, useTopics } from '@/components/drafting/use-drafting';
import type { Topic } from '@/components/drafting/topics';
import { headOf } from '@/lib/domain/accounts/numbering';
import { BODY_WORDS, notesOf } from '@/lib/domain/accounts/table-notes';
import { AmountBox } from './amount-field';
import { SubjectAdd } from './subject-add';
import { RemoveRow } from './remove-row';
import { openBlocks } from './subject-rows';
import { isAmount, type TableBox } from './table-plan';
import styles from './table-sheet.module.css';
import { useAccounts } from './use-accounts';

/** What scrolls must be reached by the keyboard (WCAG 2.1.1). */
const byKeyboard = { tabIndex: 0 } as const;
const SHAPING: readonly Topic[] = ['structure', 'view'];

/** The table in view. `isOpen`: rows can be added. */
export function TableSheet({ isOpen }: { isOpen: boolean }) {
  const editor = useAccounts();
  const id = useId();
  const plan = useTopics(SHAPING, () => editor.plan());
  const withLastYear = useTopic('view', () => editor.withLastYear);
  if (!plan) return null;
  const { kind } = plan;
  const { record, bodyKind, demo } = editor.props;
  const { printedNo, title } = headOf(kind, record.fiscalYear);
  const state = editor.store.reckoning.book.get(kind)?.state ?? 'none';
  // A table of amounts alone has no names to keep in view: its first head would stand over other columns' figures.
  const hasNames = plan.lines.slice(plan.headRows).some((line) => line.some(isName));
  const adds = isOpen && editor.openness.figures && !editor.openness.summedUp ? openBlocks(kind) : [];
  return (
    <div className={styles.paper}>
      <header className={styles.heading}>
        {demo ? <p className={styles.demo}>演示数据</p> : null}
        <h2 id={id}>{title}</h2>
        <p className={styles.under}>
          <span>
            {BODY_WORDS[bodyKind]}：{record.bodyName}
          </span>
          <span>{record.fiscalYear} 年度</span>
          <span>{printedNo}　金额单位：万元</span>
        </p>
      </header>
      {/* A narrow window scrolls the table alone. */}
      <section className={styles.scroller} aria-label={title} {...byKeyboard}>
        <table
          className={styles.table}
          aria-labelledby={id}
          data-wide={plan.columnWidths.length > 9 || undefined}
        >
          <colgroup>
            {plan.columnWidths.map((width, i) => (
              <col key={i} style={{ width: `${width}%` }} />
            ))}
          </colgroup>
          <thead>
            {plan.lines.slice(0, plan.headRows).map((line, i) => (
              <tr key={i}>
                {line.map((box) => (
                  <Box key={box.column} box={box} withLastYear={false} staysInView={hasNames} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {plan.lines.slice(plan.headRows).map((line) => (
              <tr key={lineKey(line)}>
                {line.map((box) => (
                  <Box
                    key={`${box.column}:${box.cell ?? ''}`}
                    box={box}
                    withLastYear={withLastYear && editor.before !== null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {notesOf(kind, state, bodyKind).map((note) => (
        <p key={note} className={styles.footnote}>
          {note}
        </p>
      ))}
      {adds.length > 0 ? (
        <div className={styles.adds}>
          {adds.map((block) => (
            <SubjectAdd key={block.side ?? ''} block={block} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function isName(box: TableBox): boolean {
  return box.column === 0 && box.role !== 'blank' && !isAmount(box);
}

/** `staysInView`: a head of the first column goes along when the table is scrolled, like the names below it. */
function Box({
  box,
  withLastYear,
  staysInView = false,
}: {
  box: TableBox;
  withLastYear: boolean;
  staysInView?: boolean;
}) {
  const span = {
    rowSpan: box.rowSpan > 1 ? box.rowSpan : undefined,
    colSpan: box.columnSpan > 1 ? box.columnSpan : undefined,
  };
  if (box.role === 'head') {
    return (
      <th {...span} scope={box.columnSpan > 1 ? 'colgroup' : 'col'} className={headClass(box, staysInView)}>
        {box.text}
      </th>
    );
  }
  if (box.cell && isAmount(box)) return <AmountBox box={box} cell={box.cell} withLastYear={withLastYear} />;
  if (box.role === 'blank') return <td {...span} className={styles.blank} />;
  const names = [
    styles.label,
    styles[box.align],
    box.column === 0 && box.columnSpan === 1 ? styles.fixed : '',
  ];
  return (
    <th
      {...span}
      scope="row"
      className={names.filter(Boolean).join(' ')}
      {...(box.cell ? { 'data-place': box.cell, tabIndex: -1 } : {})}
    >
      {box.text}
      {box.cell ? <RemoveRow cell={box.cell} name={box.text} /> : null}
    </th>
  );
}

function headClass(box: TableBox, staysInView: boolean): string {
  const sticky = staysInView && box.column === 0 && box.columnSpan === 1 ? styles.fixed : '';
  return [styles.head, sticky].filter(Boolean).join(' ');
}

/** Names a line by its subject or its first amount, so that a row that moved keeps its elements. */
function lineKey(line: readonly TableBox[]): string {
  return line.map(({ cell }) => cell).find((cell) => cell !== null) ?? `blank ${line[0]?.row}`;
}
