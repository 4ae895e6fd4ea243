// 公开大纲 as stored: insert-only versions of regions; the built-in ones are part of the program, and a copy is stored where one is chosen.
import { sha256Of } from '@/lib/data/snapshot-store';
import type { Db } from '@/lib/data/transaction';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { type Outline, outlineSchema } from '@/lib/domain/disclosure/outline';
import { BUILT_IN_OUTLINES, outlineId } from '@/lib/domain/disclosure/outlines/built-in';

/** The outline a region chose for a year; null where it chose none, and the built-in one counts. */
export async function chosenOutline(db: Db, regionCode: string, fiscalYear: number): Promise<Outline | null> {
  const year = await db.fiscalYear.findUnique({
    where: { regionCode_year: { regionCode, year: fiscalYear } },
    select: { outline: { select: { content: true } } },
  });
  return year?.outline ? outlineSchema.parse(JSON.parse(year.outline.content)) : null;
}

/** An outline a region may use. */
export interface UsableOutline {
  readonly id: string;
  readonly outline: Outline;
  /** Derived by the region, not built in. */
  readonly isOwn: boolean;
}

/** A region's own outlines, oldest version first, then the built-in ones. */
export async function usableOutlines(db: Db, regionCode: string): Promise<UsableOutline[]> {
  const rows = await db.outlineVersion.findMany({
    where: { regionCode },
    orderBy: [{ family: 'asc' }, { version: 'asc' }],
    select: { id: true, content: true },
  });
  return [
    ...rows.map(({ id, content }) => ({
      id,
      outline: outlineSchema.parse(JSON.parse(content)),
      isOwn: true,
    })),
    ...BUILT_IN_OUTLINES.map((outline) => ({ id: outlineId(outline), outline, isOwn: false })),
  ];
}

/** An outline a region may use; null when there is none by that id, or it is another region's. */
export async function usableOutline(db: Db, regionCode: string, id: string): Promise<UsableOutline | null> {
  return (await usableOutlines(db, regionCode)).find((outline) => outline.id === id) ?? null;
}

/** The family of a region's next outline of its own, or the next version of one: `150203-2`, 1. The caller holds the region's lock. */
export async function nextOutline(
  db: Db,
  regionCode: string,
  basedOn: UsableOutline,
): Promise<{ readonly family: string; readonly version: number }> {
  const own = (await usableOutlines(db, regionCode)).filter(({ isOwn }) => isOwn);
  if (basedOn.isOwn) {
    const { family } = basedOn.outline;
    const versions = own.filter(({ outline }) => outline.family === family);
    return { family, version: Math.max(...versions.map(({ outline }) => outline.version)) + 1 };
  }
  const numbers = own.map(({ outline }) => Number(outline.family.split('-').at(-1)) || 0);
  return { family: `${regionCode}-${Math.max(0, ...numbers) + 1}`, version: 1 };
}

/** Freezes an outline under the hash of its bytes; a built-in one, with `regionCode` null, may be there already. */
export async function insertOutline(
  db: Db,
  { outline, regionCode, at }: { outline: Outline; regionCode: string | null; at: Date },
): Promise<{ readonly id: string; readonly sha256: string }> {
  const id = outlineId(outline);
  const content = canonicalJson(outline);
  const sha256 = sha256Of(content);
  const { family, version } = outline;
  const data = { id, family, version, sha256, content, regionCode, createdAt: at };
  if (regionCode === null) await db.outlineVersion.createMany({ data: [data], skipDuplicates: true });
  else await db.outlineVersion.create({ data });
  return { id, sha256 };
}
