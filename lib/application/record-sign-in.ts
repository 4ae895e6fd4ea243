// Sign-ins in the 操作日志 (等保: audit of sign-in and lock): one row in every region where the user holds a role.
import { type Clock, systemClock } from '@/lib/application/clock';
import { recordAudit } from '@/lib/data/audit-store';
import { database } from '@/lib/data/client';
import { assignmentsOf } from '@/lib/data/role-store';
import { SYSTEM } from '@/lib/domain/workflow/actor';

async function record(action: string, userId: string, byThemselves: boolean, clock: Clock): Promise<void> {
  const assignments = await assignmentsOf(database, userId);
  const regions = new Set<string | null>(assignments.map((assignment) => assignment.regionCode));
  if (regions.size === 0) regions.add(null);
  const actor = byThemselves ? { userId, displayName: '', assignments } : SYSTEM;
  for (const regionCode of regions) {
    const entry = { action, regionCode, objectKind: 'user', objectId: userId } as const;
    await recordAudit(actor, database, entry, clock());
  }
}

/** A user signed in. */
export async function recordSignIn(userId: string, clock: Clock = systemClock): Promise<void> {
  await record('signIn', userId, true, clock);
}

/** A user signed out. */
export async function recordSignOut(userId: string, clock: Clock = systemClock): Promise<void> {
  await record('signOut', userId, true, clock);
}

/** A user's name was locked after failed sign-ins. Names nobody has are not kept: people type passwords into that field. */
export async function recordLock(userId: string, clock: Clock = systemClock): Promise<void> {
  await record('signInLocked', userId, false, clock);
}
