// Follows a publication while its files are made: asks once a second until it has come to an end.
'use client';
import { useEffect, useState } from 'react';

/** What the progress endpoint tells of a publication. */
export interface PublicationSeen {
  readonly id: string;
  readonly no: number;
  readonly state: 'waiting' | 'rendering' | 'done' | 'failed';
  readonly part: string;
  readonly done: number;
  readonly total: number;
  readonly failure: string | null;
}

const EVERY = 1_000;

/** True while it is on its way. */
export function isUnderWay(publication: PublicationSeen | null): boolean {
  return publication?.state === 'waiting' || publication?.state === 'rendering';
}

function isSeen(value: unknown): value is PublicationSeen {
  return typeof value === 'object' && value !== null && 'state' in value && 'part' in value;
}

/** The newest publication as the server tells it; null when it could not be asked: the next time may do. */
async function ask(url: string): Promise<PublicationSeen | null> {
  try {
    const response = await fetch(url, { redirect: 'error' });
    const answer: unknown = response.ok ? await response.json() : null;
    const publication = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'publication');
    return isSeen(publication) ? publication : null;
  } catch {
    return null;
  }
}

/** The publication that is followed, or the last one when it failed; null for none. `follow` begins with one; `onEnd` is called when it has come to an end. */
export function usePublication(
  url: string,
  initial: PublicationSeen | null,
  onEnd: () => void,
): { readonly seen: PublicationSeen | null; readonly follow: (publication: PublicationSeen | null) => void } {
  const [seen, setSeen] = useState(initial?.state === 'done' ? null : initial);
  useEffect(() => {
    if (!isUnderWay(seen)) return;
    const timer = setTimeout(() => {
      void ask(url).then((next) => {
        // A new object even when nothing was learned, so that it is asked again.
        setSeen((known) => next ?? (known && { ...known }));
        if (next && !isUnderWay(next)) onEnd();
      });
    }, EVERY);
    return () => clearTimeout(timer);
  }, [seen, url, onEnd]);
  return { seen, follow: setSeen };
}
