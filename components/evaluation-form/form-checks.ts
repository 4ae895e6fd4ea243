// What the checks say of a form while it is filled in: findings, missing cells, and how many of them stop a submission.
import { runChecks } from '@/lib/domain/checks/run';
import type { Finding } from '@/lib/domain/checks/rule';
import { type MissingCell, missingCells } from '@/lib/domain/evaluation/completeness';
import type { DraftStore } from './draft-store';

/** The state of one form. */
export interface CheckedForm {
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingCell[];
  /** What stops a submission: errors and missing cells. */
  readonly blocking: number;
}

/** Runs all rules over the draft as it stands. */
export function checkForm({ form, scorecard }: DraftStore): CheckedForm {
  const { findings } = runChecks({ form, scorecard });
  const missing = missingCells(form, scorecard);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, missing, blocking: errors + missing.length };
}
