// How grave a finding is in the end: the template of the year may weigh a rule differently, and so does the stage of the work.
import type { Template } from '../template/template';
import type { RuleHead, Severity, Stage } from './rule';

/** The words for people: in talk 硬伤, 疑点, 提示; on forms 强制性, 核实性, 提示性审核. */
export const SEVERITY_WORDS: Record<Severity, { readonly plain: string; readonly formal: string }> = {
  error: { plain: '硬伤', formal: '强制性' },
  warning: { plain: '疑点', formal: '核实性' },
  hint: { plain: '提示', formal: '提示性' },
};

/** What a template says of a rule: another severity, or that it is not used. */
export type RuleSetting = Severity | 'off';

/** The template's setting of a rule; undefined where the catalogue's severity holds. */
export function settingOf(template: Template, rule: string): RuleSetting | undefined {
  return template.checks?.severities?.[rule];
}

/**
 * The severity of one finding. The template's setting stands for the catalogue's; a finding that its rule made lighter than
 * the catalogue stays as light. The quality of targets is a hint once it can no longer be mended (下年改进).
 */
export function severityOf(
  rule: Pick<RuleHead, 'id' | 'severity' | 'mendedWithGoals'>,
  found: Severity,
  template: Template,
  stage: Stage,
): Severity {
  const setting = settingOf(template, rule.id);
  const weighed = setting && setting !== 'off' && found === rule.severity ? setting : found;
  return rule.mendedWithGoals && stage === 'evaluation' && weighed === 'warning' ? 'hint' : weighed;
}
