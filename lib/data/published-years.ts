// What the copy of the published files on disk is made from. Reads editions and artifacts only.
import type { Db } from '@/lib/data/transaction';

/** A disclosing body's year, as its public address names it. */
export interface PublishedYear {
  readonly body: string;
  readonly fiscalYear: number;
}

/** An edition's files without their bytes. */
export interface EditionFiles {
  readonly no: number;
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly mediaType: string;
    readonly size: number;
  }[];
}

/** Every body's year that has an edition. */
export async function publishedYears(db: Db): Promise<PublishedYear[]> {
  const rows = await db.edition.findMany({
    distinct: ['bodyId', 'fiscalYear'],
    select: { fiscalYear: true, body: { select: { code: true } } },
    orderBy: [{ fiscalYear: 'asc' }, { bodyId: 'asc' }],
  });
  return rows.map(({ body, fiscalYear }) => ({ body: body.code, fiscalYear }));
}

/** The editions of a body's year with their files, oldest first; none for a code that nobody has. */
export async function editionFilesOf(db: Db, { body, fiscalYear }: PublishedYear): Promise<EditionFiles[]> {
  const rows = await db.edition.findMany({
    where: { body: { code: body }, fiscalYear },
    orderBy: { no: 'asc' },
    select: {
      no: true,
      editionArtifact: {
        select: { path: true, sha256: true, mediaType: true, size: true },
        orderBy: { path: 'asc' },
      },
    },
  });
  return rows.map(({ no, editionArtifact }) => ({ no, files: editionArtifact }));
}

/** The number of the newest edition of a body's year; 0 before the first. */
export async function newestNo(db: Db, { body, fiscalYear }: PublishedYear): Promise<number> {
  const { _max } = await db.edition.aggregate({
    where: { body: { code: body }, fiscalYear },
    _max: { no: true },
  });
  return _max.no ?? 0;
}
