// What the rules say of accounts while they are filled in, and what is still missing for a submission.
import type { Checked } from '@/components/drafting/live-checks';
import { type AccountsFinding, checkAccounts } from '@/lib/domain/accounts/check-accounts';
import { type IncompleteCell, incompleteCells } from '@/lib/domain/accounts/completeness';
import type { BodyKind } from '@/lib/domain/accounts/table-notes';
import { annualContext } from '@/lib/domain/disclosure/figures/annual-context';
import { type Question, questionsOf } from '@/lib/domain/disclosure/reasons';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import type { AccountsDraft } from './accounts-draft';

/** The state of the accounts of one year. */
export interface CheckedAccounts extends Checked {
  readonly findings: readonly AccountsFinding[];
  readonly missing: readonly IncompleteCell[];
  /** Causes of changes, answered or not. They are wanted before publication, and do not stop a submission. */
  readonly questions: readonly Question[];
  /** What stops a submission: errors, empty totals, and texts that are no figures. */
  readonly blocking: number;
}

/** Runs the rules on tables and facts over the draft as it stands; `before` is last year, where it is known. */
export function checkDraft(
  { record, reckoning }: AccountsDraft,
  before: AccountsRecord | null,
  body: BodyKind,
): CheckedAccounts {
  const { findings } = checkAccounts(record, body, reckoning);
  const missing = incompleteCells(reckoning);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  // What forms tell is not known here; no cause is asked for that depends on it.
  const context = annualContext({ accounts: record, before, projects: [], omitted: [] });
  return { findings, missing, blocking: errors + missing.length, questions: questionsOf(context) };
}
