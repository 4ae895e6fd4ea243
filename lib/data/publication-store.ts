// 公开办理 in the store: one row per publication, from the request to the edition or the failure.
import { Prisma } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';

/** Where a publication stands. */
export type PublicationState = 'waiting' | 'rendering' | 'done' | 'failed';

/** A publication as stored. */
export interface PublicationRecord {
  readonly id: string;
  readonly regionCode: string;
  readonly bodyId: string;
  readonly fiscalYear: number;
  /** The number its edition will have. */
  readonly no: number;
  readonly state: PublicationState;
  readonly request: unknown;
  /** The frozen document; null once it is done or given up. */
  readonly document: string | null;
  /** What is being made, in words. */
  readonly part: string;
  readonly done: number;
  readonly total: number;
  readonly attempts: number;
  readonly failure: string | null;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly editionId: string | null;
}

type Row = Prisma.PublicationGetPayload<object>;

function record(row: Row): PublicationRecord {
  return { ...row, state: row.state as PublicationState };
}

/** Writes a publication that waits for its making. @throws when one of the body's year is under way: the caller has looked, under the body's lock. */
export async function insertPublication(
  db: Db,
  input: Pick<
    PublicationRecord,
    'id' | 'regionCode' | 'bodyId' | 'fiscalYear' | 'no' | 'requestedBy' | 'requestedAt'
  > & { request: Prisma.InputJsonValue; document: string; documentSha256: string },
): Promise<void> {
  await db.publication.create({ data: input });
}

/** The publication of a body's year that is under way; null when there is none. */
export async function publicationUnderWay(
  db: Db,
  bodyId: string,
  fiscalYear: number,
): Promise<PublicationRecord | null> {
  const row = await db.publication.findFirst({
    where: { bodyId, fiscalYear, state: { in: ['waiting', 'rendering'] } },
  });
  return row && record(row);
}

/** Every publication that is under way, oldest first. */
export async function publicationsUnderWay(db: Db): Promise<string[]> {
  const rows = await db.publication.findMany({
    where: { state: { in: ['waiting', 'rendering'] } },
    orderBy: { requestedAt: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The publication of a body's year that was asked for last; null before the first. */
export async function newestPublication(
  db: Db,
  bodyId: string,
  fiscalYear: number,
): Promise<PublicationRecord | null> {
  const row = await db.publication.findFirst({
    where: { bodyId, fiscalYear },
    orderBy: { requestedAt: 'desc' },
  });
  return row && record(row);
}

/** Locks a publication; null when there is none. */
export async function lockPublication(db: Db, id: string): Promise<PublicationRecord | null> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM publication WHERE id = ${id}::uuid FOR UPDATE`);
  const row = await db.publication.findUnique({ where: { id } });
  return row && record(row);
}

/** Notes that its making begins (again). */
export async function beginAttempt(db: Db, id: string): Promise<void> {
  await db.publication.update({
    where: { id },
    data: { state: 'rendering', attempts: { increment: 1 }, part: '', done: 0 },
  });
}

/** Notes what is being made now; without effect on one that has come to an end. */
export async function noteProgress(
  db: Db,
  id: string,
  progress: { readonly part: string; readonly done: number; readonly total: number },
): Promise<void> {
  await db.publication.updateMany({ where: { id, state: 'rendering' }, data: progress });
}

/** Ends it with its edition. */
export async function endPublication(db: Db, id: string, editionId: string, at: Date): Promise<void> {
  await db.publication.update({
    where: { id },
    data: { state: 'done', editionId, document: null, part: '', finishedAt: at },
  });
}

/** Gives it up, unless it has come to an end; whether it was given up now. */
export async function failPublication(db: Db, id: string, failure: string, at: Date): Promise<boolean> {
  const { count } = await db.publication.updateMany({
    where: { id, state: { in: ['waiting', 'rendering'] } },
    data: { state: 'failed', failure, document: null, finishedAt: at },
  });
  return count > 0;
}
