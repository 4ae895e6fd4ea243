// Who is behind a request: the session named by its cookie, within the idle and the absolute limit.
import { isAPIError } from 'better-auth/api';
import { auth } from '@/lib/auth/better-auth';
import { env } from '@/lib/env';

/** Somebody who has signed in. What they may do is not said here. */
export interface SignedInUser {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
}

async function readSession(headers: Headers, keepAwake: boolean) {
  try {
    return await auth().api.getSession({
      headers,
      query: { disableCookieCache: true, disableRefresh: !keepAwake },
    });
  } catch (error) {
    // The session was ended by another request meanwhile.
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

/**
 * The signed-in user of a request, or null. Counts as activity and so keeps the session from idling out; what a page
 * asks by itself (presence, polling) passes `keepAwake: false`, or an unattended screen would never be signed out.
 */
export async function currentUser(headers: Headers, { keepAwake = true } = {}): Promise<SignedInUser | null> {
  const found = await readSession(headers, keepAwake);
  if (!found) return null;
  const age = Date.now() - found.session.createdAt.getTime();
  if (age >= env.SESSION_MAX_HOURS * 3_600_000) {
    const { internalAdapter } = await auth().$context;
    await internalAdapter.deleteSession(found.session.token);
    return null;
  }
  return { id: found.user.id, userName: found.user.username ?? '', displayName: found.user.name };
}
