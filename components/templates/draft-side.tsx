// Beside the draft: whether it is saved, what is still wrong, what differs from the version it was copied from, and what can be done.
'use client';
import { useState } from 'react';
import { ChangeList } from '@/components/templates/change-list';
import styles from '@/components/templates/template-editor.module.css';
import type { DraftSaving } from '@/components/templates/draft-saver';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { formatTime } from '@/lib/domain/format';
import type { TemplateChange } from '@/lib/domain/template/template-changes';
import type { TemplateProblem } from '@/lib/domain/template/template-problems';

export function DraftSide({
  problems,
  changes,
  baseName,
  saving,
  said,
  busy,
  onShow,
  onRetry,
  onPreview,
  onPublish,
  onDiscard,
}: {
  problems: readonly TemplateProblem[];
  changes: readonly TemplateChange[];
  baseName: string;
  saving: DraftSaving;
  /** Why the last thing asked for was not done. */
  said: string | null;
  busy: boolean;
  onShow: (path: string) => void;
  onRetry: () => void;
  onPreview: () => void;
  onPublish: () => void;
  onDiscard: () => void;
}) {
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const close = () => setAsking(null);
  return (
    <aside className={styles.side} aria-label="草稿情况">
      <output>{savingText(saving)}</output>
      {saving.kind === 'failed' ? (
        <Notice tone="bad" alert>
          <p>{saving.message}</p>
          <Button small onClick={onRetry}>
            再试一次
          </Button>
        </Notice>
      ) : null}
      {said ? (
        <Notice tone="bad" alert>
          {said}
        </Notice>
      ) : null}
      <div className={styles.buttons}>
        <Button onClick={onPreview} disabled={busy}>
          用真实自评表预览
        </Button>
        <Button tone="primary" onClick={() => setAsking('publish')} disabled={busy || problems.length > 0}>
          发布
        </Button>
        <Button tone="quiet" onClick={() => setAsking('discard')} disabled={busy}>
          放弃草稿
        </Button>
      </div>
      <section aria-label="要改的地方">
        <h2>{problems.length === 0 ? '没有要改的地方' : `还有 ${problems.length} 处要改`}</h2>
        {problems.length === 0 ? null : (
          <ol className={styles.problems}>
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <button type="button" onClick={() => onShow(path)}>
                  {message}
                </button>
              </li>
            ))}
          </ol>
        )}
      </section>
      <details>
        <summary>
          与「{baseName}」相比有 {changes.length} 处不同
        </summary>
        <ChangeList changes={changes} />
      </details>
      <Dialog open={asking === 'publish'} title="发布表样" onClose={close}>
        <p>发布后不能再改；要改须以它为基础新建。发布本身不影响任何自评表，启用后才用于新建的自评表。</p>
        <p>
          <Button
            tone="primary"
            onClick={() => {
              close();
              onPublish();
            }}
          >
            确认发布
          </Button>
        </p>
      </Dialog>
      <Dialog open={asking === 'discard'} title="放弃草稿" onClose={close}>
        <p>放弃后不能再改，也不再列出。已发布的表样不受影响。</p>
        <p>
          <Button
            tone="danger"
            onClick={() => {
              close();
              onDiscard();
            }}
          >
            确认放弃
          </Button>
        </p>
      </Dialog>
    </aside>
  );
}

function savingText(saving: DraftSaving): string {
  if (saving.kind === 'waiting') return '正在保存';
  if (saving.kind === 'failed') return '没有保存';
  return saving.at === null ? '已保存' : `已保存 ${formatTime(new Date(saving.at))}`;
}
