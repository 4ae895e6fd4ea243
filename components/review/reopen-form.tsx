// 重新打开 an approved form: with a reason, and said plainly what it does.
'use client';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import side from '@/components/drafting/side.module.css';
import styles from '@/components/review/panels.module.css';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { PostForm, textIn } from '@/components/ui/post-form';

export function ReopenForm({ evaluationId, snapshotId }: { evaluationId: string; snapshotId: string }) {
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={`${side.panel} ${styles.decision}`} aria-label="重新打开">
      <p className={side.quiet}>本表已审核通过。确需修改的，可以重新打开。</p>
      <Button onClick={() => setOpen(true)}>重新打开</Button>
      <Dialog open={open} title="重新打开" onClose={() => setOpen(false)}>
        <p>重新打开后，填报人可以在这一稿的基础上修改并再次送审；已有的送审稿和公开版本不变。</p>
        <PostForm
          action={`/desk/api/evaluations/${evaluationId}/reopen`}
          verb="重新打开"
          read={(form) => {
            const reason = textIn(form, 'reason');
            return reason === '' ? '请写明理由。' : { v: 1, snapshot: snapshotId, reason };
          }}
          onDone={() => {
            setOpen(false);
            router.refresh();
          }}
        >
          {() => (
            <div>
              <label htmlFor={id}>理由</label>
              <textarea id={id} name="reason" className={styles.text} rows={3} maxLength={2000} required />
            </div>
          )}
        </PostForm>
      </Dialog>
    </section>
  );
}
