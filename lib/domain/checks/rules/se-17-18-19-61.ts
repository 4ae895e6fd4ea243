// SE-17, SE-18, SE-19, SE-61: little was spent, and the form scores as if all had been. One voice: the gravest speaks for all.
import { mulDivRound } from '../../amount';
import { type CellId, fieldCell, fundCell } from '../../evaluation/cells';
import { fieldText, fundText } from '../../evaluation/form';
import { formatPointsShort, formatRate } from '../../format';
import type { Points } from '../../points';
import { settled } from '../../template/settled';
import { isBlank } from '../blank';
import { totalFund } from '../funds-view';
import { bandOf, gradeNamed } from '../grades';
import { rateWords } from '../rate-words';
import type { CheckContext, Rule, RuleFinding, RuleOutcome } from '../rule';

const BASIS = '财预〔2020〕10号';

export const SE_61: Rule = {
  id: 'SE-61',
  title: '执行率很低的项目不评为最高等级',
  severity: 'warning',
  silences: ['SE-19', 'SE-17', 'SE-18'],
  at: ['field/lowRateReason', 'field/printedGrade'],
  help: {
    asks: '没有支出，或执行率低于 50% 的项目，自评为“优”的，要核实得分。',
    wrong: '全年执行数为 0，总分 93 分，等级为优。',
    right: '核实各项指标的完成值和得分后，等级为良。',
    basis: BASIS,
  },
  evaluate: (context) => {
    const spent = spending(context);
    if (typeof spent === 'string') return { findings: [], notChecked: spent };
    const { form, scorecard } = context;
    const [best] = form.template.grades;
    const given = gradeGiven(context);
    if (given === null || !best) {
      return { findings: [], notChecked: scorecard.noGrade ?? '没有评价等级' };
    }
    const { rate, executed } = spent;
    const poor = settled(form.template).thresholds.poorRate * 100;
    if (given.name !== best.name || (executed > 0 && rate >= poor)) return { findings: [] };
    const low = executed <= 0 ? '全年执行数为 0' : `执行率 ${formatRate(rate)}`;
    return voice(context, {
      message: `${low}，自评 ${short(given.total)} 分，等级却是“${best.name}”，请核实得分，并说明执行率偏低的原因。`,
      // Put right, the score of execution alone may bring the grade down: then it is the cause.
      causedByScore: bandOf(form.template, correctedTotal(context, given.total)) !== best.name,
    });
  },
};

export const SE_19: Rule = {
  id: 'SE-19',
  title: '总分不超过执行率允许的上限',
  severity: 'warning',
  needs: 'scores',
  silences: ['SE-17', 'SE-18'],
  at: ['field/lowRateReason', 'field/printedTotalScore'],
  help: {
    asks: '表样规定了上限的，执行率低于规定值时，总分不能超过对应的上限。',
    wrong: '执行率 65%，规定总分不超过 79 分，自评 88 分。',
    right: '总分按 79 分计。',
    basis: '本地区年度表样',
  },
  evaluate: (context) => {
    const { form, scorecard } = context;
    const caps = settled(form.template).caps;
    if (caps.length === 0) return { findings: [], notChecked: '本表样不按执行率限制总分' };
    const spent = spending(context);
    if (typeof spent === 'string') return { findings: [], notChecked: spent };
    const cap = caps.find(({ below }) => spent.rate < below);
    const total = (form.origin === 'printed' ? scorecard.totalPrinted : null) ?? scorecard.total;
    if (!cap || total <= cap.total) return { findings: [] };
    const limit = cap.total as Points;
    return voice(context, {
      message:
        `执行率 ${formatRate(spent.rate)}，总分不能超过 ${short(limit)} 分，自评 ${short(total)} 分，` +
        `多 ${short((total - limit) as Points)} 分，请核实各项得分。`,
      causedByScore: correctedTotal(context, total) <= limit,
    });
  },
};

export const SE_17: Rule = {
  id: 'SE-17',
  title: '执行率偏低的说明原因',
  severity: 'warning',
  needs: 'scores',
  silences: ['SE-18'],
  at: ['field/lowRateReason'],
  help: {
    asks: '执行率低于 80%（或表样规定的比例）的，要说明原因。',
    wrong: '执行率 17.86%，没有写原因。',
    right: '原因：六户职工的补偿协议年底前没有签订，资金已结转下年。',
    basis: '财预〔2020〕10号 附件 1',
    misses: '文字里同时提到资金和原因的，视为已经说明，不判断是否说得清楚。',
  },
  evaluate: (context) => {
    const spent = spending(context);
    if (typeof spent === 'string') return { findings: [], notChecked: spent };
    const low = settled(context.form.template).thresholds.lowRate;
    const words = rateWords(context);
    if (spent.rate >= low * 100 || words.inBox || words.inText || words.saved) return { findings: [] };
    return voice(context, {
      message: `执行率 ${formatRate(spent.rate)}，低于 ${low}%，没有说明原因，请写明执行率偏低的原因。`,
      causedByScore: false,
    });
  },
};

export const SE_18: Rule = {
  id: 'SE-18',
  title: '指标得分与执行进度相称',
  severity: 'warning',
  needs: 'scores',
  silences: [],
  at: ['field/lowRateReason'],
  help: {
    asks: '指标得分占分值的比例明显高于执行率的，要核实得分，或说明为什么少花钱也办成了事。',
    wrong: '执行率 35%，各项指标得了 95% 的分，没有说明。',
    right: '在“执行率偏低原因”中写明：设备招标节约资金 12 万元。',
    basis: BASIS,
  },
  evaluate: (context) => {
    const spent = spending(context);
    if (typeof spent === 'string') return { findings: [], notChecked: spent };
    const { form, scorecard } = context;
    const weight = scorecard.totalWeight - scorecard.execution.weight;
    const open = scorecard.indicators.filter((row) => row.weight !== null && row.score === null).length;
    if (weight <= 0) return { findings: [], notChecked: '三级指标没有分值' };
    if (form.origin === 'working' && open > 0)
      return { findings: [], notChecked: `还有 ${open} 项三级指标没有得分` };
    const share = mulDivRound(scorecard.indicatorTotal, 10000, weight);
    const { lowRate, shareAboveExecution } = settled(form.template).thresholds;
    const words = rateWords(context);
    const above = share * 100 > spent.rate * (100 + shareAboveExecution);
    if (!above || words.inBox || words.saved) return { findings: [] };
    return voice(context, {
      // A little left unspent is everyday; it is worth a look, not a written answer.
      severity: spent.rate >= lowRate * 100 ? 'hint' : 'warning',
      message:
        `三级指标得分占分值的 ${formatRate(share)}，执行率 ${formatRate(spent.rate)}，` +
        '得分明显高于执行进度，请核实得分，或说明原因。',
      causedByScore: scorecard.execution.departs,
    });
  },
};

/** The rate and what was spent; or why the rate is not known. */
function spending({ scorecard }: CheckContext): { rate: number; executed: number } | string {
  const { rate, executed, sum } = scorecard.execution;
  return rate === null || executed === null ? sum : { rate, executed };
}

/** The grade of the form: as printed, else the band of its total; null where there is none. */
function gradeGiven({ form, scorecard }: CheckContext): { name: string; total: Points } | null {
  const total = (form.origin === 'printed' ? scorecard.totalPrinted : null) ?? scorecard.total;
  const printed = fieldText(form, 'printedGrade');
  if (!isBlank(printed)) {
    const name = gradeNamed(form.template, printed);
    return name === null ? null : { name, total };
  }
  return scorecard.grade === null ? null : { name: bandOf(form.template, total), total };
}

/** The total with the execution score that the rule gives. */
function correctedTotal({ scorecard }: CheckContext, total: Points): Points {
  const { typed, byRule, departs } = scorecard.execution;
  return departs && typed !== null && byRule !== null ? ((total - typed + byRule) as Points) : total;
}

/** The one cell at which all four speak. */
function voice(
  { form }: CheckContext,
  said: { message: string; causedByScore: boolean; severity?: RuleFinding['severity'] },
): RuleOutcome {
  const total = totalFund(form);
  const box = fieldCell('lowRateReason');
  const onPaper = form.origin === 'printed' && total !== undefined;
  const cell: CellId = onPaper ? fundCell(total.id, 'rate') : box;
  const printed = onPaper ? fundText(form, total.id, 'rate') : fieldText(form, 'lowRateReason');
  const score = said.causedByScore && total ? [fundCell(total.id, 'score')] : [];
  return {
    findings: [
      {
        severity: said.severity ?? 'warning',
        cell,
        printed: isBlank(printed) ? null : printed,
        expected: null,
        message: said.message,
        causes: [cell, ...score],
      },
    ],
  };
}

const short = formatPointsShort;
