// How a person is called on their own device: drafts of two people never mix, and the device does not tell who it was.
import { createHash } from 'node:crypto';

/** A name for the device's storage, from the user's id. */
export function userKeyOf(userId: string): string {
  return createHash('sha256').update(userId).digest('hex').slice(0, 16);
}
