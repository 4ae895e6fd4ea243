// Which regions an actor administers, and the refusal for who administers none.
import type { Failure } from '@/lib/domain/failure';
import { mayKeepUp } from '@/lib/application/set-up';
import type { Actor } from '@/lib/domain/workflow/actor';
import { refusal } from '@/lib/domain/workflow/table';

/** Codes of the regions whose users the actor may manage. */
export function administeredRegions(actor: Actor): string[] {
  const regions = new Set(actor.assignments.map((assignment) => assignment.regionCode));
  return [...regions].filter((code) => mayKeepUp(actor, 'manageUsers', code, '用户') === null);
}

/** Why somebody who administers no region at all may not manage users. */
export function notAdministrator(actor: Actor): Failure | null {
  const roles = actor.assignments.map((assignment) => assignment.role);
  return refusal({ action: 'manageUsers', roles, status: null, endorseRequired: false }, '本地区的用户');
}
