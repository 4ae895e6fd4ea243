// A reviewer's opinions and reason before they are sent. They stay on the device, per person and snapshot, and survive a reload.
import { z } from 'zod';
import { type CellId, cellIdSchema } from '@/lib/domain/evaluation/cells';

const draftOf = (cell: z.ZodType<CellId>) =>
  z.strictObject({
    v: z.literal(1),
    opinions: z.array(z.strictObject({ cell, text: z.string() })),
    reason: z.string(),
  });

/** What is not sent yet: one opinion per cell, and the reason. */
export type OpinionDraft = Omit<z.infer<ReturnType<typeof draftOf>>, 'v'>;

export const EMPTY_DRAFT: OpinionDraft = { opinions: [], reason: '' };

/** What the keeper needs of `localStorage`. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Holds one draft and keeps it on the device at every change. */
export class DraftKeeper {
  private draft: OpinionDraft;
  private keeping = true;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly key: string,
    /** Null where the device keeps nothing (storage switched off). */
    private readonly storage: DraftStorage | null,
    /** Reads the cell ids of what is judged: a form's, where nothing else is said. */
    private readonly cells: z.ZodType<CellId> = cellIdSchema,
  ) {
    this.draft = this.read();
    this.keeping = storage !== null;
  }

  /** The same object until something changes. */
  readonly get = (): OpinionDraft => this.draft;

  /** False when the last change could not be kept: the person must not close the page before sending. */
  readonly isKept = (): boolean => this.keeping;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(draft: OpinionDraft): void {
    this.draft = draft;
    this.keeping = this.write();
    this.tell();
  }

  /** After it was sent. */
  clear(): void {
    this.set(EMPTY_DRAFT);
  }

  /** Another tab of the same person wrote: the newest stands. */
  reread(): void {
    this.draft = this.read();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private read(): OpinionDraft {
    try {
      const kept = draftOf(this.cells).safeParse(JSON.parse(this.storage?.getItem(this.key) ?? 'null'));
      return kept.success ? { opinions: kept.data.opinions, reason: kept.data.reason } : EMPTY_DRAFT;
    } catch {
      return EMPTY_DRAFT;
    }
  }

  private write(): boolean {
    const { opinions, reason } = this.draft;
    try {
      if (opinions.length === 0 && reason === '') this.storage?.removeItem(this.key);
      else this.storage?.setItem(this.key, JSON.stringify({ v: 1, opinions, reason }));
      return this.storage !== null;
    } catch {
      return false;
    }
  }
}

/** The draft with an opinion begun on a cell; empty ones begun elsewhere are dropped, one per cell is enough. */
export function withOpinion(draft: OpinionDraft, cell: CellId): OpinionDraft {
  const written = draft.opinions.filter((opinion) => opinion.cell === cell || opinion.text.trim() !== '');
  const has = written.some((opinion) => opinion.cell === cell);
  return { ...draft, opinions: has ? written : [...written, { cell, text: '' }] };
}

/** The draft with an opinion's text replaced. */
export function withText(draft: OpinionDraft, cell: CellId, text: string): OpinionDraft {
  return {
    ...draft,
    opinions: draft.opinions.map((opinion) => (opinion.cell === cell ? { cell, text } : opinion)),
  };
}

/** The draft without the opinion on a cell. */
export function withoutOpinion(draft: OpinionDraft, cell: CellId): OpinionDraft {
  return { ...draft, opinions: draft.opinions.filter((opinion) => opinion.cell !== cell) };
}

/** Opinions in the order of the paper: how pins are numbered, and how they are sent. */
export function inPaperOrder<T extends { readonly cell: CellId }>(
  opinions: readonly T[],
  order: ReadonlyMap<CellId, number>,
): T[] {
  const place = ({ cell }: T) => order.get(cell) ?? Number.MAX_SAFE_INTEGER;
  return [...opinions].sort((a, b) => place(a) - place(b));
}

/** A phrase put behind what is already written, as a sentence of its own. */
export function appended(text: string, phrase: string): string {
  const before = text.trimEnd();
  if (before === '') return phrase;
  return `${before}${/[。；？]$/.test(before) ? '' : '。'}${phrase}`;
}
