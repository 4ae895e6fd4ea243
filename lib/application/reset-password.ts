// 重置密码 and 解锁: what an administrator does for a user who cannot sign in.
import { z } from 'zod';
import { administeredRegions, notAdministrator } from '@/lib/application/administered';
import { type Clock, systemClock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import { parseInput } from '@/lib/application/parse-input';
import { replacePassword } from '@/lib/data/account-store';
import { type AuditEntry, recordAudit } from '@/lib/data/audit-store';
import { database } from '@/lib/data/client';
import { findRegionUser, type RegionUser } from '@/lib/data/region-user-store';
import type { Db } from '@/lib/data/transaction';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

const userId = z.string().min(1).max(64);
export const resetPasswordSchema = z.strictObject({ userId, password: z.string().max(200) });
export const unlockUserSchema = z.strictObject({ userId });

/** How a password is checked and sealed: lib/auth knows. */
export type SealPassword = (password: string, userName: string) => Promise<Result<string, Failure>>;

async function userToHelp(actor: Actor, db: Db, id: string): Promise<Result<RegionUser, Failure>> {
  const no = notAdministrator(actor);
  if (no) return refused(no);
  const user = await findRegionUser(db, administeredRegions(actor), id);
  return user ? success(user) : refused(notFound('这个用户'));
}

/** One row in each region the actor administers and the user belongs to, so that every office sees it in its log. */
async function audit(actor: Actor, db: Db, action: string, user: RegionUser, at: Date): Promise<void> {
  const regions = administeredRegions(actor).filter((code) => user.activeRegions.includes(code));
  for (const regionCode of regions.length > 0 ? regions : administeredRegions(actor).slice(0, 1)) {
    const entry: AuditEntry = { action, regionCode, objectKind: 'user', objectId: user.id };
    await recordAudit(actor, db, entry, at);
  }
}

/**
 * Sets a new password, ends the user's sessions and lifts a lock. Refused for somebody who also works in a region the
 * actor does not administer: a password opens all of them.
 */
export async function resetPassword(
  actor: Actor,
  input: z.input<typeof resetPasswordSchema>,
  seal: SealPassword,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(resetPasswordSchema, input);
  if (!parsed.ok) return parsed;
  const found = await userToHelp(actor, database, parsed.value.userId);
  if (!found.ok) return found;
  const sealed = await seal(parsed.value.password, found.value.userName);
  if (!sealed.ok) return sealed;
  return atomically(async (db) => {
    const again = await userToHelp(actor, db, parsed.value.userId);
    if (!again.ok) return again;
    const user = again.value;
    const mine = administeredRegions(actor);
    if (!user.activeRegions.every((code) => mine.includes(code))) {
      const message = `${user.displayName}还在其他地区任职，密码须由其他地区的系统管理员重置，或由本人修改。`;
      return refused({ code: 'forbidden', message });
    }
    await replacePassword(db, user.id, sealed.value);
    await audit(actor, db, 'resetPassword', user, clock());
    return success({ id: user.id });
  });
}

/** Lifts the lock after failed sign-ins. */
export async function unlockUser(
  actor: Actor,
  input: z.input<typeof unlockUserSchema>,
  clock: Clock = systemClock,
): Promise<Result<{ id: string }, Failure>> {
  const parsed = parseInput(unlockUserSchema, input);
  if (!parsed.ok) return parsed;
  return atomically(async (db) => {
    const found = await userToHelp(actor, db, parsed.value.userId);
    if (!found.ok) return found;
    await db.signInLock.deleteMany({ where: { userName: found.value.userName } });
    await audit(actor, db, 'unlockUser', found.value, clock());
    return success({ id: found.value.id });
  });
}
