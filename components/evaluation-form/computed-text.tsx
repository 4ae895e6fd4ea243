// Values the app computes, in the sheet: rate, totals and grade, and under each score the sum it comes from.
'use client';
import type { IndicatorScore } from '@/lib/domain/evaluation/scorecard';
import { formatPoints, formatPointsShort, formatRate } from '@/lib/domain/format';
import type { ComputedValue } from '@/lib/domain/form-layout/layout-types';
import type { DraftStore } from './draft-store';
import { LiveText } from '@/components/drafting/live-text';
import styles from './sheet.module.css';
import type { Topic } from '@/components/drafting/topics';
import { useEditor } from './use-editor';

/** A computed value as the paper prints it. Where there is no grade the screen says why; the paper leaves the box empty. */
export function ComputedText({ value }: { value: ComputedValue }) {
  const { store } = useEditor();
  return (
    <>
      <LiveText topic={topicOf(value)} read={() => textOf(store, value)} />
      {value.of === 'grade' ? (
        <LiveText className={styles.note} topic="scorecard" read={() => store.scorecard.noGrade ?? ''} />
      ) : null}
    </>
  );
}

function topicOf(value: ComputedValue): Topic {
  if (value.of === 'indicatorScore') return `score:${value.indicatorId}`;
  return value.of === 'rate' || value.of === 'executionScore' ? 'execution' : 'scorecard';
}

function textOf(store: DraftStore, value: ComputedValue): string {
  const { scorecard } = store;
  const { execution } = scorecard;
  switch (value.of) {
    case 'rate':
      return execution.rate === null ? '' : formatRate(execution.rate);
    case 'executionWeight':
      return formatPointsShort(execution.weight);
    case 'executionScore':
      return execution.score === null ? '' : formatPoints(execution.score);
    case 'indicatorScore': {
      const score = store.rowScore(value.indicatorId)?.score ?? null;
      return score === null ? '' : formatPoints(score);
    }
    case 'totalWeight':
      return formatPointsShort(scorecard.totalWeight);
    case 'totalScore':
      return formatPoints(scorecard.total);
    case 'grade':
      return scorecard.grade === null ? '' : `${value.lead ?? ''}${scorecard.grade}`;
  }
}

/** Under an indicator's score: the sum it comes from, in short. The panel at the side says it in full. */
export function ScoreNote({ row }: { row: string }) {
  const { store } = useEditor();
  const read = () => {
    const result = store.rowScore(row);
    return result ? shortSum(result) : '';
  };
  return <LiveText className={styles.note} topic={`score:${row}`} read={read} />;
}

/** Under 预算执行得分. */
export function ExecutionNote({ fund }: { fund: string }) {
  const { store } = useEditor();
  const total = store.form.funds.find((row) => row.source === 'total');
  if (fund !== total?.id) return null;
  const read = () => {
    const { departs, sum } = store.scorecard.execution;
    return departs ? `应得 ${sum}` : sum;
  };
  return <LiveText className={styles.note} topic="execution" read={read} />;
}

/** Why there is no sum, as far as the column says it: what is missing is listed at the side. */
const SHORT_REASONS: ReadonlyMap<string, string> = new Map([
  ['missing', ''],
  ['noWeight', ''],
  ['unscored', ''],
  ['notApplicable', '不适用'],
  ['merged', '合并计分'],
]);

/** What stands in the narrow column: `20 × 40 ÷ 42`, `可评 4.00–5.00`; nothing where the full score needs no explaining. */
function shortSum({ suggestion, departs, typed }: IndicatorScore): string {
  if (suggestion.kind === 'band')
    return `可评 ${formatPoints(suggestion.from)}–${formatPoints(suggestion.to)}`;
  if (suggestion.kind === 'none') {
    return SHORT_REASONS.get(suggestion.why) ?? (typed !== null ? '' : '请自行评分');
  }
  const product = suggestion.sum.slice(suggestion.sum.indexOf('=') + 2);
  if (departs) return `应得 ${formatPoints(suggestion.points)} = ${product}`;
  return suggestion.met ? '' : product;
}

/** The whole sentence: `19.05 = 20 × 40 ÷ 42`, or why there is no sum. */
export function fullSum({ suggestion }: IndicatorScore): string {
  return suggestion.kind === 'none' ? suggestion.text : suggestion.sum;
}
