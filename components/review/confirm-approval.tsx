// The question before a form is approved although something stands, or although opinions were written that approval does not send.
'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import styles from '@/components/review/panels.module.css';

export function ConfirmApproval({
  verb,
  standing,
  unsent,
  onConfirm,
  onClose,
}: {
  verb: string;
  /** 疑点 2 处（其中 1 处已附说明）; '' when nothing stands. */
  standing: string;
  unsent: number;
  onConfirm: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog open title={verb} onClose={onClose}>
      {standing === '' ? null : <p>本表还有{standing}，通过后会随表留存。</p>}
      {unsent === 0 ? null : (
        <p>您写了 {unsent} 条意见。通过时意见不会发给填报人；要让填报人修改，请改为退回。</p>
      )}
      <p>确定{verb}吗？</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>再看看</Button>
        <Button tone="primary" onClick={onConfirm}>
          确定{verb}
        </Button>
      </div>
    </Dialog>
  );
}
