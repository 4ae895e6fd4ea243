// What happened to a form since a tab last looked, and who is in it.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { asOthersSee, type SaveAnswer } from '@/lib/application/save-edits';
import { database } from '@/lib/data/client';
import { findEvaluation } from '@/lib/data/evaluation-store';
import { changesSince } from '@/lib/data/journal-store';
import { touchPresence } from '@/lib/data/presence-store';
import { cellIdSchema } from '@/lib/domain/evaluation/cells';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** `since` is the last sequence number seen; `cell` is where the cursor stands. */
export const changesQuerySchema = z.object({
  since: z.coerce.number().int().min(0),
  tab: z.string().min(1).max(64),
  cell: cellIdSchema.optional().catch(undefined),
});

/** The same shape as the answer to a save, without results. */
export async function changesOf(
  actor: Actor,
  id: string,
  input: z.output<typeof changesQuerySchema>,
  clock: Clock = systemClock,
): Promise<Result<Omit<SaveAnswer, 'results'>, Failure>> {
  const record = z.uuid().safeParse(id).success ? await findEvaluation(actor, database, id) : null;
  if (!record) return refused(notFound('这张绩效自评表'));
  const at = clock();
  const key = { evaluationId: record.id, regionCode: record.regionCode };
  const present = await touchPresence(
    database,
    key,
    { tab: input.tab, userId: actor.userId ?? '', cell: input.cell ?? null },
    at,
  );
  const changes = await changesSince(database, record.id, input.since);
  return success({
    v: 1,
    // Never beyond what `others` carries: the record was read first, the journal after it.
    seq: changes.at(-1)?.seq ?? Math.max(record.seq, input.since),
    savedAt: at.toISOString(),
    status: record.status,
    template: record.stored.id,
    others: changes.map(asOthersSee),
    present,
  });
}
