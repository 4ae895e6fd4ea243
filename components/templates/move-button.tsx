// 迁移到新表样: done only after its page showed what changes, and with what was shown.
'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { postJson } from '@/components/ui/post-json';

export function MoveButton({
  evaluationId,
  seq,
  template,
  doneHref,
}: {
  evaluationId: string;
  seq: number;
  template: string;
  /** Where to go on; null stays here. */
  doneHref: string | null;
}) {
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready');
  const [said, setSaid] = useState<string | null>(null);

  async function move() {
    setState('busy');
    setSaid(null);
    const posted = await postJson(`/desk/api/evaluations/${evaluationId}/move-form`, { v: 1, seq, template });
    setState(posted.ok ? 'done' : 'ready');
    if (!posted.ok) setSaid(posted.message);
  }

  if (state === 'done')
    return (
      <Notice tone="ok" title="已迁移到新表样" alert>
        <p>没有位置的格仍保留在系统中。{doneHref ? <a href={doneHref}>打开自评表</a> : null}</p>
      </Notice>
    );
  return (
    <>
      {said ? (
        <Notice tone="bad" alert>
          {said}
        </Notice>
      ) : null}
      <p>
        <Button tone="primary" disabled={state === 'busy'} onClick={() => void move()}>
          {state === 'busy' ? '正在迁移' : '看过变化，迁移到新表样'}
        </Button>
      </p>
    </>
  );
}
