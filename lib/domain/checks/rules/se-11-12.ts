// SE-11, SE-12: the 预算执行得分 must be what the rule gives for the rate, and nothing where nothing was spent.
import { mulDivRound } from '../../amount';
import { fundCell } from '../../evaluation/cells';
import { type FundRow, fieldText, fundFen, fundText } from '../../evaluation/form';
import type { ExecutionScore } from '../../evaluation/scorecard';
import { formatPoints, formatRate } from '../../format';
import { type Points, parsePoints } from '../../points';
import { isBlank } from '../blank';
import { denominator, type RateInterval, rateInterval, totalFund } from '../funds-view';
import { liesWithin, readRate } from '../printed-rate';
import type { CheckContext, Rule, RuleFinding, RuleOutcome, Severity } from '../rule';
import { correctedTotals } from './se-10';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

export const SE_11: Rule = {
  id: 'SE-11',
  title: '预算执行得分与执行率相符',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-61', 'SE-19', 'SE-18'],
  at: ['fund/score', 'fund/overrideReason'],
  help: {
    asks: '预算执行得分应当按执行率乘以分值计算。',
    wrong: '执行率 10%，分值 10 分，得分填 9 分。',
    right: '得分填 1 分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const row = totalFund(context.form);
    if (!row) return { findings: [], notChecked: '表中没有年度资金总额一行' };
    const score = fundText(context.form, row.id, 'score');
    const { execution } = context.scorecard;
    if (isBlank(score)) return withoutScore(context, row, execution);
    const { typed, byRule, rate } = execution;
    if (typed === null) return { findings: [], notChecked: `预算执行得分“${score}”不是数` };
    if (byRule === null || rate === null) return { findings: [], notChecked: execution.sum };
    const right = (interval: RateInterval) =>
      fits(typed, execution.weight, interval, printedRates(context, row));
    const interval = totalInterval(context, row);
    if (interval === null || right(interval)) return { findings: [] };
    const off = typed - byRule;
    const finding: RuleFinding = {
      severity: departureSeverity(context, row),
      cell: fundCell(row.id, 'score'),
      printed: score,
      expected: formatPoints(byRule),
      fill: true,
      message:
        `执行率 ${formatRate(rate)}，按比例应得 ${formatPoints(byRule)} 分，填报 ${plain(score)} 分，` +
        `${off > 0 ? '多计' : '少计'} ${formatPoints(Math.abs(off) as Points)} 分，${advice(context, row)}`,
      causes: [fundCell(row.id, 'score'), ...correctedTotals(context, right)],
    };
    return { findings: [finding] };
  },
};

export const SE_12: Rule = {
  id: 'SE-12',
  title: '没有支出时预算执行不得分',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-11', 'SE-05', 'SE-61', 'SE-19', 'SE-18'],
  at: ['fund/score', 'fund/executed'],
  help: {
    asks: '没有支出，预算执行就没有得分。',
    wrong: '全年执行数 0，预算执行得分 10 分。',
    right: '预算执行得分填 0 分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const row = totalFund(context.form);
    if (!row) return { findings: [], notChecked: '表中没有年度资金总额一行' };
    const { budget, executed, typed } = context.scorecard.execution;
    if (executed === null) return { findings: [], notChecked: '全年执行数没有填写，或不能读成金额' };
    if (budget === null || budget <= 0 || executed !== 0 || typed === null || typed <= 0)
      return { findings: [] };
    const score = fundText(context.form, row.id, 'score');
    const finding: RuleFinding = {
      severity: departureSeverity(context, row),
      cell: fundCell(row.id, 'score'),
      printed: score,
      expected: formatPoints(0 as Points),
      fill: true,
      message: `全年执行数为 0，预算执行应得 0.00 分，填报 ${plain(score)} 分，多计 ${formatPoints(typed)} 分，${advice(context, row)}`,
    };
    return { findings: [finding] };
  },
};

/** An empty score: in the app the rule's counts; on paper it is missing where the form scores execution at all. */
function withoutScore({ form }: CheckContext, row: FundRow, execution: ExecutionScore): RuleOutcome {
  if (form.origin === 'working') return { findings: [] };
  if (execution.byRule === null) return { findings: [], notChecked: execution.sum };
  if (isBlank(fundText(form, row.id, 'weight')))
    return { findings: [], notChecked: '预算执行没有分值，也没有得分' };
  const right = formatPoints(execution.byRule);
  const finding: RuleFinding = {
    severity: 'error',
    cell: fundCell(row.id, 'score'),
    printed: null,
    expected: right,
    fill: true,
    message: `预算执行得分没有填写，按比例应得 ${right} 分，请补填。`,
  };
  return { findings: [finding] };
}

/** The interval of 年度资金总额's own rate; null where its amounts are not both readable and positive. */
function totalInterval(context: CheckContext, row: FundRow): RateInterval | null {
  const budget =
    fundFen(context.form, row.id, denominator(context.form)) ?? context.scorecard.execution.budget;
  const executed = fundFen(context.form, row.id, 'executed') ?? context.scorecard.execution.executed;
  if (budget === null || executed === null || budget <= 0) return null;
  return rateInterval(context, row, { budget, executed });
}

/** The printed rate, where it is one that the amounts can have given: a score may follow it. */
function printedRates(context: CheckContext, row: FundRow): readonly { low: number; high: number }[] {
  if (context.form.origin === 'working') return [];
  const interval = totalInterval(context, row);
  return readRate(fundText(context.form, row.id, 'rate'))
    .filter((rate) => interval !== null && liesWithin(rate, interval))
    .map(({ value }) => ({ low: value, high: value }));
}

/** Whether a score is what the rule gives somewhere in the interval, within 0.05 or rounded to a whole number. */
function fits(
  typed: Points,
  weight: Points,
  { low, high }: RateInterval,
  printed: readonly { low: number; high: number }[],
): boolean {
  const full = 100 * 10 ** 6;
  const ranges = [
    {
      low: capped(weight, mulDivRound(weight, Math.round(low.top * 2), Math.round(low.bottom * 2))),
      high: high
        ? capped(weight, mulDivRound(weight, Math.round(high.top * 2), Math.round(high.bottom * 2)))
        : weight,
    },
    ...printed.map((rate) => ({
      low: capped(weight, mulDivRound(weight, rate.low, full)),
      high: capped(weight, mulDivRound(weight, rate.high, full)),
    })),
  ];
  const whole = (points: number) => mulDivRound(points, 1, 100) * 100;
  return ranges.some(
    (range) =>
      (typed >= range.low - TOLERANCE && typed <= range.high + TOLERANCE) ||
      (typed % 100 === 0 && typed >= whole(range.low) && typed <= whole(range.high)),
  );
}

function capped(weight: Points, score: number): number {
  return Math.min(Math.max(score, 0), weight);
}

/** A departure is an error until its reason is written, or the template scores execution by hand. */
function departureSeverity({ form }: CheckContext, row: FundRow): Severity {
  return explained({ form }, row) || form.template.scoring.execution === 'manual' ? 'warning' : 'error';
}

/** 改分理由, or a 执行率偏低原因 that speaks of the score and not of the money alone. */
function explained({ form }: Pick<CheckContext, 'form'>, row: FundRow): boolean {
  if (!isBlank(fundText(form, row.id, 'overrideReason'))) return true;
  return /得分|计分|评分|打分|赋分/.test(fieldText(form, 'lowRateReason'));
}

function advice(context: CheckContext, row: FundRow): string {
  if (explained(context, row)) return '已写理由，请核实。';
  return departureSeverity(context, row) === 'warning' ? '请核实并说明理由。' : '请更正。';
}

/** The score as printed, without its 分. */
function plain(score: string): string {
  return parsePoints(score) === null ? score : score.trim().replace(/分$/, '');
}
