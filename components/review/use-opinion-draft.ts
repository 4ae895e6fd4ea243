// The reviewer's draft as components see it: empty while the page is made on the server, the device's as soon as it is in the browser.
'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { DraftKeeper, EMPTY_DRAFT, type OpinionDraft } from '@/components/review/opinion-draft';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** A draft and what can be done with it. */
export interface OpinionDraftInUse {
  readonly draft: OpinionDraft;
  /** False when the device could not keep the last change. */
  readonly kept: boolean;
  readonly change: (change: (draft: OpinionDraft) => OpinionDraft) => void;
  readonly clear: () => void;
}

/** The device's storage; null on the server and where it is switched off, which some browsers say by throwing. */
function deviceStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** The draft kept under `key`, which must stay the same while the component lives, as must `cells`; in another tab the same key is the same draft. */
export function useOpinionDraft(key: string, cells?: z.ZodType<CellId>): OpinionDraftInUse {
  const [keeper] = useState(() => new DraftKeeper(key, deviceStorage(), cells));
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === key || event.key === null) keeper.reread();
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key, keeper]);
  const draft = useSyncExternalStore(keeper.subscribe, keeper.get, () => EMPTY_DRAFT);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.isKept, () => true);
  return {
    draft,
    kept,
    change: (change) => keeper.set(change(keeper.get())),
    clear: () => keeper.clear(),
  };
}
