// 依法删除 in the store: which bytes had to be erased, and why. The rows they were hashed in stay.
import { Prisma } from '@/lib/data/generated/client';
import type { PrismaClient } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';

/** The path under which an erasure names the document itself. */
export const DOCUMENT_PATH = 'document';

/** What can be erased of an edition: a file's path, or {@link DOCUMENT_PATH}, and the hash of its bytes. */
export interface ErasablePart {
  readonly path: string;
  readonly sha256: string;
}

/** An edition as an erasure meets it. */
export interface ErasableEdition {
  readonly id: string;
  readonly regionCode: string;
  readonly bodyName: string;
  readonly retracted: boolean;
  readonly parts: readonly ErasablePart[];
  /** Paths that were named before. */
  readonly named: ReadonlySet<string>;
}

/** Locks the disclosing body of an edition and reads what can be erased of it; null when there is no such edition. */
export async function lockErasable(
  db: Db,
  name: { readonly body: string; readonly fiscalYear: number; readonly no: number },
): Promise<ErasableEdition | null> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM disclosing_body WHERE code = ${name.body} FOR UPDATE`);
  const edition = await db.edition.findFirst({
    where: { body: { code: name.body }, fiscalYear: name.fiscalYear, no: name.no },
    select: {
      id: true,
      regionCode: true,
      documentSha256: true,
      body: { select: { name: true } },
      editionRetraction: { select: { editionId: true } },
      editionArtifact: { select: { path: true, sha256: true }, orderBy: { path: 'asc' } },
      erasure: { select: { path: true } },
    },
  });
  return (
    edition && {
      id: edition.id,
      regionCode: edition.regionCode,
      bodyName: edition.body.name,
      retracted: edition.editionRetraction !== null,
      parts: [{ path: DOCUMENT_PATH, sha256: edition.documentSha256 }, ...edition.editionArtifact],
      named: new Set(edition.erasure.map(({ path }) => path)),
    }
  );
}

/** Says, for the rest of the transaction, that content may be erased: the triggers then let it go where an erasure names it. */
export async function openErasure(db: Db): Promise<void> {
  await db.$executeRaw`SET LOCAL mingji.erase = 'on'`;
}

/** Names parts of an edition as erased. */
export async function insertErasures(
  db: Db,
  edition: Pick<ErasableEdition, 'id' | 'regionCode'>,
  parts: readonly ErasablePart[],
  how: { readonly ground: string; readonly erasedBy: string; readonly erasedAt: Date },
): Promise<void> {
  await db.erasure.createMany({
    data: parts.map(({ path, sha256 }) => ({
      id: crypto.randomUUID(),
      editionId: edition.id,
      regionCode: edition.regionCode,
      path,
      sha256,
      ...how,
    })),
  });
}

/** Sets the document of an edition to nothing. */
export async function eraseDocument(db: Db, editionId: string): Promise<void> {
  await db.edition.update({ where: { id: editionId }, data: { document: null }, select: { id: true } });
}

/** Sets the bytes under a hash to nothing, unless a file that was not named has them too: the addresses of those, then. */
export async function eraseBytes(db: Db, sha256: string): Promise<string[]> {
  const holders = await db.$queryRaw<{ address: string }[]>(Prisma.sql`
    SELECT b.code || '/' || e.fiscal_year || '/' || e.no || ' ' || a.path AS address
    FROM edition_artifact a JOIN edition e ON e.id = a.edition_id JOIN disclosing_body b ON b.id = e.body_id
    WHERE a.sha256 = ${sha256}
      AND NOT EXISTS (SELECT 1 FROM erasure named WHERE named.edition_id = a.edition_id AND named.path = a.path)
    ORDER BY 1`);
  if (holders.length > 0) return holders.map(({ address }) => address);
  await db.artifact.update({ where: { sha256 }, data: { bytes: null }, select: { sha256: true } });
  return [];
}

/** Lets the store give back what erased rows took up. */
export async function sweepErased(client: PrismaClient): Promise<void> {
  await client.$executeRawUnsafe('VACUUM edition, artifact');
}
