// Runs the rules over several forms and hands each form its findings.
import { onePerCause, RANK, type Spoken } from '../cause';
import type { CheckContext, CheckReport, Finding, NotChecked, RuleFinding } from '../rule';
import { severityOf } from '../severity';
import { BATCH_RULES } from './all';
import type { BatchPlace, BatchRule } from './batch-rule';

/** What the forms given together yield: one list of findings per form, and what could not be checked for the batch. */
export interface BatchReport {
  readonly byForm: readonly CheckReport['findings'][];
  readonly notChecked: readonly NotChecked[];
}

/** Every batch rule over the forms given, each finding with the form it stands in. */
export function runBatchChecks(
  forms: readonly CheckContext[],
  rules: readonly BatchRule[] = BATCH_RULES,
): BatchReport {
  const notChecked: NotChecked[] = [];
  const spoken: Spoken<string>[] = [];
  const places = new Map<string, BatchPlace>();
  const keyOf = (place: BatchPlace) => {
    const key = `${place.form} ${place.cell ?? ''}`;
    places.set(key, place);
    return key;
  };
  for (const rule of rules) {
    const outcome = rule.evaluate(forms);
    if (outcome.notChecked) notChecked.push({ rule: rule.id, why: outcome.notChecked });
    for (const finding of outcome.findings)
      spoken.push({ rule, finding: keyed(forms, rule, finding, keyOf) });
  }
  const byForm = forms.map((): Finding[] => []);
  for (const finding of onePerCause(spoken)) {
    const place = places.get(finding.cell);
    if (place) byForm[place.form]?.push({ ...finding, cell: place.cell });
  }
  return { byForm, notChecked };
}

function keyed(
  forms: readonly CheckContext[],
  rule: BatchRule,
  { causes, ...finding }: RuleFinding<BatchPlace>,
  keyOf: (place: BatchPlace) => string,
): RuleFinding<string> {
  const context = forms[finding.cell.form];
  const severity = context
    ? severityOf(rule, finding.severity, context.form.template, context.stage ?? 'evaluation')
    : finding.severity;
  return { ...finding, severity, cell: keyOf(finding.cell), ...(causes && { causes: causes.map(keyOf) }) };
}

/** A form's own findings and those of the batch together: where a batch rule names the cause, the form's own gives way. */
export function besideBatch(own: readonly Finding[], compared: readonly Finding[]): Finding[] {
  if (compared.length === 0) return [...own];
  const byId = new Map(BATCH_RULES.map((rule) => [rule.id, rule]));
  const gone = new Set<Finding>();
  const told = compared.map((louder) => {
    const silenced = own.filter(
      ({ rule, severity, cell }) =>
        cell === louder.cell &&
        byId.get(louder.rule)?.silences.includes(rule) &&
        RANK[louder.severity] >= RANK[severity],
    );
    for (const finding of silenced) gone.add(finding);
    const also = [...louder.also, ...silenced.flatMap(({ rule, also: more }) => [rule, ...more])];
    return silenced.length === 0 ? louder : { ...louder, also: [...new Set(also)].sort() };
  });
  return [...own.filter((finding) => !gone.has(finding)), ...told];
}
