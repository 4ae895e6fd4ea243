// The frame of every use case on the accounts of one body and year: scope, lock, workflow table, work, all in one transaction.
import { z } from 'zod';
import type { Clock } from '@/lib/application/clock';
import { atomically } from '@/lib/application/on-evaluation';
import {
  type AccountsBody,
  type AccountsHead,
  createAccounts,
  findAccountsBody,
  lockAccounts,
} from '@/lib/data/accounts-store';
import { type AuditEntry, recordAudit } from '@/lib/data/audit-store';
import type { Db } from '@/lib/data/transaction';
import { type Failure, notFound } from '@/lib/domain/failure';
import { isFiscalYear } from '@/lib/domain/fiscal-year';
import { type Result, refused } from '@/lib/domain/result';
import { type Actor, type Role, rolesOver } from '@/lib/domain/workflow/actor';
import {
  ACCOUNTS_STATUSES,
  type AccountsStatus,
  type Action,
  allowedBy,
  refusal,
} from '@/lib/domain/workflow/table';

/** Whose accounts, of which year. */
export interface AccountsPlace {
  readonly bodyId: string;
  readonly fiscalYear: number;
}

/** What the work of a use case is given. */
export interface AccountsContext {
  readonly db: Db;
  readonly head: AccountsHead;
  readonly at: Date;
  /** Where the workflow table leads from here. */
  readonly next: AccountsStatus;
  readonly roles: readonly Role[];
}

/** The answer to accounts that are not there, or none of the actor's. */
export const noAccounts = () => notFound('这个单位年度的决算资料');

/** The words by which refusals name accounts. */
export function accountsName({ body, fiscalYear }: Pick<AccountsHead, 'body' | 'fiscalYear'>): string {
  return `「${body.name}」${fiscalYear} 年度决算资料`;
}

/** The body, where the id is one, the year is opened, and both are within the actor's scope. */
export async function bodyInScope(
  actor: Actor,
  db: Db,
  { bodyId, fiscalYear }: AccountsPlace,
): Promise<AccountsBody | null> {
  if (!z.uuid().safeParse(bodyId).success || !isFiscalYear(fiscalYear)) return null;
  return findAccountsBody(actor, db, bodyId, fiscalYear);
}

/** The roles an actor holds over a body. */
export function rolesOverBody(actor: Actor, { regionCode, departmentId }: AccountsBody): Role[] {
  return rolesOver(actor, { regionCode, departmentId });
}

/**
 * Locks the accounts, asks the workflow table, then runs `work`. Accounts nobody opened yet are a draft, and come into being with
 * the first use case that may touch them. `before` may answer first (a repeated request gets its old answer).
 */
export async function onAccounts<T>(
  actor: Actor,
  place: AccountsPlace,
  action: Action,
  clock: Clock,
  work: (context: AccountsContext) => Promise<Result<T, Failure>>,
  before?: (context: Pick<AccountsContext, 'db' | 'head' | 'at'>) => Promise<Result<T, Failure> | null>,
): Promise<Result<T, Failure>> {
  return atomically(async (db) => {
    const body = await bodyInScope(actor, db, place);
    if (!body) return refused(noAccounts());
    const at = clock();
    const roles = rolesOverBody(actor, body);
    const attemptFrom = (status: AccountsStatus) => ({ action, roles, status, endorseRequired: false });
    const name = accountsName({ body, fiscalYear: place.fiscalYear });
    let head = await lockAccounts(db, body, place.fiscalYear);
    if (!head) {
      const failure = refusal(attemptFrom('draft'), name);
      if (failure) return refused(failure);
      await createAccounts(db, body, place.fiscalYear, at);
      head = await lockAccounts(db, body, place.fiscalYear);
      if (!head) throw new RangeError('accounts were made and are not there');
    }
    const early = before && (await before({ db, head, at }));
    if (early) return early;
    const attempt = attemptFrom(head.status);
    const failure = refusal(attempt, name);
    if (failure) return refused(failure);
    const to = allowedBy(attempt)?.to;
    const next = ACCOUNTS_STATUSES.find((status) => status === to) ?? head.status;
    return work({ db, head, at, next, roles });
  });
}

/** Writes the audit row of an action on accounts. */
export function auditAccounts(
  actor: Actor,
  { db, head, at }: Pick<AccountsContext, 'db' | 'head' | 'at'>,
  entry: Pick<AuditEntry, 'action' | 'reason' | 'detail'>,
): Promise<void> {
  const { regionCode, id } = head;
  return recordAudit(actor, db, { ...entry, regionCode, objectKind: 'accounts', objectId: id }, at);
}
