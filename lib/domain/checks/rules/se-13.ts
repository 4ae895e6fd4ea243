// SE-13: without a budget there is no rate and no score, and no money to spend.
import type { CellId } from '../../evaluation/cells';
import { fundCell } from '../../evaluation/cells';
import { type FundRow, fundText } from '../../evaluation/form';
import { isBlank } from '../blank';
import { denominator, MONEY_COLUMNS, sayMoney, totalFund, unreadableMoney } from '../funds-view';
import { readRate } from '../printed-rate';
import type { CheckContext, Rule, RuleFinding } from '../rule';

export const SE_13: Rule = {
  id: 'SE-13',
  title: '预算数为 0 时没有执行率，不计分，也不应有支出',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-10', 'SE-11', 'SE-12', 'SE-14', 'SE-15', 'SE-55'],
  at: ['fund/initialBudget', 'fund/budget', 'fund/executed'],
  help: {
    asks: '没有预算就没有执行率；没有预算而有支出的，要先补正预算数。',
    wrong: '全年预算数 0，全年执行数 5 万元。',
    right: '全年预算数填调整后的 5 万元。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { form } = context;
    const total = totalFund(form);
    if (!total) return { findings: [], notChecked: '表中没有年度资金总额一行' };
    const column = denominator(form);
    const label = MONEY_COLUMNS[column];
    if (unreadableMoney(form, [total], column)) {
      return { findings: [], notChecked: `${label}“${fundText(form, total.id, column)}”不能读成金额` };
    }
    const { budget } = context.scorecard.execution;
    if (budget !== null && budget > 0) return { findings: [] };
    if (budget === null && form.origin === 'working')
      return { findings: [], notChecked: `${label}还没有填写` };
    const finding = withoutBudget(context, total);
    return { findings: finding ? [finding] : [] };
  },
};

/** What stands in the row although there is no budget: spending first, then a score, then a rate. */
function withoutBudget({ form, scorecard }: CheckContext, total: FundRow): RuleFinding | null {
  const column = denominator(form);
  const { budget, executed, typed } = scorecard.execution;
  const none =
    budget === null
      ? `${MONEY_COLUMNS[column]}没有填写`
      : `${MONEY_COLUMNS[column]}为 ${sayMoney(budget, form.moneyUnit)}`;
  if (executed !== null && executed > 0) {
    const text = `${none}，全年执行数却有 ${sayMoney(executed, form.moneyUnit)}，请核对预算数和执行数。`;
    return finding(fundCell(total.id, column), fundText(form, total.id, column), text);
  }
  const score = fundText(form, total.id, 'score');
  if (typed !== null && typed > 0) {
    return finding(
      fundCell(total.id, 'score'),
      score,
      `${none}，没有执行率，预算执行不应得分，填报 ${score} 分，请更正。`,
    );
  }
  const rate = fundText(form, total.id, 'rate');
  if (readRate(rate).some(({ value }) => value !== 0)) {
    return finding(fundCell(total.id, 'rate'), rate, `${none}，没有执行率，填报 ${rate}，请更正。`);
  }
  return null;
}

function finding(cell: CellId, text: string, message: string): RuleFinding {
  return { severity: 'error', cell, printed: isBlank(text) ? null : text, expected: null, message };
}
