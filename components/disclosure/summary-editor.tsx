// 自评综述 of one project, part by part: as the system drafted it, or as somebody wrote it, with figures that disagree underlined.
'use client';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { FactInput } from '@/components/accounts/fact-field';
import facts from '@/components/accounts/facts.module.css';
import { useAccounts } from '@/components/accounts/use-accounts';
import { useTopic } from '@/components/drafting/use-drafting';
import { Button } from '@/components/ui/button';
import { summaryCell } from '@/lib/domain/accounts/cells';
import type { DraftedPart } from '@/lib/domain/disclosure/summary-parts';
import { summaryFigures, type WrongFigure } from '@/lib/domain/disclosure/summary-figures';
import type { CellId } from '@/lib/domain/evaluation/cells';
import styles from './words-desk.module.css';
import type { SummaryProjectProps } from './words-types';

/** The project with its three parts. */
export function SummaryEditor({ project }: { project: SummaryProjectProps }) {
  const { code, name, parts, fromForm } = project;
  const id = useId();
  const { store } = useAccounts();
  const first = summaryCell(code, 'text');
  const isRewritten = useTopic(`text:${first}`, () => store.text(first).trim() !== '');
  return (
    <section className={styles.project} aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {parts.map((part) => (
        <SummaryPartEditor
          key={part.part}
          project={project}
          part={part}
          isSilent={part.part !== 'text' && fromForm && !isRewritten}
        />
      ))}
    </section>
  );
}

function SummaryPartEditor({
  project,
  part: { part, label, paragraphs },
  isSilent,
}: {
  project: SummaryProjectProps;
  part: DraftedPart;
  /** The form's own summary says it all: this part prints only when it is written here. */
  isSilent: boolean;
}) {
  const editor = useAccounts();
  const { store } = editor;
  const id = useId();
  const cell = summaryCell(project.code, part);
  const isOpen = editor.isOpen(cell);
  const isWritten = useTopic(`text:${cell}`, () => store.text(cell) !== '');
  // Whoever empties the field goes on writing in it.
  const [opened, setOpened] = useState(isWritten);
  const rewrite = () => {
    flushSync(() => setOpened(true));
    if (!isSilent) store.act([[cell, paragraphs.map(({ text }) => text).join('\n')]], cell);
    editor.goTo(cell);
  };
  const restore = () => {
    store.act([[cell, '']], cell);
    setOpened(false);
    editor.say(`「${project.name}」${label}已恢复为系统草拟的内容，可以撤销。`);
  };
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <span className={facts.label} id={`${id}-label`}>
          {label}
        </span>
        {isOpen && (isWritten || opened) ? (
          <Button small tone="quiet" onClick={restore} aria-label={`${project.name}${label}：恢复系统草拟`}>
            恢复系统草拟
          </Button>
        ) : null}
        {isOpen && !isWritten && !opened ? (
          <Button small onClick={rewrite} aria-label={`${project.name}${label}：改写`}>
            {isSilent || paragraphs.length === 0 ? '填写' : '改写'}
          </Button>
        ) : null}
      </div>
      {isWritten || opened ? (
        <WrittenPart cell={cell} project={project} label={`${project.name}${label}`} />
      ) : (
        <Drafted cell={cell} paragraphs={isSilent ? [] : paragraphs} isSilent={isSilent} />
      )}
    </div>
  );
}

/** The drafted words; each figure tells on pointing where it comes from. */
function Drafted({
  cell,
  paragraphs,
  isSilent,
}: {
  cell: CellId;
  paragraphs: DraftedPart['paragraphs'];
  isSilent: boolean;
}) {
  return (
    <div className={styles.drafted} data-place={cell} tabIndex={-1}>
      {paragraphs.length === 0 ? (
        <p className={facts.help}>
          {isSilent ? '自评表的综述里已经写明，不另成段。' : '自评表里没有反映，这一段不写。'}
        </p>
      ) : null}
      {paragraphs.map(({ text, figures = [] }) => (
        <p key={text}>
          {cutAt(text, figures).map(({ piece, mark }, i) =>
            mark ? (
              // Pieces of one text have no identity but their place.
              <span key={`${i}`} className={styles.live} title={mark.source.place}>
                {piece}
              </span>
            ) : (
              piece
            ),
          )}
        </p>
      ))}
    </div>
  );
}

function WrittenPart({
  cell,
  project,
  label,
}: {
  cell: CellId;
  project: SummaryProjectProps;
  label: string;
}) {
  const { store } = useAccounts();
  const id = useId();
  const text = useTopic(`text:${cell}`, () => store.text(cell));
  const wrong = summaryFigures(text, project.basis);
  return (
    <>
      <div className={facts.long}>
        <FactInput
          cell={cell}
          kind="paragraphs"
          label={label}
          help={id}
          over={<Underlines text={text} wrong={wrong} />}
        />
      </div>
      <ul className={styles.wrong} id={id} aria-live="polite">
        {wrong.map(({ start, message }) => (
          <li key={`${start} ${message}`}>{message}</li>
        ))}
      </ul>
    </>
  );
}

/** The same text once more above the field, without ink: only the lines below wrong figures are seen. */
function Underlines({ text, wrong }: { text: string; wrong: readonly WrongFigure[] }) {
  return (
    <span className={styles.underlines} aria-hidden="true">
      {cutAt(text, wrong).map(({ piece, mark }, i) =>
        mark ? (
          // Pieces of one text have no identity but their place.
          <mark key={`${i}`}>{piece}</mark>
        ) : (
          piece
        ),
      )}
    </span>
  );
}

/** A text cut at marks that do not overlap, in order. */
function cutAt<Mark extends { readonly start: number; readonly end: number }>(
  text: string,
  marks: readonly Mark[],
): { readonly piece: string; readonly mark: Mark | null }[] {
  const pieces: { piece: string; mark: Mark | null }[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at || mark.end > text.length) continue;
    pieces.push(
      { piece: text.slice(at, mark.start), mark: null },
      { piece: text.slice(mark.start, mark.end), mark },
    );
    at = mark.end;
  }
  return [...pieces, { piece: text.slice(at), mark: null }].filter(({ piece }) => piece !== '');
}
