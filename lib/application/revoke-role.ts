// 收回权限: a role ends now; that it was held stays on record.
import { z } from 'zod';
import { administeredRegions, notAdministrator } from '@/lib/application/administered';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { recordAudit } from '@/lib/data/audit-store';
import { countAdmins, findAssignment, lockRolesOfRegion } from '@/lib/data/region-user-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

export const revokeRoleSchema = z.strictObject({ assignmentId: z.uuid() });

/** Revokes a role. The last administrator of a region keeps theirs, or nobody could give it back. */
export async function revokeRole(
  actor: Actor,
  input: z.input<typeof revokeRoleSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(revokeRoleSchema, input);
  if (!parsed.ok) return parsed;
  const no = notAdministrator(actor);
  if (no) return refused(no);
  const regions = administeredRegions(actor);
  return atomically(async (db) => {
    const seen = await findAssignment(db, regions, parsed.value.assignmentId);
    if (!seen) return refused(notFound('这项权限'));
    await lockRolesOfRegion(db, seen.regionCode);
    // Read again under the lock: two administrators may be revoking each other.
    const assignment = await findAssignment(db, regions, seen.id);
    if (!assignment) return refused(notFound('这项权限'));
    const { id, regionCode, userId, role, departmentId, projectId } = assignment;
    if (role === 'admin' && (await countAdmins(db, regionCode)) === 1) {
      const message = `${assignment.user.name}是本地区唯一的系统管理员，不能收回。请先给另一人授予系统管理员。`;
      return refused({ code: 'notReady', message });
    }
    const at = clock();
    await db.roleAssignment.update({ where: { id }, data: { revokedAt: at } });
    await recordAudit(
      actor,
      db,
      {
        action: 'revokeRole',
        regionCode,
        objectKind: 'role',
        objectId: id,
        detail: { userId, role, departmentId, projectId },
      },
      at,
    );
    return success({ id });
  });
}
