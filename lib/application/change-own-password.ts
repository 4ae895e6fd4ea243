// 修改密码: what everybody may do for themselves. That the old password was right is checked before, by lib/auth.
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { replacePassword } from '@/lib/data/account-store';
import { recordAudit } from '@/lib/data/audit-store';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** Writes the actor's own new password (sealed) and ends all their sessions, this one too. */
export async function changeOwnPassword(
  actor: Actor,
  passwordHash: string,
  clock: Clock = systemClock,
): Promise<Result<null, Failure>> {
  const { userId } = actor;
  return atomically(async (db) => {
    if (userId === null || !(await replacePassword(db, userId, passwordHash))) {
      return refused(notFound('这个用户'));
    }
    const regions = new Set<string | null>(actor.assignments.map((assignment) => assignment.regionCode));
    if (regions.size === 0) regions.add(null);
    for (const regionCode of regions) {
      const entry = { action: 'changePassword', regionCode, objectKind: 'user', objectId: userId } as const;
      await recordAudit(actor, db, entry, clock());
    }
    return success(null);
  });
}
