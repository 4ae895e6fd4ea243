// 公开清单 in the store: one row per change of what a region has published, each naming the one before. Append-only.
import { Prisma } from '@/lib/data/generated/client';
import { type Retraction, retractionOf } from '@/lib/data/edition-store';
import { sha256Of } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';

/** A row of a region's manifest. */
export interface ManifestRow {
  readonly regionCode: string;
  readonly no: number;
  /** Canonical JSON. */
  readonly content: string;
  readonly sha256: string;
  readonly previousSha256: string | null;
  readonly at: Date;
}

/** An edition as a manifest lists it. */
export interface ListedEdition {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly fiscalYear: number;
  readonly no: number;
  readonly origin: string;
  readonly publishedAt: Date;
  readonly documentSha256: string;
  readonly previousChainSha256: string | null;
  readonly chainSha256: string;
  readonly retraction: Retraction | null;
  /** Paths that had to be erased. */
  readonly erased: readonly string[];
}

/** Makes writers of a region's manifest wait for each other; the region, null when there is none. */
export async function lockManifest(
  db: Db,
  regionCode: string,
): Promise<{ code: string; name: string } | null> {
  // Not FOR UPDATE: rows that merely name the region must not wait for this, nor this for them.
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM region WHERE code = ${regionCode} FOR NO KEY UPDATE`);
  return db.region.findUnique({ where: { code: regionCode }, select: { code: true, name: true } });
}

/** The newest manifest of a region; null before its first publication. */
export async function newestManifest(db: Db, regionCode: string): Promise<ManifestRow | null> {
  return db.regionManifest.findFirst({ where: { regionCode }, orderBy: { no: 'desc' } });
}

/** The newest manifest of every region that has one. */
export async function newestManifests(db: Db): Promise<ManifestRow[]> {
  return db.regionManifest.findMany({
    distinct: ['regionCode'],
    orderBy: [{ regionCode: 'asc' }, { no: 'desc' }],
  });
}

/** All manifests of a region, oldest first. */
export function manifestsOf(db: Db, regionCode: string): Promise<ManifestRow[]> {
  return db.regionManifest.findMany({ where: { regionCode }, orderBy: { no: 'asc' } });
}

/** Writes the next manifest. */
export async function insertManifest(
  db: Db,
  row: Omit<ManifestRow, 'sha256'>,
): Promise<{ readonly no: number; readonly sha256: string }> {
  const sha256 = sha256Of(row.content);
  await db.regionManifest.create({ data: { ...row, sha256 } });
  return { no: row.no, sha256 };
}

/** Every edition of a region, by body code, year and number. */
export async function listedEditions(db: Db, regionCode: string): Promise<ListedEdition[]> {
  const rows = await db.edition.findMany({
    where: { regionCode },
    orderBy: [{ body: { code: 'asc' } }, { fiscalYear: 'asc' }, { no: 'asc' }],
    select: {
      fiscalYear: true,
      no: true,
      origin: true,
      publishedAt: true,
      documentSha256: true,
      previousChainSha256: true,
      chainSha256: true,
      editionRetraction: true,
      erasure: { select: { path: true }, orderBy: { path: 'asc' } },
      body: { select: { code: true, name: true } },
    },
  });
  return rows.map(({ body, editionRetraction, erasure, ...edition }) => ({
    ...edition,
    bodyCode: body.code,
    bodyName: body.name,
    retraction: retractionOf(editionRetraction),
    erased: erasure.map(({ path }) => path),
  }));
}
