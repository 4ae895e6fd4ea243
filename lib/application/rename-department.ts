// 部门更名: new names for a department and the 公开主体 that publishes for it. Editions keep the names they were printed with.
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { createDepartmentSchema, mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

const { regionCode, name, shortName } = createDepartmentSchema.shape;

export const renameDepartmentSchema = z.strictObject({ regionCode, departmentId: z.uuid(), name, shortName });

/** Renames a department of the region; its code stays, because it stands in public addresses. */
export async function renameDepartment(
  actor: Actor,
  input: z.input<typeof renameDepartmentSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(renameDepartmentSchema, input);
  if (!parsed.ok) return parsed;
  const { departmentId: id, ...to } = parsed.value;
  const no = mayKeepUp(actor, 'manageProjects', to.regionCode, '本地区的单位');
  if (no) return refused(no);
  return atomically(async (db) => {
    const before = await db.department.findFirst({ where: { id, regionCode: to.regionCode } });
    if (!before) return refused(notFound('这个部门'));
    await db.department.update({ where: { id }, data: { name: to.name, shortName: to.shortName } });
    await db.disclosingBody.updateMany({
      where: { departmentId: id, unitId: null },
      data: { name: to.name },
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'renameDepartment',
        regionCode: to.regionCode,
        objectKind: 'department',
        objectId: id,
        detail: { from: before.name, to: to.name },
      },
      clock(),
    );
    return success({ id });
  });
}
