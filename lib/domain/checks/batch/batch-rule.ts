// What a rule over several forms is: one call sees every form given together (one department's year, or the files of one command).
import type { CellId } from '../../evaluation/cells';
import type { CheckContext, RuleHead, RuleOutcome } from '../rule';

/** A cell of one of the forms given; `form` is its index. A null cell means the form as a whole. */
export interface BatchPlace {
  readonly form: number;
  readonly cell: CellId | null;
}

/** One check over all forms given. */
export interface BatchRule extends RuleHead {
  readonly evaluate: (forms: readonly CheckContext[]) => RuleOutcome<BatchPlace>;
}
