// Everything published, as a check of the whole store reads it: links, hashes, and bytes one at a time.
import { Prisma } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';

/** An edition without its document. */
export interface LinkedEdition {
  readonly id: string;
  readonly regionCode: string;
  readonly fiscalYear: number;
  readonly no: number;
  readonly origin: string;
  readonly publishedAt: Date;
  readonly documentSha256: string;
  readonly previousChainSha256: string | null;
  readonly chainSha256: string;
  readonly retracted: boolean;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly size: number }[];
  /** Paths that were erased by law. */
  readonly erased: ReadonlySet<string>;
}

/** A disclosing body that has published. */
export interface LinkedBody {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Every body that has published, by code. */
export function publishedBodies(db: Db): Promise<LinkedBody[]> {
  return db.disclosingBody.findMany({
    where: { edition: { some: {} } },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true },
  });
}

/** The editions of a body, by year and number. */
export async function linkedEditions(db: Db, bodyId: string): Promise<LinkedEdition[]> {
  const rows = await db.edition.findMany({
    where: { bodyId },
    orderBy: [{ fiscalYear: 'asc' }, { no: 'asc' }],
    select: {
      id: true,
      regionCode: true,
      fiscalYear: true,
      no: true,
      origin: true,
      publishedAt: true,
      documentSha256: true,
      previousChainSha256: true,
      chainSha256: true,
      editionRetraction: { select: { editionId: true } },
      editionArtifact: { select: { path: true, sha256: true, size: true }, orderBy: { path: 'asc' } },
      erasure: { select: { path: true } },
    },
  });
  return rows.map(({ editionRetraction, editionArtifact, erasure, ...row }) => ({
    ...row,
    retracted: editionRetraction !== null,
    files: editionArtifact,
    erased: new Set(erasure.map(({ path }) => path)),
  }));
}

/** The bytes under a hash: null where they are gone, undefined where there is no such row. */
export async function storedBytes(db: Db, sha256: string): Promise<Uint8Array | null | undefined> {
  const row = await db.artifact.findUnique({ where: { sha256 }, select: { bytes: true } });
  return row?.bytes ?? (row ? null : undefined);
}

/** The codes of regions that have published or have a manifest. */
export async function publishingRegions(db: Db): Promise<{ code: string; name: string }[]> {
  return db.$queryRaw<{ code: string; name: string }[]>(Prisma.sql`
    SELECT code, name FROM region
    WHERE EXISTS (SELECT 1 FROM edition WHERE region_code = code) OR EXISTS (SELECT 1 FROM region_manifest WHERE region_code = code)
    ORDER BY code`);
}
