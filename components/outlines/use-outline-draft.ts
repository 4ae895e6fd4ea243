// An outline while it is edited: what is not published yet stays in this browser.
'use client';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { type EditedOutline, editedOutlineSchema } from '@/lib/domain/disclosure/outlines/edit-outline';

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

function textUnder(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it; a browser that keeps nothing loses it when the page is left. */
function keep(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // The page still has it.
  }
}

function outlineIn(text: string | null): EditedOutline | null {
  if (text === null) return null;
  try {
    return editedOutlineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The draft: as typed here, else as the browser kept it, else as published. `isChanged`: there is something to publish or to discard. */
export function useOutlineDraft(name: string, published: EditedOutline) {
  const text = useSyncExternalStore(
    subscribe,
    () => textUnder(name),
    () => null,
  );
  const before = useMemo(() => outlineIn(text), [text]);
  const [typed, setTyped] = useState<EditedOutline | null>(null);
  const change = useCallback(
    (next: EditedOutline) => {
      keep(name, JSON.stringify(next));
      setTyped(next);
    },
    [name],
  );
  const discard = useCallback(() => {
    keep(name, null);
    setTyped(null);
  }, [name]);
  const isChanged = (typed ?? before) !== null;
  return { draft: typed ?? before ?? published, isChanged, change, discard };
}
