// Editions and their bytes in the store. Append-only; the portal and open data read nothing else.
import { Prisma } from '@/lib/data/generated/client';
import { sha256Of } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';

/** A file of an edition, as rendered. */
export interface EditionFile {
  /** Where it is served, relative to the edition: `disclosure.html`, `index.html`, `p/2020-01.html`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is known of an edition without its document. */
export interface EditionHead {
  readonly id: string;
  readonly no: number;
  readonly chainSha256: string;
  readonly publishedAt: Date;
  readonly reason: string | null;
}

/** A disclosing body with its department and region. */
export type BodyRecord = Prisma.DisclosingBodyGetPayload<{ include: { department: true; region: true } }>;

/** Locks a disclosing body, so that its editions are numbered one after the other; null when there is none. */
export async function lockBody(db: Db, id: string): Promise<BodyRecord | null> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM disclosing_body WHERE id = ${id}::uuid FOR UPDATE`);
  return db.disclosingBody.findUnique({ where: { id }, include: { department: true, region: true } });
}

const HEAD = { id: true, no: true, chainSha256: true, publishedAt: true, reason: true } as const;

/** The editions of a body's year, oldest first. */
export function editionsOf(db: Db, bodyId: string, fiscalYear: number): Promise<EditionHead[]> {
  return db.edition.findMany({ where: { bodyId, fiscalYear }, orderBy: { no: 'asc' }, select: HEAD });
}

/** The newest link of a body's chain, over all its years; null before the first edition. */
export async function lastLinkOf(db: Db, bodyId: string): Promise<string | null> {
  const all = await db.edition.findMany({
    where: { bodyId },
    select: { chainSha256: true, previousChainSha256: true },
  });
  const followed = new Set(all.map((edition) => edition.previousChainSha256));
  return all.find((edition) => !followed.has(edition.chainSha256))?.chainSha256 ?? null;
}

/** Writes the files of an edition: each distinct content once, each path of the edition as a reference to it. */
export async function insertFiles(
  db: Db,
  edition: { id: string; regionCode: string },
  files: readonly (EditionFile & { sha256: string })[],
): Promise<void> {
  await db.artifact.createMany({
    data: files.map(({ sha256, bytes }) => ({ sha256, bytes })),
    skipDuplicates: true,
  });
  await db.editionArtifact.createMany({
    data: files.map((file) => ({
      editionId: edition.id,
      regionCode: edition.regionCode,
      path: file.path,
      sha256: file.sha256,
      mediaType: file.mediaType,
      size: file.bytes.byteLength,
    })),
  });
}

/** Files with the hash of their bytes. */
export function withHashes(files: readonly EditionFile[]): (EditionFile & { sha256: string })[] {
  return files.map((file) => ({ ...file, sha256: sha256Of(file.bytes) }));
}

/** Where a published file lies: its hash and type, and whose it is; null when no edition has it. `no` null stands for the newest edition. */
export async function locateArtifact(
  db: Db,
  place: { year: number; code: string; no: number | null; path: string },
): Promise<{ sha256: string; mediaType: string; bodyName: string; no: number } | null> {
  const edition = await db.edition.findFirst({
    where: {
      fiscalYear: place.year,
      body: { code: place.code },
      ...(place.no === null ? {} : { no: place.no }),
    },
    orderBy: { no: 'desc' },
    select: { id: true, no: true, body: { select: { name: true } } },
  });
  if (!edition) return null;
  const file = await db.editionArtifact.findUnique({
    where: { editionId_path: { editionId: edition.id, path: place.path } },
    select: { sha256: true, mediaType: true },
  });
  return file && { ...file, bodyName: edition.body.name, no: edition.no };
}

/** The bytes kept under a hash; null when there are none. */
export async function artifactBytes(db: Db, sha256: string): Promise<Uint8Array | null> {
  const row = await db.artifact.findUnique({ where: { sha256 }, select: { bytes: true } });
  return row?.bytes ?? null;
}
