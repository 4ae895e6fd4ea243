// The version of the rule catalogue; a snapshot names the one that judged it.

/** Raised whenever a rule is added, removed or judges differently. */
export const RULE_SET = 'mingji.rules/2';
