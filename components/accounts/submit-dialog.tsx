// The question before 提交审核: first everything is saved, then the person sees what stands open, then it is submitted.
'use client';
import { useEffect, useState } from 'react';
import type { SubmitOutcome } from '@/components/drafting/draft-session';
import side from '@/components/drafting/side.module.css';
import { useSync } from '@/components/drafting/use-drafting';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { accountsCellIdSchema } from '@/lib/domain/accounts/cells';
import type { AccountsFinding } from '@/lib/domain/accounts/check-accounts';
import { useAccounts } from './use-accounts';

/** How far the dialog is. `ready` carries the sequence number of what the person sees. */
type Stage =
  | { readonly kind: 'saving' }
  | { readonly kind: 'ready'; readonly seq: number }
  | { readonly kind: 'sending'; readonly seq: number }
  | { readonly kind: 'stopped'; readonly outcome: SubmitOutcome };

/** Opened once per attempt. */
export function SubmitDialog({ onClose }: { onClose: () => void }) {
  const editor = useAccounts();
  const [stage, setStage] = useState<Stage>({ kind: 'saving' });
  useSync();
  const { session } = editor;
  useEffect(() => {
    // The button may be quicker than the device: until the session is there, nothing is known of what is still unsaved.
    if (!session) return;
    let gone = false;
    void session.settle().then((seq) => {
      if (gone) return;
      editor.checks.now();
      setStage(seq === null ? { kind: 'stopped', outcome: { kind: 'unsent' } } : { kind: 'ready', seq });
    });
    return () => {
      gone = true;
    };
  }, [editor, session]);
  const submit = async (seq: number) => {
    setStage({ kind: 'sending', seq });
    const outcome = await editor.session?.submit(seq);
    if (outcome?.kind === 'submitted') window.location.reload();
    else if (outcome) setStage({ kind: 'stopped', outcome });
  };
  const seq = stage.kind === 'ready' || stage.kind === 'sending' ? stage.seq : null;
  const isAskedAgain =
    stage.kind === 'stopped' && (stage.outcome.kind === 'unreachable' || stage.outcome.kind === 'signedOut');
  return (
    <Dialog open title="提交决算资料" onClose={onClose}>
      {stage.kind === 'saving' ? <output>正在保存最后的修改</output> : null}
      {seq === null ? null : <Summary onLeave={onClose} />}
      {stage.kind === 'stopped' ? <Stopped outcome={stage.outcome} onLeave={onClose} /> : null}
      {seq === null ? null : (
        <div className={side.ways}>
          <Button tone="primary" disabled={stage.kind === 'sending'} onClick={() => void submit(seq)}>
            {stage.kind === 'sending' ? '正在提交' : '确认提交'}
          </Button>
          <Button onClick={onClose}>再看看</Button>
        </div>
      )}
      {isAskedAgain ? (
        <div>
          <Button tone="primary" onClick={() => void submit(editor.session?.loop.seq ?? 0)}>
            再次提交
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}

function Summary({ onLeave }: { onLeave: () => void }) {
  const editor = useAccounts();
  const { findings, questions } = editor.checks.current;
  const unsaid = questions.filter(({ answered }) => !answered).length;
  const open = findings.filter(({ severity }) => severity !== 'hint');
  const empty = editor.order.filter(
    (kind) => editor.store.reckoning.book.get(kind)?.state !== 'filled',
  ).length;
  return (
    <>
      <p>
        九张公开表已填 {9 - empty} 张{empty > 0 ? `，其余 ${empty} 张按无数据公开` : ''}。
        提交后不能再修改；被退回或自行撤回后，可以继续修改。
      </p>
      {unsaid > 0 ? <p>还有 {unsaid} 处变动没有说明原因，公开前要补齐。</p> : null}
      {open.length === 0 ? (
        <p>没有查出要更正的数字。</p>
      ) : (
        <Notice tone="warn" title={`还有 ${open.length} 项没有处理`}>
          <FindingLinks findings={open} onLeave={onLeave} />
        </Notice>
      )}
    </>
  );
}

function FindingLinks({ findings, onLeave }: { findings: readonly Said[]; onLeave: () => void }) {
  const editor = useAccounts();
  const go = ({ cell }: Said) => {
    const parsed = accountsCellIdSchema.safeParse(cell);
    onLeave();
    // While the dialog is open nothing behind it takes the focus.
    if (parsed.success) requestAnimationFrame(() => editor.goTo(parsed.data));
  };
  return (
    <ul className={side.missing}>
      {findings.map((finding, i) => (
        <li key={`${finding.cell ?? ''}:${i}`}>
          <button type="button" className={side.way} onClick={() => go(finding)}>
            {finding.message}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A sentence and where it leads. */
type Said = { readonly cell: string | null } & Pick<AccountsFinding, 'message'>;

function Stopped({ outcome, onLeave }: { outcome: SubmitOutcome; onLeave: () => void }) {
  if (outcome.kind === 'submitted') return null;
  const detail = outcome.kind === 'refused' ? outcome.detail : null;
  return (
    <Notice tone="bad" alert>
      <p>{wordsOf(outcome)}</p>
      {detail ? (
        <FindingLinks
          onLeave={onLeave}
          findings={[
            ...detail.missing.map(({ cell, label }) => ({ cell, message: label })),
            ...detail.findings,
            ...detail.unexplained,
          ]}
        />
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
      return '您查看之后，决算资料又有新的改动，已显示在表内。请核对后再提交。';
    case 'refused':
      return outcome.message;
  }
}
