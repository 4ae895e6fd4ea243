// SE-10: a printed 执行率 must be one that executed ÷ budget can have given, in every row that prints one.
import { type Fen, mulDivRound } from '../../amount';
import { fundCell } from '../../evaluation/cells';
import { type FundRow, fundFen, fundText } from '../../evaluation/form';
import { formatDecimal, formatRate } from '../../format';
import { isBlank } from '../blank';
import {
  denominator,
  fundName,
  type MoneyColumn,
  money,
  partSum,
  rateInterval,
  totalFund,
} from '../funds-view';
import { liesWithin, readRate } from '../printed-rate';
import type { CheckContext, Rule, RuleFinding } from '../rule';

export const SE_10: Rule = {
  id: 'SE-10',
  title: '执行率与预算数、执行数相符',
  severity: 'error',
  needs: 'scores',
  silences: [],
  at: ['fund/rate'],
  help: {
    asks: '执行率应当等于全年执行数除以全年预算数。',
    wrong: '预算 112 万元，执行 20 万元，执行率填 20%。',
    right: '执行率填 17.86%。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const { form } = context;
    if (form.origin === 'working') return { findings: [], notChecked: '执行率由系统计算，不需要核对' };
    if (form.funds.length === 0) return { findings: [], notChecked: '表中没有项目资金' };
    const findings: RuleFinding[] = [];
    const reasons: string[] = [];
    for (const row of form.funds) {
      const outcome = checkRow(context, row);
      if (typeof outcome === 'string') reasons.push(outcome);
      else if (outcome) findings.push(outcome);
    }
    return { findings, notChecked: reasons.join('；') };
  },
};

/** A finding, a reason why the row could not be checked, or nothing. */
function checkRow(context: CheckContext, row: FundRow): RuleFinding | string | null {
  const { form } = context;
  const printed = fundText(form, row.id, 'rate');
  const budget = fundFen(form, row.id, denominator(form));
  const executed = fundFen(form, row.id, 'executed');
  const name = fundName(form, row);
  if (isBlank(printed)) return row.source === 'total' ? emptyRate(context, row, budget, executed) : null;
  const rates = readRate(printed);
  const zero = rates.length > 0 && rates.every((rate) => rate.value === 0);
  if (budget === null || executed === null || budget <= 0) {
    // 0.00 against blank is one and the same; a rate without a budget is SE-13's in 年度资金总额.
    if (zero || (row.source === 'total' && budget !== null && budget <= 0)) return null;
    return `${name}的预算数或执行数没有填写，或不能读成金额，执行率无从核对`;
  }
  const interval = rateInterval(context, row, { budget, executed });
  if (rates.some((rate) => liesWithin(rate, interval))) return null;
  const right = mulDivRound(executed, 10000, budget);
  return {
    severity: 'error',
    cell: fundCell(row.id, 'rate'),
    printed,
    expected: formatRate(right),
    fill: true,
    message: message(context, row, { printed, right, off: rates[0]?.value }),
    causes: [fundCell(row.id, 'rate'), ...totalsAtFault(context, row)],
  };
}

function emptyRate(
  { form }: CheckContext,
  row: FundRow,
  budget: Fen | null,
  executed: Fen | null,
): RuleFinding | null {
  const prints = form.template.funds.columns.some((column) => column.key === 'rate');
  if (!prints || budget === null || executed === null || budget <= 0) return null;
  const right = formatRate(mulDivRound(executed, 10000, budget));
  return {
    severity: 'error',
    cell: fundCell(row.id, 'rate'),
    printed: null,
    expected: right,
    fill: true,
    message: `执行率没有填写，按${sum(form, budget, executed)}应为 ${right}，请补填。`,
  };
}

function message(
  { form }: CheckContext,
  row: FundRow,
  { printed, right, off }: { printed: string; right: number; off: number | undefined },
): string {
  const budget = fundFen(form, row.id, denominator(form));
  const executed = fundFen(form, row.id, 'executed');
  const where = row.source === 'total' ? '' : `「${fundName(form, row)}」`;
  const by = budget === null || executed === null ? '' : sum(form, budget, executed);
  if (off === undefined)
    return `${where}执行率“${printed}”不是数，按${by}应为 ${formatRate(right)}，请更正。`;
  const points = mulDivRound(off, 1, 10 ** 4) - right;
  const far = `${points > 0 ? '多' : '少'} ${formatDecimal(Math.abs(points), 2)} 个百分点`;
  return `${where}执行率填报 ${printed}，按${by}应为 ${formatRate(right)}，${far}，请更正。`;
}

function sum(form: CheckContext['form'], budget: Fen, executed: Fen): string {
  return `执行数 ${money(executed, form.moneyUnit)} ÷ 预算数 ${money(budget, form.moneyUnit)} `;
}

/** The totals of 年度资金总额 that, put right from their parts (SE-15), would make the printed rate right. */
function totalsAtFault(context: CheckContext, row: FundRow): ReturnType<typeof fundCell>[] {
  if (row.source !== 'total') return [];
  const rates = readRate(fundText(context.form, row.id, 'rate'));
  return correctedTotals(context, (interval) => rates.some((rate) => liesWithin(rate, interval)));
}

/** Cells of 年度资金总额 whose replacement by the sum of their parts leaves an interval that satisfies `holds`. */
export function correctedTotals(
  context: CheckContext,
  holds: (interval: ReturnType<typeof rateInterval>) => boolean,
): ReturnType<typeof fundCell>[] {
  const { form } = context;
  const total = totalFund(form);
  if (!total) return [];
  const columns: MoneyColumn[] = [denominator(form), 'executed'];
  const stated = columns.map((column) => fundFen(form, total.id, column));
  const sums = columns.map((column) => partSum(form, column));
  const wrong = columns.filter((_, i) => sums[i] !== null && sums[i] !== stated[i]);
  const [budget, executed] = columns.map((_, i) => sums[i] ?? stated[i] ?? null);
  if (wrong.length === 0 || !budget || budget <= 0 || executed === null || executed === undefined) return [];
  if (!holds(rateInterval(context, total, { budget, executed }))) return [];
  return wrong.map((column) => fundCell(total.id, column));
}
