// 决算送审稿 and the comments pinned to them: written once, read by finance and publication. Append-only.
import { randomUUID } from 'node:crypto';
import { sha256Of } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { type AccountsSnapshot, readAccountsSnapshot } from '@/lib/domain/accounts/snapshot';
import { canonicalJson } from '@/lib/domain/canonical-json';

/** A stored snapshot with its hash. */
export interface StoredAccounts {
  readonly id: string;
  readonly no: number;
  readonly seq: number;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly submittedById: string | null;
  readonly snapshot: AccountsSnapshot;
}

/** Freezes accounts. @throws when the number or the submission exists: the caller holds the lock. */
export async function insertAccountsSnapshot(
  db: Db,
  input: {
    readonly submission: string;
    readonly submittedById: string | null;
    readonly snapshot: AccountsSnapshot;
  },
): Promise<StoredAccounts> {
  const { snapshot, submission, submittedById } = input;
  const content = canonicalJson(snapshot);
  const sha256 = sha256Of(content);
  const { no, seq } = snapshot;
  const submittedAt = new Date(snapshot.submittedAt);
  const id = randomUUID();
  await db.accountsSnapshot.create({
    data: {
      id,
      regionCode: snapshot.region.code,
      accountsId: snapshot.accounts,
      no,
      seq,
      submission,
      content,
      sha256,
      submittedBy: submittedById,
      submittedAt,
    },
  });
  return { id, no, seq, sha256, submittedAt, submittedById, snapshot };
}

interface SnapshotRow {
  readonly id: string;
  readonly no: number;
  readonly seq: number;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  readonly content: string;
}

function stored({ submittedBy, content, ...row }: SnapshotRow): StoredAccounts {
  const { id, no, seq, sha256, submittedAt } = row;
  return {
    id,
    no,
    seq,
    sha256,
    submittedAt,
    submittedById: submittedBy,
    snapshot: readAccountsSnapshot(content),
  };
}

/** The newest snapshot; null before the first submission. */
export async function latestAccounts(db: Db, accountsId: string): Promise<StoredAccounts | null> {
  const row = await db.accountsSnapshot.findFirst({ where: { accountsId }, orderBy: { no: 'desc' } });
  return row && stored(row);
}

/** The snapshot a submission made; null when that submission never arrived. */
export async function accountsOfSubmission(
  db: Db,
  accountsId: string,
  submission: string,
): Promise<StoredAccounts | null> {
  const row = await db.accountsSnapshot.findUnique({
    where: { accountsId_submission: { accountsId, submission } },
  });
  return row && stored(row);
}

/** The newest snapshot of accounts that stand approved; null where a body's year has none. Anything newer needs a reopening first. */
export async function approvedSnapshot(
  db: Db,
  bodyId: string,
  fiscalYear: number,
): Promise<StoredAccounts | null> {
  const row = await db.accountsSnapshot.findFirst({
    where: { accounts: { bodyId, fiscalYear, status: 'approved' } },
    orderBy: { no: 'desc' },
  });
  return row && stored(row);
}

/** One pinned comment; `cell` null where it is about the whole. */
export interface AccountsRemark {
  readonly id: string;
  readonly cell: string | null;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** Pins comments to a snapshot. */
export async function insertAccountsComments(
  db: Db,
  key: { readonly regionCode: string; readonly accountsId: string; readonly snapshotId: string },
  comments: readonly { readonly cell: string | null; readonly text: string }[],
  by: { readonly authorId: string; readonly at: Date },
): Promise<void> {
  await db.accountsComment.createMany({
    data: comments.map(({ cell, text }) => ({ ...key, ...by, id: randomUUID(), cell: cell ?? '', text })),
  });
}

/** The comments of one snapshot, oldest first. */
export async function accountsComments(db: Db, snapshotId: string): Promise<AccountsRemark[]> {
  const rows = await db.accountsComment.findMany({
    where: { snapshotId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { author: { select: { name: true } } },
  });
  return rows.map(({ id, cell, text, author, at }) => ({
    id,
    cell: cell === '' ? null : cell,
    text,
    by: author.name,
    at,
  }));
}
