// Scores that stand for several rows: which rows share one box. A row names the row whose score is its own; that row names itself.
import { type Form, type IndicatorRow, indicatorText } from '../evaluation/form';
import { settled } from '../template/settled';
import type { DimensionBlock } from './indicator-blocks';

/**
 * How many rows the score of each row stands for, itself included; 0 for rows that a score above stands for. Only neighbours
 * under the row whose score it is, and of its 一级指标, share its box: what somebody moved away keeps a box of its own.
 */
export function scoreRuns(form: Form, blocks: readonly DimensionBlock[]): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  if (!settled(form.template).mergedScores) return runs;
  for (const block of blocks) {
    let leader: IndicatorRow | null = null;
    for (const row of block.groups.flatMap(({ rows }) => rows)) {
      if (row === null) {
        leader = null;
        continue;
      }
      const merge = indicatorText(form, row.id, 'merge');
      if (leader !== null && merge === leader.id) {
        runs.set(leader.id, (runs.get(leader.id) ?? 1) + 1);
        runs.set(row.id, 0);
      } else {
        leader = merge === row.id ? row : null;
        runs.set(row.id, 1);
      }
    }
  }
  return runs;
}
