// What stops a demo load or removal: a refusal of a use case, carried out of the depth by an exception.
import type { Failure } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';

/** Thrown where a use case refuses; `what` names the step, for whoever reads the message. */
export class DemoRefused extends Error {
  constructor(
    readonly what: string,
    readonly failure: Failure,
  ) {
    super(`${what}：${failure.message}`);
  }
}

/** The value of a result; throws DemoRefused with the step's name otherwise. */
export function must<T>(what: string, result: Result<T, Failure>): T {
  if (!result.ok) throw new DemoRefused(what, result.failure);
  return result.value;
}
