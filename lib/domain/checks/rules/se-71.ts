// SE-71: the execution rate has its own points; as the actual of an indicator it is scored twice.
import { indicatorCell } from '../../evaluation/cells';
import { VALUE_DECIMALS } from '../../evaluation/target-value';
import { formatRate } from '../../format';
import { type RowView, viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';

/** Words for spending itself. */
const SPENDING = /执行率|支付率|支出率|支出进度|支付进度|拨付率/;
/** Words that tell that an indicator speaks of money: a doubt where the whole of it (100%) was to be reached. */
const MONEY = /预算|资金|经费|支出|执行|支付|拨付|成本|费|元/;
const FULL_RATE = 10000;

export const SE_71: Rule = {
  id: 'SE-71',
  title: '指标完成值不重复使用执行率',
  severity: 'warning',
  needs: 'scores',
  silences: [],
  at: ['indicator/actual'],
  help: {
    asks: '预算执行率已经单独计分，不再作为三级指标的完成值。',
    wrong: '执行率 15%，质量指标“差旅费预算”完成 15%。',
    right: '质量指标写工作本身的质量，如“招商项目签约率”。',
    basis: '财预〔2020〕10号',
    misses: '名称不涉及资金，或者目标不是 100% 的，完成值与执行率相同视为巧合，除非精确到小数。',
  },
  evaluate: (context) => {
    const { rate } = context.scorecard.execution;
    if (rate === null) return { findings: [], notChecked: context.scorecard.execution.sum };
    if (rate <= 0 || rate >= FULL_RATE) return { findings: [] };
    const findings = viewRows(context)
      .filter((row) => repeatsRate(row, rate))
      .map(
        (row): RuleFinding => ({
          severity: 'warning',
          cell: indicatorCell(row.id, 'actual'),
          printed: row.actual,
          expected: null,
          message: `「${row.name}」的完成值 ${row.actual} 就是预算执行率（${formatRate(rate)}），执行率已经单独计分，请改填本项指标的完成情况。`,
        }),
      );
    return { findings };
  },
};

function repeatsRate(row: RowView, rate: number): boolean {
  const reading = row.actualReading;
  if (reading.kind !== 'quantity' || reading.quantity.unit.text !== '%') return false;
  if (row.theme === 'satisfaction') return false;
  const { value, decimals } = reading.quantity;
  // Within half a place of both: the rate has two decimals, the actual as many as it prints.
  const off = Math.abs(value - rate * 10 ** (VALUE_DECIMALS - 2));
  const half = 10 ** VALUE_DECIMALS / 2 / 10 ** Math.min(decimals, 2);
  if (off > half) return false;
  if (decimals >= 1 || SPENDING.test(row.name)) return true;
  const target = row.targetReading;
  const isWhole = target.kind === 'quantity' && target.quantity.value === 100 * 10 ** VALUE_DECIMALS;
  return isWhole && MONEY.test(row.name + row.group.name);
}
