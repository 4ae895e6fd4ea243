// Points of 三级指标 that do not apply this year: how many wait to be given to other rows, and what giving them writes.
import { mulDivRound } from '../amount';
import { formatDecimal } from '../format';
import type { Points } from '../points';
import { type CellId, indicatorCell } from './cells';
import { type Form, type IndicatorRow, indicatorPoints, indicatorText, liveIndicators } from './form';

/** A cell and the text it shall have. */
type GivenText = readonly [cell: CellId, text: string];

/** Whether a row does not apply this year. */
export function isNotApplicable(form: Form, row: Pick<IndicatorRow, 'id'>): boolean {
  return indicatorText(form, row.id, 'notApplicable') === '1';
}

/** Points of rows that do not apply, less what other rows have taken over; below 0 where they took too much. */
export function unassignedPoints(form: Form): Points {
  let points = 0;
  for (const row of liveIndicators(form)) {
    if (isNotApplicable(form, row)) points += indicatorPoints(form, row.id, 'weight') ?? 0;
    else points -= indicatorPoints(form, row.id, 'addedWeight') ?? 0;
  }
  return points as Points;
}

/** The rows that may take points over: those with points of their own under the same 一级指标, else all with points. */
export function takers(form: Form, row: IndicatorRow): readonly IndicatorRow[] {
  const dimensionOf = new Map(form.nodes.map(({ id, parentId }) => [id, parentId ?? id]));
  const able = liveIndicators(form).filter(
    (other) =>
      other.id !== row.id &&
      !isNotApplicable(form, other) &&
      (indicatorPoints(form, other.id, 'weight') ?? 0) > 0,
  );
  const near = able.filter((other) => dimensionOf.get(other.nodeId) === dimensionOf.get(row.nodeId));
  return near.length > 0 ? near : able;
}

/** Cells and texts that give `points` to these rows in proportion to their own weights; by the running sum, so that nothing is lost. */
export function givePoints(form: Form, points: Points, rows: readonly IndicatorRow[]): readonly GivenText[] {
  const weights = rows.map(({ id }) => indicatorPoints(form, id, 'weight') ?? 0);
  const whole = weights.reduce<number>((sum, weight) => sum + weight, 0);
  if (whole <= 0) return [];
  let sum = 0;
  let given = 0;
  return rows.flatMap(({ id }, i): GivenText[] => {
    sum += weights[i] ?? 0;
    const upTo = mulDivRound(points, sum, whole);
    const share = upTo - given;
    given = upTo;
    const before = indicatorPoints(form, id, 'addedWeight') ?? 0;
    return share === 0 ? [] : [[indicatorCell(id, 'addedWeight'), pointsText(before + share)]];
  });
}

/** Cells and texts that take back all that was given. */
export function takeBackPoints(form: Form): readonly GivenText[] {
  return form.indicators
    .filter(({ id }) => indicatorText(form, id, 'addedWeight') !== '')
    .map(({ id }): GivenText => [indicatorCell(id, 'addedWeight'), '']);
}

function pointsText(points: number): string {
  return points === 0 ? '' : formatDecimal(points, 2);
}
