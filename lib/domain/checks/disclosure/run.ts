// Runs the rules over a whole disclosure.
import { onePerCause, type Spoken } from '../cause';
import type { Finding, NotChecked } from '../rule';
import { DISCLOSURE_RULES } from './all';
import type { DisclosureContext, DisclosureRule } from './disclosure-rule';

/** Findings at paths, one per cause, and what could not be checked. */
export interface DisclosureReport {
  readonly findings: readonly Finding<string>[];
  readonly notChecked: readonly NotChecked[];
}

/** Every rule's findings over tables, narrative and facts; the forms themselves are checked by `runChecks`. */
export function runDisclosureChecks(
  context: DisclosureContext,
  rules: readonly DisclosureRule[] = DISCLOSURE_RULES,
): DisclosureReport {
  const spoken: Spoken<string>[] = [];
  const notChecked: NotChecked[] = [];
  for (const rule of rules) {
    const outcome = rule.evaluate(context);
    if (outcome.notChecked) notChecked.push({ rule: rule.id, why: outcome.notChecked });
    for (const finding of outcome.findings) spoken.push({ rule, finding });
  }
  return { findings: onePerCause(spoken), notChecked };
}
