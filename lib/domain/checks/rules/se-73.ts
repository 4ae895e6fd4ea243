// SE-73: an indicator is named by what it measures, not by a bare number; the executed amount as a name was written after the event.
import { indicatorCell } from '../../evaluation/cells';
import { fundFen } from '../../evaluation/form';
import { parseMoney } from '../../amount';
import { totalFund } from '../funds-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { nameFault } from '../words/name-fault';
import { mendGoals, wordRows } from '../words/word-rows';

export const SE_73: Rule = {
  id: 'SE-73',
  title: '三级指标名称不是一个数',
  severity: 'warning',
  mendedWithGoals: true,
  silences: [],
  at: ['indicator/name'],
  help: {
    asks: '三级指标写衡量什么，数写在指标值里；名称与执行数相同的，像是年底照着支出补写的。',
    wrong: '三级指标写“13.86万元”，指标值写“100%”。',
    right: '三级指标写“社保缴费总额”，指标值写“≤40万元”。',
    basis: '财预〔2021〕101号',
  },
  evaluate: (context) => ({
    findings: wordRows(context)
      .filter((row) => nameFault(row.name)?.kind === 'number')
      .map((row): RuleFinding => {
        const late = isExecuted(context, row.name) ? '，又正好等于全年执行数，像是年底照支出补写的' : '';
        return {
          severity: 'warning',
          cell: indicatorCell(row.id, 'name'),
          printed: row.name,
          expected: null,
          message: `三级指标的名称只有一个数“${row.name}”，看不出衡量什么${late}，${mendGoals(context, '写明指标名称，数填到指标值里')}`,
          quote: row.name,
        };
      }),
  }),
};

/** True for a name that is the executed amount, in 元 or 万元 or as a bare number in the form's unit. */
function isExecuted({ form }: CheckContext, name: string): boolean {
  const total = totalFund(form);
  const executed = total ? fundFen(form, total.id, 'executed') : null;
  const [, digits, unit] = /^([\d,.]+)(万元|元)?$/.exec(name.replace(/\s+/g, '')) ?? [];
  if (!executed || digits === undefined) return false;
  return parseMoney(digits, unit === '元' || unit === '万元' ? unit : form.moneyUnit) === executed;
}
