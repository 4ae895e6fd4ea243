// What a cell prints while nobody types in it, and what that depends on: the same functions the layout prints with.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { formatFen, formatFenExact } from '@/lib/domain/format';
import { cellText, type IndicatorRow } from '@/lib/domain/evaluation/form';
import { statedFunds } from '@/lib/domain/evaluation/execution-rule';
import {
  actualText,
  directionText,
  moneyText,
  rowWeightText,
  scoreText,
  targetText,
} from '@/lib/domain/form-layout/cell-text';
import { cellParts } from './cell-parts';
import type { DraftStore } from './draft-store';
import type { Topic } from '@/components/drafting/topics';

/** The text of a cell as the paper shows it. */
export function printedText(store: DraftStore, cell: CellId): string {
  const { form } = store;
  const parsed = cellParts(cell);
  const typed = cellText(form, cell);
  if (!parsed || parsed.kind === 'field' || parsed.kind === 'node') return typed;
  if (parsed.kind === 'fund') {
    const { field, id } = parsed;
    if (field === 'score') return scoreText(form, typed, store.scorecard.execution.score);
    if (field !== 'initialBudget' && field !== 'budget' && field !== 'executed') return typed;
    const isTotal = form.funds.some((fund) => fund.id === id && fund.source === 'total');
    if (typed !== '' || !isTotal) return moneyText(form, id, field);
    // 年度资金总额 left empty is the sum of its parts.
    const sum = statedFunds(form, field);
    if (sum === null) return '';
    const short = formatFen(sum, form.moneyUnit);
    const exact = formatFenExact(sum, form.moneyUnit);
    return exact.length > short.length ? exact : short;
  }
  if (parsed.field === 'weight') return rowWeightText(form, parsed);
  if (parsed.field === 'direction') return directionText(form, parsed);
  if (parsed.field === 'score') return scoreText(form, typed, store.rowScore(parsed.id)?.score ?? null);
  if (parsed.field !== 'target' && parsed.field !== 'actual') return typed;
  // Both texts depend on the row's cells alone, not on where it stands.
  const row: IndicatorRow = { id: parsed.id, nodeId: '', position: '', removed: false };
  return parsed.field === 'target' ? targetText(form, row) : actualText(form, row);
}

/** What changes the printed text of a cell, besides its own text. */
export function printedTopics(cell: CellId): readonly Topic[] {
  const parsed = cellParts(cell);
  if (parsed?.kind === 'fund') return ['execution'];
  if (parsed?.kind !== 'indicator') return [];
  const sibling = (field: string): Topic => `text:indicator/${parsed.id}/${field}`;
  switch (parsed.field) {
    case 'score':
      return [`score:${parsed.id}`];
    case 'weight':
      return [sibling('addedWeight'), sibling('notApplicable')];
    case 'target':
      return [sibling('direction'), sibling('unit')];
    case 'actual':
      return [sibling('unit'), sibling('attainment'), sibling('notApplicable')];
    default:
      return [];
  }
}
