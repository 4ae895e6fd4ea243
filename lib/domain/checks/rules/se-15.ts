// SE-15: 年度资金总额 must be the sum of its parts, in each column of money.
import { type Fen, mulDivRound } from '../../amount';
import { fundCell } from '../../evaluation/cells';
import { type FundRow, fundFen, fundText } from '../../evaluation/form';
import { isBlank } from '../blank';
import {
  FEN_PER_UNIT,
  fundName,
  MONEY_COLUMNS,
  type MoneyColumn,
  money,
  partFunds,
  partSum,
  sayMoney,
  totalFund,
  unreadableMoney,
} from '../funds-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';

export const SE_15: Rule = {
  id: 'SE-15',
  title: '年度资金总额等于各项资金来源之和',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-10', 'SE-11', 'SE-55'],
  at: ['fund/initialBudget', 'fund/budget', 'fund/executed'],
  help: {
    asks: '年度资金总额应当等于下面各资金来源之和。',
    wrong: '总额 112 万元，下面只有财政拨款 50 万元。',
    right: '补填其他资金 62 万元，或把总额改为 50 万元。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const { form } = context;
    const total = totalFund(form);
    if (!total) return { findings: [], notChecked: '表中没有年度资金总额一行' };
    const findings: RuleFinding[] = [];
    const reasons: string[] = [];
    for (const column of Object.keys(MONEY_COLUMNS) as MoneyColumn[]) {
      const outcome = checkColumn(context, total, column);
      if (typeof outcome === 'string') reasons.push(outcome);
      else if (outcome) findings.push(outcome);
    }
    const nothing = form.funds.every((row) =>
      isBlank(fundText(form, row.id, 'budget') + fundText(form, row.id, 'executed')),
    );
    if (nothing) return { findings, notChecked: '项目资金还没有填写' };
    return { findings, notChecked: reasons.join('；') };
  },
};

/** A finding, a reason why the column could not be checked, or nothing. */
function checkColumn(
  { form }: CheckContext,
  total: FundRow,
  column: MoneyColumn,
): RuleFinding | string | null {
  const label = MONEY_COLUMNS[column];
  const unreadable = unreadableMoney(form, form.funds, column);
  if (unreadable) {
    return `「${fundName(form, unreadable)}」的${label}“${fundText(form, unreadable.id, column)}”不能读成金额`;
  }
  const stated = fundFen(form, total.id, column);
  const sum = partSum(form, column);
  if (sum === null) return stated ? `${label}的各项资金来源都没有填写` : null;
  if (stated === null) return emptyTotal(form, total, column, sum);
  const off = stated - sum;
  if (off === 0) return null;
  const roundingOnly = Math.abs(off) <= tolerance(form, column);
  const printed = fundText(form, total.id, column);
  const said = `年度资金总额的${label}填报 ${printed} ${form.moneyUnit}，各项资金来源合计 ${sayMoney(sum, form.moneyUnit)}`;
  const by = sayMoney(Math.abs(off) as Fen, form.moneyUnit);
  return {
    severity: roundingOnly ? 'hint' : 'error',
    cell: fundCell(total.id, column),
    printed,
    expected: money(sum, form.moneyUnit),
    message: roundingOnly
      ? `${said}，相差 ${by}，属四舍五入的尾差，可以不改。`
      : `${said}，${off > 0 ? '多' : '少'} ${by}，请核对后更正。`,
    ...(roundingOnly ? { roundingOnly } : { fill: true as const }),
  };
}

/** A total left blank: in the app it is the sum of its parts, on paper it is a mistake unless there is nothing to add up. */
function emptyTotal(
  form: CheckContext['form'],
  total: FundRow,
  column: MoneyColumn,
  sum: Fen,
): RuleFinding | null {
  if (form.origin === 'working' || sum === 0) return null;
  return {
    severity: 'error',
    cell: fundCell(total.id, column),
    printed: null,
    expected: money(sum, form.moneyUnit),
    fill: true,
    message: `年度资金总额的${MONEY_COLUMNS[column]}没有填写，各项资金来源合计 ${sayMoney(sum, form.moneyUnit)}，请补填。`,
  };
}

/** 0.005 × (n + 1) of the printed unit for n addends, at least 0.01: what rounding alone can do. In 分. */
function tolerance(form: CheckContext['form'], column: MoneyColumn): number {
  const addends = partFunds(form).filter((row) => !isBlank(fundText(form, row.id, column))).length;
  const unit = FEN_PER_UNIT[form.moneyUnit];
  return Math.max(mulDivRound(unit, 5 * (addends + 1), 1000), unit / 100);
}
