// Runs the checks over one form: the same engine in the editor, at submission, on the command line and on old documents.
import { fieldText, fundText, indicatorText, liveIndicators } from '../evaluation/form';
import { isBlank } from './blank';
import { onePerCause, type Spoken } from './cause';
import { totalFund } from './funds-view';
import type { CheckContext, CheckReport, NotChecked, Rule } from './rule';
import { RULES } from './rules/all';
import { settingOf, severityOf } from './severity';

/**
 * Every rule's findings in order of mending, one per cause; a finding that another one explains is named in its `also`.
 * Rules that could not run are listed with their reason.
 */
export function runChecks(context: CheckContext, rules: readonly Rule[] = RULES): CheckReport {
  const { template, origin } = context.form;
  const notChecked: NotChecked[] = [];
  const spoken: Spoken<CheckReport['findings'][number]['cell']>[] = [];
  const unscored = isUnscored(context);
  for (const rule of rules) {
    const why =
      settingOf(template, rule.id) === 'off'
        ? '本表样不使用这项审核'
        : rule.needs === 'scores' && unscored
          ? '本表没有打分'
          : rule.needs === 'print' && origin === 'working'
            ? '系统计算，不需要核对'
            : undefined;
    if (why !== undefined) {
      notChecked.push({ rule: rule.id, why });
      continue;
    }
    const outcome = rule.evaluate(context);
    if (outcome.notChecked) notChecked.push({ rule: rule.id, why: outcome.notChecked });
    for (const finding of outcome.findings) {
      const stage = finding.mendable ? 'goals' : (context.stage ?? 'evaluation');
      const severity = severityOf(rule, finding.severity, template, stage);
      spoken.push({ rule, finding: severity === finding.severity ? finding : { ...finding, severity } });
    }
  }
  return { findings: onePerCause(spoken), notChecked };
}

/** SE-60: a form family that carries no scores is not held to the rules on scores. */
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
