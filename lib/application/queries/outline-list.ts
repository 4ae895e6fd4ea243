// The 公开大纲 a region may use, with the years they serve; and one of them to read or to begin from.
import { systemClock } from '@/lib/application/clock';
import { mayKeepUp } from '@/lib/application/set-up';
import { database } from '@/lib/data/client';
import { usableOutline, usableOutlines } from '@/lib/data/outline-store';
import type { Outline } from '@/lib/domain/disclosure/outline';
import { outlineFor, outlineId } from '@/lib/domain/disclosure/outlines/built-in';
import { type Failure, notFound } from '@/lib/domain/failure';
import { type Result, refused, success } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';

/** A published version. */
export interface OutlineRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly basis: string;
  readonly isOwn: boolean;
  /** Years whose next editions follow it, newest first. */
  readonly years: readonly number[];
}

/** The page of a region's outlines. */
export interface OutlineList {
  readonly outlines: readonly OutlineRow[];
  /** Opened years, newest first. */
  readonly years: readonly number[];
}

/** The outlines of a region: own ones first, newest first. */
export async function regionOutlines(
  actor: Actor,
  regionCode: string,
): Promise<Result<OutlineList, Failure>> {
  const no = mayKeepUp(actor, 'manageTemplates', regionCode, '本地区的公开大纲');
  if (no) return refused(no);
  const [stored, years] = await Promise.all([
    usableOutlines(database, regionCode),
    database.fiscalYear.findMany({
      where: { regionCode },
      orderBy: { year: 'desc' },
      select: { year: true, outlineId: true },
    }),
  ]);
  const usedIn = (id: string) =>
    years.filter(({ year, outlineId: chosen }) => (chosen ?? outlineId(outlineFor(year, null))) === id);
  return success({
    outlines: stored
      .map(({ id, outline: { name, version, basis }, isOwn }) => ({
        id,
        name,
        version,
        basis,
        isOwn,
        years: usedIn(id).map(({ year }) => year),
      }))
      .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.version - a.version),
    years: years.map(({ year }) => year),
  });
}

/** One outline, and the year its titles are shown with. */
export interface OutlinePage {
  readonly id: string;
  readonly outline: Outline;
  readonly isOwn: boolean;
  readonly sampleYear: number;
}

/** The page of one outline; "not found" for one of another region. */
export async function outlinePage(
  actor: Actor,
  regionCode: string,
  id: string,
): Promise<Result<OutlinePage, Failure>> {
  const no = mayKeepUp(actor, 'manageTemplates', regionCode, '本地区的公开大纲');
  if (no) return refused(no);
  const found = await usableOutline(database, regionCode, id);
  if (!found) return refused(notFound('这个公开大纲'));
  const newest = await database.fiscalYear.findFirst({
    where: { regionCode },
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  return success({ ...found, sampleYear: newest?.year ?? systemClock().getUTCFullYear() - 1 });
}
