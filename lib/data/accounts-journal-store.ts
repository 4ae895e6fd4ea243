// The edit journal of a body's accounts, and who has them open: the same as a form has. The journal is append-only.
import { entryOf, GREATEST_SEQ, type JournalEntry, numbered } from '@/lib/data/journal-store';
import { forgottenBefore, type Present } from '@/lib/data/presence-store';
import type { Db } from '@/lib/data/transaction';

/** Whose rows. */
export interface AccountsKey {
  readonly accountsId: string;
  readonly regionCode: string;
}

const BY = { user: { select: { name: true } } } as const;

/** Which of these edits are in the journal already. */
export async function savedAccountsEdits(
  db: Db,
  accountsId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db.accountsJournal.findMany({
    where: { accountsId, editId: { in: [...ids] } },
    select: { editId: true },
  });
  return new Set(rows.map(({ editId }) => editId));
}

/** Appends edits; their seq numbers follow on from `seq`. */
export async function appendAccountsEdits(
  db: Db,
  key: AccountsKey,
  input: Parameters<typeof numbered>[0],
): Promise<void> {
  await db.accountsJournal.createMany({ data: numbered(input).map((row) => ({ ...key, ...row })) });
}

/** What was saved after `since`, oldest first. */
export async function accountsChangesSince(
  db: Db,
  accountsId: string,
  since: number,
): Promise<JournalEntry[]> {
  if (since >= GREATEST_SEQ) return [];
  const rows = await db.accountsJournal.findMany({
    where: { accountsId, seq: { gt: since } },
    orderBy: { seq: 'asc' },
    include: BY,
  });
  return rows.map(entryOf);
}

/** Who last changed a cell, and when; null when nobody did. */
export async function lastAccountsChange(
  db: Db,
  accountsId: string,
  cell: string,
): Promise<{ by: string; at: Date } | null> {
  const row = await db.accountsJournal.findFirst({
    where: { accountsId, cell },
    orderBy: { seq: 'desc' },
    include: BY,
  });
  return row && { by: row.user.name, at: row.at };
}

/** Notes that a tab is alive, drops what is long silent, and returns the tabs of other people. */
export async function touchAccountsPresence(
  db: Db,
  key: AccountsKey,
  tab: { tab: string; userId: string; cell: string | null },
  at: Date,
): Promise<Present[]> {
  const { accountsId } = key;
  const values = { ...key, ...tab, seenAt: at };
  const where = { accountsId_tab: { accountsId, tab: tab.tab } };
  await db.accountsPresence.upsert({ where, create: values, update: values });
  await db.accountsPresence.deleteMany({ where: { accountsId, seenAt: { lt: forgottenBefore(at) } } });
  const others = await db.accountsPresence.findMany({
    where: { accountsId, userId: { not: tab.userId } },
    include: BY,
    orderBy: { seenAt: 'desc' },
  });
  return others.map(({ user, tab: other, cell }) => ({ name: user.name, tab: other, cell }));
}
