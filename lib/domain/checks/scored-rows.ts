// Scores with the rows they stand for: one row, or several that share a merged score.
import type { IndicatorScore } from '../evaluation/scorecard';
import type { Points } from '../points';
import { perRun } from './per-run';
import type { CheckContext } from './rule';

/** A score, the row it is printed on, and what its rows may earn together. */
export interface ScoredRows {
  /** The row that prints the score. */
  readonly id: string;
  readonly rows: readonly IndicatorScore[];
  /** Σ weights; null when no row has one. */
  readonly weight: Points | null;
  readonly score: Points;
}

/** Every score of a form that counts. */
export const scoredRows: (context: CheckContext) => readonly ScoredRows[] = perRun(gatherScores);

function gatherScores({ scorecard, print }: CheckContext): ScoredRows[] {
  const groups = new Map<string, IndicatorScore[]>();
  for (const row of scorecard.indicators) {
    const merged = print?.merged.get(row.id);
    const key = merged !== undefined && print?.mergedScores.has(merged) ? `merged ${merged}` : row.id;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const printed = rows.find((row) => row.score !== null);
    if (!printed || printed.score === null) return [];
    const weights = rows.filter((row) => row.weight !== null);
    const weight = weights.reduce<number>((sum, row) => sum + (row.weight ?? 0), 0) as Points;
    return [{ id: printed.id, rows, weight: weights.length > 0 ? weight : null, score: printed.score }];
  });
}
