// 变动原因 of the whole disclosure: what is still open, by section; what was answered before the page was opened, folded.
'use client';
import { useState } from 'react';
import facts from '@/components/accounts/facts.module.css';
import { Asked } from '@/components/accounts/questions';
import { useAccounts } from '@/components/accounts/use-accounts';
import { useTopic } from '@/components/drafting/use-drafting';
import type { Question } from '@/lib/domain/disclosure/reasons';
import styles from './words-desk.module.css';

/** The section of the page. */
export function WordsQuestions({ id }: { id: string }) {
  const editor = useAccounts();
  const { questions } = useTopic('checks', () => editor.checks.current);
  // A question must not move away from under the hand that is answering it.
  const [settled] = useState(
    () => new Set(questions.filter(({ answered }) => answered).map(({ cell }) => cell)),
  );
  const before = questions.filter(({ cell }) => settled.has(cell));
  const now = questions.filter(({ cell }) => !settled.has(cell));
  const open = questions.filter(({ answered }) => !answered).length;
  return (
    <section className={facts.paper} id={id} aria-labelledby={`${id}-head`}>
      <header className={facts.heading}>
        <h2 id={`${id}-head`}>变动原因</h2>
        <p>{wordsOf(questions.length, open)}</p>
      </header>
      <BySection questions={now} />
      {before.length === 0 ? null : (
        <details className={styles.folded}>
          <summary>已说明的 {before.length} 处</summary>
          <BySection questions={before} />
        </details>
      )}
    </section>
  );
}

function wordsOf(all: number, open: number): string {
  if (all === 0) return '现在没有要说明的变动。决算资料里填了与上年、与预算不同的数，这里会列出来。';
  const state = open === 0 ? '均已说明' : `${open} 处没有说明`;
  return `只问有增减、有差异的地方，共 ${all} 处，${state}。填写「主要原因是」后面的话，由系统放进公开文本。`;
}

function BySection({ questions }: { questions: readonly Question[] }) {
  const sections = [...new Set(questions.map(({ section }) => section))];
  return sections.map((section) => (
    <section key={section} className={styles.questions} aria-label={section}>
      <h3>{section}</h3>
      {questions
        .filter((question) => question.section === section)
        .map((question) => (
          <Asked key={question.cell} question={question} />
        ))}
    </section>
  ));
}
