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
  /** Set once it was taken back (撤下). */
  readonly retraction: Retraction | null;
  /** Whether a page tells what it changed against the one before. */
  readonly changes: boolean;
}

/** When and why an edition was taken back. */
export interface Retraction {
  readonly at: Date;
  readonly reason: string;
}

/** A disclosing body with its department and region. */
export type BodyRecord = Prisma.DisclosingBodyGetPayload<{ include: { department: true; region: true } }>;

/** Locks a disclosing body, so that its editions are numbered one after the other; null when there is none. */
export async function lockBody(db: Db, id: string): Promise<BodyRecord | null> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM disclosing_body WHERE id = ${id}::uuid FOR UPDATE`);
  return db.disclosingBody.findUnique({ where: { id }, include: { department: true, region: true } });
}

/** Lets one transaction at a time give a body its public code: no two find the same one free. */
export async function lockBodyCodes(db: Db): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('mingji.body_codes'))::text`;
}

/** The page that tells what an edition changed. */
export const CHANGES_PATH = 'changes.html';

const HEAD = {
  id: true,
  no: true,
  chainSha256: true,
  publishedAt: true,
  reason: true,
  editionRetraction: true,
  editionArtifact: { where: { path: CHANGES_PATH }, select: { path: true } },
} as const;

/** A retraction as the store keeps it, or none. */
export function retractionOf(row: { retractedAt: Date; reason: string } | null): Retraction | null {
  return row && { at: row.retractedAt, reason: row.reason };
}

/** The editions of a body's year, oldest first, those that were taken back among them. */
export async function editionsOf(db: Db, bodyId: string, fiscalYear: number): Promise<EditionHead[]> {
  const rows = await db.edition.findMany({
    where: { bodyId, fiscalYear },
    orderBy: { no: 'asc' },
    select: HEAD,
  });
  return rows.map(({ editionRetraction, editionArtifact, ...head }) => ({
    ...head,
    retraction: retractionOf(editionRetraction),
    changes: editionArtifact.length > 0,
  }));
}

/** Notes that an edition was taken back. @throws when it was before: the caller has looked, under the body's lock. */
export async function insertRetraction(
  db: Db,
  input: {
    editionId: string;
    regionCode: string;
    reason: string;
    retractedBy: string | null;
    retractedAt: Date;
  },
): Promise<void> {
  await db.editionRetraction.create({ data: input });
}

/** The frozen document of an edition; null when it had to be erased. */
export async function editionDocument(db: Db, id: string): Promise<string | null> {
  const row = await db.edition.findUnique({ where: { id }, select: { document: true } });
  return row?.document ?? null;
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
  // An uploaded report is there already: its megabytes are not sent once more.
  const kept = await db.artifact.findMany({
    where: { sha256: { in: files.map(({ sha256 }) => sha256) } },
    select: { sha256: true },
  });
  const known = new Set(kept.map(({ sha256 }) => sha256));
  await insertArtifacts(
    db,
    files.filter(({ sha256 }) => !known.has(sha256)),
  );
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

/** Writes bytes under their hashes; what is there already stays. */
export async function insertArtifacts(
  db: Db,
  files: readonly Pick<EditionFile & { sha256: string }, 'sha256' | 'bytes'>[],
): Promise<void> {
  await db.artifact.createMany({
    data: files.map(({ sha256, bytes }) => ({ sha256, bytes })),
    skipDuplicates: true,
  });
}

/** Files with the hash of their bytes. */
export function withHashes(files: readonly EditionFile[]): (EditionFile & { sha256: string })[] {
  return files.map((file) => ({ ...file, sha256: sha256Of(file.bytes) }));
}

/** Of these hashes, one whose bytes had to be erased: what is erased is not published again. */
export async function erasedAmong(db: Db, hashes: readonly string[]): Promise<string | null> {
  const row = await db.artifact.findFirst({
    where: { sha256: { in: [...hashes] }, bytes: null },
    select: { sha256: true },
  });
  return row?.sha256 ?? null;
}

/** Whose a file is: what its name and, when it was taken back, its stand-in are made from. */
export interface EditionPlace {
  readonly no: number;
  readonly title: string;
  readonly fiscalYear: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly regionName: string;
  readonly financeOffice: string;
  readonly demo: boolean;
  readonly publishedAt: Date;
  readonly retraction: Retraction | null;
  /** The newest edition of the year that is shown; null when none is. */
  readonly shown: number | null;
}

/** Where a published file lies: its hash and type, and whose it is. */
export interface LocatedArtifact {
  readonly sha256: string;
  readonly mediaType: string;
  readonly edition: EditionPlace;
}

/**
 * Finds a published file; null when no edition has it. `no` null stands for the newest edition that is shown, or where
 * all were taken back, for the newest.
 */
export async function locateArtifact(
  db: Db,
  place: { year: number; code: string; no: number | null; path: string },
): Promise<LocatedArtifact | null> {
  const editions = await db.edition.findMany({
    where: { fiscalYear: place.year, body: { code: place.code } },
    orderBy: { no: 'desc' },
    select: { id: true, ...PLACE },
  });
  const shown = editions.find((edition) => edition.editionRetraction === null) ?? null;
  const wanted =
    place.no === null ? (shown ?? editions[0]) : editions.find((edition) => edition.no === place.no);
  if (!wanted) return null;
  const file = await db.editionArtifact.findUnique({
    where: { editionId_path: { editionId: wanted.id, path: place.path } },
    select: { sha256: true, mediaType: true },
  });
  const places = editions.map((edition) => editionPlace(edition, shown?.no ?? null));
  const edition = places[editions.indexOf(wanted)];
  return file && edition ? { ...file, edition: quotedBy(edition, place.path, places) ?? edition } : null;
}

/** What {@link editionPlace} reads of an edition. */
export const PLACE = {
  no: true,
  title: true,
  fiscalYear: true,
  publishedAt: true,
  editionRetraction: true,
  body: { select: { code: true, name: true, region: true } },
} as const;

/**
 * The edition that a file quotes and that was taken back since: what a correction changed shows the one before, and is no longer shown either.
 * A correction made after that quotes nothing. Null for any other file.
 */
export function quotedBy(
  edition: EditionPlace,
  path: string,
  editions: readonly EditionPlace[],
): EditionPlace | null {
  if (path !== CHANGES_PATH || edition.retraction !== null) return null;
  const before = editions.find(({ no }) => no === edition.no - 1);
  return before?.retraction && before.retraction.at >= edition.publishedAt ? before : null;
}

/** An edition's row, as its files are named after it. */
export function editionPlace(
  row: Prisma.EditionGetPayload<{ select: typeof PLACE }>,
  shown: number | null,
): EditionPlace {
  const { body, editionRetraction, ...edition } = row;
  return {
    ...edition,
    bodyCode: body.code,
    bodyName: body.name,
    regionName: body.region.name,
    financeOffice: body.region.financeOffice,
    demo: body.region.demo,
    retraction: retractionOf(editionRetraction),
    shown,
  };
}

/** The bytes kept under a hash; null when there are none. */
export async function artifactBytes(db: Db, sha256: string): Promise<Uint8Array | null> {
  const row = await db.artifact.findUnique({ where: { sha256 }, select: { bytes: true } });
  return row?.bytes ?? null;
}
