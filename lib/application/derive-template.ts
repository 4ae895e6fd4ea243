// 以此为基础新建: a draft of a region's own 年度表样, copied from a built-in version or one of its own.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { lockRegionTemplates, nextFamily } from '@/lib/data/template-draft-store';
import { usableTemplate } from '@/lib/data/template-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

export const deriveTemplateSchema = z.strictObject({
  regionCode: z.string().max(12),
  from: z.string().max(60),
});

/**
 * Copies a version into a draft. A copy of a built-in version starts a family of the region's own; a copy of the region's own becomes
 * that family's next version, so that who opens a year sees at once which one is newer.
 */
export async function deriveTemplate(
  actor: Actor,
  input: z.input<typeof deriveTemplateSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(deriveTemplateSchema, input);
  if (!parsed.ok) return parsed;
  const { regionCode, from } = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'manageTemplates', regionCode, '本地区的年度表样');
    if (no) return refused(no);
    const base = await usableTemplate(db, regionCode, from);
    const region = await db.region.findUnique({ where: { code: regionCode } });
    if (!base || !region || actor.userId === null) return refused(notFound('这个年度表样'));
    await lockRegionTemplates(db, regionCode);
    const isOwn = base.regionCode !== null;
    const family = isOwn ? base.template.family : await nextFamily(db, regionCode);
    const { schema: _schema, family: _family, version: _version, ...content } = base.template;
    const name = isOwn ? content.name : `${region.name}表样（以${content.name}为基础）`;
    const at = clock();
    const id = randomUUID();
    await db.templateDraft.create({
      data: {
        id,
        regionCode,
        family,
        basedOn: base.id,
        content: { ...content, name },
        createdAt: at,
        updatedAt: at,
        updatedBy: actor.userId,
      },
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'deriveTemplate',
        regionCode,
        objectKind: 'template',
        objectId: id,
        detail: { name, basedOn: base.id, family },
      },
      at,
    );
    return success({ id });
  });
}
