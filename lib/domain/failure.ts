// Expected refusals, as a closed set: each names the object, the reason and the next step in Chinese.

/** Why something was not done. `code` decides how it is answered; `message` is for people. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  /** What the caller needs to mend it: missing cells, findings, paths. */
  readonly detail?: unknown;
}

export type FailureCode =
  /** It does not exist, or is none of the actor's business: the two look the same. */
  'notFound' | 'forbidden' | 'wrongStatus' | 'notReady' | 'stale' | 'closed' | 'invalid' | 'exists';

/** The one answer for what is not there or not the actor's. */
export function notFound(what: string): Failure {
  return {
    code: 'notFound',
    message: `没有找到${what}。可能已被移走，或不在您的办理范围内；请返回列表重新打开。`,
  };
}
