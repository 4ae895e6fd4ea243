// SE-65: over one department's projects a higher execution rate never earns a lower execution score.
import { fundCell } from '../../evaluation/cells';
import { fieldText, fundText } from '../../evaluation/form';
import { formatPointsShort, formatRate } from '../../format';
import type { Points } from '../../points';
import { templateId } from '../../template/template';
import { totalFund } from '../funds-view';
import type { CheckContext, RuleFinding } from '../rule';
import { bareText, shorten } from '../words/word-rows';
import type { BatchPlace, BatchRule } from './batch-rule';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

/** A form with its execution rate (hundredths of a percent) and score (hundredths). */
interface Scored {
  readonly form: number;
  readonly rate: number;
  readonly score: Points;
}

export const SE_65: BatchRule = {
  id: 'SE-65',
  title: '各项目预算执行得分尺度一致',
  severity: 'warning',
  reader: 'reviewers',
  silences: [],
  at: ['fund/score'],
  help: {
    asks: '同一部门的各个项目按同一规则计算预算执行得分，执行率高的得分不应反而低。',
    wrong: '执行率 0 的项目得 10 分，执行率 37.56% 的项目得 7 分。',
    right: '都按执行率乘以 10 分计算。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (forms) => {
    if (forms.length < 2) return { findings: [] };
    const groups = new Map<string, Scored[]>();
    forms.forEach((context, form) => {
      const { rate, score } = context.scorecard.execution;
      if (rate === null || score === null) return;
      const key = groupOf(context);
      const group = groups.get(key);
      if (group) group.push({ form, rate, score });
      else groups.set(key, [{ form, rate, score }]);
    });
    const comparable = [...groups.values()].filter((group) => group.length > 1);
    if (comparable.length === 0) {
      return { findings: [], notChecked: '同一部门没有两个以上算得出执行率和得分的项目' };
    }
    return { findings: comparable.flatMap((group) => disorder(forms, group)) };
  },
};

/** Forms that one rule holds for: one department, one template, one weight of execution. */
function groupOf({ form, scorecard }: CheckContext): string {
  const department = bareText(fieldText(form, 'competentDepartment'));
  return [department, templateId(form.template), scorecard.execution.weight].join('\n');
}

/** The widest gap between a lower rate's higher score and a higher rate's lower one, with how many projects are out of order. */
function disorder(forms: readonly CheckContext[], group: readonly Scored[]): RuleFinding<BatchPlace>[] {
  const rising = [...group].sort((a, b) => a.rate - b.rate);
  const involved = new Set<Scored>();
  let widest: { high: Scored; low: Scored } | null = null;
  let best: Scored | null = null;
  let waiting: Scored[] = [];
  for (const one of rising) {
    // Projects of one rate are compared with lower rates only.
    const [sameRate] = waiting;
    if (sameRate && sameRate.rate < one.rate) {
      for (const earlier of waiting) if (!best || earlier.score > best.score) best = earlier;
      waiting = [];
    }
    waiting.push(one);
    if (!best || best.score - one.score <= TOLERANCE) continue;
    involved.add(one).add(best);
    if (!widest || best.score - one.score > widest.high.score - widest.low.score) {
      widest = { high: best, low: one };
    }
  }
  const context = widest && forms[widest.high.form];
  const total = context && totalFund(context.form);
  if (!widest || !context || !total) return [];
  const { high, low } = widest;
  const all = involved.size > 2 ? `（${group.length} 个项目里有 ${involved.size} 个这样）` : '';
  return [
    {
      severity: 'warning',
      cell: { form: high.form, cell: fundCell(total.id, 'score') },
      printed: fundText(context.form, total.id, 'score') || null,
      expected: null,
      message: `${said(forms, high)}，${said(forms, low)}，执行率高的得分反而低${all}，请按同一规则核定各项目的预算执行得分。`,
    },
  ];
}

function said(forms: readonly CheckContext[], { form, rate, score }: Scored): string {
  const context = forms[form];
  const name = context ? shorten(fieldText(context.form, 'projectName').trim()) : '';
  return `「${name}」执行率 ${formatRate(rate)} 得 ${formatPointsShort(score)} 分`;
}
