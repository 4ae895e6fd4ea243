// Many cells of accounts written at once: an import brings thousands, and one statement each would hold the lock for seconds.
import { type AccountsHead, changeAccounts } from '@/lib/data/accounts-store';
import { appendAccountsEdits } from '@/lib/data/accounts-journal-store';
import type { Db } from '@/lib/data/transaction';
import { accountsValue, type AccountsCell } from '@/lib/domain/accounts/cells';
import type { AccountsEdit } from '@/lib/domain/accounts/edits';

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const AT_ONCE = 1000;

/** One edit with its cell taken apart. */
export interface ImportedEdit extends AccountsEdit {
  readonly parts: AccountsCell;
}

/**
 * Writes the cells, journals each edit, and moves the sequence number on; the caller holds the lock and has compared what stood
 * there. Texts are not empty: an import clears nothing. Returns the new sequence number.
 */
export async function writeImportedCells(
  db: Db,
  head: AccountsHead,
  input: { readonly userId: string; readonly at: Date; readonly edits: readonly ImportedEdit[] },
): Promise<number> {
  const { edits, userId, at } = input;
  const key = { accountsId: head.id, regionCode: head.regionCode };
  for (let from = 0; from < edits.length; from += AT_ONCE) {
    const some = edits.slice(from, from + AT_ONCE);
    await db.accountsCell.deleteMany({
      where: { accountsId: head.id, cell: { in: some.map(({ cell }) => cell) } },
    });
    await db.accountsCell.createMany({
      data: some.map(({ cell, parts, to }) => {
        const fen = accountsValue(parts, to);
        return { ...key, cell, text: to, value: fen === null ? null : BigInt(fen) };
      }),
    });
    await appendAccountsEdits(db, key, { seq: head.seq + from, userId, at, edits: some });
  }
  const seq = head.seq + edits.length;
  await changeAccounts(db, head, { seq }, at);
  return seq;
}
