// What the copy of the published files on disk is made from. Reads editions and artifacts only.
import { type EditionPlace, editionPlace, PLACE } from '@/lib/data/edition-store';
import type { Db } from '@/lib/data/transaction';

/** A disclosing body's year, as its public address names it. */
export interface PublishedYear {
  readonly body: string;
  readonly fiscalYear: number;
}

/** An edition's files without their bytes. */
export interface EditionFiles extends EditionPlace {
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly mediaType: string;
    readonly size: number;
  }[];
}

/** Every body's year that has an edition, of one region or of all. */
export async function publishedYears(db: Db, regionCode?: string): Promise<PublishedYear[]> {
  const rows = await db.edition.findMany({
    where: regionCode === undefined ? {} : { regionCode },
    distinct: ['bodyId', 'fiscalYear'],
    select: { fiscalYear: true, body: { select: { code: true } } },
    orderBy: [{ fiscalYear: 'asc' }, { bodyId: 'asc' }],
  });
  return rows.map(({ body, fiscalYear }) => ({ body: body.code, fiscalYear }));
}

/** The editions of a body's year with their files, oldest first, those taken back among them; none for a code that nobody has. */
export async function editionFilesOf(db: Db, { body, fiscalYear }: PublishedYear): Promise<EditionFiles[]> {
  const rows = await db.edition.findMany({
    where: { body: { code: body }, fiscalYear },
    orderBy: { no: 'asc' },
    select: {
      ...PLACE,
      editionArtifact: {
        select: { path: true, sha256: true, mediaType: true, size: true },
        orderBy: { path: 'asc' },
      },
    },
  });
  const shown = rows.findLast((row) => row.editionRetraction === null)?.no ?? null;
  return rows.map(({ editionArtifact, ...row }) => ({
    ...editionPlace(row, shown),
    files: editionArtifact,
  }));
}

/** How far a body's year has come, to be compared: what was published, and what was taken back. */
export async function yearStand(
  db: Db,
  { body, fiscalYear }: PublishedYear,
): Promise<{ readonly editions: number; readonly retracted: number }> {
  const where = { body: { code: body }, fiscalYear };
  return {
    editions: await db.edition.count({ where }),
    retracted: await db.edition.count({ where: { ...where, editionRetraction: { isNot: null } } }),
  };
}
