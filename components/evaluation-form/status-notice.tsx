// Said above the paper when the form moved on while it was open: submitted, returned, approved or moved to another 年度表样 by somebody else.
'use client';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { templateId } from '@/lib/domain/template/template';
import { STATUS_NAMES, STATUSES } from '@/lib/domain/workflow/table';
import styles from './evaluation-form.module.css';
import { useSync } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** Nothing while status and template are those the page was opened with. */
export function StatusNotice() {
  const { session, props } = useEditor();
  useSync();
  const now = session?.loop.status ?? props.status;
  const status = STATUSES.find((one) => one === now);
  const template = session?.loop.template ?? null;
  const isMoved = template !== null && template !== templateId(props.form.template);
  if ((!status || status === props.status) && !isMoved) return null;
  const title =
    status && status !== props.status
      ? `本表的状态已变为「${STATUS_NAMES[status]}」`
      : '本表已迁移到新的年度表样';
  return (
    <div className={styles.moved}>
      <Notice tone="warn" alert title={title}>
        <p>请刷新页面后继续。没有保存的内容都留在本机，会列在右侧，可以复制。</p>
        <Button small onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      </Notice>
    </div>
  );
}
