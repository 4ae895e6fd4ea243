// The edit journal of an evaluation: every saved edit in order. Append-only.
import type { Db } from '@/lib/data/transaction';
import type { Edit } from '@/lib/domain/evaluation/edits';

/** One saved edit as others see it. */
export interface JournalEntry {
  readonly seq: number;
  readonly editId: string;
  readonly cell: string;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** Which of these edits are in the journal already: a repeated request is answered from it. */
export async function savedEdits(db: Db, evaluationId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.editJournal.findMany({
    where: { evaluationId, editId: { in: [...ids] } },
    select: { editId: true },
  });
  return new Set(rows.map((row) => row.editId));
}

/** Appends edits; their seq numbers follow on from `seq`. */
export async function appendEdits(
  db: Db,
  key: { evaluationId: string; regionCode: string },
  input: { seq: number; userId: string; at: Date; edits: readonly Edit[] },
): Promise<void> {
  await db.editJournal.createMany({
    data: numbered(input).map((row) => ({ ...key, ...row })),
  });
}

/** Edits as rows of a journal, numbered on from `seq`. */
export function numbered({
  seq,
  userId,
  at,
  edits,
}: {
  readonly seq: number;
  readonly userId: string;
  readonly at: Date;
  readonly edits: readonly Edit[];
}) {
  return edits.map(({ id, cell, from, to }, index) => ({
    seq: seq + index + 1,
    editId: id,
    userId,
    at,
    cell,
    fromText: from,
    toText: to,
  }));
}

/** The greatest number its column holds. A client may name a greater one: nothing was saved after that either. */
export const GREATEST_SEQ = 2 ** 31 - 1;

/** What was saved after `since`, oldest first. */
export async function changesSince(db: Db, evaluationId: string, since: number): Promise<JournalEntry[]> {
  if (since >= GREATEST_SEQ) return [];
  const rows = await db.editJournal.findMany({
    where: { evaluationId, seq: { gt: since } },
    orderBy: { seq: 'asc' },
    include: { user: { select: { name: true } } },
  });
  return rows.map(entryOf);
}

/** A row of a journal as an entry. */
export function entryOf(row: {
  readonly seq: number;
  readonly editId: string;
  readonly cell: string;
  readonly toText: string;
  readonly user: { readonly name: string };
  readonly at: Date;
}): JournalEntry {
  const { seq, editId, cell, toText, user, at } = row;
  return { seq, editId, cell, text: toText, by: user.name, at };
}

/** Who last changed a cell, and when; null when it still stands as it was created. */
export async function lastChangeOf(
  db: Db,
  evaluationId: string,
  cell: string,
): Promise<{ by: string; at: Date } | null> {
  const row = await db.editJournal.findFirst({
    where: { evaluationId, cell },
    orderBy: { seq: 'desc' },
    include: { user: { select: { name: true } } },
  });
  return row && { by: row.user.name, at: row.at };
}
