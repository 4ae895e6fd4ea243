// The one bar of the editor: project, state, deadline, where the texts are, and what can be done with the form.
'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Pill, type Tone } from '@/components/ui/pill';
import type { Status } from '@/lib/domain/workflow/table';
import { Presence, SaveState } from './save-state';
import { SubmitDialog } from './submit-dialog';
import styles from './top-bar.module.css';
import { useEditor, useSync, useTopic } from './use-editor';
import { WithdrawButton } from './withdraw-button';

const TONES: Record<Status, Tone> = {
  draft: 'accent',
  endorsing: 'warn',
  submitted: 'warn',
  returned: 'bad',
  approved: 'ok',
};

/** The bar; it stays in view. */
export function TopBar() {
  const editor = useEditor();
  const { props } = editor;
  return (
    <header className={styles.bar}>
      <div className={styles.project}>
        <a className={styles.back} href={props.backHref}>
          返回
        </a>
        <h1>{props.projectName}</h1>
        <Pill tone={TONES[props.status]}>{props.statusText}</Pill>
        {props.demo ? <Pill tone="warn">演示数据</Pill> : null}
        <span className={styles.quiet}>
          {props.fiscalYear} 年度 · {props.departmentName}
        </span>
      </div>
      <div className={styles.actions}>
        {props.deadline === null ? null : <span className={styles.quiet}>{props.deadline}</span>}
        <Presence />
        {props.rights.edit ? <SaveState /> : null}
        {props.rights.edit ? <UndoButtons /> : null}
        {props.printHref === null ? (
          <Button onClick={() => window.print()}>预览打印</Button>
        ) : (
          <ButtonLink href={props.printHref} target="_blank">
            预览打印
          </ButtonLink>
        )}
        {props.rights.withdraw && props.snapshotId !== null ? (
          <WithdrawButton snapshot={props.snapshotId} />
        ) : null}
        {props.rights.submit ? <SubmitButton /> : null}
      </div>
    </header>
  );
}

/** Whether there is something to undo changes with the first key in a cell: written straight into the buttons, like the totals. */
function UndoButtons() {
  const { store, undo, redo } = useEditor();
  const buttons = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [back, forth] = buttons.current?.querySelectorAll('button') ?? [];
    let shown = '';
    const show = () => {
      const { canUndo, canRedo } = store.history;
      const next = `${canUndo} ${canRedo}`;
      if (!back || !forth || next === shown) return;
      shown = next;
      back.disabled = !canUndo;
      forth.disabled = !canRedo;
    };
    show();
    return store.topics.subscribe('history', show);
  }, [store]);
  return (
    <span className={styles.pair} ref={buttons}>
      <Button tone="quiet" small onClick={undo} title="Ctrl+Z">
        撤销
      </Button>
      <Button tone="quiet" small onClick={redo} title="Ctrl+Y">
        恢复
      </Button>
    </span>
  );
}

/** 提交审核. While something stands in the way the button says what, and leads there. */
function SubmitButton() {
  const editor = useEditor();
  const [open, setOpen] = useState(false);
  useSync();
  useTopic('checks', () => editor.checks.current);
  useTopic('history', () => editor.store.outbox.lists);
  const why = editor.whyNotSubmit();
  const press = () => {
    if (why === null) return setOpen(true);
    editor.say(why);
    const list = document.getElementById(editor.store.outbox.lists > 0 ? 'unsaved-head' : 'to-do');
    (list ?? document.getElementById('to-do'))?.scrollIntoView({ block: 'center' });
    document.getElementById('to-do')?.focus({ preventScroll: true });
  };
  return (
    <>
      {why === null ? null : (
        <span className={styles.why} id="why-not-submit">
          {why}
        </span>
      )}
      <Button
        tone="primary"
        aria-disabled={why !== null}
        aria-describedby={why === null ? undefined : 'why-not-submit'}
        onClick={press}
      >
        提交审核
      </Button>
      {open ? <SubmitDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
