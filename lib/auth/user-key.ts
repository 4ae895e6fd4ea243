// A name for a person on their device that tells nobody who it is.
import { createHash } from 'node:crypto';

/** Sixteen hex digits, the same for one account on every device. Keeps the drafts of two people in one browser apart. */
export function userKey(userId: string): string {
  return createHash('sha256').update(`device ${userId}`).digest('hex').slice(0, 16);
}
