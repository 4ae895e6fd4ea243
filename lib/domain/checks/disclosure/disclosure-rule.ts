// What a rule over a whole 部门决算公开 is: tables, narrative, facts and the forms printed in it. Places are paths into the document.
import type { Disclosure } from '../../interchange/disclosure';
import type { CheckContext, RuleHead, RuleOutcome } from '../rule';

/** One form of the disclosure, read and scored. `at` is its path, `evaluations[3]`. */
export interface EnclosedForm extends CheckContext {
  readonly at: string;
  /** The path of a cell from the document's root. */
  readonly placeOf: (cell: Parameters<CheckContext['form']['cells']['get']>[0] | null) => string;
}

/** What a rule over a disclosure sees. */
export interface DisclosureContext {
  readonly disclosure: Disclosure;
  readonly forms: readonly EnclosedForm[];
  /** Checked by department or finance: some questions are asked inside the house only. */
  readonly inside?: true;
}

/** One check of a disclosure; its findings stand at paths such as `narrative[4].text` or `tables[0].blocks[1].rows[7].cells[0]`. */
export interface DisclosureRule extends RuleHead {
  readonly evaluate: (context: DisclosureContext) => RuleOutcome<string>;
}
