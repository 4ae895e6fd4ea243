// SE-38, SE-39: what a rate can be, and whether target and actual count the same thing.
import { indicatorCell } from '../../evaluation/cells';
import { type Quantity, type Reading, VALUE_DECIMALS } from '../../evaluation/target-value';
import { relateUnits } from '../../evaluation/units';
import { type RowView, viewRows } from '../row-view';
import type { Rule, RuleFinding, Severity } from '../rule';

/** Shares of a whole that cannot be more than all of it. */
const SHARE = /满意|合格率|达标率|优良率|优秀率|覆盖率|知晓率|准确率|及格率/;
/** Rates that may be more than all, or less than nothing: changes, and work done beyond the plan. */
const CHANGE = /增长|增幅|提高|提升|下降|降低|减少|完成率|执行率|超/;

export const SE_38: Rule = {
  id: 'SE-38',
  title: '满意度、合格率在 0 至 100% 之间',
  severity: 'error',
  silences: ['SE-24', 'SE-22', 'SE-23'],
  at: ['indicator/target', 'indicator/actual'],
  help: {
    asks: '满意度、合格率、覆盖率等不能小于 0，也不能大于 100%。',
    wrong: '服务对象满意度完成 920%。',
    right: '服务对象满意度完成 92%。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => ({
    findings: viewRows(context).flatMap((row): RuleFinding[] => {
      const isShare = row.theme === 'satisfaction' || SHARE.test(row.name);
      if (!isShare || CHANGE.test(row.name)) return [];
      return [
        ...impossible(row, 'target', row.targetReading),
        ...impossible(row, 'actual', row.actualReading),
      ];
    }),
  }),
};

function impossible(row: RowView, field: 'target' | 'actual', reading: Reading): RuleFinding[] {
  if (reading.kind !== 'quantity' || reading.quantity.unit.base !== '%') return [];
  const { value, unit } = reading.quantity;
  const percent = value * 10 ** unit.tens;
  if (percent >= 0 && percent <= 100 * 10 ** VALUE_DECIMALS) return [];
  const text = row[field];
  return [
    {
      severity: 'error',
      cell: indicatorCell(row.id, field),
      printed: text,
      expected: null,
      message: `「${row.name}」的${field === 'target' ? '目标值' : '完成值'} ${text} 不在 0 至 100% 之间，请更正。`,
    },
  ];
}

export const SE_39: Rule = {
  id: 'SE-39',
  title: '目标值与完成值单位一致',
  severity: 'error',
  silences: [],
  at: ['indicator/target', 'indicator/actual', 'indicator/unit'],
  help: {
    asks: '目标值与完成值用同一个单位，才能比较。',
    wrong: '目标 ≥20 户，完成 95%。',
    right: '目标 ≥20 户，完成 19 户。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => ({
    findings: viewRows(context).flatMap((row): RuleFinding[] => {
      const { targetReading: target, actualReading: actual } = row;
      if (target.kind !== 'quantity' || actual.kind !== 'quantity') return [];
      const grave = gravity(target.quantity, actual.quantity);
      if (grave === null) return [];
      const units = `目标值${said(target.quantity)}，完成值${said(actual.quantity)}`;
      const advice = grave === 'error' ? '不能比较，请统一单位。' : '请核对是否同一单位。';
      return [
        {
          severity: grave,
          cell: indicatorCell(row.id, 'actual'),
          printed: row.actual,
          expected: null,
          message: `「${row.name}」${units}，${advice}`,
        },
      ];
    }),
  }),
};

/** A percentage against a count is a mistake; two words for one count, and words we do not know, are worth a look. */
function gravity({ unit: a }: Quantity, { unit: b }: Quantity): Severity | null {
  const relation = relateUnits(a, b);
  if (relation === 'same') return null;
  if (relation === 'near' || a.base === '' || b.base === '') return 'hint';
  return a.base === '%' || b.base === '%' ? 'error' : 'hint';
}

function said({ unit }: Quantity): string {
  return unit.text === '' ? '没有单位' : `单位是“${unit.text}”`;
}
