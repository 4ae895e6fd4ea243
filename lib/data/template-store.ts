// Template versions as stored: insert-only, so a version read once is kept for the life of the process.
import type { Db } from '@/lib/data/transaction';
import { type Template, templateSchema } from '@/lib/domain/template/template';

/** A stored version with its hash. */
export interface StoredTemplate {
  readonly id: string;
  readonly sha256: string;
  readonly template: Template;
}

const kept = new Map<string, StoredTemplate>();

/** A template version by `family@version`. @throws when there is none: evaluations only ever name stored versions. */
export async function templateVersion(db: Db, id: string): Promise<StoredTemplate> {
  const known = kept.get(id);
  if (known) return known;
  const row = await db.templateVersion.findUniqueOrThrow({ where: { id } });
  const stored = { id, sha256: row.sha256, template: templateSchema.parse(JSON.parse(row.content)) };
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

/** The hashes of the stored versions among `ids`, by id. */
export async function storedTemplateHashes(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.templateVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sha256: true },
  });
  return new Map(rows.map((row) => [row.id, row.sha256]));
}
