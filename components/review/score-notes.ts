// Under a score: the sum it comes from, or what the rule would give instead. A full score needs no explaining.
import type { ExecutionScore, IndicatorScore } from '@/lib/domain/evaluation/scorecard';
import { formatPoints } from '@/lib/domain/format';

/** `20 × 40 ÷ 42`; `按规则 1.00 = 10 × 10.00%` where the score departs from it; `可评 4.00–5.00`; '' for what explains itself. */
export function scoreNote({ suggestion, departs }: IndicatorScore): string {
  if (suggestion.kind === 'none') return '';
  if (suggestion.kind === 'band') {
    return `可评 ${formatPoints(suggestion.from)}–${formatPoints(suggestion.to)}`;
  }
  const product = suggestion.sum.slice(suggestion.sum.indexOf('=') + 1).trim();
  if (departs) return `按规则 ${formatPoints(suggestion.points)} = ${product}`;
  return suggestion.met ? '' : product;
}

/** The same under 预算执行得分. */
export function executionNote({ departs, sum }: ExecutionScore): string {
  return departs ? `按规则 ${sum}` : sum;
}
