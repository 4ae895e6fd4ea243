// An uploaded workbook beside the accounts: what an import would add, change and leave. Nothing is written. And the files to fill in.
import { currentAccounts, unitStates } from '@/lib/application/accounts-record';
import {
  type AccountsPlace,
  accountsName,
  bodyInScope,
  noAccounts,
  rolesOverBody,
} from '@/lib/application/on-accounts';
import { type ReadFile, readAccountsFile } from '@/lib/application/read-accounts-file';
import { type AccountsBody, type AccountsHead, findAccounts } from '@/lib/data/accounts-store';
import { database } from '@/lib/data/client';
import { sha256Of } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { type ImportPreview, previewImport } from '@/lib/domain/accounts/import-preview';
import type { ImportedAccounts } from '@/lib/domain/accounts/imported';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import { refusal } from '@/lib/domain/workflow/table';
import { accountsWorkbook } from '@/lib/documents/import/accounts-template';
import { XLSX_MEDIA_TYPE } from '@/lib/documents/xlsx/workbook';

/** What the files to fill in are served as. */
export const TEMPLATE_MEDIA_TYPE = XLSX_MEDIA_TYPE;

/** The page the file is chosen on. */
export interface ImportPage {
  readonly body: AccountsBody;
  readonly fiscalYear: number;
  /** Why nothing can be imported now; null when it can. */
  readonly closed: string | null;
}

/** Why figures cannot be imported into accounts that add up their units; null for others. */
export function summedUpRefusal(head: Pick<AccountsHead, 'source' | 'body' | 'fiscalYear'>): Failure | null {
  if (head.source !== 'units') return null;
  const message = `${accountsName(head)}由所属单位汇总，表内数字请在单位决算里填写或导入；要直接导入，请先改为直接填写。`;
  return { code: 'notReady', message };
}

/** The accounts that a file may be imported into, as stored; a refusal says why none may. */
export async function openForImport(
  actor: Actor,
  db: Db,
  place: AccountsPlace,
): Promise<Result<{ body: AccountsBody; record: AccountsRecord }, Failure>> {
  const body = await bodyInScope(actor, db, place);
  if (!body) return refused(noAccounts());
  const { fiscalYear } = place;
  const head = await findAccounts(db, body, fiscalYear);
  const roles = rolesOverBody(actor, body);
  const status = head?.status ?? 'draft';
  const failure =
    refusal(
      { action: 'fillAccounts', roles, status, endorseRequired: false },
      accountsName({ body, fiscalYear }),
    ) ??
    (head && summedUpRefusal(head));
  if (failure) return refused(failure);
  const record = head
    ? await currentAccounts(db, head, [])
    : { fiscalYear, bodyName: body.name, cells: new Map() };
  return success({ body, record });
}

/** Compares what was read with a record. */
export function compareImport(record: AccountsRecord, imported: ImportedAccounts): ImportPreview {
  const tables = previewImport(record, imported);
  const said = tables.map(({ kind, cells }) => ({
    kind,
    cells: cells.map(({ cell, from, to, effect }) => [cell, from, to, effect]),
  }));
  return { ...imported, tables, fingerprint: sha256Of(canonicalJson(said)) };
}

/** Reads an uploaded file and compares it with the accounts as they stand. */
export async function previewAccountsImport(
  actor: Actor,
  place: AccountsPlace,
  bytes: Uint8Array,
  read?: ReadFile,
): Promise<Result<ImportPreview, Failure>> {
  const found = await openForImport(actor, database, place);
  if (!found.ok) return found;
  const { record } = found.value;
  const { fiscalYear, bodyName } = record;
  const imported = await readAccountsFile({ bytes, fiscalYear, bodyName }, read);
  return imported.ok ? success(compareImport(record, imported.value)) : imported;
}

/** The page; "not found" outside the actor's reach, or where nobody may ever fill the accounts in. */
export async function importPage(actor: Actor, place: AccountsPlace): Promise<Result<ImportPage, Failure>> {
  const body = await bodyInScope(actor, database, place);
  if (!body) return refused(noAccounts());
  const found = await openForImport(actor, database, place);
  if (!found.ok && (found.failure.code === 'notFound' || found.failure.code === 'forbidden')) return found;
  return success({
    body,
    fiscalYear: place.fiscalYear,
    closed: found.ok ? null : found.failure.message,
  });
}

/** The nine tables as a workbook: blank, or with what is kept so far. */
export async function accountsTemplate(
  actor: Actor,
  place: AccountsPlace,
  filled: boolean,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, Failure>> {
  const body = await bodyInScope(actor, database, place);
  if (!body) return refused(noAccounts());
  const { fiscalYear } = place;
  const blank: AccountsRecord = { fiscalYear, bodyName: body.name, cells: new Map() };
  const head = filled ? await findAccounts(database, body, fiscalYear) : null;
  const units = head ? await unitStates(database, body, fiscalYear) : [];
  const record = head ? await currentAccounts(database, head, units) : blank;
  const mark = body.region.demo ? '演示（虚构）' : '';
  return success({
    name: `${body.name}${fiscalYear}年度公开表${filled ? '' : '（空白）'}.xlsx`,
    bytes: await accountsWorkbook(record, body.kind, mark),
  });
}
