// A template draft in a page: asks before the page is left while something is not saved.
'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftSaver } from '@/components/templates/draft-saver';
import { postJson } from '@/components/ui/post-json';
import type { Json } from '@/lib/domain/template/draft-value';

/** The draft as typed, whether it is saved, and the saver that changes and saves it. */
export function useDraft(id: string, from: { content: Json; seq: number }) {
  const [saver] = useState(
    () => new DraftSaver(from, (body) => postJson(`/desk/api/templates/drafts/${id}/save`, body)),
  );
  const { draft, saving } = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!saver.isSaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      // Left by a link inside the desk: what waits is saved now.
      void saver.flush();
    };
  }, [saver]);
  return { draft, saving, saver };
}
