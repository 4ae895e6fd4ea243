// The outcome of whatever may be refused: a value or one named failure.

/** Success with a value, or an expected refusal (never an exception). */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

/** A success. */
export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A refusal. */
export function refused<F>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}
