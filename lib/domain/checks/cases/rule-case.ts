// The shape of the rule cases: one document changed in one way, and what its rule must say of it. For tests only.
import type { SampleDocument, SampleSetting } from '../sample-document';

/** What a rule says: where, how grave, the figures, the exact sentence, and who gave way. */
export interface Said {
  readonly severity?: 'error' | 'warning' | 'hint';
  readonly at: string;
  readonly printed: string | null;
  readonly expected: string | null;
  readonly also?: readonly string[];
  readonly message: string;
  /** The offending words, where the rule judges words. */
  readonly quote?: string;
}

/** A document in which the rule speaks, or stays silent. */
export interface RuleCase extends SampleSetting {
  readonly name: string;
  readonly change: (document: SampleDocument) => void;
  /** Typed in the app instead of printed. */
  readonly working?: true;
}

/** The cases of one rule. */
export interface RuleCases {
  readonly rule: string;
  readonly speaks: readonly (RuleCase & {
    readonly says: readonly Said[];
    /** Other rules that must speak too, because the change is more than one mistake. */
    readonly besides?: readonly string[];
  })[];
  readonly silent: readonly (RuleCase & {
    /** Where silence means "could not be checked": the reason it gives. */
    readonly why?: string;
    /** Rules that speak of this change instead. */
    readonly besides?: readonly string[];
  })[];
}

/** A member that the sample is known to have. */
export function the<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('the sample has no such row');
  return value;
}
