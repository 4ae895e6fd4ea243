// 审核说明 beside its warning: written here, kept on the device until the server has it, asked for again when the figures change.
'use client';
import { type ChangeEvent, useId, useRef } from 'react';
import type { Finding } from '@/lib/domain/checks/rule';
import { formatDay, formatTime } from '@/lib/domain/format';
import { type ExplanationState, MOST_LETTERS } from './explanation-drafts';
import styles from '@/components/drafting/side.module.css';
import { useTopic } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** Names a warning on the page: how its box is found from the submission. */
export function warningId({ rule, cell }: Pick<Finding, 'rule' | 'cell'>): string {
  return `explain/${rule}/${cell ?? ''}`;
}

/** The box of one warning; only read where the form is not open. */
export function ExplanationBox({ finding }: { finding: Finding }) {
  const { explanations, openness } = useEditor();
  const state = useTopic('explanations', () => explanations.of(finding));
  const id = useId();
  const words = useRef<HTMLTextAreaElement>(null);
  if (!openness.editable) return <Written state={state} />;
  const write = (text: string) => explanations.type(finding, text);
  const send = () => void explanations.send(finding);
  const goOnFrom = (earlier: string) => {
    write(earlier);
    // The button goes with the press; without this the cursor would be nowhere.
    words.current?.focus();
  };
  return (
    <div className={styles.explanation}>
      {state.earlier === null ? null : (
        <div className={styles.expired}>
          <p>数字已有变动，原审核说明已过期：</p>
          <p className={styles.written}>{state.earlier}</p>
          {state.text === state.earlier ? null : (
            <button type="button" className={styles.way} onClick={() => goOnFrom(state.earlier ?? '')}>
              沿用原说明再修改
            </button>
          )}
        </div>
      )}
      <label htmlFor={id} className={styles.label}>
        审核说明（{finding.rule}）
      </label>
      <textarea
        id={id}
        ref={words}
        className={styles.words}
        rows={3}
        maxLength={MOST_LETTERS}
        value={state.text}
        aria-describedby={`${id}-state`}
        data-explanation={warningId(finding)}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => write(event.target.value)}
        onBlur={send}
      />
      <div className={styles.ways} id={`${id}-state`}>
        {state.stage === 'typed' || state.stage === 'stopped' ? (
          <button type="button" className={styles.way} onClick={send}>
            保存说明
          </button>
        ) : null}
        <span className={state.stage === 'stopped' ? styles.wrong : styles.rule}>{wordsOf(state)}</span>
      </div>
    </div>
  );
}

function Written({ state }: { state: ExplanationState }) {
  return state.text === '' ? (
    <p className={styles.rule}>未写审核说明</p>
  ) : (
    <p className={styles.written}>审核说明：{state.text}</p>
  );
}

function wordsOf({ stage, saved, why }: ExplanationState): string {
  switch (stage) {
    case 'open':
      return '写明后才能提交';
    case 'typed':
      return '已存在本机，还没有保存到服务器';
    case 'sending':
      return '正在保存';
    case 'stopped':
      return why ?? '没有保存';
    case 'saved': {
      const at = saved && new Date(saved.at);
      return at ? `已保存，${saved.by}，${formatDay(at)} ${formatTime(at)}` : '已保存';
    }
  }
}
