// 不适用 and merged scores as handfuls of cell edits, each one undo step.
import { type CellId, indicatorCell } from '@/lib/domain/evaluation/cells';
import {
  type Form,
  type IndicatorRow,
  indicatorPoints,
  indicatorText,
  liveIndicators,
} from '@/lib/domain/evaluation/form';
import {
  givePoints,
  isNotApplicable,
  takeBackPoints,
  unassignedPoints,
} from '@/lib/domain/evaluation/redistribution';
import type { Points } from '@/lib/domain/points';
import type { CellText } from '@/components/drafting/cell-draft';
import type { DraftStore } from './draft-store';

/**
 * Marks a row as not applicable this year, or takes that back. Taking the last mark back also takes back all points that were given
 * away: nothing is left that they could have come from.
 */
export function setApplicable(store: DraftStore, row: string, applies: boolean): void {
  const { form } = store;
  const cell = indicatorCell(row, 'notApplicable');
  const edits: CellText[] = [[cell, applies ? '' : '1']];
  const others = liveIndicators(form).some((other) => other.id !== row && isNotApplicable(form, other));
  if (applies && !others) edits.push(...takeBackPoints(form));
  // What took points over has none to take over any more, and a row that does not apply holds none.
  if (!applies) edits.push([indicatorCell(row, 'addedWeight'), '']);
  store.act(edits, cell);
}

/** Gives the points of a row that does not apply to others, as far as they have not been given yet. */
export function givePointsOf(store: DraftStore, row: string, to: readonly IndicatorRow[]): void {
  const { form } = store;
  const own = indicatorPoints(form, row, 'weight') ?? 0;
  const points = Math.min(own, unassignedPoints(form)) as Points;
  if (points > 0) store.act(givePoints(form, points, to), indicatorCell(row, 'notApplicable'));
}

/** The row printed right above, under the same 一级指标; null for the first. */
export function rowAbove(form: Form, id: string): IndicatorRow | null {
  const order = form.nodes.map((node) => node.id);
  const dimensionOf = new Map(form.nodes.map((node) => [node.id, node.parentId ?? node.id]));
  const rows = [...liveIndicators(form)].sort((a, b) => order.indexOf(a.nodeId) - order.indexOf(b.nodeId));
  const index = rows.findIndex((row) => row.id === id);
  const [above, row] = [rows[index - 1], rows[index]];
  return above && row && dimensionOf.get(above.nodeId) === dimensionOf.get(row.nodeId) ? above : null;
}

/** One score for this row and the one above, and for whatever that one already shares its score with. */
export function mergeWithAbove(store: DraftStore, row: string): void {
  const above = rowAbove(store.form, row);
  if (!above) return;
  const leader = indicatorText(store.form, above.id, 'merge') || above.id;
  const edits: CellText[] = [above.id, row].map((id) => [indicatorCell(id, 'merge'), leader]);
  store.act([...edits, [indicatorCell(row, 'score'), '']], indicatorCell(leader, 'score'));
}

/** The row scores by itself again; a score that nobody shares any more is an ordinary one. */
export function splitScore(store: DraftStore, row: string): void {
  const { form } = store;
  const leader = indicatorText(form, row, 'merge');
  const sharing = form.indicators.filter(({ id }) => indicatorText(form, id, 'merge') === leader);
  const ends = leader === row || sharing.length <= 2 ? sharing.map(({ id }) => id) : [row];
  const edits: CellText[] = ends.map((id): [CellId, string] => [indicatorCell(id, 'merge'), '']);
  store.act(edits, indicatorCell(row, 'score'));
}
