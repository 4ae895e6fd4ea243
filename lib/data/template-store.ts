// Template versions as stored: insert-only, so a version read once is kept for the life of the process.
import type { Db } from '@/lib/data/transaction';
import { type Template, templateId, templateSchema } from '@/lib/domain/template/template';

/** A stored version with its hash. */
export interface StoredTemplate {
  readonly id: string;
  readonly sha256: string;
  readonly template: Template;
  /** The region whose own it is; null for a built-in one. */
  readonly regionCode: string | null;
}

const kept = new Map<string, StoredTemplate>();

/** A template version by `family@version`. @throws when there is none: evaluations only ever name stored versions. */
export async function templateVersion(db: Db, id: string): Promise<StoredTemplate> {
  const known = kept.get(id);
  if (known) return known;
  const row = await db.templateVersion.findUniqueOrThrow({ where: { id } });
  const stored = {
    id,
    sha256: row.sha256,
    template: templateSchema.parse(JSON.parse(row.content)),
    regionCode: row.regionCode,
  };
  kept.set(id, stored);
  return stored;
}

/** All versions a region may use: the built-in ones and its own. */
export async function templateVersions(db: Db, regionCode: string): Promise<StoredTemplate[]> {
  const rows = await db.templateVersion.findMany({
    where: { OR: [{ regionCode: null }, { regionCode }] },
    orderBy: { id: 'asc' },
  });
  return Promise.all(rows.map((row) => templateVersion(db, row.id)));
}

/** A version a region may use; null when there is none by that id, or it is another region's. */
export async function usableTemplate(db: Db, regionCode: string, id: string): Promise<StoredTemplate | null> {
  const row = await db.templateVersion.findUnique({ where: { id }, select: { regionCode: true } });
  if (!row || (row.regionCode !== null && row.regionCode !== regionCode)) return null;
  return templateVersion(db, id);
}

/** Every region's own versions as stored, unread: for the comparison at start-up. */
export function derivedTemplates(db: Db): Promise<{ id: string; sha256: string; content: string }[]> {
  return db.templateVersion.findMany({
    where: { regionCode: { not: null } },
    select: { id: true, sha256: true, content: true },
    orderBy: { id: 'asc' },
  });
}

/** Freezes a version of a region's own under the hash of its bytes. @throws when that version exists: the caller holds the region's lock. */
export async function insertTemplate(
  db: Db,
  input: { regionCode: string; template: Template; content: string; sha256: string; at: Date },
): Promise<string> {
  const { family, version } = input.template;
  const id = templateId(input.template);
  const { regionCode, content, sha256, at } = input;
  await db.templateVersion.create({
    data: { id, family, version, sha256, content, regionCode, createdAt: at },
  });
  return id;
}

/** The next version number of a family. The caller holds the region's lock. */
export async function nextVersion(db: Db, family: string): Promise<number> {
  const { _max } = await db.templateVersion.aggregate({ where: { family }, _max: { version: true } });
  return (_max.version ?? 0) + 1;
}

/** The hashes of the stored versions among `ids`, by id. */
export async function storedTemplateHashes(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.templateVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sha256: true },
  });
  return new Map(rows.map((row) => [row.id, row.sha256]));
}
