// 撤回: takes submitted accounts back before finance decides.
'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useAccounts } from './use-accounts';

/** The button with its question. */
export function WithdrawButton({ snapshot }: { snapshot: string }) {
  const editor = useAccounts();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const withdraw = async () => {
    setBusy(true);
    const reply = await editor.withdraw(snapshot);
    setBusy(false);
    if (reply === null) window.location.reload();
    else setProblem(reply);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>撤回</Button>
      <Dialog open={open} title="撤回决算资料" onClose={() => setOpen(false)}>
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
