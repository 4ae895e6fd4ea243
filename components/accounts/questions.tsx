// 变动原因: asked for only where this year differs from last year or from the budget, with the change in the question.
'use client';
import { useId } from 'react';
import { useTopic } from '@/components/drafting/use-drafting';
import { fieldOf } from '@/lib/domain/accounts/cells';
import type { Question } from '@/lib/domain/disclosure/reasons';
import { FactInput } from './fact-field';
import { Entries } from './fact-list';
import styles from './facts.module.css';
import { useAccounts } from './use-accounts';
import { viewOf } from './view';

/** The questions of the table or tab in view; nothing where nothing changed. */
export function Questions() {
  const editor = useAccounts();
  const id = useId();
  const view = useTopic('view', () => editor.view);
  const { questions } = useTopic('checks', () => editor.checks.current);
  const asked = questions.filter(({ cell }) => viewOf(cell) === view);
  if (asked.length === 0) return null;
  const open = asked.filter(({ answered }) => !answered).length;
  return (
    <section className={styles.paper} aria-labelledby={id}>
      <header className={styles.heading}>
        <h2 id={id}>变动原因</h2>
        <p>
          {open === 0 ? '均已说明。' : `${open} 处没有说明。`}写在「主要原因是」后面的话，由系统放进公开文本。
        </p>
      </header>
      {asked.map((question) => (
        <Asked key={question.cell} question={question} />
      ))}
    </section>
  );
}

/** One question with the field, or the list, of its answer. */
export function Asked({ question: { cell, question, list } }: { question: Question }) {
  const id = useId();
  if (list !== null) {
    const columns = (['itemPrinted', 'amount'] as const).map((field) => ({
      field,
      label: fieldOf(list, field)?.label ?? '',
      kind: fieldOf(list, field)?.kind ?? 'word',
      unit: field === 'amount' ? '万元' : '',
    }));
    return (
      <fieldset className={styles.question}>
        <legend>{question}</legend>
        <Entries list={list} title="原因" columns={columns} />
      </fieldset>
    );
  }
  return (
    <div className={styles.question}>
      <label className={styles.label} htmlFor={id}>
        {question}
      </label>
      <FactInput cell={cell} kind="word" id={id} />
    </div>
  );
}
