// Which region an upkeep page is about: the one in its address, else the first that is open to the reader.
import { notFound } from 'next/navigation';
import { type Room, regionChoices } from '@/lib/application/queries/desk-head';
import type { Actor } from '@/lib/domain/workflow/actor';

/** A page's query as Next hands it over. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The chosen region among those open to the reader. Who may enter none, or not the one asked for, finds no page. */
export async function chosenRegion(actor: Actor, room: Room, query: Query) {
  const regions = await regionChoices(actor, room);
  const chosen =
    query.region === undefined ? regions[0] : regions.find((region) => region.code === query.region);
  if (!chosen) notFound();
  return { regions, chosen };
}

/** A use case's value for a page, or "not found": a page tells a stranger nothing else. */
export function valueOrNotFound<T>(result: { ok: true; value: T } | { ok: false }): T {
  return result.ok ? result.value : notFound();
}
