// Autosave: a batch of single-cell edits, each compare-and-set, journalled, in one transaction under the evaluation's lock.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { compareAndSet, type EditOutcome } from '@/lib/application/compare-and-set';
import { judgeAndProject, loadForm } from '@/lib/application/judge';
import { onEvaluation } from '@/lib/application/on-evaluation';
import { writeCell } from '@/lib/data/form-store';
import {
  appendEdits,
  changesSince,
  type JournalEntry,
  lastChangeOf,
  savedEdits,
} from '@/lib/data/journal-store';
import { type Present, touchPresence } from '@/lib/data/presence-store';
import { parseCellId } from '@/lib/domain/evaluation/cells';
import { applyText, editRefusal, editSchema } from '@/lib/domain/evaluation/edits';
import { cellText } from '@/lib/domain/evaluation/form';
import type { Failure } from '@/lib/domain/failure';
import { type Result, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { Status } from '@/lib/domain/workflow/table';

/** A batch as the editor sends it. `since` is the last sequence number the tab has seen. */
export const saveEditsSchema = z.strictObject({
  v: z.literal(1),
  since: z.int().min(0),
  tab: z.string().min(1).max(64),
  edits: z.array(editSchema).max(200),
});
export type SaveEdits = z.infer<typeof saveEditsSchema>;

/** The answer to a batch, and to a look at what others did. */
export interface SaveAnswer {
  readonly v: 1;
  readonly seq: number;
  readonly savedAt: string;
  readonly status: Status;
  /** The version of the form's 年度表样: a page opened under another one has to be opened anew. */
  readonly template: string;
  readonly results: readonly EditOutcome[];
  readonly others: readonly { seq: number; cell: string; text: string; by: string; at: string }[];
  readonly present: readonly Present[];
}

/** A journal entry as another tab is told of it. */
export function asOthersSee({ seq, cell, text, by, at }: JournalEntry): SaveAnswer['others'][number] {
  return { seq, cell, text, by, at: at.toISOString() };
}

/**
 * Saves what can be saved and says of each edit what became of it. A whole batch is refused only when the form may not be filled at all
 * (submitted meanwhile, right lost): the editor then keeps it on the device.
 */
export function saveEdits(
  actor: Actor,
  id: string,
  input: SaveEdits,
  clock: Clock = systemClock,
): Promise<Result<SaveAnswer, Failure>> {
  return onEvaluation(actor, id, 'fill', clock, async ({ db, record, at }) => {
    const key = { evaluationId: record.id, regionCode: record.regionCode };
    const known = await savedEdits(
      db,
      record.id,
      input.edits.map((edit) => edit.id),
    );
    let form = await loadForm(db, record);
    const { results, accepted } = await compareAndSet(
      input.edits,
      known,
      {
        current: (cell) => cellText(form, cell),
        refusal: ({ cell, to }) => editRefusal(form, cell, to, record),
        lastChange: (cell) => lastChangeOf(db, record.id, cell),
        write: async ({ cell, to }) => {
          const parts = parseCellId(cell);
          if (!parts) throw new RangeError(`no cell ${cell}`);
          await writeCell(db, key, form, parts, to);
          form = applyText(form, cell, to);
        },
      },
      at,
    );
    if (accepted.length > 0) {
      await appendEdits(db, key, { seq: record.seq, userId: actor.userId ?? '', at, edits: accepted });
      await db.evaluation.update({
        where: { id: record.id },
        data: { seq: record.seq + accepted.length, updatedAt: at },
      });
      await judgeAndProject(db, record, form);
    }
    const own = new Set(input.edits.map((edit) => edit.id));
    const changes = await changesSince(db, record.id, input.since);
    return success({
      v: 1 as const,
      seq: record.seq + accepted.length,
      savedAt: at.toISOString(),
      status: record.status,
      template: record.stored.id,
      results,
      others: changes.filter((entry) => !own.has(entry.editId)).map(asOthersSee),
      present: await touchPresence(db, key, { tab: input.tab, userId: actor.userId ?? '', cell: null }, at),
    });
  });
}
