// The accounts a disclosure is written from: figures as finance approved them, the disclosure's own words as they read now.
import { approvedSnapshot } from '@/lib/data/accounts-snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { isDisclosureText, parseAccountsCell } from '@/lib/domain/accounts/cells';
import type { AccountsRecord } from '@/lib/domain/accounts/record';
import { snapshotRecord } from '@/lib/domain/accounts/snapshot';
import type { BodyKind } from '@/lib/domain/accounts/table-notes';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** Approved accounts with the snapshot they are. */
export interface ApprovedAccounts {
  readonly record: AccountsRecord;
  readonly bodyKind: BodyKind;
  readonly snapshotId: string;
  readonly no: number;
  readonly sha256: string;
}

/** The accounts of a body's year that stand approved now; null where there are none (never handed in, under review, reopened). */
export async function approvedAccounts(
  db: Db,
  bodyId: string,
  fiscalYear: number,
): Promise<ApprovedAccounts | null> {
  const stored = await approvedSnapshot(db, bodyId, fiscalYear);
  if (!stored) return null;
  const rows = await db.accountsCell.findMany({
    where: { accountsId: stored.snapshot.accounts },
    select: { cell: true, text: true },
  });
  const frozen = snapshotRecord(stored.snapshot);
  return {
    record: withWords(frozen, new Map(rows.map(({ cell, text }) => [cell as CellId, text]))),
    bodyKind: stored.snapshot.body.kind,
    snapshotId: stored.id,
    no: stored.no,
    sha256: stored.sha256,
  };
}

/** The figures of a frozen record with the words that read now: a text emptied since is empty. */
export function withWords(frozen: AccountsRecord, now: ReadonlyMap<CellId, string>): AccountsRecord {
  const words = ([cell]: readonly [CellId, string]) => {
    const parsed = parseAccountsCell(cell);
    return parsed !== null && isDisclosureText(parsed);
  };
  const figures = [...frozen.cells].filter((entry) => !words(entry));
  return { ...frozen, cells: new Map([...figures, ...[...now].filter(words)]) };
}
