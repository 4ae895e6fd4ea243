// Signing in and out: from user name and password to a session cookie, and back.
import { isAPIError } from 'better-auth/api';
import { auth } from '@/lib/auth/better-auth';
import { clearAttempts, countAttempt, lockedUntil } from '@/lib/auth/sign-in-lock';
import { normalUserName } from '@/lib/auth/user-name';
import { userIdOf } from '@/lib/data/account-store';
import { database } from '@/lib/data/client';

/** What became of an attempt to sign in. `refused` and `locked` are the same for names that nobody has. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly userId: string; readonly cookies: readonly string[] }
  | { readonly kind: 'refused'; readonly left: number }
  /** `userId` is whose name it is, if anybody's, and only when the lock began now: for the audit log, never for the answer. */
  | {
      readonly kind: 'locked';
      readonly until: Date;
      readonly justNow: boolean;
      readonly userId: string | null;
    };

/**
 * The cookie lives as long as the browser; how long the session lives, the database alone decides.
 * better-auth would end both after the idle time counted from signing in, whatever was done since.
 */
function forThisBrowserSession(cookie: string): string {
  return cookie.replace(/;\s*(max-age|expires)=[^;]*/gi, '');
}

/** Under what a text is counted that no account can be called by: answered like any other wrong name. */
function impossibleName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll('\u0000', '').slice(0, 64);
}

/** Checks a password and opens a session. `headers` are those of the request. Throws only when the database is gone. */
export async function signIn(
  attempt: { userName: string; password: string },
  headers: Headers,
): Promise<SignInOutcome> {
  const userName = normalUserName(attempt.userName);
  const countedAs = userName ?? impossibleName(attempt.userName);
  const counted = await countAttempt(countedAs);
  if (counted.locked) return { kind: 'locked', until: counted.until, justNow: false, userId: null };
  const opened = userName === null ? null : await open(userName, attempt.password, headers);
  if (opened) {
    await clearAttempts(countedAs);
    return opened;
  }
  const until = await lockedUntil(countedAs);
  if (!until) return { kind: 'refused', left: counted.left };
  return { kind: 'locked', until, justNow: true, userId: userName && (await userIdOf(database, userName)) };
}

async function open(userName: string, password: string, headers: Headers): Promise<SignInOutcome | null> {
  try {
    const { headers: answered, response } = await auth().api.signInUsername({
      body: { username: userName, password },
      headers,
      returnHeaders: true,
    });
    const cookies = answered.getSetCookie().map(forThisBrowserSession);
    return { kind: 'signed-in', userId: response.user.id, cookies };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

/** Ends the session of a request. Returns the cookies that make the browser forget it. */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  const { headers: answered } = await auth().api.signOut({ headers, returnHeaders: true });
  return answered.getSetCookie();
}
