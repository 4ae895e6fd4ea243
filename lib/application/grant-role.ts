// 授权: one more role for a user of the region.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { foreignScope, scopeFields, scopeOf } from '@/lib/application/role-scope';
import { mayKeepUp } from '@/lib/application/set-up';
import { recordAudit } from '@/lib/data/audit-store';
import { findRegionUser, holdsRole, lockRolesOfRegion } from '@/lib/data/region-user-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import { type Actor, ROLE_NAMES } from '@/lib/domain/workflow/actor';

export const grantRoleSchema = z.strictObject({ ...scopeFields, userId: z.string().min(1).max(64) });

/** Grants a role. A user who never held one in this region is "not found": other regions' users are none of its business. */
export async function grantRole(
  actor: Actor,
  input: z.input<typeof grantRoleSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(grantRoleSchema, input);
  if (!parsed.ok) return parsed;
  const { userId } = parsed.value;
  const no = mayKeepUp(actor, 'manageUsers', parsed.value.regionCode, '本地区的用户');
  if (no) return refused(no);
  const scope = scopeOf(parsed.value);
  if ('code' in scope) return refused(scope);
  return atomically(async (db) => {
    await lockRolesOfRegion(db, scope.regionCode);
    const user = await findRegionUser(db, [scope.regionCode], userId);
    if (!user) return refused(notFound('这个用户'));
    const foreign = await foreignScope(db, scope);
    if (foreign) return refused(foreign);
    if (await holdsRole(db, { ...scope, userId })) {
      const message = `${user.displayName}已有这一范围的「${ROLE_NAMES[scope.role]}」，不必再授。`;
      return refused({ code: 'exists', message });
    }
    const at = clock();
    const id = randomUUID();
    await db.roleAssignment.create({
      data: { id, userId, ...scope, grantedAt: at, grantedBy: actor.userId },
    });
    await recordAudit(
      actor,
      db,
      {
        action: 'grantRole',
        regionCode: scope.regionCode,
        objectKind: 'role',
        objectId: id,
        detail: { userId, ...scope },
      },
      at,
    );
    return success({ id });
  });
}
