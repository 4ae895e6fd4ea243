// Imports the public tables of a workbook: every cell as one journalled edit, all or none, and only what the preview showed.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '@/lib/application/clock';
import { type AccountsPlace, accountsName, auditAccounts, onAccounts } from '@/lib/application/on-accounts';
import { compareImport, openForImport, summedUpRefusal } from '@/lib/application/queries/accounts-import';
import { type ReadFile, readAccountsFile } from '@/lib/application/read-accounts-file';
import { type ImportedEdit, writeImportedCells } from '@/lib/data/accounts-import-store';
import { readAccounts } from '@/lib/data/accounts-store';
import { database } from '@/lib/data/client';
import { sha256Of } from '@/lib/data/snapshot-store';
import { parseAccountsCell } from '@/lib/domain/accounts/cells';
import { IMPORT_MODES, importEdits } from '@/lib/domain/accounts/import-preview';
import { TABLE_KINDS } from '@/lib/domain/accounts/tables';
import type { Failure } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** What the person chose under the preview, and which preview that was. */
export const importAccountsSchema = z.strictObject({
  mode: z.enum(IMPORT_MODES, { error: '请选择覆盖或只补空格。' }),
  tables: z.array(z.enum(TABLE_KINDS)).min(1, { error: '请至少选择一张要导入的表。' }).readonly(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ImportAccounts = z.infer<typeof importAccountsSchema>;

/** What an import did. */
export interface ImportDone {
  /** Cells that were written. */
  readonly written: number;
  readonly seq: number;
}

/**
 * Reads the file again and compares it anew under the lock: where that comes to anything else than the preview showed, nothing is
 * written. The status of the accounts and the right to fill them in are those of typing.
 */
export async function importAccounts(
  actor: Actor,
  place: AccountsPlace,
  bytes: Uint8Array,
  input: ImportAccounts,
  { clock = systemClock, read }: { readonly clock?: Clock; readonly read?: ReadFile } = {},
): Promise<Result<ImportDone, Failure>> {
  // Asked before the file is read, which costs, and again under the lock.
  const found = await openForImport(actor, database, place);
  if (!found.ok) return found;
  // Read before the lock is taken: others go on typing meanwhile.
  const { fiscalYear, bodyName } = found.value.record;
  const imported = await readAccountsFile({ bytes, fiscalYear, bodyName }, read);
  if (!imported.ok) return imported;
  return onAccounts(actor, place, 'fillAccounts', clock, async (context) => {
    const { db, head, at } = context;
    const failure = summedUpRefusal(head);
    if (failure) return refused(failure);
    const { tables, fingerprint } = compareImport(await readAccounts(db, head), imported.value);
    if (fingerprint !== input.fingerprint)
      return refused({
        code: 'stale',
        message: `${accountsName(head)}在预览之后有改动，或上传的文件与预览的不同，没有导入。请重新上传预览后再导入。`,
      });
    const edits = importEdits(tables, input).map(({ cell, from, to }): ImportedEdit => {
      const parts = parseAccountsCell(cell);
      if (!parts) throw new RangeError(`no cell ${cell}`);
      return { id: randomUUID(), cell, from, to, parts };
    });
    if (edits.length === 0) return success({ written: 0, seq: head.seq });
    const seq = await writeImportedCells(db, head, { userId: actor.userId ?? '', at, edits });
    await auditAccounts(actor, context, {
      action: 'importAccounts',
      detail: {
        file: sha256Of(bytes),
        mode: input.mode,
        tables: [...input.tables],
        added: edits.filter(({ from }) => from === '').length,
        changed: edits.filter(({ from }) => from !== '').length,
      },
    });
    return success({ written: edits.length, seq });
  });
}
