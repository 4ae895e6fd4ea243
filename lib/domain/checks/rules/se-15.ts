// SE-15: 年度资金总额 must be the sum of its parts, in each column of money.
import { type Fen, mulDivRound, sumFen } from '../../amount';
import { fundCell } from '../../evaluation/cells';
import { fundFen, fundText } from '../../evaluation/form';
import { isBlank } from '../blank';
import {
  FEN_PER_UNIT,
  type FundDivision,
  fundDivisions,
  fundName,
  MONEY_COLUMNS,
  type MoneyColumn,
  money,
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
    for (const division of fundDivisions(form)) {
      for (const column of Object.keys(MONEY_COLUMNS) as MoneyColumn[]) {
        const outcome = checkColumn(context, division, column);
        if (typeof outcome === 'string') reasons.push(outcome);
        else if (outcome) findings.push(outcome);
      }
    }
    const nothing = form.funds.every((row) =>
      isBlank(fundText(form, row.id, 'budget') + fundText(form, row.id, 'executed')),
    );
    if (nothing) return { findings, notChecked: '项目资金还没有填写' };
    return { findings, notChecked: [...new Set(reasons)].join('；') };
  },
};

/** A finding, a reason why the column could not be checked, or nothing. */
function checkColumn(
  { form }: CheckContext,
  division: FundDivision,
  column: MoneyColumn,
): RuleFinding | string | null {
  const { whole, parts } = division;
  const label = MONEY_COLUMNS[column];
  const unreadable = unreadableMoney(form, [whole, ...parts], column);
  if (unreadable) {
    return `「${fundName(form, unreadable)}」的${label}“${fundText(form, unreadable.id, column)}”不能读成金额`;
  }
  const stated = fundFen(form, whole.id, column);
  const sum = sumFen(parts.map((row) => fundFen(form, row.id, column)));
  if (sum === null) return stated ? `${label}的${division.label}都没有填写` : null;
  if (stated === null) return emptyWhole(form, division, column, sum);
  const off = stated - sum;
  if (off === 0) return null;
  const roundingOnly = Math.abs(off) <= tolerance(form, division, column);
  const printed = fundText(form, whole.id, column);
  const said = `${nameOf(form, whole)}的${label}填报 ${printed} ${form.moneyUnit}，${division.label}合计 ${sayMoney(sum, form.moneyUnit)}`;
  const by = sayMoney(Math.abs(off) as Fen, form.moneyUnit);
  return {
    severity: roundingOnly ? 'hint' : 'error',
    cell: fundCell(whole.id, column),
    printed,
    expected: money(sum, form.moneyUnit),
    message: roundingOnly
      ? `${said}，相差 ${by}，属四舍五入的尾差，可以不改。`
      : `${said}，${off > 0 ? '多' : '少'} ${by}，请核对后更正。`,
    ...(roundingOnly ? { roundingOnly } : { fill: true as const }),
  };
}

/** A whole left blank: in the app it is the sum of its parts, on paper it is a mistake unless there is nothing to add up. */
function emptyWhole(
  form: CheckContext['form'],
  { label, whole }: FundDivision,
  column: MoneyColumn,
  sum: Fen,
): RuleFinding | null {
  if (form.origin === 'working' || sum === 0) return null;
  return {
    severity: 'error',
    cell: fundCell(whole.id, column),
    printed: null,
    expected: money(sum, form.moneyUnit),
    fill: true,
    message: `${nameOf(form, whole)}的${MONEY_COLUMNS[column]}没有填写，${label}合计 ${sayMoney(sum, form.moneyUnit)}，请补填。`,
  };
}

function nameOf(form: CheckContext['form'], whole: FundDivision['whole']): string {
  return whole.source === 'total' ? '年度资金总额' : `「${fundName(form, whole)}」`;
}

/** 0.005 × (n + 1) of the printed unit for n addends, at least 0.01: what rounding alone can do. In 分. */
function tolerance(form: CheckContext['form'], { parts }: FundDivision, column: MoneyColumn): number {
  const addends = parts.filter((row) => !isBlank(fundText(form, row.id, column))).length;
  const unit = FEN_PER_UNIT[form.moneyUnit];
  return Math.max(mulDivRound(unit, 5 * (addends + 1), 1000), unit / 100);
}
