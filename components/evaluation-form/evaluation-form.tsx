// The editor as a whole: one bar, the paper, and the column at its side.
'use client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Notice } from '@/components/ui/notice';
import { Boxes } from './boxes';
import { browserIsRecentEnough } from '@/components/drafting/browser-needs';
import { CellRulesPanel } from './cell-rules-panel';
import { Editor } from './editor';
import styles from './evaluation-form.module.css';
import { FindingsPanel } from './findings-panel';
import { focusCell } from '@/components/drafting/focus-cell';
import { OpinionsPanel } from './opinions-panel';
import { inputKind } from './open-cells';
import { pastedText } from './pasted-text';
import type { EvaluationFormProps } from './props';
import { RowPanel } from './row-panel';
import { ScorePanel } from './score-panel';
import { Sheet } from './sheet';
import { SheetController } from '@/components/drafting/sheet-controller';
import { StatusNotice } from './status-notice';
import { TopBar } from './top-bar';
import type { FormTransport } from './form-transport';
import { UnsavedPanel } from '@/components/drafting/unsaved-panel';
import { Said } from '@/components/drafting/said';
import { DraftingContext } from '@/components/drafting/use-drafting';
import { watchPage } from '@/components/drafting/watch-page';
import { EditorContext } from './use-editor';

/** What takes the place of network and server outside the product: harness and bench. */
export interface EvaluationFormParts {
  readonly transport?: FormTransport;
}

/** The form of one project and year, to fill in or to read. */
export function EvaluationForm({ parts, ...props }: EvaluationFormProps & { parts?: EvaluationFormParts }) {
  const [editor] = useState(() => new Editor(props));
  const [stage, setStage] = useState<'opening' | 'open' | 'tooOld'>('opening');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const opening = browserIsRecentEnough()
      ? editor.open(parts).then(() => 'open' as const)
      : Promise.resolve('tooOld' as const);
    void opening.then((reached) => {
      if (!gone) setStage(reached);
    });
    return () => {
      gone = true;
      editor.close();
    };
  }, [editor, parts]);
  useLayoutEffect(() => {
    const element = root.current;
    return element ? control(editor, element) : undefined;
  }, [editor]);
  useEffect(() => watchPage(editor), [editor]);
  if (stage === 'tooOld') return <BrowserNeeded />;
  return (
    <DraftingContext value={editor}>
      <EditorContext value={editor}>
        <div className={styles.editor} ref={root}>
          <TopBar />
          <noscript>
            <BrowserNeeded />
          </noscript>
          {stage === 'opening' ? <Opening /> : null}
          <StatusNotice />
          {/* Nothing can be typed before the device was asked what it kept: it would be overwritten, or overwrite. */}
          <fieldset className={styles.body} disabled={stage === 'opening'}>
            <div className={styles.main}>
              <Sheet />
              <Boxes />
            </div>
            <aside className={styles.side} aria-label="得分与审核">
              <ScorePanel />
              <UnsavedPanel />
              <RowPanel />
              <CellRulesPanel />
              <FindingsPanel />
              <OpinionsPanel />
            </aside>
          </fieldset>
          <Said />
        </div>
      </EditorContext>
    </DraftingContext>
  );
}

function control(editor: Editor, root: HTMLElement): () => void {
  editor.setFocusing((cell) => {
    // A row that was just added is drawn now, so that what is typed next already goes into it.
    if (root.querySelector(`[data-cell="${cell}"]`) === null) flushSync(() => {});
    return focusCell(root, cell);
  });
  const controller = new SheetController(root, {
    store: editor.store,
    map: () => editor.plan().map,
    boxOf: (cell) => editor.plan().boxOf.get(cell),
    kindOf: inputKind,
    pasted: pastedText,
    focus: (cell) => editor.goTo(cell),
    entered: (cell) => editor.enter(cell),
    say: editor.say,
    undo: editor.undo,
    redo: editor.redo,
  });
  return () => controller.stop();
}

/** Shown after some seconds only: a browser that never gets further then reads why. */
function Opening() {
  return (
    <p className={styles.opening}>
      正在打开自评表。如果一直停在这里，请改用 Chrome、Edge 或 360、奇安信等浏览器的 109 及以上版本。
    </p>
  );
}

function BrowserNeeded() {
  return (
    <div className={styles.needed}>
      <Notice tone="warn" title="这个浏览器打不开自评表">
        <p>
          填写自评表需要开启脚本的 Chrome、Edge（或 360、奇安信等同类浏览器）109
          及以上版本。请更换浏览器，或请信息化人员升级后再打开本页。
        </p>
      </Notice>
    </div>
  );
}
