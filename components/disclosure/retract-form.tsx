// 撤下: which edition, and why. Asked for in a dialog, because it cannot be undone.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { PostForm, textIn } from '@/components/ui/post-form';

/** The button and its dialog; nothing when no edition is left to take back. `editions`: their numbers, newest first. */
export function RetractForm({
  bodyId,
  year,
  editions,
}: {
  bodyId: string;
  year: number;
  editions: readonly number[];
}) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  if (editions.length === 0) return null;
  return (
    <>
      <Button small tone="quiet" onClick={() => setOpen(true)}>
        撤下版本
      </Button>
      <Dialog open={open} title="撤下已公开的版本" onClose={() => setOpen(false)}>
        <p>撤下后，该版的页面和文件不再提供，网址上说明撤下时间和原因；版本记录保留，不能恢复。</p>
        <PostForm
          action={`/desk/api/disclosures/${bodyId}/${year}/retract`}
          verb="撤下"
          tone="danger"
          read={(form) => ({
            v: 1,
            edition: Number(textIn(form, 'edition')),
            reason: textIn(form, 'reason'),
          })}
          onDone={() => {
            setOpen(false);
            router.refresh();
          }}
        >
          {(problems) => (
            <>
              <SelectField label="版本" name="edition" problem={problems.edition}>
                {editions.map((no) => (
                  <option key={no} value={no}>
                    第 {no} 版
                  </option>
                ))}
              </SelectField>
              <TextField
                required
                label="撤下原因"
                hint="将在该版的网址上公开"
                name="reason"
                maxLength={500}
                problem={problems.reason}
              />
            </>
          )}
        </PostForm>
      </Dialog>
    </>
  );
}
