// The words of a disclosure as an autosaved draft: the session of the accounts editor around whatever asks for words.
'use client';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { AccountsEditor } from '@/components/accounts/accounts-editor';
import { inputKind } from '@/components/accounts/input-kind';
import { goToLinkedCell } from '@/components/accounts/linked-cell';
import type { AccountsFormProps } from '@/components/accounts/props';
import { AccountsContext } from '@/components/accounts/use-accounts';
import { browserIsRecentEnough } from '@/components/drafting/browser-needs';
import { focusCell } from '@/components/drafting/focus-cell';
import { Said } from '@/components/drafting/said';
import { SheetController } from '@/components/drafting/sheet-controller';
import { SheetMap } from '@/components/drafting/sheet-map';
import { DraftingContext } from '@/components/drafting/use-drafting';
import { watchPage } from '@/components/drafting/watch-page';
import { Notice } from '@/components/ui/notice';
import { DisclosureBar } from './disclosure-bar';
import styles from './disclosure-session.module.css';

/** Figures are finance's matter and another page's: here words alone are open, whatever else the person may do. */
function wordsAlone(props: AccountsFormProps): AccountsFormProps {
  return { ...props, rights: { ...props.rights, edit: false } };
}

/** The bar with the state of saving, and `children` below it. Nothing can be typed before the device was asked what it kept. */
export function DisclosureSession({
  draft,
  title,
  ways,
  children,
}: {
  draft: AccountsFormProps;
  title: string;
  /** Links in the bar. */
  ways: ReactNode;
  children: ReactNode;
}) {
  const [editor] = useState(() => new AccountsEditor(wordsAlone(draft)));
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
  useLayoutEffect(() => (root.current ? control(editor, root.current) : undefined), [editor]);
  useEffect(() => watchPage(editor), [editor]);
  if (stage === 'tooOld') return <BrowserNeeded />;
  return (
    <DraftingContext value={editor}>
      <AccountsContext value={editor}>
        <div className={styles.session} ref={root}>
          <DisclosureBar title={title}>{ways}</DisclosureBar>
          <noscript>
            <BrowserNeeded />
          </noscript>
          <fieldset className={styles.body} disabled={stage === 'opening'}>
            {children}
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
    // A field that was just opened is drawn now, so that what is typed next already goes into it.
    if (root.querySelector(`[data-cell="${cell}"]`) === null) flushSync(() => {});
    const folded = root.querySelector(`[data-place="${cell}"]`)?.closest('details');
    if (folded) folded.open = true;
    return focusCell(root, cell);
  });
  const controller = new SheetController(root, {
    store: editor.store,
    map: () => NO_MAP,
    boxOf: () => undefined,
    kindOf: inputKind,
    pasted: (_, text) => text,
    focus: (cell) => editor.goTo(cell),
    entered: (cell) => editor.enter(cell),
    say: editor.say,
    undo: editor.undo,
    redo: editor.redo,
  });
  return () => controller.stop();
}

function BrowserNeeded() {
  return (
    <div className={styles.needed}>
      <Notice tone="warn" title="这个浏览器不能填写">
        <p>
          请用开启脚本的 Chrome、Edge（或 360、奇安信等同类浏览器）109
          及以上版本打开，或请信息化人员升级后再打开本页。
        </p>
      </Notice>
    </div>
  );
}
