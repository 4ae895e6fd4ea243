// One amount of a public table: typed, or added up in grey where nobody typed it, with last year's figure below.
'use client';
import { memo, useLayoutEffect, useRef } from 'react';
import type { CellMark } from '@/components/drafting/cell-marks';
import { type Field, mirrorText, writeMirror } from '@/components/drafting/sheet-fields';
import { useMarks } from '@/components/drafting/use-drafting';
import { printedAmount } from '@/lib/domain/accounts/table-layout';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { AccountsDraft } from './accounts-draft';
import styles from './table-sheet.module.css';
import type { TableBox } from './table-plan';
import { useAccounts } from './use-accounts';

/** The box of an amount. It follows the draft by itself; `lastYear` is drawn with it. */
export const AmountBox = memo(function AmountBox({
  box,
  cell,
  withLastYear,
}: {
  box: TableBox;
  cell: CellId;
  withLastYear: boolean;
}) {
  const editor = useAccounts();
  const [mark] = useMarks(box.cellIds);
  const severity = mark ? worst(mark) : null;
  const words = mark ? wordsOf(mark) : [];
  const said = `said-of/${cell}`;
  const before = editor.before === null ? null : editor.amountBefore(cell);
  const isOpen = editor.isOpen(cell);
  const names = [
    styles.amount,
    box.role === 'total' ? styles.total : '',
    isOpen ? '' : styles.locked,
    severity ? styles[severity] : '',
    mark && mark.comments.length > 0 ? styles.opinion : '',
    mark && mark.others.length > 0 ? styles.taken : '',
  ];
  return (
    <td
      className={names.filter(Boolean).join(' ')}
      rowSpan={box.rowSpan > 1 ? box.rowSpan : undefined}
      colSpan={box.columnSpan > 1 ? box.columnSpan : undefined}
      data-place={cell}
      tabIndex={-1}
    >
      <AmountField
        cell={cell}
        isOpen={isOpen}
        label={box.description}
        describedBy={words.length > 0 ? said : undefined}
        invalid={severity === 'error'}
      />
      {withLastYear ? (
        <span className={styles.before}>
          <span className="heard">上年 </span>
          {before === null ? '' : printedAmount(before)}
        </span>
      ) : null}
      {mark && mark.others.length > 0 ? (
        <span className={styles.person}>{mark.others.join('、')}正在填写</span>
      ) : null}
      {words.length > 0 ? (
        <span id={said} className="heard">
          {words.join(' ')}
        </span>
      ) : null}
    </td>
  );
});

/** A field over its mirror: the mirror shows what prints, sums included; the field what is typed. */
function AmountField({
  cell,
  isOpen,
  label,
  describedBy,
  invalid,
}: {
  cell: CellId;
  isOpen: boolean;
  label: string;
  describedBy: string | undefined;
  invalid: boolean;
}) {
  const { store } = useAccounts();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = element.current;
    const field = frame?.querySelector<Field>('input');
    const mirror = frame?.firstElementChild?.firstChild;
    const show = () => {
      const typed = store.text(cell);
      const amount = store.reckoning.amount(cell);
      const printed = amount ? printedAmount(amount) : typed;
      frame?.closest('td')?.toggleAttribute('data-computed', amount?.origin === 'computed');
      if (!field) {
        if (mirror instanceof Text) mirror.data = mirrorText(printed);
        return;
      }
      const focused = field.dataset.focus !== undefined;
      // A field that an input method is writing in is not touched; its text arrives when the word is complete.
      if (field.value !== typed && !field.dataset.composing) field.value = typed;
      writeMirror(field, focused && typed !== '' ? typed : printed);
      field.placeholder = focused && typed === '' ? printed : '';
    };
    show();
    const offs = [`text:${cell}` as const, `amount:${cell}` as const].map((topic) =>
      store.topics.subscribe(topic, show),
    );
    return () => {
      for (const off of offs) off();
    };
  }, [store, cell]);
  return (
    <div className={styles.box} ref={element}>
      <span className={styles.mirror} aria-hidden={isOpen} suppressHydrationWarning>
        {mirrorText(firstText(store, cell))}
      </span>
      {isOpen ? (
        <input
          type="text"
          inputMode="decimal"
          className={styles.field}
          data-cell={cell}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          defaultValue={store.text(cell)}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
    </div>
  );
}

function firstText(store: AccountsDraft, cell: CellId): string {
  const amount = store.reckoning.amount(cell);
  return amount ? printedAmount(amount) : store.text(cell);
}

/** How grave the marks of a cell are, for its edge. */
export function worst(mark: CellMark): 'error' | 'warning' | null {
  const severities = mark.findings.map(({ severity }) => severity);
  if (mark.held || severities.includes('error')) return 'error';
  return mark.conflict || severities.includes('warning') ? 'warning' : null;
}

/** What the marks of a cell say, for those who listen. */
export function wordsOf(mark: CellMark): string[] {
  return [
    ...mark.findings.map(({ message }) => message),
    ...(mark.held ? [mark.held.reason] : []),
    ...(mark.conflict ? [`${mark.conflict.by}也改了这一格，请在右侧选择用谁的。`] : []),
    ...mark.comments.map(({ text }) => `审核意见：${text}`),
  ];
}
