// SE-22, SE-23, SE-28, SE-41: a score that figures decide is the one they give; a missed target never takes it whole.
import { indicatorCell } from '../../evaluation/cells';
import { indicatorText } from '../../evaluation/form';
import { compare } from '../../evaluation/target-value';
import { formatPoints } from '../../format';
import type { Points } from '../../points';
import { isBlank } from '../blank';
import { pairCounts } from '../counts-view';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext, Rule, RuleFinding, RuleOutcome, Severity } from '../rule';
import { type Departure, departures } from '../score-departures';

const HEAD = { needs: 'scores', at: ['indicator/score', 'indicator/overrideReason'] } as const;

export const SE_22: Rule = {
  ...HEAD,
  id: 'SE-22',
  title: '定量指标按完成比例计分',
  severity: 'warning',
  silences: ['SE-70'],
  help: {
    asks: '定量指标达标得满分，没有达标的按完成值除以目标值的比例计分。',
    wrong: '目标 100%，完成 60%，分值 20 分，得分填 10 分。',
    right: '得分填 12 分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => departing(context, ({ reverse }) => !reverse),
};

export const SE_23: Rule = {
  ...HEAD,
  id: 'SE-23',
  title: '反向指标按规定公式计分',
  severity: 'warning',
  silences: ['SE-70'],
  help: {
    asks: '越低越好的指标，超过目标的按表样规定的公式扣分。',
    wrong: '目标 ≤5300 元，实际 5830 元，分值 10 分，得分填 7 分。',
    right: '得分填 9.09 分（5300 ÷ 5830 × 10）。',
    basis: '财预〔2020〕10号；具体公式按年度表样',
  },
  evaluate: (context) => departing(context, ({ reverse }) => reverse),
};

export const SE_28: Rule = {
  ...HEAD,
  id: 'SE-28',
  title: '没有达标的指标不得满分',
  severity: 'error',
  silences: ['SE-22', 'SE-70'],
  help: {
    asks: '完成值低于目标值的，不能得满分。',
    wrong: '目标 100%，完成 35%，分值 10 分，得分填 10 分。',
    right: '得分填 3.5 分，并写明偏差原因。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { findings } = fullThoughMissed(context, ({ reverse }) => !reverse);
    const texts = viewRows(context).filter((row) => isFull(row) && cannotCompare(row));
    const [first] = texts;
    if (!first) return { findings };
    const which = texts.length > 1 ? `「${first.name}」等 ${texts.length} 项` : `「${first.name}」`;
    return { findings, notChecked: `${which}的目标值或完成值是文字、日期或有几个数，无从比较` };
  },
};

export const SE_41: Rule = {
  ...HEAD,
  id: 'SE-41',
  title: '超过目标的成本和反向指标不得满分',
  severity: 'error',
  silences: ['SE-23', 'SE-22', 'SE-70'],
  help: {
    asks: '成本、时限等越低越好的指标，实际值超过目标的，不能得满分。',
    wrong: '目标 ≤50 万元，实际 56 万元，分值 10 分，得分填 10 分。',
    right: '得分填 8.93 分（50 ÷ 56 × 10），并写明原因。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const reverse = fullThoughMissed(context, (one) => one.reverse).findings;
    const costs = viewRows(context).filter((row) => isFull(row) && exceedsCost(row));
    return { findings: [...reverse, ...costs.map(overspent)] };
  },
};

/** One finding per score that departs from the rule. */
function departing(context: CheckContext, concerns: (one: Departure) => boolean): RuleOutcome {
  const { rows, multipliedAgain } = departures(context);
  if (multipliedAgain) return { findings: [] };
  const findings = rows
    .filter((one) => concerns(one) && !isExplained(context, one.row))
    .map((one): RuleFinding => {
      const by = `${one.typed > one.byRule ? '多计' : '少计'} ${formatPoints(Math.abs(one.typed - one.byRule) as Points)} 分`;
      const should = one.met ? '已经达标，应得' : '按规定应得';
      return atScore(one, severity(context), {
        said: `${should} ${formatPoints(one.byRule)} 分，填报 ${one.row.scoreText} 分，${by}`,
        advice: one.met ? '请核实得分和完成值。' : '请更正，或写明理由。',
      });
    });
  return { findings };
}

function fullThoughMissed(context: CheckContext, concerns: (one: Departure) => boolean): RuleOutcome {
  const { rows, multipliedAgain } = departures(context);
  if (multipliedAgain) return { findings: [] };
  const findings = rows
    .filter((one) => one.fullThoughMissed && concerns(one))
    .map((one) => {
      const explained = isExplained(context, one.row);
      const missed = one.reverse ? '超过了目标' : '没有达标';
      return atScore(one, explained ? 'warning' : 'error', {
        said: `${missed}，却得满分 ${one.row.scoreText} 分，按规定应得 ${formatPoints(one.byRule)} 分`,
        advice: explained ? '已写理由，请核实。' : '请更正。',
      });
    });
  return { findings };
}

function atScore(
  { row, byRule }: Departure,
  grave: Severity,
  { said, advice }: { said: string; advice: string },
): RuleFinding {
  return {
    severity: grave,
    cell: indicatorCell(row.id, 'score'),
    printed: row.scoreText,
    expected: formatPoints(byRule),
    fill: true,
    message: `「${row.name}」目标 ${row.target}，完成 ${row.actual}，${said}，${advice}`,
  };
}

/** Where people score by hand the computed score is advice. */
function severity({ form }: CheckContext): Severity {
  return form.template.scoring.quantitative === 'manual' ? 'hint' : 'warning';
}

/** 改分理由 is written. */
function isExplained({ form }: CheckContext, row: RowView): boolean {
  return !isBlank(indicatorText(form, row.id, 'overrideReason'));
}

function isFull({ result: { typed, weight } }: RowView): boolean {
  return typed !== null && weight !== null && weight > 0 && typed >= weight;
}

/** Figures that stand in sentences, in dates, or several at once. The same words on both sides need no comparison. */
function cannotCompare(row: RowView): boolean {
  if (row.direction === 'qualitative' || row.attainment !== '' || row.target === row.actual) return false;
  const blocked = (kind: string) => kind === 'prose' || kind === 'manyNumbers' || kind === 'date';
  const kinds = [row.targetReading.kind, row.actualReading.kind];
  if (kinds.includes('empty') || kinds.includes('words')) return false;
  // Several counts that stand in one order are SE-69's.
  if (pairCounts(row)) return false;
  return kinds.some(blocked) || row.result.suggestion.kind === 'none';
}

/** Words of a cost that is good when high: what was saved. */
const SAVINGS = /节约|节省|降低|下降|减少|压减|压降/;

/** An amount of money above the target of a cost, where nobody said which way the target points. */
function exceedsCost(row: RowView): boolean {
  if (row.theme !== 'cost' || row.aim !== null || SAVINGS.test(row.name + row.target)) return false;
  const { targetReading: target, actualReading: actual } = row;
  if (row.direction !== '' || target.kind !== 'quantity' || actual.kind !== 'quantity') return false;
  if (target.quantity.unit.base === '%') return false;
  const compared = compare(target.quantity, actual.quantity);
  return typeof compared !== 'string' && compared.target > 0 && compared.actual > compared.target;
}

function overspent(row: RowView): RuleFinding {
  return {
    severity: 'error',
    cell: indicatorCell(row.id, 'score'),
    printed: row.scoreText,
    expected: null,
    message: `「${row.name}」目标 ${row.target}，完成 ${row.actual}，成本超过了目标，却得满分 ${row.scoreText} 分，请更正。`,
  };
}
