// The question before 提交审核: first everything is saved, then the person sees what will be submitted, then it is.
'use client';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { Finding } from '@/lib/domain/checks/rule';
import { cellIdSchema } from '@/lib/domain/evaluation/cells';
import { formatPoints, formatRate } from '@/lib/domain/format';
import type { DraftSession, SubmitOutcome } from '@/components/drafting/draft-session';
import type { Editor } from './editor';
import { warningId } from './explanation-box';
import styles from '@/components/drafting/side.module.css';
import { useSync, useTopic } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** How far the dialog is. `ready` carries the sequence number of what the person sees. */
type Stage =
  | { readonly kind: 'saving' }
  | { readonly kind: 'ready'; readonly seq: number }
  | { readonly kind: 'sending'; readonly seq: number }
  | { readonly kind: 'stopped'; readonly outcome: SubmitOutcome };

/** Opened once per attempt. */
export function SubmitDialog({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const [stage, setStage] = useState<Stage>({ kind: 'saving' });
  useSync();
  const { session } = editor;
  useEffect(() => {
    // The button may be quicker than the device: until the session is there, nothing is known of what is still unsaved.
    if (!session) return;
    let gone = false;
    void settle(editor, session).then((seq) => {
      if (gone) return;
      setStage(seq === null ? { kind: 'stopped', outcome: { kind: 'unsent' } } : { kind: 'ready', seq });
    });
    return () => {
      gone = true;
    };
  }, [editor, session]);
  const submit = async (seq: number) => {
    setStage({ kind: 'sending', seq });
    const outcome = await editor.session?.submit(seq);
    if (outcome?.kind === 'submitted') {
      window.location.assign(
        `/desk/evaluations/${editor.props.evaluationId}/receipt/${outcome.receipt.snapshot}`,
      );
    } else if (outcome) setStage({ kind: 'stopped', outcome });
  };
  const seq = stage.kind === 'ready' || stage.kind === 'sending' ? stage.seq : null;
  const why = stage.kind === 'ready' ? editor.whyNotSubmit() : null;
  const open = useTopic('explanations', () => editor.unexplained().length);
  const leaveTo = (finding: Finding) => {
    onClose();
    // While the dialog is open nothing behind it takes the focus.
    requestAnimationFrame(() => goToWarning(editor, finding));
  };
  return (
    <Dialog open title="提交审核" onClose={onClose}>
      {stage.kind === 'saving' ? <output>正在保存最后的修改</output> : null}
      {seq === null ? null : <Summary />}
      {why === null ? null : <Notice tone="warn">{why}</Notice>}
      {seq === null || open === 0 ? null : (
        <Notice tone="warn" title={`有 ${open} 条疑点没有写审核说明，写好后才能提交`}>
          <WarningList findings={editor.unexplained()} onGo={leaveTo} />
        </Notice>
      )}
      {stage.kind === 'stopped' ? (
        <Stopped outcome={stage.outcome} onLeave={onClose} onExplain={leaveTo} />
      ) : null}
      {seq === null ? null : (
        <div className={styles.ways}>
          <Button
            tone="primary"
            disabled={stage.kind === 'sending' || why !== null || open > 0}
            onClick={() => void submit(seq)}
          >
            {stage.kind === 'sending' ? '正在提交' : '确认提交'}
          </Button>
          <Button onClick={onClose}>再看看</Button>
        </div>
      )}
      {stage.kind === 'stopped' &&
      (stage.outcome.kind === 'unreachable' || stage.outcome.kind === 'signedOut') ? (
        <div>
          <Button tone="primary" onClick={() => void submit(editor.session?.loop.seq ?? 0)}>
            再次提交
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}

/** Form and explanations on the server, the checks at their latest; the sequence number the person is about to look at. */
async function settle(editor: Editor, session: DraftSession): Promise<number | null> {
  const seq = await session.settle();
  const { findings } = editor.checks.now();
  return seq !== null && (await editor.explanations.sendAll(findings)) ? session.loop.seq : null;
}

/** To the box in which a warning is answered; to its cell where this page shows no such box. */
function goToWarning(editor: Editor, finding: Finding): void {
  const id = warningId(finding);
  const box = [...document.querySelectorAll<HTMLElement>('[data-explanation]')].find(
    ({ dataset }) => dataset.explanation === id,
  );
  if (box) {
    box.scrollIntoView({ block: 'center' });
    box.focus({ preventScroll: true });
  } else if (finding.cell) editor.goTo(finding.cell);
}

function WarningList({ findings, onGo }: { findings: readonly Finding[]; onGo: (finding: Finding) => void }) {
  return (
    <ul className={styles.missing}>
      {findings.map((finding) => (
        <li key={`${finding.rule}:${finding.cell ?? ''}:${finding.message}`}>
          {finding.message}{' '}
          <button type="button" className={styles.way} onClick={() => onGo(finding)}>
            去写审核说明（{finding.rule}）
          </button>
        </li>
      ))}
    </ul>
  );
}

function Summary() {
  const { store, checks, props } = useEditor();
  const { total, grade, noGrade, execution } = store.scorecard;
  const warnings = checks.current.findings.filter(({ severity }) => severity === 'warning').length;
  return (
    <>
      <p>
        「{props.projectName}」总分 <strong>{formatPoints(total)}</strong> 分，
        {grade === null ? noGrade : `评价等级为${grade}`}
        {execution.rate === null ? '' : `，预算执行率 ${formatRate(execution.rate)}`}。
      </p>
      {warnings > 0 ? <p>疑点 {warnings} 条，连同审核说明一并送审。</p> : null}
      <p>提交后不能再修改；被退回或自行撤回后，可以继续修改。</p>
    </>
  );
}

function Stopped({
  outcome,
  onLeave,
  onExplain,
}: {
  outcome: SubmitOutcome;
  onLeave: () => void;
  onExplain: (finding: Finding) => void;
}) {
  const editor = useEditor();
  if (outcome.kind === 'submitted') return null;
  const go = (cell: string) => {
    const parsed = cellIdSchema.safeParse(cell);
    onLeave();
    if (parsed.success) requestAnimationFrame(() => editor.goTo(parsed.data));
  };
  return (
    <Notice tone="bad" alert>
      <p>{wordsOf(outcome)}</p>
      {outcome.kind === 'refused' ? (
        <ul className={styles.missing}>
          {outcome.detail.missing.map(({ cell, label }) => (
            <li key={cell}>
              <button type="button" className={styles.way} onClick={() => go(cell)}>
                {label}
              </button>
            </li>
          ))}
          {outcome.detail.findings.map((finding) => (
            <li key={`${finding.rule}:${finding.message}`}>
              <button type="button" className={styles.way} onClick={() => go(finding.cell ?? '')}>
                {finding.message}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {outcome.kind === 'refused' ? (
        <WarningList findings={outcome.detail.unexplained} onGo={onExplain} />
      ) : null}
    </Notice>
  );
}

function wordsOf(outcome: Exclude<SubmitOutcome, { kind: 'submitted' }>): string {
  switch (outcome.kind) {
    case 'unsent':
      return '还有内容没有保存到服务器，不能提交。内容都在本机，连上网络后再提交。';
    case 'unreachable':
      return '没有收到服务器的答复，不知道是否已经提交。请再次提交，不会重复。';
    case 'signedOut':
      return '登录已过期。请在新窗口重新登录，回到本页再次提交。';
    case 'changed':
      return '您查看之后，本表又有新的改动，已显示在表内。请核对后再提交。';
    case 'refused':
      return outcome.message;
  }
}
