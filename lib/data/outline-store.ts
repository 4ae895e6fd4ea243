// 公开大纲 as stored: insert-only versions of regions; the built-in ones are part of the program.
import type { Db } from '@/lib/data/transaction';
import { type Outline, outlineSchema } from '@/lib/domain/disclosure/outline';

/** The outline a region chose for a year; null where it chose none, and the built-in one counts. */
export async function chosenOutline(db: Db, regionCode: string, fiscalYear: number): Promise<Outline | null> {
  const year = await db.fiscalYear.findUnique({
    where: { regionCode_year: { regionCode, year: fiscalYear } },
    select: { outline: { select: { content: true } } },
  });
  return year?.outline ? outlineSchema.parse(JSON.parse(year.outline.content)) : null;
}
