// SE-25, SE-26: a missed target and a deducted score are explained in the row itself.
import { indicatorCell } from '../../evaluation/cells';
import { indicatorText } from '../../evaluation/form';
import { formatPoints } from '../../format';
import type { Points } from '../../points';
import { type Reached, reached } from '../attainment-view';
import { saysNoReason } from '../blank';
import { departures } from '../score-departures';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext, Rule, RuleFinding, Severity } from '../rule';
import { type ScoredRows, scoredRows } from '../scored-rows';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

export const SE_25: Rule = {
  id: 'SE-25',
  title: '未达标的指标写明偏差原因',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-26'],
  at: ['indicator/actual', 'indicator/reason'],
  help: {
    asks: '没有达到目标的指标，要写明偏差原因和改进措施。',
    wrong: '目标 100%，完成 90%，原因一栏空着。',
    right: '因材料未齐，两户顺延；已约定三月底前补办。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const findings = unexplained(context).flatMap((row): RuleFinding[] => {
      if (reached(row).state !== 'unmet') return [];
      const compared = comparison(row.target, row.actual);
      return [
        {
          severity: 'error',
          cell: indicatorCell(row.id, 'reason'),
          printed: null,
          expected: null,
          message: `「${row.name}」${compared}没有达标，也没有写偏差原因，请补写原因和改进措施。`,
        },
      ];
    });
    return { findings };
  },
};

export const SE_26: Rule = {
  id: 'SE-26',
  title: '扣分的指标写明原因',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-22', 'SE-23', 'SE-70'],
  at: ['indicator/score', 'indicator/reason'],
  help: {
    asks: '扣了分的指标要写明原因；已经达标的不应扣分。',
    wrong: '目标 100%，完成 100%，得分 9 分，没有原因。',
    right: '得分改为 10 分，或更正完成值。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    // One slip of the printed table took points from every row: SE-58 speaks of it.
    if (departures(context).multipliedAgain) return { findings: [] };
    const rows = new Map(unexplained(context).map((row) => [row.id, row]));
    const findings = scoredRows(context).flatMap((scored) => {
      const own = scored.rows.flatMap((result) => rows.get(result.id) ?? []);
      const finding = own.length === scored.rows.length ? deduction(context, scored, own) : null;
      return finding ? [finding] : [];
    });
    return { findings };
  },
};

/** The rows without a reason of their own or in a cell they share. */
function unexplained(context: CheckContext): readonly RowView[] {
  const { print } = context;
  const rows = viewRows(context);
  const hasReason = (row: RowView) => !saysNoReason(row.reason);
  const shared = new Set(rows.filter(hasReason).flatMap((row) => print?.merged.get(row.id) ?? []));
  return rows.filter(
    (row) => !row.notApplicable && !hasReason(row) && !shared.has(print?.merged.get(row.id) ?? ''),
  );
}

function deduction(
  { form }: CheckContext,
  { id, rows, weight, score }: ScoredRows,
  own: readonly RowView[],
): RuleFinding | null {
  if (weight === null || weight - score <= TOLERANCE) return null;
  const state = together(own.map(reached));
  const met = state.counted && state.state === 'met';
  // A deduction the rule itself makes (over-completion) is not the filler's to explain here.
  const [result] = rows;
  if (met && rows.length === 1 && result?.suggestion.kind === 'exact' && result.suggestion.points <= score)
    return null;
  const { severity, advice } = judge(form, state, weight, score);
  const reason = indicatorCell(id, 'reason');
  const scoreCell = indicatorCell(id, 'score');
  const lost = formatPoints((weight - score) as Points);
  const name = `「${indicatorText(form, id, 'name').trim()}」`;
  return {
    severity,
    // Of a target that was met the score is the suspect, not the empty reason.
    cell: met ? scoreCell : reason,
    printed: met ? indicatorText(form, id, 'score') : null,
    expected: met ? formatPoints(weight) : null,
    ...(met && { fill: true as const }),
    message: `${name}${met ? '已经达标，却扣' : '扣'} ${lost} 分，没有说明原因，${advice}`,
    causes: [scoreCell, ...own.map((row) => indicatorCell(row.id, 'reason'))],
  };
}

/** What rows under one score reached together: unmet when one is, met when all are. */
function together(states: readonly Reached[]): Reached {
  const unmet = states.find(({ state }) => state === 'unmet');
  if (unmet) return unmet;
  return states.find(({ state }) => state === 'unknown') ?? states[0] ?? { state: 'unknown', counted: false };
}

function judge(
  form: CheckContext['form'],
  state: Reached,
  weight: Points,
  score: Points,
): { severity: Severity; advice: string } {
  if (state.counted) {
    const advice = state.state === 'met' ? '请改为满分，或更正完成值。' : '请补写原因和改进措施。';
    return { severity: 'error', advice };
  }
  const top = form.template.scoring.bands.find((band) => band.attainment === 'met')?.from ?? 100;
  return score * 100 >= weight * top
    ? { severity: 'warning', advice: '请补写。' }
    : { severity: 'error', advice: '请补写原因和改进措施。' };
}

function comparison(target: string, actual: string): string {
  return [target && `目标 ${target}，`, actual && `完成 ${actual}，`].join('');
}
