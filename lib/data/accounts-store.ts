// The accounts of a disclosing body's year as their actor may see them: found by scope, locked before they change, cell by cell.
import { randomUUID } from 'node:crypto';
import { Prisma } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';
import { accountsValue, type AccountsCell } from '@/lib/domain/accounts/cells';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { ACCOUNTS_SOURCES, type AccountsSource } from '@/lib/domain/accounts/snapshot';
import type { BodyKind } from '@/lib/domain/accounts/table-notes';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Actor } from '@/lib/domain/workflow/actor';
import { ACCOUNTS_STATUSES, type AccountsStatus, allowedBy } from '@/lib/domain/workflow/table';

/** A disclosing body with what its accounts are judged by. */
export interface AccountsBody {
  readonly id: string;
  readonly regionCode: string;
  readonly departmentId: string;
  readonly unitId: string | null;
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly region: { readonly code: string; readonly name: string; readonly demo: boolean };
}

/** The working record of one body and year, without its cells. */
export interface AccountsHead {
  readonly id: string;
  readonly regionCode: string;
  readonly body: AccountsBody;
  readonly fiscalYear: number;
  readonly source: AccountsSource;
  readonly status: AccountsStatus;
  readonly seq: number;
  readonly updatedAt: Date;
}

/** The bodies whose accounts an actor may look at: those of their departments, or of the whole region for finance. */
export function accountsScope(actor: Actor): Prisma.DisclosingBodyWhereInput {
  return {
    OR: actor.assignments
      .filter(({ role }) =>
        allowedBy({ action: 'viewAccounts', roles: [role], status: 'draft', endorseRequired: false }),
      )
      .map(({ regionCode, departmentId }) => ({
        regionCode,
        ...(departmentId === null ? {} : { departmentId }),
      })),
  };
}

const BODY = { region: { select: { code: true, name: true, demo: true } } } as const;

function bodyOf(row: Prisma.DisclosingBodyGetPayload<{ include: typeof BODY }>): AccountsBody {
  return { ...row, kind: row.unitId === null ? 'department' : 'unit' };
}

/** A body within the actor's scope whose year is opened; null when there is none, or none of theirs. */
export async function findAccountsBody(
  actor: Actor,
  db: Db,
  bodyId: string,
  fiscalYear: number,
): Promise<AccountsBody | null> {
  const row = await db.disclosingBody.findFirst({
    // Not within AND: there Prisma takes an empty OR for no condition at all, and who reaches nothing would find everything.
    where: { id: bodyId, ...accountsScope(actor) },
    include: BODY,
  });
  if (!row) return null;
  const opened = await db.fiscalYear.findUnique({
    where: { regionCode_year: { regionCode: row.regionCode, year: fiscalYear } },
    select: { year: true },
  });
  return opened && bodyOf(row);
}

/** Every body within the actor's scope, in the order of codes. */
export async function accountsBodies(actor: Actor, db: Db): Promise<AccountsBody[]> {
  const rows = await db.disclosingBody.findMany({
    where: accountsScope(actor),
    include: BODY,
    orderBy: { code: 'asc' },
  });
  return rows.map(bodyOf);
}

/** The units of a department that publish by themselves, in the order of codes; none for a unit. */
export async function unitBodies(db: Db, body: AccountsBody): Promise<AccountsBody[]> {
  if (body.kind === 'unit') return [];
  const rows = await db.disclosingBody.findMany({
    where: { regionCode: body.regionCode, departmentId: body.departmentId, unitId: { not: null } },
    include: BODY,
    orderBy: { code: 'asc' },
  });
  return rows.map(bodyOf);
}

type HeadRow = Pick<
  Prisma.FinalAccountsGetPayload<object>,
  'id' | 'regionCode' | 'fiscalYear' | 'source' | 'status' | 'seq' | 'updatedAt'
>;

function headOf(row: HeadRow, body: AccountsBody): AccountsHead {
  const { id, regionCode, fiscalYear, seq, updatedAt } = row;
  return {
    id,
    regionCode,
    body,
    fiscalYear,
    seq,
    updatedAt,
    source: ACCOUNTS_SOURCES.find((known) => known === row.source) ?? 'entered',
    status: ACCOUNTS_STATUSES.find((known) => known === row.status) ?? 'draft',
  };
}

/** The accounts of a body's year; null before somebody opened them. */
export async function findAccounts(
  db: Db,
  body: AccountsBody,
  fiscalYear: number,
): Promise<AccountsHead | null> {
  const row = await db.finalAccounts.findUnique({
    where: { bodyId_fiscalYear: { bodyId: body.id, fiscalYear } },
  });
  return row && headOf(row, body);
}

/** The same with the row locked until the transaction ends: whoever changes anything of the accounts takes this lock first. */
export async function lockAccounts(
  db: Db,
  body: AccountsBody,
  fiscalYear: number,
): Promise<AccountsHead | null> {
  await db.$queryRaw(
    Prisma.sql`SELECT 1 FROM final_accounts WHERE body_id = ${body.id}::uuid AND fiscal_year = ${fiscalYear} FOR UPDATE`,
  );
  return findAccounts(db, body, fiscalYear);
}

/** Makes the empty accounts of a body's year, where nobody else did meanwhile. */
export async function createAccounts(
  db: Db,
  body: AccountsBody,
  fiscalYear: number,
  at: Date,
): Promise<void> {
  await db.finalAccounts.createMany({
    data: [
      {
        id: randomUUID(),
        regionCode: body.regionCode,
        bodyId: body.id,
        fiscalYear,
        createdAt: at,
        updatedAt: at,
      },
    ],
    skipDuplicates: true,
  });
}

/** What was typed, as a record under the body's present name. */
export async function readAccounts(db: Db, head: AccountsHead): Promise<AccountsRecord> {
  const rows = await db.accountsCell.findMany({
    where: { accountsId: head.id },
    select: { cell: true, text: true },
  });
  return {
    fiscalYear: head.fiscalYear,
    bodyName: head.body.name,
    cells: new Map(rows.map(({ cell, text }) => [cell as CellId, text])),
  };
}

/** Writes one cell: its text, and the integer beside it. An emptied cell has no row. */
export async function writeAccountsCell(
  db: Db,
  head: Pick<AccountsHead, 'id' | 'regionCode'>,
  cell: { readonly id: CellId; readonly parts: AccountsCell },
  text: string,
): Promise<void> {
  const key = { accountsId: head.id, cell: cell.id };
  if (text === '') {
    await db.accountsCell.deleteMany({ where: key });
    return;
  }
  const fen = accountsValue(cell.parts, text);
  const value = fen === null ? null : BigInt(fen);
  await db.accountsCell.upsert({
    where: { accountsId_cell: key },
    create: { ...key, regionCode: head.regionCode, text, value },
    update: { text, value },
  });
}

/** Moves the accounts on: status, source or sequence number. */
export async function changeAccounts(
  db: Db,
  head: AccountsHead,
  change: {
    readonly status?: AccountsStatus;
    readonly source?: AccountsSource;
    readonly seq?: number;
  },
  at: Date,
): Promise<void> {
  await db.finalAccounts.update({ where: { id: head.id }, data: { ...change, updatedAt: at } });
}
