// Runs the checks over one form: the same engine in the editor, at submission, on the command line and on old documents.
import { fieldText, fundText, indicatorText, liveIndicators } from '../evaluation/form';
import { settled } from '../template/settled';
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
  const { template } = context.form;
  const notChecked: NotChecked[] = [];
  const spoken: Spoken<CheckReport['findings'][number]['cell']>[] = [];
  const unscored = isUnscored(context);
  for (const rule of rules) {
    const why = whyNotRun(context, rule, unscored);
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

/** Why a rule does not look at this form at all; undefined where it does. */
function whyNotRun(context: CheckContext, rule: Rule, unscored: boolean): string | undefined {
  if (settingOf(context.form.template, rule.id) === 'off') return '本表样不使用这项审核';
  if (isOutsideStage(context, rule.id)) return '本表样在这一阶段不使用这项审核';
  if (rule.needs === 'scores' && unscored) return '本表没有打分';
  return rule.needs === 'print' && context.form.origin === 'working' ? '系统计算，不需要核对' : undefined;
}

/** Whether the template keeps a rule for another stage of the work. */
function isOutsideStage({ form, stage = 'evaluation' }: CheckContext, rule: string): boolean {
  const stages = form.template.checks?.stages?.[rule];
  return stages !== undefined && !stages.includes(stage);
}

/** SE-60: a form family that carries no scores is not held to the rules on scores. */
function isUnscored({ form }: CheckContext): boolean {
  if (!settled(form.template).scored) return true;
  if (form.origin === 'working') return false;
  const total = totalFund(form);
  const scores = [
    fieldText(form, 'printedTotalScore'),
    total ? fundText(form, total.id, 'score') : '',
    ...liveIndicators(form).map(({ id }) => indicatorText(form, id, 'score')),
  ];
  return scores.every(isBlank);
}
