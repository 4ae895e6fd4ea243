// One field of the sheet. The draft writes into the element itself: typing renders nothing, and an input method is left in peace.
'use client';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { inputKind } from './open-cells';
import { printedText, printedTopics } from './printed-text';
import styles from './sheet.module.css';
import { type Field, mirrorText, writeMirror } from '@/components/drafting/sheet-fields';
import { useTopic, useTopics } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/**
 * A text field over its mirror. The mirror gives the height, shows what prints while nobody types, and prints; the field shows
 * what is typed.
 */
export function CellField({
  cell,
  label,
  describedBy,
  invalid,
  hint,
}: {
  cell: CellId;
  label: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  hint?: string;
}) {
  const { store } = useEditor();
  const element = useRef<Field>(null);
  useLayoutEffect(() => {
    const field = element.current;
    if (!field) return;
    let computed: boolean | null = null;
    const show = () => {
      const typed = store.text(cell);
      const focused = field.dataset.focus !== undefined;
      // A field that an input method is writing in is not touched; its text arrives when the word is complete.
      if (field.value !== typed && !field.dataset.composing) field.value = typed;
      // While somebody types here, what it will print matters only where the app would fill in an empty cell.
      const printed = focused && typed !== '' ? typed : printedText(store, cell);
      writeMirror(field, focused ? field.value : printed);
      const fills = typed === '' && printed !== '';
      if (focused && typed === '') field.placeholder = fills ? printed : (hint ?? '');
      if (fills === computed) return;
      computed = fills;
      field.closest('td')?.toggleAttribute('data-computed', fills);
    };
    show();
    const offs = [`text:${cell}` as const, ...printedTopics(cell)].map((topic) =>
      store.topics.subscribe(topic, show),
    );
    return () => {
      for (const off of offs) off();
    };
  }, [store, cell, hint]);
  const kind = inputKind(cell);
  const shared = {
    className: styles.field,
    'data-cell': cell,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    defaultValue: store.text(cell),
    placeholder: hint ?? '',
    autoComplete: 'off',
    spellCheck: false,
  };
  return (
    <div className={styles.box}>
      <span className={styles.mirror} aria-hidden="true" suppressHydrationWarning>
        {mirrorText(printedText(store, cell))}
      </span>
      {kind === 'figure' ? (
        <input ref={element as React.Ref<HTMLInputElement>} type="text" inputMode="decimal" {...shared} />
      ) : (
        <textarea ref={element as React.Ref<HTMLTextAreaElement>} rows={1} {...shared} />
      )}
    </div>
  );
}

/** A cell that is chosen from a list, as a native select; what it changes besides itself is the caller's affair. */
export function CellChoice({
  cell,
  label,
  options,
  onChoose,
}: {
  cell: CellId;
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChoose: (value: string) => void;
}) {
  const { store } = useEditor();
  const value = useTopic(`text:${cell}`, () => store.text(cell));
  return (
    <select
      className={styles.choice}
      data-cell={cell}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A cell that is closed to this person: what it prints. */
export function CellText({ cell }: { cell: CellId }) {
  const { store } = useEditor();
  const topics = useMemo(() => [`text:${cell}` as const, ...printedTopics(cell)], [cell]);
  const text = useTopics(topics, () => printedText(store, cell));
  return <span>{text}</span>;
}
