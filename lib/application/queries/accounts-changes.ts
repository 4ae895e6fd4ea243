// What happened to accounts since a tab last looked, and who is in them.
import type { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { type AccountsPlace, bodyInScope, noAccounts } from '@/lib/application/on-accounts';
import { changesQuerySchema } from '@/lib/application/queries/changes';
import type { AccountsAnswer } from '@/lib/application/save-accounts-edits';
import { asOthersSee } from '@/lib/application/save-edits';
import { accountsChangesSince, touchAccountsPresence } from '@/lib/data/accounts-journal-store';
import { findAccounts } from '@/lib/data/accounts-store';
import { database } from '@/lib/data/client';
import { accountsCellIdSchema } from '@/lib/domain/accounts/cells';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** `since` is the last sequence number seen; `cell` is where the cursor stands. */
export const accountsChangesSchema = changesQuerySchema.extend({
  cell: accountsCellIdSchema.optional().catch(undefined),
});

/** The same shape as the answer to a save, without results. Accounts nobody opened yet are an empty draft. */
export async function accountsChanges(
  actor: Actor,
  place: AccountsPlace,
  input: z.output<typeof accountsChangesSchema>,
  clock: Clock = systemClock,
): Promise<Result<Omit<AccountsAnswer, 'results'>, Failure>> {
  const body = await bodyInScope(actor, database, place);
  if (!body) return refused(noAccounts());
  const at = clock();
  const { since, tab, cell = null } = input;
  const empty = { v: 1, savedAt: at.toISOString(), others: [], present: [] } as const;
  const head = await findAccounts(database, body, place.fiscalYear);
  if (!head) return success({ ...empty, seq: 0, status: 'draft' });
  const key = { accountsId: head.id, regionCode: head.regionCode };
  const present = await touchAccountsPresence(database, key, { tab, userId: actor.userId ?? '', cell }, at);
  const changes = await accountsChangesSince(database, head.id, since);
  return success({
    ...empty,
    // Never beyond what `others` carries: the record was read first, the journal after it.
    seq: changes.at(-1)?.seq ?? Math.max(head.seq, since),
    status: head.status,
    others: changes.map(asOthersSee),
    present,
  });
}
