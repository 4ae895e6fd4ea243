// What may happen to a draft of a region's own 年度表样 before it is published: it is saved again and again, or given up.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { nameOfDraft, onTemplateDraft, staleDraft } from '@/lib/application/on-template-draft';
import { parseInput } from '@/lib/application/parse-input';
import { recordAudit } from '@/lib/data/audit-store';
import { saveTemplateDraftContent } from '@/lib/data/template-draft-store';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Json } from '@/lib/domain/template/draft-value';
import type { Actor } from '@/lib/domain/workflow/actor';

/** Ten times the largest built-in template. */
const LONGEST_DRAFT = 200_000;

/** `seq` is the sequence number the person saw. The content is whatever was typed: it need not be a template yet. */
export const saveTemplateDraftSchema = z.strictObject({
  seq: z.int().min(0),
  content: z
    .record(z.string().max(60), z.json())
    .refine((content) => JSON.stringify(content).length <= LONGEST_DRAFT, {
      error: '表样内容过长，没有保存。请删减指标、说明等内容后再试。',
    }),
});

/** Saves a draft, under the optimistic lock of its sequence number. The same content again is saved already. */
export function saveTemplateDraft(
  actor: Actor,
  id: string,
  input: z.input<typeof saveTemplateDraftSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ seq: number; savedAt: string }, Failure>> {
  const parsed = parseInput(saveTemplateDraftSchema, input);
  if (!parsed.ok) return Promise.resolve(parsed);
  const content = parsed.value.content as Json;
  return onTemplateDraft(actor, id, clock, async ({ db, record, at }) => {
    const isSame = canonicalJson(content) === canonicalJson(record.content);
    if (isSame) return success({ seq: record.seq, savedAt: record.updatedAt.toISOString() });
    if (record.seq !== parsed.value.seq) return refused(staleDraft(record));
    await saveTemplateDraftContent(db, record, { content, at, by: actor.userId ?? '' });
    return success({ seq: record.seq + 1, savedAt: at.toISOString() });
  });
}

export const discardTemplateDraftSchema = z.strictObject({ seq: z.int().min(0) });

/** Gives a draft up. Its row stays, closed. */
export function discardTemplateDraft(
  actor: Actor,
  id: string,
  input: z.input<typeof discardTemplateDraftSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  return onTemplateDraft(actor, id, clock, async ({ db, record, at }) => {
    if (record.seq !== input.seq) return refused(staleDraft(record));
    await db.templateDraft.update({ where: { id }, data: { state: 'discarded', updatedAt: at } });
    await recordAudit(
      actor,
      db,
      {
        action: 'discardTemplate',
        regionCode: record.regionCode,
        objectKind: 'template',
        objectId: id,
        detail: { name: nameOfDraft(record.content) },
      },
      at,
    );
    return success({ id });
  });
}
