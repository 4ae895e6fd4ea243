// Levels 1 and 2 of a form with the rows that print beneath them.
import {
  dimensions,
  type Form,
  groupsOf,
  type IndicatorRow,
  liveIndicators,
  type NodeRow,
} from '../evaluation/form';

/** A level-2 cell and its rows; a row of null is an empty one. */
export interface GroupBlock {
  readonly node: NodeRow | null;
  readonly rows: readonly (IndicatorRow | null)[];
}

/** A level-1 cell and its groups. */
export interface DimensionBlock {
  readonly node: NodeRow | null;
  readonly groups: readonly GroupBlock[];
}

/**
 * Levels 1 and 2 with their rows. A working form keeps an empty row where a 二级指标 has none, so that there is somewhere to
 * add one; a printed form has no such row, save for a 一级指标 that would otherwise vanish with its declared points.
 */
export function indicatorBlocks(form: Form): DimensionBlock[] {
  const live = liveIndicators(form);
  const working = form.origin === 'working';
  const known = new Set(form.nodes.map((node) => node.id));
  const blocks: DimensionBlock[] = dimensions(form).map((node) => {
    const own = live.filter((row) => row.nodeId === node.id);
    const groups: GroupBlock[] = own.length > 0 ? [{ node: null, rows: own }] : [];
    for (const group of groupsOf(form, node.id)) {
      const rows = live.filter((row) => row.nodeId === group.id);
      if (rows.length > 0) groups.push({ node: group, rows });
      else if (working) groups.push({ node: group, rows: [null] });
    }
    return { node, groups: groups.length > 0 ? groups : [{ node: null, rows: [null] }] };
  });
  // A row must never vanish from print, whatever its node was.
  const strays = live.filter((row) => !known.has(row.nodeId));
  if (strays.length > 0) blocks.push({ node: null, groups: [{ node: null, rows: strays }] });
  return blocks;
}

/** How many rows a level-1 cell spans. */
export function rowsOf(block: DimensionBlock): number {
  return block.groups.reduce((sum, group) => sum + group.rows.length, 0);
}
