// The accounts of one body and year as the desk shows them: the record, where it stands, what the reader may do, what is beside it.
import { type UnitState, currentAccounts, unitStates } from '@/lib/application/accounts-record';
import { approvedAccounts } from '@/lib/application/approved-accounts';
import { type AccountsPlace, bodyInScope, noAccounts, rolesOverBody } from '@/lib/application/on-accounts';
import { accountsComments, type AccountsRemark, latestAccounts } from '@/lib/data/accounts-snapshot-store';
import { type AccountsBody, findAccounts } from '@/lib/data/accounts-store';
import { database } from '@/lib/data/client';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { type AccountsSource, snapshotRecord } from '@/lib/domain/accounts/snapshot';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import { type AccountsStatus, type Action, allowedBy } from '@/lib/domain/workflow/table';

/** What the signed-in person may do with these accounts now. */
export interface AccountsRights {
  readonly edit: boolean;
  /** The disclosure's own words: also after the figures were approved. */
  readonly words: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly return: boolean;
  /** Not for who submitted them. */
  readonly approve: boolean;
  readonly reopen: boolean;
}

/** What was last submitted. */
export interface SubmittedAccounts {
  readonly id: string;
  readonly no: number;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  /** As it was frozen: what finance decides on. */
  readonly record: AccountsRecord;
  readonly comments: readonly AccountsRemark[];
}

/** One audited step: `action` is a verb of the workflow table. */
export interface AccountsStep {
  readonly at: Date;
  readonly action: string;
  readonly by: string;
  readonly reason: string | null;
}

/** The page of one body's accounts. */
export interface AccountsPage {
  readonly body: AccountsBody;
  readonly fiscalYear: number;
  readonly status: AccountsStatus;
  readonly source: AccountsSource;
  /** As stored at `seq`; with units summed up, their sum. */
  readonly record: AccountsRecord;
  readonly seq: number;
  /** When the last change was saved; null where nobody has filled in anything yet. */
  readonly savedAt: Date | null;
  readonly rights: AccountsRights;
  readonly submitted: SubmittedAccounts | null;
  /** The approved accounts of the year before; null where Mingji does not hold them. */
  readonly before: AccountsRecord | null;
  /** The units of a department, whichever way its accounts are made; empty for a unit. */
  readonly units: readonly UnitState[];
  /** Oldest first. */
  readonly steps: readonly AccountsStep[];
}

/** The page; "not found" outside the actor's reach or where the year is not opened. Accounts nobody opened are an empty draft. */
export async function accountsPage(
  actor: Actor,
  bodyId: string,
  fiscalYear: number,
): Promise<Result<AccountsPage, Failure>> {
  const place: AccountsPlace = { bodyId, fiscalYear };
  const body = await bodyInScope(actor, database, place);
  if (!body) return refused(noAccounts());
  const head = await findAccounts(database, body, fiscalYear);
  const units = await unitStates(database, body, fiscalYear);
  const submitted = head && (await submittedOf(head.id));
  const status = head?.status ?? 'draft';
  const roles = rolesOverBody(actor, body);
  const may = (action: Action) => allowedBy({ action, roles, status, endorseRequired: false }) !== undefined;
  return success({
    body,
    fiscalYear,
    status,
    source: head?.source ?? 'entered',
    record: head
      ? await currentAccounts(database, head, units)
      : { fiscalYear, bodyName: body.name, cells: new Map() },
    seq: head?.seq ?? 0,
    savedAt: head?.updatedAt ?? null,
    rights: {
      edit: may('fillAccounts'),
      words: may('writeDisclosure'),
      submit: may('submitAccounts'),
      withdraw: may('withdrawAccounts'),
      return: may('returnAccounts'),
      approve: may('approveAccounts') && submitted?.submittedById !== actor.userId,
      reopen: may('reopenAccounts'),
    },
    submitted: submitted && submitted.shown,
    before: (await approvedAccounts(database, body.id, fiscalYear - 1))?.record ?? null,
    units,
    steps: head ? await stepsOf(head.id) : [],
  });
}

async function submittedOf(
  accountsId: string,
): Promise<{ readonly shown: SubmittedAccounts; readonly submittedById: string | null } | null> {
  const stored = await latestAccounts(database, accountsId);
  if (!stored) return null;
  const { id, no, sha256, submittedAt, submittedById, snapshot } = stored;
  return {
    submittedById,
    shown: {
      id,
      no,
      sha256,
      submittedAt,
      submittedBy: snapshot.submittedBy,
      record: snapshotRecord(snapshot),
      comments: await accountsComments(database, id),
    },
  };
}

async function stepsOf(accountsId: string): Promise<AccountsStep[]> {
  const rows = await database.auditEvent.findMany({
    where: { objectKind: 'accounts', objectId: accountsId },
    orderBy: { id: 'asc' },
    include: { actor: { select: { name: true } } },
  });
  return rows.map(({ at, action, actor, reason }) => ({ at, action, by: actor?.name ?? '系统', reason }));
}
