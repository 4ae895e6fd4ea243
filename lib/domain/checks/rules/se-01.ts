// SE-01: all weights together must make 100, or the total cannot be graded.
import { fieldCell, indicatorCell } from '../../evaluation/cells';
import { fieldText, fundText } from '../../evaluation/form';
import { formatPoints, formatPointsShort } from '../../format';
import { type Points, parsePoints } from '../../points';
import { settled } from '../../template/settled';
import { isBlank } from '../blank';
import { totalFund } from '../funds-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { rowsWithoutWeight } from './se-04';
import { declaredCell, viewWeights, type WeightsView } from '../weights-view';

/** On paper 33.33 × 3 is what rounding leaves; in the app the sum must be exact. */
const PRINTED_TOLERANCE = 5;

export const SE_01: Rule = {
  id: 'SE-01',
  title: '分值合计为 100 分',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-05', 'SE-02'],
  at: ['indicator/weight'],
  help: {
    asks: '各项指标分值加预算执行率分值应当正好是 100 分（或表样规定的满分）。',
    wrong: '产出 50、效益 40、满意度 10、预算执行率 10，合计 110 分。',
    right: '把效益指标改为 30，合计 100 分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const view = viewWeights(context);
    const why = notYet(context, view);
    if (why !== null) return { findings: [], notChecked: why };
    const finding = weightsOff(context, view) ?? printedTotalOff(context);
    return { findings: finding ? [finding] : [] };
  },
};

/** Why the weights cannot be added up yet. */
function notYet({ form, scorecard }: CheckContext, view: WeightsView): string | null {
  if (view.unreadable.length > 0)
    return `有 ${view.unreadable.length} 项分值不是数（“${view.unreadable[0]}”）`;
  // Where the 一级指标 alone carry points, their sum is all there is.
  const byDimension = settled(form.template).weights === 'dimension';
  if (byDimension && scorecard.dimensions.every(({ declared }) => declared === null))
    return '一级指标没有分值';
  if (!byDimension && view.rows.every((row) => row.weight === null)) {
    return form.origin === 'working' ? '三级指标的分值还没有填写' : '三级指标没有分值';
  }
  // A sum that is too high already is wrong whatever comes.
  const certain = scorecard.totalWeight > form.template.totalWeight;
  return view.open > 0 && !byDimension && !certain ? `还有 ${view.open} 项分值没有填写` : null;
}

function weightsOff(context: CheckContext, view: WeightsView): RuleFinding | null {
  const { form, scorecard } = context;
  const full = form.template.totalWeight as Points;
  const { weight } = scorecard.execution;
  const indicators = (scorecard.totalWeight - weight) as Points;
  const off = scorecard.totalWeight - full;
  if (off === 0 || executionIsAside(context, indicators)) return null;
  const roundingOnly = form.origin === 'printed' && Math.abs(off) <= PRINTED_TOLERANCE;
  const cell = form.origin === 'printed' ? fieldCell('printedTotalWeight') : null;
  const parts = weight > 0 ? `（预算执行 ${short(weight)} 分、三级指标 ${short(indicators)} 分）` : '';
  const by = short(Math.abs(off) as Points);
  const said = `分值合计 ${short(scorecard.totalWeight)} 分${parts}`;
  return {
    severity: roundingOnly ? 'hint' : 'error',
    cell,
    printed: formatPoints(scorecard.totalWeight),
    expected: formatPoints(full),
    message: roundingOnly
      ? `${said}，与 ${short(full)} 分相差 ${by} 分，属四舍五入的尾差，可以不改。`
      : `${said}，${off > 0 ? '多' : '少'} ${by} 分，不可评级，请调整为 ${short(full)} 分。`,
    causes: [
      cell,
      ...levelsAtFault(view, off),
      ...rowsWithoutWeight(context).map(({ id }) => indicatorCell(id, 'weight')),
    ],
    ...(roundingOnly && { roundingOnly }),
  };
}

/** The declared levels whose own difference (SE-03) is the whole difference. */
function levelsAtFault({ mismatches }: WeightsView, off: number): ReturnType<typeof declaredCell>[] {
  const levels = mismatches.filter((mismatch) => mismatch.isDimension);
  const explained = levels.reduce((sum, { below, declared }) => sum + below - declared, 0);
  return explained === off
    ? levels.map(declaredCell)
    : mismatches.filter((m) => !m.isDimension).map(declaredCell);
}

/** Without a budget the points of execution may be left out, or spread over the others (SE-13); so too where a form never gave it any. */
function executionIsAside({ form, scorecard }: CheckContext, indicators: Points): boolean {
  const full = form.template.totalWeight;
  const { budget, weight } = scorecard.execution;
  if (form.origin === 'working') return false;
  const total = totalFund(form);
  const unweighted = !total || isBlank(fundText(form, total.id, 'weight'));
  const noBudget = budget === null || budget <= 0;
  if (!noBudget && !unweighted) return false;
  return indicators === full || (noBudget && indicators === full - weight);
}

/** The weight printed in the total row, where it is not what the weights add up to. */
function printedTotalOff({ form, scorecard }: CheckContext): RuleFinding | null {
  const printed = fieldText(form, 'printedTotalWeight');
  const value = parsePoints(printed);
  if (form.origin === 'working' || value === null) return null;
  const off = value - scorecard.totalWeight;
  const noBudget = scorecard.execution.budget === null || scorecard.execution.budget <= 0;
  const aside = value === scorecard.totalWeight - scorecard.execution.weight;
  if (Math.abs(off) <= PRINTED_TOLERANCE || value === form.template.totalWeight || (noBudget && aside))
    return null;
  return {
    severity: 'error',
    cell: fieldCell('printedTotalWeight'),
    printed,
    expected: formatPoints(scorecard.totalWeight),
    message: `总分一行的分值填报 ${printed}，各项分值合计 ${short(scorecard.totalWeight)} 分，请更正。`,
  };
}

const short = formatPointsShort;
