// The decisions at the end of the reading: 退回 with its opinions, 审核通过; after approval 重新打开.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import side from '@/components/drafting/side.module.css';
import { ConfirmApproval } from '@/components/review/confirm-approval';
import { standingText } from '@/components/review/finding-lines';
import styles from '@/components/review/panels.module.css';
import { ReopenForm } from '@/components/review/reopen-form';
import type { PinnedOpinion } from '@/components/review/review-model';
import type { ReviewDeskProps } from '@/components/review/review-props';
import type { OpinionDraftInUse } from '@/components/review/use-opinion-draft';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Posted, postJson } from '@/components/ui/post-json';
import { type Action, WORKFLOW } from '@/lib/domain/workflow/table';

/** The longest reason an endpoint takes. */
const MAX_REASON = 2000;

type Props = Pick<
  ReviewDeskProps,
  'evaluationId' | 'snapshotId' | 'actions' | 'newest' | 'model' | 'ways'
> & { draft: OpinionDraftInUse; opinions: readonly PinnedOpinion[] };

/** The verb on a button, as the workflow table has it. */
function verb(action: Action): string {
  return WORKFLOW.find((row) => row.action === action)?.name ?? '';
}

/** Nothing where the reader decides nothing. */
export function DecisionPanel(props: Props) {
  const { evaluationId, snapshotId, actions, newest, draft, model } = props;
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Extract<Posted, { ok: false }> | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const said = props.opinions.filter(({ text }) => text.trim() !== '');
  const approval = actions.includes('approve') ? 'approve' : actions.includes('endorse') ? 'endorse' : null;
  const standing = standingText(model.findings);

  async function decide(action: Action, body: object, words: string) {
    setAsking(false);
    setBusy(true);
    setFailed(null);
    const posted = await postJson(`/desk/api/evaluations/${evaluationId}/${action}`, {
      v: 1,
      snapshot: snapshotId,
      ...body,
    });
    setBusy(false);
    if (!posted.ok) return setFailed(posted);
    setDone(words);
    draft.clear();
    router.refresh();
  }
  function giveBack() {
    const reason = draft.draft.reason.trim();
    if (reason === '') {
      setFailed({ ok: false, code: null, message: '请写明退回理由，再退回。', issues: {} });
      document.getElementById('return-reason')?.focus();
      return;
    }
    const comments = said.map(({ cell, text }) => ({ cell, text: text.trim() }));
    void decide(
      'return',
      { reason, comments },
      `已退回，${comments.length > 0 ? `${comments.length} 条意见` : '理由'}已送填报人。`,
    );
  }
  const approve = () => void decide(approval ?? 'approve', {}, `已${verb(approval ?? 'approve')}。`);

  if (done !== null) return <Done words={done} ways={props.ways} />;
  if (newest !== null) return null;
  if (actions.includes('reopen')) return <ReopenForm evaluationId={evaluationId} snapshotId={snapshotId} />;
  if (!actions.includes('return') && approval === null) return null;
  return (
    <section className={`${side.panel} ${styles.decision}`} aria-label="审核决定">
      {failed === null ? null : <Failed {...failed} />}
      <label htmlFor="return-reason">退回理由</label>
      <textarea
        id="return-reason"
        className={styles.text}
        rows={3}
        maxLength={MAX_REASON}
        placeholder="退回时必填"
        value={draft.draft.reason}
        onChange={(event) => draft.change((now) => ({ ...now, reason: event.target.value }))}
      />
      {draft.kept ? null : <p className={styles.open}>本机不能暂存未发出的意见，请一次办理完再离开本页。</p>}
      <div className={styles.buttons}>
        {actions.includes('return') ? (
          <Button disabled={busy} onClick={giveBack}>
            退回{said.length > 0 ? `（带 ${said.length} 条意见）` : ''}
          </Button>
        ) : null}
        {approval === null ? null : (
          <Button
            tone="primary"
            disabled={busy}
            onClick={() => (standing === '' && said.length === 0 ? approve() : setAsking(true))}
          >
            {busy ? '正在办理' : verb(approval)}
          </Button>
        )}
      </div>
      {asking && approval !== null ? (
        <ConfirmApproval
          verb={verb(approval)}
          standing={standing}
          unsent={said.length}
          onConfirm={approve}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

/** What became of it, and the way on. */
function Done({ words, ways }: { words: string; ways: Props['ways'] }) {
  return (
    <Notice tone="ok" title={words} alert>
      <div className={side.ways}>
        {ways.after === null ? null : (
          <ButtonLink small tone="primary" href={ways.after.href}>
            下一张：{ways.after.name}
          </ButtonLink>
        )}
        <ButtonLink small href={ways.back.href}>
          {ways.back.name}
        </ButtonLink>
      </div>
    </Notice>
  );
}

/** Why it was not done. The session is renewed in a tab of its own, so that nothing here is lost. */
function Failed({ code, message }: { code: string | null; message: string }) {
  return (
    <Notice tone="bad" alert>
      <p>{message}</p>
      {code === 'signedOut' ? (
        <p>
          写好的意见和理由都在本页。请
          <a href="/sign-in?next=/sign-in/done" target="_blank" rel="noreferrer">
            重新登录
          </a>
          后，回到本页再办理一次。
        </p>
      ) : null}
      {code === 'stale' || code === 'wrongStatus' ? (
        <Button small onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      ) : null}
    </Notice>
  );
}
