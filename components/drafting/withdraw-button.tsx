// 撤回: takes what was submitted back before the next step.
'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

/** The button with its question. `withdraw` answers null when it is done, else why not. */
export function WithdrawButton({
  title,
  withdraw: ask,
}: {
  title: string;
  withdraw: () => Promise<string | null>;
}) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const withdraw = async () => {
    setBusy(true);
    const reply = await ask();
    setBusy(false);
    if (reply === null) window.location.reload();
    else setProblem(reply);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>撤回</Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <p>撤回后可以继续修改，改好再提交。已提交的送审稿仍保留在办理记录里。</p>
        {problem === null ? null : (
          <Notice tone="bad" alert>
            <p>{problem}</p>
          </Notice>
        )}
        <div>
          <Button tone="primary" disabled={busy} onClick={() => void withdraw()}>
            {busy ? '正在撤回' : '撤回修改'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
