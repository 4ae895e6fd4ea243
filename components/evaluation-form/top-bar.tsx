// The one bar of the editor: project, state, deadline, where the texts are, and what can be done with the form.
'use client';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Pill, type Tone } from '@/components/ui/pill';
import type { Status } from '@/lib/domain/workflow/table';
import { Presence, SaveState } from '@/components/drafting/save-state';
import { SubmitDialog } from './submit-dialog';
import styles from '@/components/drafting/top-bar.module.css';
import { useSync, useTopic } from '@/components/drafting/use-drafting';
import { UndoButtons } from '@/components/drafting/undo-buttons';
import { WithdrawButton } from '@/components/drafting/withdraw-button';
import { useEditor } from './use-editor';

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
  const { snapshotId } = props;
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
        {props.rights.withdraw && snapshotId !== null ? (
          <WithdrawButton title="撤回本表" withdraw={() => editor.withdraw(snapshotId)} />
        ) : null}
        {props.rights.submit ? <SubmitButton /> : null}
      </div>
    </header>
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
