// Drafts of a region's own 年度表样: found by region, locked before they change, closed for good once published or discarded.
import { Prisma } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';
import type { Json } from '@/lib/domain/template/draft-value';

/** A draft as stored. `seq` counts its saves. */
export interface TemplateDraftRecord {
  readonly id: string;
  readonly regionCode: string;
  /** What the version made of it will be one of; begins with the region's code. */
  readonly family: string;
  /** The version it was copied from. */
  readonly basedOn: string;
  readonly content: Json;
  readonly seq: number;
  readonly state: 'open' | 'published' | 'discarded';
  /** The version it became. */
  readonly publishedAs: string | null;
  readonly updatedAt: Date;
  /** The name of who saved it last. */
  readonly updatedBy: string;
}

type Row = Prisma.TemplateDraftGetPayload<{ include: { user: true } }>;

function recordOf(row: Row): TemplateDraftRecord {
  return {
    id: row.id,
    regionCode: row.regionCode,
    family: row.family,
    basedOn: row.basedOn,
    content: row.content as Json,
    seq: row.seq,
    state: row.state === 'published' || row.state === 'discarded' ? row.state : 'open',
    publishedAs: row.publishedAs,
    updatedAt: row.updatedAt,
    updatedBy: row.user.name,
  };
}

/** A draft by its id; null when there is none. Whoever asks has to judge by `regionCode` who may know of it. */
export async function findTemplateDraft(db: Db, id: string): Promise<TemplateDraftRecord | null> {
  const row = await db.templateDraft.findUnique({ where: { id }, include: { user: true } });
  return row && recordOf(row);
}

/** The same with its row locked until the transaction ends. */
export async function lockTemplateDraft(db: Db, id: string): Promise<TemplateDraftRecord | null> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM template_draft WHERE id = ${id}::uuid FOR UPDATE`);
  return findTemplateDraft(db, id);
}

/** The open drafts of a region, the one saved last first. */
export async function openTemplateDrafts(db: Db, regionCode: string): Promise<TemplateDraftRecord[]> {
  const rows = await db.templateDraft.findMany({
    where: { regionCode, state: 'open' },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    include: { user: true },
  });
  return rows.map(recordOf);
}

/** Keeps what was typed. The caller holds the lock. */
export async function saveTemplateDraftContent(
  db: Db,
  record: TemplateDraftRecord,
  input: { content: Json; at: Date; by: string },
): Promise<void> {
  await db.templateDraft.update({
    where: { id: record.id },
    data: {
      content: input.content as Prisma.InputJsonValue,
      seq: record.seq + 1,
      updatedAt: input.at,
      updatedBy: input.by,
    },
  });
}

/** Locks what a region numbers its own families and versions by, until the transaction ends. */
export async function lockRegionTemplates(db: Db, regionCode: string): Promise<void> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM region WHERE code = ${regionCode} FOR NO KEY UPDATE`);
}

/** The next family of a region: its code and a number that no draft and no version has had. The caller holds the region's lock. */
export async function nextFamily(db: Db, regionCode: string): Promise<string> {
  const [drafts, versions] = await Promise.all([
    db.templateDraft.findMany({ where: { regionCode }, select: { family: true } }),
    db.templateVersion.findMany({ where: { regionCode }, select: { family: true } }),
  ]);
  const numbers = [...drafts, ...versions].map(({ family }) => Number(family.split('-').at(-1)) || 0);
  return `${regionCode}-${Math.max(0, ...numbers) + 1}`;
}
