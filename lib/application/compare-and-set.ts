// The heart of autosave, for forms and accounts alike: each edit in turn is saved, in conflict or refused.
import type { Edit } from '@/lib/domain/evaluation/edits';

/** What became of one edit. */
export type EditOutcome =
  | { readonly id: string; readonly outcome: 'saved' }
  | {
      readonly id: string;
      readonly outcome: 'conflict';
      readonly current: string;
      readonly by: string;
      readonly at: string;
    }
  | { readonly id: string; readonly outcome: 'refused'; readonly reason: string };

/** A record being edited, under its lock. */
export interface DraftCells<E extends Edit> {
  /** What a cell reads now, with the edits written before this one. */
  readonly current: (cell: E['cell']) => string;
  /** Why a text may not stand there; null when it may. */
  readonly refusal: (edit: E) => string | null;
  readonly write: (edit: E) => Promise<void>;
  readonly lastChange: (cell: E['cell']) => Promise<{ readonly by: string; readonly at: Date } | null>;
}

/**
 * Takes the edits in order. One whose id is in the journal (`known`), or whose text stands there already, counts as saved; one
 * made from another text than the cell holds is a conflict. Returns what to answer, and the edits that were written.
 */
export async function compareAndSet<E extends Edit>(
  edits: readonly E[],
  known: Set<string>,
  draft: DraftCells<E>,
  at: Date,
): Promise<{ readonly results: readonly EditOutcome[]; readonly accepted: readonly E[] }> {
  const results: EditOutcome[] = [];
  const accepted: E[] = [];
  for (const edit of edits) {
    const { id } = edit;
    const current = draft.current(edit.cell);
    if (known.has(id) || current === edit.to) {
      results.push({ id, outcome: 'saved' });
      continue;
    }
    const reason = draft.refusal(edit);
    if (reason !== null) {
      results.push({ id, outcome: 'refused', reason });
      continue;
    }
    if (current !== edit.from) {
      const last = await draft.lastChange(edit.cell);
      results.push({
        id,
        outcome: 'conflict',
        current,
        by: last?.by ?? '',
        at: (last?.at ?? at).toISOString(),
      });
      continue;
    }
    await draft.write(edit);
    known.add(id);
    accepted.push(edit);
    results.push({ id, outcome: 'saved' });
  }
  return { results, accepted };
}
