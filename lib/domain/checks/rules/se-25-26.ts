// SE-25, SE-26: a missed target and a deducted score are explained in the row itself.
import { indicatorCell } from '../../evaluation/cells';
import { type IndicatorRow, indicatorText, liveIndicators } from '../../evaluation/form';
import type { IndicatorScore } from '../../evaluation/scorecard';
import { formatPoints } from '../../format';
import type { Points } from '../../points';
import { type Reached, reached } from '../attainment-view';
import { saysNoReason } from '../blank';
import type { CheckContext, Rule, RuleFinding, Severity } from '../rule';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

export const SE_25: Rule = {
  id: 'SE-25',
  title: '未达标的指标写明偏差原因',
  silences: ['SE-26'],
  evaluate: (context) => ({
    findings: unexplained(context).flatMap(({ row, result }) => {
      const { form } = context;
      if (reached(form, row, result).state !== 'unmet') return [];
      const text = (field: 'name' | 'target' | 'actual') => indicatorText(form, row.id, field).trim();
      return [
        {
          severity: 'error' as const,
          cell: indicatorCell(row.id, 'reason'),
          printed: null,
          expected: null,
          message: `「${text('name')}」${comparison(text('target'), text('actual'))}，没有达标，也没有写偏差原因，请补写原因和改进措施。`,
        },
      ];
    }),
  }),
};

export const SE_26: Rule = {
  id: 'SE-26',
  title: '扣分的指标写明原因',
  silences: [],
  evaluate: (context) => ({
    findings: unexplained(context).flatMap(({ row, result }) => {
      const finding = deduction(context, row, result);
      return finding ? [finding] : [];
    }),
  }),
};

interface Unexplained {
  readonly row: IndicatorRow;
  readonly result: IndicatorScore;
}

/** The rows without a reason of their own or in a cell they share. */
function unexplained({ form, scorecard, print }: CheckContext): Unexplained[] {
  const results = new Map(scorecard.indicators.map((result) => [result.id, result]));
  const rows = liveIndicators(form);
  const hasReason = (row: IndicatorRow) => !saysNoReason(indicatorText(form, row.id, 'reason'));
  const shared = new Set(rows.filter(hasReason).flatMap((row) => print?.merged.get(row.id) ?? []));
  return rows.flatMap((row) => {
    const result = results.get(row.id);
    if (!result || print?.notApplicable.has(row.id) || hasReason(row)) return [];
    return shared.has(print?.merged.get(row.id) ?? '') ? [] : [{ row, result }];
  });
}

function deduction(context: CheckContext, row: IndicatorRow, result: IndicatorScore): RuleFinding | null {
  const { form, print } = context;
  const { weight, score } = result;
  // The one score of merged rows stands against the weights of all of them: no row of it can be said to lose points.
  if (weight === null || score === null || print?.merged.has(row.id)) return null;
  const lost = weight - score;
  if (lost <= TOLERANCE) return null;
  const name = indicatorText(form, row.id, 'name').trim();
  const state = reached(form, row, result);
  const { severity, advice, atScore } = judge(form, state, weight, score);
  const said = state.counted && state.state === 'met' ? `「${name}」已经达标，却扣` : `「${name}」扣`;
  const reason = indicatorCell(row.id, 'reason');
  const scoreCell = indicatorCell(row.id, 'score');
  return {
    severity,
    cell: atScore ? scoreCell : reason,
    printed: atScore ? indicatorText(form, row.id, 'score') : null,
    expected: atScore ? formatPoints(weight) : null,
    message: `${said} ${formatPoints(lost as Points)} 分，没有说明原因，${advice}`,
    causes: [reason, scoreCell],
  };
}

interface Judgement {
  readonly severity: Severity;
  readonly advice: string;
  /** The score is the suspect cell, not the empty reason. */
  readonly atScore: boolean;
}

function judge(form: CheckContext['form'], state: Reached, weight: Points, score: Points): Judgement {
  if (state.counted && state.state === 'met') {
    return { severity: 'error', advice: '请改为满分，或更正完成值。', atScore: true };
  }
  const advice = '请补写原因和改进措施。';
  if (state.counted) return { severity: 'error', advice, atScore: false };
  const top = form.template.scoring.bands.find((band) => band.attainment === 'met')?.from ?? 100;
  const inTopBand = score * 100 >= weight * top;
  return {
    severity: inTopBand ? 'warning' : 'error',
    advice: inTopBand ? '请说明原因。' : advice,
    atScore: false,
  };
}

function comparison(target: string, actual: string): string {
  if (target === '') return actual === '' ? '' : `完成 ${actual}`;
  return actual === '' ? `目标 ${target}` : `目标 ${target}，完成 ${actual}`;
}
