// What the rules say of accounts while they are filled in, and what is still missing for a submission.
import type { Checked } from '@/components/drafting/live-checks';
import { type AccountsFinding, checkAccounts } from '@/lib/domain/accounts/check-accounts';
import { type IncompleteCell, incompleteCells } from '@/lib/domain/accounts/completeness';
import type { BodyKind } from '@/lib/domain/accounts/table-notes';
import type { AccountsDraft } from './accounts-draft';

/** The state of the accounts of one year. */
export interface CheckedAccounts extends Checked {
  readonly findings: readonly AccountsFinding[];
  readonly missing: readonly IncompleteCell[];
  /** What stops a submission: errors, empty totals, and texts that are no figures. */
  readonly blocking: number;
}

/** Runs the rules on tables and facts over the draft as it stands. */
export function checkDraft({ record, reckoning }: AccountsDraft, body: BodyKind): CheckedAccounts {
  const { findings } = checkAccounts(record, body, reckoning);
  const missing = incompleteCells(reckoning);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, missing, blocking: errors + missing.length };
}
