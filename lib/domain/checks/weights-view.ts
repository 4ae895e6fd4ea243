// Weights (分值) as the weight rules see them: what each level declares against what stands below it.
import { nodeCell } from '../evaluation/cells';
import { dimensions, type Form, groupsOf, type NodeRow, nodeText } from '../evaluation/form';
import { nodeName } from '../form-layout/cell-text';
import { type Points, parsePoints } from '../points';
import { isBlank } from './blank';
import { perRun } from './per-run';
import { type RowView, viewRows } from './row-view';
import type { CheckContext } from './rule';

/** One level-3 row with its weight. */
interface WeighedRow {
  readonly nodeId: string;
  readonly weight: Points | null;
  /** In the app: something stands in the row, but no weight yet. */
  readonly open: boolean;
  /** A text that is no weight. */
  readonly unreadable: string | null;
}

/** A level-1 or level-2 node whose declared points differ from those below it. */
export interface Mismatch {
  readonly node: NodeRow;
  readonly name: string;
  readonly declared: Points;
  readonly below: Points;
  /** What was added up: 二级指标 or 三级指标. */
  readonly level: string;
  readonly isDimension: boolean;
}

/** Everything the weight rules need. */
export interface WeightsView {
  readonly rows: readonly WeighedRow[];
  /** Rows (in words) whose weight is still open or no number. */
  readonly open: number;
  readonly unreadable: readonly string[];
  readonly mismatches: readonly Mismatch[];
}

/** Reads the weights of a form. */
export const viewWeights = perRun(readWeights);

function readWeights(context: CheckContext): WeightsView {
  const { form } = context;
  const rows = viewRows(context).map((row): WeighedRow => {
    const { weightText: text, result } = row;
    // As set: what a row took over from one that does not apply is no fault of the levels above.
    const weight = row.weight === null ? null : ((row.weight - result.shift) as Points);
    const isEmpty = text === '' || (weight === null && isBlank(text));
    return {
      nodeId: row.row.nodeId,
      weight,
      open: form.origin === 'working' && isEmpty && saysSomething(row),
      unreadable: weight === null && !isEmpty ? text : null,
    };
  });
  return {
    rows,
    open: rows.filter((row) => row.open).length,
    unreadable: rows.flatMap((row) => row.unreadable ?? []),
    mismatches: dimensions(form).flatMap((node) => mismatchesOf(form, node, rows)),
  };
}

function saysSomething({ name, target, actual, scoreText }: RowView): boolean {
  return name !== '' || target !== '' || actual !== '' || scoreText !== '';
}

function mismatchesOf(form: Form, dimension: NodeRow, rows: readonly WeighedRow[]): Mismatch[] {
  const groups = groupsOf(form, dimension.id);
  const found = groups.flatMap((group) => {
    const own = rows.filter((row) => row.nodeId === group.id);
    return mismatch(form, group, { below: sumOf(own), level: '三级指标', settled: settled(form, own) });
  });
  const ids = new Set([dimension.id, ...groups.map((group) => group.id)]);
  const own = rows.filter((row) => ids.has(row.nodeId));
  const declared = groups.map((group) => parsePoints(nodeText(form, group.id, 'weight')));
  const byGroups = declared.length > 0 && declared.every((weight) => weight !== null);
  const below = byGroups
    ? (declared.reduce<number>((sum, weight) => sum + (weight ?? 0), 0) as Points)
    : sumOf(own);
  const level = byGroups ? '二级指标' : '三级指标';
  return [...found, ...mismatch(form, dimension, { below, level, settled: byGroups || settled(form, own) })];
}

interface Below {
  readonly below: Points;
  readonly level: string;
  /** Null when no row below has a weight at all; false while some are still open. */
  readonly settled: boolean | null;
}

function mismatch(form: Form, node: NodeRow, { below, level, settled }: Below): Mismatch[] {
  const declared = parsePoints(nodeText(form, node.id, 'weight'));
  if (declared === null || declared === below || settled === null) return [];
  // While weights are still open only a sum that is too high already is certain to be wrong.
  if (!settled && below < declared) return [];
  return [{ node, name: nodeName(form, node), declared, below, level, isDimension: node.parentId === null }];
}

function settled(form: Form, rows: readonly WeighedRow[]): boolean | null {
  if (rows.some((row) => row.unreadable !== null)) return null;
  if (form.origin === 'printed')
    return rows.length > 0 && rows.every((row) => row.weight === null) ? null : true;
  // Template rows nobody has touched are no rows yet, but a level that has no others is not finished either.
  return !rows.some((row) => row.open) && rows.some((row) => row.weight !== null);
}

function sumOf(rows: readonly WeighedRow[]): Points {
  return rows.reduce<number>((sum, row) => sum + (row.weight ?? 0), 0) as Points;
}

/** The cell of a node's declared points. */
export function declaredCell(mismatch: Mismatch): ReturnType<typeof nodeCell> {
  return nodeCell(mismatch.node.id, 'weight');
}
