// What can be done to the rows of 三级指标 while the goals are open. Each action is a handful of cell edits and one undo step.
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { type Form, type IndicatorRow, indicatorText } from '@/lib/domain/evaluation/form';
import { keyBetween } from '@/lib/domain/evaluation/fractional-key';
import type { DraftStore } from './draft-store';
import { newId } from '@/components/drafting/new-id';

/** Where a new row goes: below another one, or last under a 二级指标. */
export type RowPlace = { readonly after: string } | { readonly under: string };

/** Adds an empty row and returns its id. Undoing removes it, so that nothing typed there since is lost. */
export function addRow(store: DraftStore, place: RowPlace): string {
  const { form } = store;
  const above =
    'after' in place ? rowOf(form, place.after) : form.indicators.findLast(liveUnder(place.under));
  const nodeId = above?.nodeId ?? ('under' in place ? place.under : '');
  const id = newId();
  const removed = indicatorCell(id, 'removed');
  store.act(
    [
      [indicatorCell(id, 'node'), nodeId],
      [indicatorCell(id, 'position'), positionBelow(form, above)],
    ],
    indicatorCell(id, 'name'),
    [{ cell: removed, from: '1', to: '' }],
  );
  return id;
}

/** Removes a row; it stays restorable with everything in it. */
export function removeRow(store: DraftStore, id: string): void {
  store.act([[indicatorCell(id, 'removed'), '1']], indicatorCell(id, 'name'));
}

/** Puts a removed row back where it stood. */
export function restoreRow(store: DraftStore, id: string): void {
  store.act([[indicatorCell(id, 'removed'), '']], indicatorCell(id, 'name'));
}

/** Moves a row one place up (-1) or down (1) among the rows of its 二级指标. False at the end of them. */
export function moveRow(store: DraftStore, id: string, by: -1 | 1): boolean {
  const { form } = store;
  const row = rowOf(form, id);
  if (!row) return false;
  const siblings = form.indicators.filter(liveUnder(row.nodeId));
  const index = siblings.indexOf(row);
  const neighbour = siblings[index + by];
  if (!neighbour) return false;
  const position = by === 1 ? positionBelow(form, neighbour, id) : positionAbove(form, neighbour, id);
  store.act([[indicatorCell(id, 'position'), position]], indicatorCell(id, 'name'));
  return true;
}

/** Moves a row to the end of another 二级指标. */
export function moveRowTo(store: DraftStore, id: string, nodeId: string): void {
  const { form } = store;
  const last = form.indicators.findLast(liveUnder(nodeId));
  store.act(
    [
      [indicatorCell(id, 'node'), nodeId],
      [indicatorCell(id, 'position'), positionBelow(form, last, id)],
    ],
    indicatorCell(id, 'name'),
  );
}

/** The removed rows that say something: an empty one is not worth restoring. */
export function removedRows(form: Form): readonly IndicatorRow[] {
  return form.indicators.filter(
    ({ id, removed }) =>
      removed &&
      (['name', 'target', 'actual', 'reason'] as const).some((f) => indicatorText(form, id, f) !== ''),
  );
}

const liveUnder = (nodeId: string) => (row: IndicatorRow) => row.nodeId === nodeId && !row.removed;

function rowOf(form: Form, id: string): IndicatorRow | undefined {
  return form.indicators.find((row) => row.id === id);
}

/**
 * A key right below `above` (or at the end). Rows of all groups and removed ones share one order, so the key falls between two
 * neighbours of the whole list: a restored row comes back to its old place.
 */
function positionBelow(form: Form, above: IndicatorRow | undefined, moving?: string): string {
  const others = form.indicators.filter(({ id }) => id !== moving);
  if (!above) return between(others.at(-1)?.position ?? null, null);
  const below = others.slice(others.indexOf(above) + 1).find((row) => row.position > above.position);
  return between(above.position, below?.position ?? null);
}

function positionAbove(form: Form, below: IndicatorRow, moving: string): string {
  const others = form.indicators.filter(({ id }) => id !== moving);
  const above = others.slice(0, others.indexOf(below)).findLast((row) => row.position < below.position);
  return between(above?.position ?? null, below.position);
}

/** Positions that two people gave at once may be equal; the row id then decides, and a new key goes after both. */
function between(a: string | null, b: string | null): string {
  return keyBetween(a === '' ? null : a, b === '' ? null : b);
}
