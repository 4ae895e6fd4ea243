// SE-58: a printed table that multiplied every score by its weight once more can never reach 100.
import { mulDivRound } from '../../amount';
import { fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { formatPoints } from '../../format';
import type { Points } from '../../points';
import { isBlank } from '../blank';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { departures } from '../score-departures';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

export const SE_58: Rule = {
  id: 'SE-58',
  title: '得分没有重复乘以分值比例',
  severity: 'warning',
  needs: 'print',
  silences: [],
  at: ['indicator/score', 'field/printedTotalScore'],
  help: {
    asks: '得分已经按分值计算的，合计时不再乘以分值的百分比。',
    wrong: '分值 20 分、达标，得分填 4 分（20 × 20%），各项合计只有 12 分。',
    right: '得分填 20 分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { scorecard, form } = context;
    if (scorecard.indicators.every((row) => row.score === null || row.weight === null))
      return { findings: [], notChecked: '本表没有打分，或没有分值' };
    if (departures(context).multipliedAgain) {
      const most = sumAgain(context, (row) => row.weight ?? 0);
      const finding: RuleFinding = {
        severity: 'warning',
        cell: null,
        printed: null,
        expected: null,
        message: `各项得分都又乘了一次分值的百分比，三级指标全部达标也只能得 ${formatPoints(most)} 分，请改回按分值计算的得分。`,
      };
      return { findings: [finding] };
    }
    const printed = fieldText(form, 'printedTotalScore');
    const total = scorecard.totalPrinted;
    if (isBlank(printed) || total === null || Math.abs(total - scorecard.total) <= TOLERANCE)
      return { findings: [] };
    const { execution } = scorecard;
    const rest = mulDivRound(execution.score ?? 0, execution.weight, 10000);
    const again = sumAgain(context, (row) => row.score ?? 0) + rest;
    if (Math.abs(total - again) > TOLERANCE) return { findings: [] };
    const finding: RuleFinding = {
      severity: 'warning',
      cell: fieldCell('printedTotalScore'),
      printed,
      expected: formatPoints(scorecard.total),
      message: `总分 ${printed} 是各项得分又乘了一次分值的百分比，各项得分合计 ${formatPoints(scorecard.total)} 分，请更正。`,
    };
    return { findings: [finding] };
  },
};

/** Σ of a figure of each row times its weight as a percentage. */
function sumAgain(
  { scorecard }: CheckContext,
  figure: (row: CheckContext['scorecard']['indicators'][number]) => number,
): Points {
  return scorecard.indicators.reduce(
    (sum, row) => sum + mulDivRound(figure(row), row.weight ?? 0, 10000),
    0,
  ) as Points;
}
