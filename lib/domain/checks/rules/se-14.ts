// SE-14: more executed than budgeted is to be explained; the score stays capped at the weight.
import { fundCell } from '../../evaluation/cells';
import { fundText } from '../../evaluation/form';
import type { Fen } from '../../amount';
import { sayMoney, totalFund } from '../funds-view';
import type { Rule } from '../rule';

export const SE_14: Rule = {
  id: 'SE-14',
  title: '全年执行数不超过预算数',
  severity: 'warning',
  needs: 'scores',
  silences: [],
  at: ['fund/budget', 'fund/executed'],
  help: {
    asks: '执行数大于预算数的，请核对两个数；得分以分值为限。',
    wrong: '全年预算数 40 万元，全年执行数 45 万元。',
    right: '预算调整后的全年预算数填 45 万元。',
    basis: '财预〔2020〕10号',
  },
  evaluate: ({ form, scorecard }) => {
    const row = totalFund(form);
    if (!row) return { findings: [], notChecked: '表中没有年度资金总额一行' };
    const { budget, executed } = scorecard.execution;
    if (budget === null || executed === null) {
      return { findings: [], notChecked: '预算数或执行数没有填写，或不能读成金额' };
    }
    if (budget <= 0 || executed <= budget) return { findings: [] };
    const say = (fen: number) => sayMoney(fen as Fen, form.moneyUnit);
    const printed = fundText(form, row.id, 'executed');
    return {
      findings: [
        {
          severity: 'warning',
          cell: fundCell(row.id, 'executed'),
          printed: printed === '' ? null : printed,
          expected: null,
          message: `全年执行数 ${say(executed)}，超出预算数 ${say(budget)}，多 ${say(executed - budget)}，得分按满分封顶，请核实并说明原因。`,
        },
      ],
    };
  },
};
