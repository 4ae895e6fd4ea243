// SE-20: a budget that changed during the year says by which adjustment.
import type { Fen } from '../../amount';
import { fundCell } from '../../evaluation/cells';
import { fieldText, fundFen, fundText } from '../../evaluation/form';
import { sayMoney, totalFund } from '../funds-view';
import { viewRows } from '../row-view';
import type { CheckContext, Rule } from '../rule';

/** Words by which a form tells that its budget was adjusted. */
const ADJUSTED = /调整|调增|调减|追加|核减|压减|收回|结转|增加预算|下达|统筹/;

export const SE_20: Rule = {
  id: 'SE-20',
  title: '预算调整的写明依据',
  severity: 'hint',
  needs: 'scores',
  silences: [],
  at: ['fund/budget', 'fund/initialBudget'],
  help: {
    asks: '全年预算数与年初预算数不同的，说明调整的原因和文号。',
    wrong: '年初预算 50 万元，全年预算 80 万元，没有说明。',
    right: '年中追加 30 万元（区财预〔2021〕18号）。',
    basis: '财预〔2020〕10号 附件 1',
    misses: '只看有没有提到调整、追加、结转等，不核对文号。',
  },
  evaluate: (context) => {
    const { form } = context;
    const total = totalFund(form);
    const initial = total ? fundFen(form, total.id, 'initialBudget') : null;
    const budget = total ? fundFen(form, total.id, 'budget') : null;
    if (!total || initial === null || budget === null) {
      return { findings: [], notChecked: '没有同时填写年初预算数和全年预算数' };
    }
    const off = budget - initial;
    const carried = form.funds
      .filter((row) => row.source === 'carryover')
      .reduce((sum, row) => sum + (fundFen(form, row.id, 'budget') ?? 0), 0);
    if (off === 0 || off === carried || isExplained(context)) return { findings: [] };
    const say = (fen: number) => sayMoney(fen as Fen, form.moneyUnit);
    return {
      findings: [
        {
          severity: 'hint',
          cell: fundCell(total.id, 'budget'),
          printed: fundText(form, total.id, 'budget'),
          expected: null,
          message: `全年预算数 ${say(budget)}，年初预算数 ${say(initial)}，${off > 0 ? '增加' : '减少'} ${say(Math.abs(off))}，建议写明预算调整的原因和文号。`,
        },
      ],
    };
  },
};

function isExplained(context: CheckContext): boolean {
  const { form } = context;
  const texts = [
    fieldText(form, 'lowRateReason'),
    fieldText(form, 'goalActual'),
    fieldText(form, 'summary'),
    ...form.funds.map((row) => fundText(form, row.id, 'overrideReason')),
    ...viewRows(context).map((row) => row.reason),
  ];
  return texts.some((text) => ADJUSTED.test(text));
}
