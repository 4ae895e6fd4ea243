// SE-40: 时效 says by when, and work done later than that does not take the whole weight.
import { indicatorCell } from '../../evaluation/cells';
import { readPeriod } from '../../evaluation/date-value';
import { isBlank } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';

/** A date, a period, or a rate of what was done in time. */
const TIME = /\d{4}|[年月日号天季周旬期]|小时|分钟|时限|度|率|比例/;

export const SE_40: Rule = {
  id: 'SE-40',
  title: '时效指标写明时限',
  severity: 'warning',
  mendedWithGoals: true,
  needs: 'scores',
  silences: [],
  at: ['indicator/target', 'indicator/actual'],
  help: {
    asks: '时效指标要写明日期、期限或及时率；晚于时限完成的，不能得满分。',
    wrong: '时效指标“及时完成”，目标“是”。',
    right: '时效指标“补助发放时间”，目标“11 月底前”。',
    basis: '财预〔2020〕10号 附件 1',
    misses: '“年”“期”等字出现在别的词里的，也算写了时限。',
  },
  evaluate: (context) => {
    const rows = viewRows(context).filter((row) => row.theme === 'timeliness' && row.name !== '');
    const findings = rows.flatMap((row): RuleFinding[] => {
      const late = lateWithFullScore(context, row);
      if (late) return [late];
      if (TIME.test(row.name + row.target + row.actual) || isBlank(row.target)) return [];
      return [
        {
          severity: 'warning',
          cell: indicatorCell(row.id, 'target'),
          printed: row.target,
          expected: null,
          message: `时效指标「${row.name}」没有日期、期限或及时率，无从判断是否按时，请写明时限。`,
        },
      ];
    });
    return { findings };
  },
};

function lateWithFullScore({ form }: CheckContext, row: RowView): RuleFinding | null {
  const { weight, score } = row;
  if (weight === null || score === null || weight <= 0 || score < weight) return null;
  if (row.targetReading.kind !== 'date' || row.actualReading.kind !== 'date') return null;
  const target = readPeriod(row.target, form.fiscalYear);
  const actual = readPeriod(row.actual, form.fiscalYear);
  if (!target || !actual || actual.first <= target.last) return null;
  return {
    severity: 'warning',
    mendable: true,
    cell: indicatorCell(row.id, 'score'),
    printed: row.scoreText,
    expected: null,
    message: `「${row.name}」要求 ${row.target}，实际 ${row.actual}，晚于时限，却得满分 ${row.scoreText} 分，请核实得分。`,
  };
}
