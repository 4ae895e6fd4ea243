// 按计算结果填入: what the recomputed figure of a finding puts into its cell, and when all may be taken at once.
import type { Finding } from '@/lib/domain/checks/rule';
import { runChecks } from '@/lib/domain/checks/run';
import { applyText } from '@/lib/domain/evaluation/edits';
import { cellText, type Form } from '@/lib/domain/evaluation/form';
import type { Scorecard } from '@/lib/domain/evaluation/scorecard';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { cellParts } from './cell-parts';
import type { CellText } from '@/components/drafting/cell-draft';
import { isOpen, type Openness } from './open-cells';

/** A form with what is computed from it. */
type Scored = { readonly form: Form; readonly scorecard: Scorecard };

/**
 * The text that puts a finding right, in its cell; null where its rule does not say that the figure may be taken as it stands, or the
 * cell is closed. A score that the rule computes is emptied instead: an empty score follows the rule from then on.
 */
export function fillOf({ form, scorecard }: Scored, finding: Finding, openness: Openness): CellText | null {
  const { cell, expected, fill } = finding;
  if (!fill || cell === null || expected === null || !isOpen(cell, openness)) return null;
  const text = isComputedScore(scorecard, cell) ? '' : expected;
  return text === cellText(form, cell) ? null : [cell, text];
}

/**
 * What puts all of these right in one go; empty where one by one is safer: fewer than two, two figures for one cell, or a mistake
 * afterwards that was none before.
 */
export function fillAllOf(
  scored: Scored,
  findings: readonly Finding[],
  openness: Openness,
): readonly CellText[] {
  const texts = findings.flatMap((finding) => {
    const text = fillOf(scored, finding, openness);
    return text ? [text] : [];
  });
  if (texts.length < 2 || new Set(texts.map(([cell]) => cell)).size < texts.length) return [];
  const filled = texts.reduce((now, [cell, text]) => applyText(now, cell, text), scored.form);
  const known = new Set(mistakes(scored));
  const worse = mistakes({ form: filled, scorecard: scoreForm(filled) }).some(
    (mistake) => !known.has(mistake),
  );
  return worse ? [] : texts;
}

function mistakes({ form, scorecard }: Scored): string[] {
  return runChecks({ form, scorecard })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, cell }) => `${rule} ${cell}`);
}

function isComputedScore({ execution, indicators }: Scorecard, cell: CellText[0]): boolean {
  const parsed = cellParts(cell);
  if (!parsed || parsed.kind === 'field' || parsed.field !== 'score') return false;
  if (parsed.kind === 'fund') return execution.byRule !== null;
  return indicators.some(({ id, suggestion }) => id === parsed.id && suggestion.kind === 'exact');
}
