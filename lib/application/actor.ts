// From somebody who signed in to somebody who may do things.
import { database } from '@/lib/data/client';
import { assignmentsOf } from '@/lib/data/role-store';
import type { Actor } from '@/lib/domain/workflow/actor';

/** The actor behind a signed-in user, with the rights in force at this moment. */
export async function actorOf(user: { id: string; displayName: string }): Promise<Actor> {
  return {
    userId: user.id,
    displayName: user.displayName,
    assignments: await assignmentsOf(database, user.id),
  };
}
