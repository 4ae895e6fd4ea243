// What finance decides at the side of submitted accounts: opinions pinned to cells, 退回, 批复; after approval 重新打开.
'use client';
import { useId, useState } from 'react';
import side from '@/components/drafting/side.module.css';
import { useTopic } from '@/components/drafting/use-drafting';
import { withOpinion, withoutOpinion, withText } from '@/components/review/opinion-draft';
import { type OpinionDraftInUse, useOpinionDraft } from '@/components/review/use-opinion-draft';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { accountsCellIdSchema } from '@/lib/domain/accounts/cells';
import type { AccountsMove } from './accounts-transport';
import styles from './panels.module.css';
import { useAccounts } from './use-accounts';

/** The longest reason and the longest opinion an endpoint takes. */
const MAX_REASON = 2000;
const MAX_OPINION = 1000;

/** Nothing where the reader decides nothing. */
export function DecisionPanel() {
  const { props } = useAccounts();
  const { rights, snapshotId } = props;
  if (snapshotId === null) return null;
  if (rights.reopen) return <Reopening snapshot={snapshotId} />;
  return rights.return || rights.approve ? <Deciding snapshot={snapshotId} /> : null;
}

/** One move at a time; what went wrong stays until the next. */
function useMove(snapshot: string) {
  const editor = useAccounts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const move = async (kind: AccountsMove, body: object, done: () => void) => {
    setBusy(true);
    setProblem(null);
    const failed = await editor.decide(kind, { snapshot, ...body });
    setBusy(false);
    if (failed !== null) return setProblem(failed);
    done();
    window.location.reload();
  };
  return { busy, problem, setProblem, move };
}

function Deciding({ snapshot }: { snapshot: string }) {
  const { props } = useAccounts();
  const reason = useId();
  const draft = useOpinionDraft(
    `mingji-accounts-opinions/${props.userKey}/${snapshot}`,
    accountsCellIdSchema,
  );
  const { busy, problem, setProblem, move } = useMove(snapshot);
  const [asking, setAsking] = useState(false);
  const { opinions, reason: words } = draft.draft;
  const giveBack = () => {
    if (words.trim() === '') return setProblem('请写明退回的理由。');
    const comments = opinions
      .map(({ cell, text }) => ({ cell, text: text.trim() }))
      .filter(({ text }) => text !== '');
    void move('return', { reason: words.trim(), comments }, draft.clear);
  };
  return (
    <section className={side.panel} aria-labelledby="decision-head">
      <h3 id="decision-head" className={side.head}>
        审核意见 <span>{opinions.length} 条</span>
      </h3>
      <Pinning draft={draft} />
      <label className={side.label} htmlFor={reason}>
        退回理由
      </label>
      <textarea
        id={reason}
        className={styles.words}
        rows={3}
        maxLength={MAX_REASON}
        value={words}
        onChange={(event) => draft.change((now) => ({ ...now, reason: event.target.value }))}
      />
      {problem === null ? null : (
        <Notice tone="bad" alert>
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.decide}>
        <Button tone="danger" disabled={busy} onClick={giveBack}>
          退回
        </Button>
        {props.rights.approve ? (
          <Button tone="primary" disabled={busy} onClick={() => setAsking(true)}>
            批复
          </Button>
        ) : null}
      </div>
      <Dialog open={asking} title="批复决算" onClose={() => setAsking(false)}>
        <Approval opinions={opinions.length} />
        <div className={side.ways}>
          <Button tone="primary" disabled={busy} onClick={() => void move('approve', {}, draft.clear)}>
            {busy ? '正在办理' : '确认批复'}
          </Button>
          <Button onClick={() => setAsking(false)}>再看看</Button>
        </div>
        {problem === null ? null : <Notice tone="bad">{problem}</Notice>}
      </Dialog>
    </section>
  );
}

/** What is approved, with what stands open: nobody approves past a finding unawares. */
function Approval({ opinions }: { opinions: number }) {
  const editor = useAccounts();
  const { record } = editor.props;
  const open = editor.checks.current.findings.filter(({ severity }) => severity !== 'hint').length;
  return (
    <>
      <p>
        批复后，{record.bodyName}
        {record.fiscalYear} 年度决算的数字不能再改，公开文本按这些数字生成。
      </p>
      {open > 0 ? <Notice tone="warn">系统查出的 {open} 项还没有处理，列在右侧。</Notice> : null}
      {opinions > 0 ? <Notice tone="warn">您写的 {opinions} 条意见随退回发出，批复时不发出。</Notice> : null}
    </>
  );
}

/** Opinions written so far, and the way to pin another to the cell one is in. */
function Pinning({ draft }: { draft: OpinionDraftInUse }) {
  const editor = useAccounts();
  const place = useTopic('place', () => editor.place);
  const { opinions } = draft.draft;
  const fresh = place !== null && opinions.every(({ cell }) => cell !== place) ? place : null;
  return (
    <>
      {opinions.map(({ cell, text }) => (
        <div key={cell} className={styles.opinion}>
          <button type="button" className={side.way} onClick={() => editor.goTo(cell)}>
            {editor.store.name(cell)}
          </button>
          <textarea
            className={styles.words}
            aria-label={`对${editor.store.name(cell)}的意见`}
            rows={2}
            maxLength={MAX_OPINION}
            value={text}
            onChange={(event) => draft.change((now) => withText(now, cell, event.target.value))}
          />
          <Button tone="quiet" small onClick={() => draft.change((now) => withoutOpinion(now, cell))}>
            删除意见
          </Button>
        </div>
      ))}
      {fresh !== null ? (
        <Button small onClick={() => draft.change((now) => withOpinion(now, fresh))}>
          对「{editor.store.name(fresh)}」写意见
        </Button>
      ) : opinions.length === 0 ? (
        <p className={side.quiet}>点表里的数字，就可以对这一格写意见。</p>
      ) : null}
    </>
  );
}

function Reopening({ snapshot }: { snapshot: string }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, setProblem, move } = useMove(snapshot);
  const reopen = () => {
    if (reason.trim() === '') return setProblem('请写明理由。');
    void move('reopen', { reason: reason.trim() }, () => setOpen(false));
  };
  return (
    <section className={side.panel} aria-label="重新打开">
      <p className={side.quiet}>决算已批复。确需修改的，可以重新打开。</p>
      <Button onClick={() => setOpen(true)}>重新打开</Button>
      <Dialog open={open} title="重新打开决算资料" onClose={() => setOpen(false)}>
        <p>重新打开后，部门可以在已批复的数字上修改并再次送审；已有的送审稿和公开版本不变。</p>
        <label className={side.label} htmlFor={id}>
          理由
        </label>
        <textarea
          id={id}
          className={styles.words}
          rows={3}
          maxLength={MAX_REASON}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem === null ? null : (
          <Notice tone="bad" alert>
            <p>{problem}</p>
          </Notice>
        )}
        <div>
          <Button tone="primary" disabled={busy} onClick={reopen}>
            {busy ? '正在办理' : '重新打开'}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
