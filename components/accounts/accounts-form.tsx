// The editor of accounts as a whole: one bar, the tables at the left, the paper, and what is to be checked at the right.
'use client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { browserIsRecentEnough } from '@/components/drafting/browser-needs';
import { focusCell } from '@/components/drafting/focus-cell';
import { Said } from '@/components/drafting/said';
import { SheetController } from '@/components/drafting/sheet-controller';
import { SheetMap } from '@/components/drafting/sheet-map';
import { UnsavedPanel } from '@/components/drafting/unsaved-panel';
import { DraftingContext, useSync } from '@/components/drafting/use-drafting';
import { watchPage } from '@/components/drafting/watch-page';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ACCOUNTS_STATUSES } from '@/lib/domain/workflow/table';
import { AccountsEditor } from './accounts-editor';
import styles from './accounts-form.module.css';
import { Contents } from './contents';
import { DecisionPanel } from './decision-panel';
import { FactSheet } from './fact-sheet';
import { FindingsPanel } from './findings-panel';
import { HistoryPanel, ReturnedReason } from './history-panel';
import { IdentityPanel } from './identity-panel';
import { inputKind } from './input-kind';
import { goToLinkedCell } from './linked-cell';
import { OpinionsPanel } from './opinions-panel';
import type { AccountsFormProps } from './props';
import { Questions } from './questions';
import { accountsStatusName } from './status-name';
import { TableSheet } from './table-sheet';
import { TopBar } from './top-bar';
import { UnitsPanel } from './units-panel';
import { AccountsContext, useAccounts } from './use-accounts';

/** The accounts of one body and year, to fill in, to read or to judge. */
export function AccountsForm(props: AccountsFormProps) {
  const [editor] = useState(() => new AccountsEditor(props));
  const [stage, setStage] = useState<'opening' | 'open' | 'tooOld'>('opening');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const opening = browserIsRecentEnough()
      ? editor.open().then(() => 'open' as const)
      : Promise.resolve('tooOld' as const);
    void opening.then((reached) => {
      if (gone) return;
      flushSync(() => setStage(reached));
      if (reached === 'open') goToLinkedCell(editor);
    });
    return () => {
      gone = true;
      editor.close();
    };
  }, [editor]);
  useLayoutEffect(() => {
    const element = root.current;
    return element ? control(editor, element) : undefined;
  }, [editor]);
  useEffect(() => watchPage(editor), [editor]);
  if (stage === 'tooOld') return <BrowserNeeded />;
  return (
    <DraftingContext value={editor}>
      <AccountsContext value={editor}>
        <div className={styles.editor} ref={root}>
          <TopBar />
          <noscript>
            <BrowserNeeded />
          </noscript>
          <StatusNotice />
          {/* Nothing can be typed before the device was asked what it kept: it would be overwritten, or overwrite. */}
          <fieldset className={styles.body} disabled={stage === 'opening'}>
            <Contents />
            <div className={styles.main}>
              <TableSheet isOpen={stage === 'open'} />
              <FactSheet />
              <Questions />
            </div>
            <aside className={styles.side} aria-label="核对与审核">
              <UnsavedPanel />
              <ReturnedReason />
              <OpinionsPanel />
              <UnitsPanel />
              <DecisionPanel />
              <FindingsPanel />
              <IdentityPanel />
              <HistoryPanel />
            </aside>
          </fieldset>
          <Said />
        </div>
      </AccountsContext>
    </DraftingContext>
  );
}

const NO_MAP = new SheetMap([], () => false);

function control(editor: AccountsEditor, root: HTMLElement): () => void {
  editor.setFocusing((cell) => {
    // A row that was just added is drawn now, so that what is typed next already goes into it.
    if (root.querySelector(`[data-cell="${cell}"]`) === null) flushSync(() => {});
    return focusCell(root, cell);
  });
  const controller = new SheetController(root, {
    store: editor.store,
    map: () => editor.plan()?.map ?? NO_MAP,
    boxOf: (cell) => editor.plan()?.boxOf.get(cell),
    kindOf: inputKind,
    isBlockOnly: (cell) => inputKind(cell) === 'figure',
    pasted: (_, text) => text,
    focus: (cell) => editor.goTo(cell),
    entered: (cell) => editor.enter(cell),
    say: editor.say,
    undo: editor.undo,
    redo: editor.redo,
  });
  return () => controller.stop();
}

/** Said above the paper when the accounts moved on while they were open: submitted, returned or approved by somebody else. */
function StatusNotice() {
  const { session, props } = useAccounts();
  useSync();
  const now = session?.loop.status ?? props.status;
  const status = ACCOUNTS_STATUSES.find((one) => one === now);
  if (!status || status === props.status) return null;
  return (
    <div className={styles.moved}>
      <Notice tone="warn" alert title={`决算资料的状态已变为「${accountsStatusName(status)}」`}>
        <p>请刷新页面后继续。没有保存的内容都留在本机，会列在右侧，可以复制。</p>
        <Button small onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      </Notice>
    </div>
  );
}

function BrowserNeeded() {
  return (
    <div className={styles.needed}>
      <Notice tone="warn" title="这个浏览器打不开决算资料">
        <p>
          填写决算资料需要开启脚本的 Chrome、Edge（或 360、奇安信等同类浏览器）109
          及以上版本。请更换浏览器，或请信息化人员升级后再打开本页。
        </p>
      </Notice>
    </div>
  );
}
