// SE-07: the printed total must be the sum of the printed scores.
import { mulDivRound } from '../../amount';
import { type CellId, fieldCell, fundCell, indicatorCell } from '../../evaluation/cells';
import { fieldText, fundText, indicatorText, liveIndicators } from '../../evaluation/form';
import { formatPoints } from '../../format';
import type { Points } from '../../points';
import { isBlank } from '../blank';
import { totalFund } from '../funds-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { readScore } from '../score-text';
import { overscored } from './se-05';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

export const SE_07: Rule = {
  id: 'SE-07',
  title: '总分等于各项得分之和',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-05', 'SE-58'],
  at: ['field/printedTotalScore'],
  help: {
    asks: '总分应当等于预算执行得分与各项指标得分之和。',
    wrong: '各项得分合计 107 分，总分填 97 分。',
    right: '总分填 107 分，再核对各项得分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { form } = context;
    if (form.origin === 'working') return { findings: [], notChecked: '总分由系统计算，不需要核对' };
    const printed = fieldText(form, 'printedTotalScore');
    if (isBlank(printed)) return { findings: [], notChecked: '表中没有印总分' };
    const { kind, points: total } = readScore(printed);
    if (kind !== 'points') return { findings: [], notChecked: `总分“${printed}”不是有效的数` };
    const sum = addScores(context);
    if (typeof sum === 'string') return { findings: [], notChecked: sum };
    if (sum.accepted.some((points) => Math.abs(total - points) <= TOLERANCE)) return { findings: [] };
    const off = total - sum.points;
    const finding: RuleFinding = {
      severity: 'error',
      cell: fieldCell('printedTotalScore'),
      printed,
      expected: formatPoints(sum.points),
      fill: true,
      message:
        `总分填报 ${printed.replace(/分$/, '')} 分，各项得分合计 ${formatPoints(sum.points)} 分，` +
        `${off > 0 ? '多计' : '少计'} ${formatPoints(Math.abs(off) as Points)} 分，请更正。`,
      causes: scoresAtFault(context, off),
    };
    return { findings: [finding] };
  },
};

/** Σ scores, and the totals that are right without a budget; or why they cannot be added up. */
function addScores(context: CheckContext): { points: Points; accepted: readonly Points[] } | string {
  const { form, scorecard } = context;
  const row = totalFund(form);
  const execution = readScore(row ? fundText(form, row.id, 'score') : '');
  const indicators = liveIndicators(form).map(({ id }) => readScore(indicatorText(form, id, 'score')));
  const unread = [execution, ...indicators].filter((score) => score.kind === 'noNumber').length;
  if (unread > 0) return `有 ${unread} 项得分不是数，合计无从核对`;
  if (indicators.every((score) => score.points === null)) return '三级指标没有得分，合计无从核对';
  const points = [execution, ...indicators].reduce((sum, score) => sum + (score.points ?? 0), 0) as Points;
  const { budget, weight } = scorecard.execution;
  if ((budget !== null && budget > 0) || execution.points !== null) return { points, accepted: [points] };
  // Without a budget (SE-13) a form may leave the points of execution out, give them, or scale the others up to 100.
  const full = form.template.totalWeight;
  const scaled = full > weight ? mulDivRound(points, full, full - weight) : points;
  return { points, accepted: [points, (points + weight) as Points, scaled as Points] };
}

/** Cells of impossible scores (below 0, above the weight) that a possible one would bring the sum right. */
function scoresAtFault(context: CheckContext, off: number): CellId[] {
  const { form, scorecard } = context;
  const row = totalFund(form);
  const { typed, weight } = scorecard.execution;
  const faults = [
    ...overscored(context).map(({ id, weight: limit, score }) => ({
      cell: indicatorCell(id, 'score'),
      weight: limit ?? 0,
      score,
    })),
    ...scorecard.indicators.flatMap((score) =>
      score.score !== null && score.score < 0
        ? [{ cell: indicatorCell(score.id, 'score'), weight: score.weight ?? 0, score: score.score }]
        : [],
    ),
    ...(row && typed !== null && (typed > weight || typed < 0)
      ? [{ cell: fundCell(row.id, 'score'), weight, score: typed }]
      : []),
  ];
  if (faults.length === 0) return [];
  // Each fault may become anything from 0 to its weight: the total printed must lie within what that can give.
  const least = faults.reduce((sum, { score }) => sum - score, 0);
  const most = faults.reduce((sum, { score, weight: limit }) => sum + limit - score, 0);
  return off >= least - TOLERANCE && off <= most + TOLERANCE ? faults.map(({ cell }) => cell) : [];
}
