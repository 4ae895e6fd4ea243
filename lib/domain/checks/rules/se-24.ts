// SE-24: a target that is far exceeded was perhaps set too low, and is to be explained.
import { indicatorCell } from '../../evaluation/cells';
import { overCompletion } from '../../evaluation/number-rule';
import { formatPointsShort } from '../../format';
import type { Points } from '../../points';
import { settled } from '../../template/settled';
import { isSaving } from '../attainment-view';
import { saysNoReason } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';

export const SE_24: Rule = {
  id: 'SE-24',
  title: '大幅超额完成的说明原因',
  severity: 'warning',
  needs: 'scores',
  silences: ['SE-22'],
  at: ['indicator/actual', 'indicator/reason'],
  help: {
    asks: '完成值达到目标 130% 以上的，要说明原因；表样规定扣分的，按规定扣分。',
    wrong: '目标 ≥20 户，完成 45 户，没有说明。',
    right: '写明：年中扩大补助范围，25 户为新增，下年调高目标。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { thresholds, overCompletionDeduction } = settled(context.form.template);
    const findings = viewRows(context).flatMap((row): RuleFinding[] => {
      const percent = completion(context, row);
      if (percent === null) return [];
      const said = `「${row.name}」目标 ${row.target}，完成 ${row.actual}，达到目标的 ${percent}%，`;
      if (saysNoReason(row.reason)) {
        const over = `超过 ${thresholds.overCompletion}%，没有说明原因，请说明；目标定得偏低的，下年调高。`;
        return [finding(row, 'reason', null, said + over)];
      }
      const { weight, score } = row;
      if (overCompletionDeduction === 0 || weight === null || score === null) return [];
      const most = weight - overCompletionDeduction;
      if (score <= most) return [];
      const deduct = `按规定扣 ${short(overCompletionDeduction)} 分，得分不超过 ${short(most)} 分，填报 ${row.scoreText} 分，请更正。`;
      return [finding(row, 'score', row.scoreText, said + deduct)];
    });
    return { findings };
  },
};

/** Actual as percent of the target; null where more is not better, or it is not far beyond. */
function completion({ form }: CheckContext, row: RowView): number | null {
  const { targetReading: target, actualReading: actual } = row;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return null;
  if (row.aim === -1 || isSaving(row) || row.notApplicable) return null;
  return overCompletion(target.quantity, actual.quantity, form.template);
}

function finding(
  row: RowView,
  field: 'reason' | 'score',
  printed: string | null,
  message: string,
): RuleFinding {
  const cell = indicatorCell(row.id, field);
  // An impossible actual (SE-38) is the cause of what follows from it.
  return {
    severity: 'warning',
    cell,
    printed,
    expected: null,
    message,
    causes: [cell, indicatorCell(row.id, 'actual')],
  };
}

function short(points: number): string {
  return formatPointsShort(points as Points);
}
