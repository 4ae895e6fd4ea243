// 选用公开大纲: editions of a year that are made from now on follow it. Editions that exist keep the one they were written by.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { insertOutline, usableOutline } from '@/lib/data/outline-store';
import { outlineFor, outlineId } from '@/lib/domain/disclosure/outlines/built-in';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

export const chooseOutlineSchema = z.strictObject({
  regionCode: z.string().max(12),
  outlineId: z.string().max(60),
  year: z.int({ error: '请选择年度。' }).min(1990).max(2100),
});

/** Names the outline in the settings of an opened year. The one that is usual for the year anyway is kept as "none chosen". */
export async function chooseOutline(
  actor: Actor,
  input: z.input<typeof chooseOutlineSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ readonly year: number }, Failure>> {
  const parsed = parseInput(chooseOutlineSchema, input);
  if (!parsed.ok) return parsed;
  const { regionCode, outlineId: id, year } = parsed.value;
  return atomically(async (db) => {
    const no = mayKeepUp(actor, 'manageTemplates', regionCode, '本地区的公开大纲');
    if (no) return refused(no);
    const chosen = await usableOutline(db, regionCode, id);
    if (!chosen) return refused(notFound('这个公开大纲'));
    const where = { regionCode_year: { regionCode, year } };
    const opened = await db.fiscalYear.findUnique({ where });
    if (!opened) {
      const message = `本地区没有开设 ${year} 年度。请先到「年度设置」开设年度。`;
      return refused({ code: 'invalid', message, detail: [{ path: 'year', message }] });
    }
    const usual = outlineId(outlineFor(year, null));
    const before = opened.outlineId ?? usual;
    if (before === id) {
      const message = `${year} 年度现在用的就是这个大纲，不需要再选。`;
      return refused({ code: 'exists', message, detail: [{ path: 'year', message }] });
    }
    const at = clock();
    if (!chosen.isOwn && id !== usual) await insertOutline(db, { ...chosen, regionCode: null, at });
    await db.fiscalYear.update({ where, data: { outlineId: id === usual ? null : id } });
    await recordAudit(
      actor,
      db,
      {
        action: 'chooseOutline',
        regionCode,
        objectKind: 'outline',
        objectId: id,
        detail: { name: chosen.outline.name, version: chosen.outline.version, year, from: before },
      },
      at,
    );
    return success({ year });
  });
}
