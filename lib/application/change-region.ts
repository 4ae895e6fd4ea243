// 地区设置: its names, whether departments endorse first, and whether the portal shows findings.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { createRegionSchema, mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

const { code, name, financeOffice } = createRegionSchema.shape;

export const changeRegionSchema = z.strictObject({
  regionCode: code,
  name,
  financeOffice,
  endorseRequired: z.boolean(),
  showFindings: z.boolean(),
});

/**
 * Changes the settings of a region. Endorsement is not given up while a form waits for it: its filler would have to
 * withdraw and submit again. (A form submitted in the same instant can still be helped that way.)
 */
export async function changeRegion(
  actor: Actor,
  input: z.input<typeof changeRegionSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ code: string }, Failure>> {
  const parsed = parseInput(changeRegionSchema, input);
  if (!parsed.ok) return parsed;
  const { regionCode, ...to } = parsed.value;
  const no = mayKeepUp(actor, 'managePeriods', regionCode, '本地区的设置');
  if (no) return refused(no);
  return atomically(async (db) => {
    const before = await db.region.findUnique({ where: { code: regionCode } });
    if (!before) return refused(notFound('这个地区'));
    const waiting = await db.evaluation.count({ where: { regionCode, status: 'endorsing' } });
    if (!to.endorseRequired && waiting > 0) {
      const message = `还有 ${waiting} 张自评表待部门审核，办完后才能取消部门审核。`;
      return refused({ code: 'notReady', message, detail: [{ path: 'endorseRequired', message }] });
    }
    await db.region.update({ where: { code: regionCode }, data: to });
    const { endorseRequired, showFindings } = before;
    await recordAudit(
      actor,
      db,
      {
        action: 'changeRegion',
        regionCode,
        objectKind: 'region',
        objectId: regionCode,
        detail: { from: { name: before.name, endorseRequired, showFindings }, to },
      },
      clock(),
    );
    return success({ code: regionCode });
  });
}
