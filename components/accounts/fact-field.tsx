// A field beside the tables: one line or several, with its unit, what it asks for, and last year's text.
'use client';
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type Field, mirrorText, writeMirror } from '@/components/drafting/sheet-fields';
import { useMarks } from '@/components/drafting/use-drafting';
import type { EntryKind } from '@/lib/domain/disclosure/questions';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { worst, wordsOf } from './amount-field';
import styles from './facts.module.css';
import { useAccounts } from './use-accounts';

/** Kinds that are written in figures. */
const FIGURES: ReadonlySet<EntryKind> = new Set(['money', 'percent', 'count', 'score', 'year']);

/** A labelled field. `before` is last year's text, where Mingji holds it. */
export function FactField({
  cell,
  label,
  kind,
  unit,
  help,
  before,
}: {
  cell: CellId;
  label: string;
  kind: EntryKind;
  unit: string;
  help?: string | undefined;
  before?: string | undefined;
}) {
  const id = useId();
  const isLong = kind === 'paragraphs' || kind === 'lines';
  return (
    <div className={isLong ? `${styles.field} ${styles.long}` : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {unit === '' ? null : <span className={styles.unit}>（{unit}）</span>}
      </label>
      <FactInput cell={cell} kind={kind} id={id} help={help ? `${id}-help` : undefined} />
      {before ? <p className={styles.before}>上年 {before}</p> : null}
      {help ? (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** The field alone, for lists: named by `label`, or by the element that `id` belongs to. `over` is drawn above its text. */
export function FactInput({
  cell,
  kind,
  id,
  label,
  help,
  over,
}: {
  cell: CellId;
  kind: EntryKind;
  id?: string;
  label?: string;
  help?: string | undefined;
  over?: ReactNode;
}) {
  const editor = useAccounts();
  const { store } = editor;
  const said = useId();
  const frame = useRef<HTMLDivElement>(null);
  const cells = useMemo(() => [cell], [cell]);
  const [mark] = useMarks(cells);
  const severity = mark ? worst(mark) : null;
  const words = mark ? wordsOf(mark) : [];
  const isOpen = editor.isOpen(cell);
  useLayoutEffect(() => {
    const field = frame.current?.querySelector<Field>('input, textarea');
    if (!field) return;
    const show = () => {
      const text = store.text(cell);
      // A field that an input method is writing in is not touched; its text arrives when the word is complete.
      if (field.value !== text && !field.dataset.composing) field.value = text;
      writeMirror(field, text);
    };
    show();
    return store.topics.subscribe(`text:${cell}`, show);
  }, [store, cell]);
  const shared = {
    id,
    className: styles.input,
    'data-cell': cell,
    'aria-label': label,
    'aria-describedby': [help, words.length > 0 ? said : ''].filter(Boolean).join(' ') || undefined,
    'aria-invalid': severity === 'error' || undefined,
    defaultValue: store.text(cell),
    readOnly: !isOpen,
    autoComplete: 'off',
    spellCheck: false,
  };
  const isFigure = FIGURES.has(kind);
  const names = [
    styles.box,
    isFigure ? styles.figure : '',
    isOpen ? '' : styles.locked,
    severity ? styles[severity] : '',
    mark && mark.comments.length > 0 ? styles.opinion : '',
    mark && mark.others.length > 0 ? styles.taken : '',
  ];
  return (
    <div className={names.filter(Boolean).join(' ')} ref={frame} data-place={cell}>
      <span className={styles.mirror} aria-hidden="true" suppressHydrationWarning>
        {mirrorText(store.text(cell))}
      </span>
      {kind === 'paragraphs' || kind === 'lines' || kind === 'word' ? (
        <textarea rows={kind === 'word' ? 1 : 3} {...shared} />
      ) : (
        <input type="text" inputMode={isFigure ? 'decimal' : 'text'} {...shared} />
      )}
      {over}
      {mark && mark.others.length > 0 ? (
        <span className={styles.person}>{mark.others.join('、')}正在填写</span>
      ) : null}
      {words.length > 0 ? (
        <span id={said} className="heard">
          {words.join(' ')}
        </span>
      ) : null}
    </div>
  );
}
