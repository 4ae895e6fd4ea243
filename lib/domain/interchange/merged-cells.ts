// Merged cells of a printed form: a score or a reason that stands once for several rows.
import { type Points, parsePoints } from '../points';
import type { EvaluationIndicator } from './evaluation';
import { figureText } from './printed-value';

/** The id of the merged cell a row shares, as text; null when it shares none. */
export function mergeId(indicator: EvaluationIndicator): string | null {
  return indicator.merge === null || indicator.merge === undefined ? null : String(indicator.merge);
}

/**
 * The merged cells that hold a score; the others hold a reason only, and their rows have scores of their own. A score printed
 * once stands on one row; some documents repeat it on each, where it then exceeds what a single row can earn.
 */
export function mergedScores(indicators: readonly EvaluationIndicator[]): ReadonlySet<string> {
  const groups = new Map<string, EvaluationIndicator[]>();
  for (const indicator of indicators) {
    const id = mergeId(indicator);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), indicator]);
  }
  return new Set([...groups].filter(([, rows]) => sharesScore(rows)).map(([id]) => id));
}

function sharesScore(rows: readonly EvaluationIndicator[]): boolean {
  if (rows.length < 2) return false;
  const scores = rows.map((row) => figureText(row.score)).filter((text) => text !== '');
  if (scores.length < 2) return scores.length === 1;
  const [score] = scores;
  if (scores.length < rows.length || scores.some((other) => other !== score)) return false;
  const earned = parsePoints(score ?? '');
  const weights = rows.map((row): Points | null => parsePoints(figureText(row.weight)));
  return earned !== null && weights.some((weight) => weight !== null && weight < earned);
}
