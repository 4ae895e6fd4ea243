// Runs the rules over a whole disclosure.
import { onePerCause, type Spoken } from '../cause';
import type { Finding, NotChecked } from '../rule';
import { DISCLOSURE_RULES } from './all';
import type { DisclosureContext, DisclosureRule } from './disclosure-rule';
import { shownAt } from './fact-cell';
import { NARRATIVE_RULES } from './narrative-rules';

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
  // A rule on words has nothing to say of a document without any: that is no yes.
  const wordless = !(context.disclosure.narrative ?? []).some(({ text }) => text);
  const reading = new Set(NARRATIVE_RULES);
  for (const rule of rules) {
    const outcome = rule.evaluate(context);
    const why = outcome.notChecked || (wordless && reading.has(rule) ? '文件没有带文字说明' : '');
    if (why !== '') notChecked.push({ rule: rule.id, why });
    for (const finding of outcome.findings) spoken.push({ rule, finding });
  }
  const findings = onePerCause(spoken).map((finding) => ({
    ...finding,
    cell: shownAt(context, finding.cell, finding.printed ?? ''),
  }));
  return { findings, notChecked };
}
