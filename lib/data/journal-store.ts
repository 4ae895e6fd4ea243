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
    data: input.edits.map((edit, index) => ({
      ...key,
      seq: input.seq + index + 1,
      editId: edit.id,
      userId: input.userId,
      at: input.at,
      cell: edit.cell,
      fromText: edit.from,
      toText: edit.to,
    })),
  });
}

/** The greatest number its column holds. A client may name a greater one: nothing was saved after that either. */
const GREATEST_SEQ = 2 ** 31 - 1;

/** What was saved after `since`, oldest first. */
export async function changesSince(db: Db, evaluationId: string, since: number): Promise<JournalEntry[]> {
  if (since >= GREATEST_SEQ) return [];
  const rows = await db.editJournal.findMany({
    where: { evaluationId, seq: { gt: since } },
    orderBy: { seq: 'asc' },
    include: { user: { select: { name: true } } },
  });
  return rows.map((row) => ({
    seq: row.seq,
    editId: row.editId,
    cell: row.cell,
    text: row.toText,
    by: row.user.name,
    at: row.at,
  }));
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
