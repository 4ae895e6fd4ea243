// 单位决算: makes a 预算单位 a 公开主体 of its own, under a code that stands in its public address.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { lockBodyCodes } from '@/lib/data/edition-store';
import { CODE_PATTERN } from '@/lib/domain/disclosure/addresses';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

export const createUnitBodySchema = z.strictObject({
  regionCode: z.string().max(12),
  unitId: z.uuid(),
  code: z.string().regex(CODE_PATTERN, { error: '公开代码只能用数字、字母和连字符，最多 32 位。' }),
});

/** Lets a unit publish 单位决算. Refused when it does already, or when the code stands for another 公开主体. */
export async function createUnitBody(
  actor: Actor,
  input: z.input<typeof createUnitBodySchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(createUnitBodySchema, input);
  if (!parsed.ok) return parsed;
  const { regionCode, unitId, code } = parsed.value;
  const no = mayKeepUp(actor, 'manageProjects', regionCode, '本地区的单位');
  if (no) return refused(no);
  return atomically(async (db) => {
    // Before anything is read: who comes second finds the first one's body, and is refused in words.
    await lockBodyCodes(db);
    const unit = await db.unit.findFirst({
      where: { id: unitId, regionCode },
      include: { disclosingBodyByUnit: true },
    });
    if (!unit) return refused(notFound('这个单位'));
    if (unit.disclosingBodyByUnit.length > 0) {
      return refused({ code: 'exists', message: `${unit.name}已经单独公开单位决算，不必重复设置。` });
    }
    if (await db.disclosingBody.findUnique({ where: { code } })) {
      const message = `公开代码 ${code} 已被使用（公开网址中不能重复），请换一个代码。`;
      return refused({ code: 'exists', message });
    }
    const id = randomUUID();
    const { departmentId, name } = unit;
    await db.disclosingBody.create({ data: { id, regionCode, departmentId, unitId, code, name } });
    await recordAudit(
      actor,
      db,
      {
        action: 'createUnitBody',
        regionCode,
        objectKind: 'body',
        objectId: id,
        detail: { unit: unit.code, code },
      },
      clock(),
    );
    return success({ id });
  });
}
