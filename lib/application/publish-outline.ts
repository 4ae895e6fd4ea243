// 发布公开大纲: a region's own outline becomes a frozen, hashed version. Nobody ever edits it again; editions keep the one they were written by.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { insertOutline, nextOutline, usableOutline, usableOutlines } from '@/lib/data/outline-store';
import { lockRegionTemplates } from '@/lib/data/template-draft-store';
import { outlineSchema } from '@/lib/domain/disclosure/outline';
import { outlineProblems } from '@/lib/domain/disclosure/outlines/outline-problems';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** What is published, and the version it was copied from. */
export const publishOutlineSchema = z.strictObject({
  regionCode: z.string().max(12),
  basedOn: z.string().max(60),
  name: z.string().trim().min(1, { error: '请填写大纲名称。' }).max(60, { error: '大纲名称最多 60 个字。' }),
  basis: z
    .string()
    .trim()
    .min(1, { error: '请写明依据的文件或通知。' })
    .max(200, { error: '依据最多 200 个字。' }),
  parts: outlineSchema.shape.parts,
});

/** A version as published. */
export interface PublishedOutline {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

/**
 * Publishes an outline of the region's own. One based on a built-in outline begins a family, one based on the region's own is
 * that family's next version. Refused with everything that keeps it from being used.
 */
export async function publishOutline(
  actor: Actor,
  input: z.input<typeof publishOutlineSchema>,
  clock: Clock = systemClock,
): Promise<Result<PublishedOutline, Failure>> {
  const parsed = parseInput(publishOutlineSchema, input);
  if (!parsed.ok) return parsed;
  const { regionCode, basedOn, name, basis, parts } = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'manageTemplates', regionCode, '本地区的公开大纲');
    if (no) return refused(no);
    await lockRegionTemplates(db, regionCode);
    const base = await usableOutline(db, regionCode, basedOn);
    if (!base) return refused(notFound('这个公开大纲'));
    const { family, version } = await nextOutline(db, regionCode, base);
    const outline = { schema: 'mingji.outline/1' as const, family, version, name, basis, parts };
    const problems = outlineProblems(outline);
    if (problems.length > 0) {
      const message = `公开大纲还有 ${problems.length} 处要改，没有发布。${problems[0] ?? ''}`;
      return refused({ code: 'notReady', message, detail: { problems } });
    }
    const others = (await usableOutlines(db, regionCode)).filter((one) => one.outline.family !== family);
    if (others.some((one) => one.outline.name === name)) {
      const message = `已有名为「${name}」的大纲，选用时无法分辨。请换一个名称。`;
      return refused({ code: 'exists', message, detail: [{ path: 'name', message }] });
    }
    const at = clock();
    const { id, sha256 } = await insertOutline(db, { outline, regionCode, at });
    await recordAudit(
      actor,
      db,
      {
        action: 'publishOutline',
        regionCode,
        objectKind: 'outline',
        objectId: id,
        detail: { name, version, sha256, basedOn },
      },
      at,
    );
    return success({ id, version, sha256 });
  });
}
