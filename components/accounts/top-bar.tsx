// The one bar of the accounts: body, year, state, where the texts are, and what can be done.
'use client';
import { useState } from 'react';
import { Presence, SaveState } from '@/components/drafting/save-state';
import bar from '@/components/drafting/top-bar.module.css';
import { UndoButtons } from '@/components/drafting/undo-buttons';
import { WithdrawButton } from '@/components/drafting/withdraw-button';
import { useSync, useTopic } from '@/components/drafting/use-drafting';
import { Button, ButtonLink } from '@/components/ui/button';
import { Pill, type Tone } from '@/components/ui/pill';
import type { AccountsStatus } from '@/lib/domain/workflow/table';
import styles from './panels.module.css';
import { accountsStatusName } from './status-name';
import { SubmitDialog } from './submit-dialog';
import { useAccounts } from './use-accounts';

const TONES: Record<AccountsStatus, Tone> = {
  draft: 'accent',
  submitted: 'warn',
  returned: 'bad',
  approved: 'ok',
};

/** The bar; it stays in view. */
export function TopBar() {
  const editor = useAccounts();
  const { props } = editor;
  const { snapshotId } = props;
  const isTyping = props.rights.edit || props.rights.words;
  return (
    <header className={bar.bar}>
      <div className={bar.project}>
        <a className={bar.back} href={props.backHref}>
          返回
        </a>
        <h1>
          {props.record.bodyName} {props.record.fiscalYear} 年度
          {props.bodyKind === 'department' ? '部门决算' : '单位决算'}
        </h1>
        <Pill tone={TONES[props.status]}>{accountsStatusName(props.status)}</Pill>
        {props.demo ? <Pill tone="warn">演示数据</Pill> : null}
      </div>
      <div className={bar.actions}>
        <Presence />
        {isTyping ? <SaveState /> : null}
        {isTyping ? <UndoButtons /> : null}
        {editor.before === null ? null : <LastYearSwitch />}
        {props.rights.edit && props.source === 'entered' ? (
          <ButtonLink href={`/desk/accounts/${props.bodyId}/${props.record.fiscalYear}/import`}>
            从 Excel 导入
          </ButtonLink>
        ) : null}
        <Button onClick={() => window.print()}>打印本表</Button>
        {props.rights.withdraw && snapshotId !== null ? (
          <WithdrawButton title="撤回决算资料" withdraw={() => editor.withdraw(snapshotId)} />
        ) : null}
        {props.rights.submit ? <SubmitButton /> : null}
      </div>
    </header>
  );
}

function LastYearSwitch() {
  const editor = useAccounts();
  const shown = useTopic('view', () => editor.withLastYear);
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={shown}
        onChange={(event) => editor.showLastYear(event.target.checked)}
      />
      显示上年数
    </label>
  );
}

/** 提交审核. While something stands in the way the button says what. */
function SubmitButton() {
  const editor = useAccounts();
  const [open, setOpen] = useState(false);
  useSync();
  useTopic('history', () => editor.store.outbox.lists);
  useTopic('checks', () => editor.checks.current);
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
        <span className={bar.why} id="why-not-submit">
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
