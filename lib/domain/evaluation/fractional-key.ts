// Positions of rows as fractional keys: a row moves by one edit, and two people inserting at once never collide badly.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** What a stored position may look like: never ending in the lowest digit, so that there is always room before it. */
export const POSITION_PATTERN = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

/**
 * A key that sorts (by code unit) after `a` and before `b`; null stands for the open end.
 * @throws RangeError when a is not before b: callers pass neighbours in order.
 */
export function keyBetween(a: string | null, b: string | null): string {
  if (a !== null && b !== null && a >= b) throw new RangeError(`no key between ${a} and ${b}`);
  return midpoint(a ?? '', b);
}

function midpoint(a: string, b: string | null): string {
  if (b !== null) {
    let shared = 0;
    while ((a[shared] ?? '0') === b[shared]) shared++;
    if (shared > 0) return b.slice(0, shared) + midpoint(a.slice(shared), b.slice(shared));
  }
  const low = a === '' ? 0 : DIGITS.indexOf(a[0] ?? '0');
  const high = b === null ? DIGITS.length : DIGITS.indexOf(b[0] ?? '0');
  if (high - low > 1) {
    // Appending (b open) steps by one, so that a form filled from top to bottom keeps short keys.
    const middle = b === null ? low + 1 : Math.trunc((low + high) / 2);
    return DIGITS[middle] ?? '';
  }
  if (b !== null && b.length > 1) return b[0] ?? '';
  return (DIGITS[low] ?? '0') + midpoint(a.slice(1), null);
}
