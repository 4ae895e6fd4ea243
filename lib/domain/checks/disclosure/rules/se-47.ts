// SE-47: the overview of self-evaluation counts the forms and sums their money; it leads FA-39 and FA-51 where these ask the same.
import { type Fen, sumFen } from '../../../amount';
import { fundFen } from '../../../evaluation/form';
import { type Fact, factOf } from '../../../interchange/read-facts';
import { sayMoney, totalFund } from '../../funds-view';
import type { RuleFinding } from '../../rule';
import { tolerance } from '../amount-cell';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { unitOf } from '../narrative/claims';
import { readNarrative } from '../narrative/reading';
import { judgePassage } from './fa-39';

const WORK = 'performance.work.selfEvaluation';

export const SE_47: DisclosureRule = {
  id: 'SE-47',
  title: '绩效自评总体情况与各自评表相符',
  severity: 'error',
  silences: ['FA-39', 'FA-51'],
  help: {
    asks: '总体情况里的自评项目个数应当等于所附自评表张数，涉及资金应当等于各表全年预算数或全年执行数的合计。',
    wrong: '写一级项目 10 个、涉及资金 875.26 万元，10 张自评表预算合计 985.80 万元、执行合计 522.26 万元。',
    right: '写 10 个、985.80 万元（全年预算数）。',
    basis: '财预〔2020〕10号',
    misses: '资金与预算合计、执行合计之一相符就算对，不看文字说的是哪一个。',
  },
  evaluate: (context) => {
    if (context.forms.length === 0) return { findings: [], notChecked: '文件没有带自评表' };
    const judged = readNarrative(context.disclosure)
      .filter(({ section }) => section === 'performanceWork' || section === 'performance')
      .map((passage) => judgePassage(context, passage));
    // What the words state is judged in the words; a fact speaks only where the words are silent.
    const count = judged.find((one) => one.count !== null)?.count ?? countFact(context);
    const money = judged.find((one) => one.money !== null)?.money ?? moneyFact(context);
    if (count === null && money === null) {
      return { findings: [], notChecked: '没有写绩效自评的项目数和资金' };
    }
    return { findings: [...(count ?? []), ...(money ?? [])] };
  },
};

function countFact({ disclosure, forms }: DisclosureContext): RuleFinding<string>[] | null {
  const fact = factOf(disclosure, `${WORK}.projectCount`);
  if (fact?.value == null) return null;
  const funds = factOf(disclosure, `${WORK}.governmentFundProjectCount`)?.value ?? 0;
  if (fact.value === forms.length || fact.value + funds === forms.length) return [];
  return [
    {
      ...at(fact),
      expected: `${forms.length}`,
      message: `总体情况写绩效自评项目 ${fact.text} 个，所附自评表有 ${forms.length} 张，请核对。`,
    },
  ];
}

function moneyFact({ disclosure, forms }: DisclosureContext): RuleFinding<string>[] | null {
  const fact = factOf(disclosure, `${WORK}.fundsCovered`);
  if (fact?.value == null) return null;
  const unit = unitOf(disclosure);
  const [budget, executed] = (['budget', 'executed'] as const).map((column) =>
    sumFen(
      forms.map(({ form }) => {
        const total = totalFund(form);
        return total ? fundFen(form, total.id, column) : null;
      }),
    ),
  );
  if (budget == null || executed == null) return null;
  const slack = tolerance(forms.length, unit);
  const fits = (sum: Fen) => Math.abs(sum - (fact.value ?? 0)) <= slack;
  if (fits(budget) || fits(executed)) return [];
  return [
    {
      ...at(fact),
      expected: null,
      message: `总体情况写绩效自评涉及资金 ${fact.text} ${unit}，${forms.length} 张自评表全年预算合计 ${sayMoney(budget, unit)}、执行合计 ${sayMoney(executed, unit)}，都对不上，请核对。`,
    },
  ];
}

function at({ path, text }: Fact): Pick<RuleFinding<string>, 'severity' | 'cell' | 'printed'> {
  return { severity: 'error', cell: path, printed: text };
}
