// Runs the checks over one form: the same engine in the editor, at submission, on the command line and on old documents.
import type { CellId } from '../evaluation/cells';
import { fieldText, fundText, indicatorText, liveIndicators } from '../evaluation/form';
import { isBlank } from './blank';
import { totalFund } from './funds-view';
import type { CheckContext, CheckReport, Finding, NotChecked, Rule, RuleFinding, Severity } from './rule';
import { RULES } from './rules/all';

const RANK: Record<Severity, number> = { error: 2, warning: 1, hint: 0 };

/** A finding on its way: what it is called, and what gave way to it so far. */
interface Spoken {
  readonly rule: Rule;
  readonly finding: RuleFinding;
  readonly also: Set<string>;
}

/**
 * Every rule's findings in order of mending, one per cause; a finding that another one explains is named in its `also`.
 * Rules that could not run are listed with their reason.
 */
export function runChecks(context: CheckContext, rules: readonly Rule[] = RULES): CheckReport {
  const notChecked: NotChecked[] = [];
  const spoken: Spoken[] = [];
  const unscored = isUnscored(context);
  for (const rule of rules) {
    if (unscored && NEEDS_SCORES.test(rule.id)) {
      notChecked.push({ rule: rule.id, why: '本表没有打分' });
      continue;
    }
    const outcome = rule.evaluate(context);
    if (outcome.notChecked) notChecked.push({ rule: rule.id, why: outcome.notChecked });
    for (const finding of outcome.findings) {
      spoken.push({ rule, finding, also: new Set() });
    }
  }
  return { findings: onePerCause(spoken).map(toFinding), notChecked };
}

/** SE-60: a form family that carries no scores is not held to SE-01 … SE-29. */
const NEEDS_SCORES = /^SE-(0[1-9]|[12]\d)$/;

function isUnscored({ form }: CheckContext): boolean {
  if (form.origin === 'working') return false;
  const total = totalFund(form);
  const scores = [
    fieldText(form, 'printedTotalScore'),
    total ? fundText(form, total.id, 'score') : '',
    ...liveIndicators(form).map(({ id }) => indicatorText(form, id, 'score')),
  ];
  return scores.every(isBlank);
}

/** Lets findings give way to those that name their cause; a lighter one never swallows a heavier. */
function onePerCause(spoken: readonly Spoken[]): Spoken[] {
  const byCause = new Map<CellId | null, Spoken[]>();
  for (const one of spoken) {
    for (const cause of new Set(one.finding.causes ?? [one.finding.cell])) {
      const others = byCause.get(cause);
      if (others) others.push(one);
      else byCause.set(cause, [one]);
    }
  }
  const gone = new Set<Spoken>();
  for (const louder of spoken) {
    if (gone.has(louder) || louder.finding.roundingOnly) continue;
    for (const other of byCause.get(louder.finding.cell) ?? []) {
      if (gone.has(other) || !givesWay(other, louder)) continue;
      gone.add(other);
      louder.also.add(other.rule.id);
      for (const id of other.also) louder.also.add(id);
    }
  }
  return spoken.filter((one) => !gone.has(one));
}

function givesWay(other: Spoken, louder: Spoken): boolean {
  return (
    louder.rule.silences.includes(other.rule.id) &&
    RANK[louder.finding.severity] >= RANK[other.finding.severity]
  );
}

function toFinding({ rule, finding, also }: Spoken): Finding {
  const { severity, cell, printed, expected, message, roundingOnly } = finding;
  return {
    rule: rule.id,
    severity,
    cell,
    printed,
    expected,
    also: [...also].sort(),
    message,
    ...(roundingOnly && { roundingOnly }),
  };
}
