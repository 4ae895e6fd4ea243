// SE-67: a target that repeats the name of its indicator leaves nothing to compare.
import { indicatorCell } from '../../evaluation/cells';
import { compare } from '../../evaluation/target-value';
import type { RowView } from '../row-view';
import type { Rule } from '../rule';
import { bareText, mendGoals, sayRows, wordRows } from '../words/word-rows';

export const SE_67: Rule = {
  id: 'SE-67',
  title: '指标值和完成值不照抄指标名称',
  severity: 'warning',
  mendedWithGoals: true,
  silences: [],
  at: ['indicator/target', 'indicator/actual'],
  help: {
    asks: '指标值写要做到多少，完成值写做到了多少；照抄名称的，没有东西可以比较。',
    wrong: '名称、指标值和完成值都写“服务好企业退休人员”。',
    right: '名称写“退休人员投诉办结率”，指标值写“100%”。',
    basis: '财预〔2021〕101号',
    misses: '照抄时改动了几个字的看不出来；已经选了完成档次的定性指标不算。',
  },
  evaluate: (context) => {
    const rows = wordRows(context).flatMap((row) => {
      const field = copied(row);
      return field === null ? [] : [{ row, field }];
    });
    const [first] = rows;
    if (!first) return { findings: [] };
    const text = first.row[first.field];
    return {
      findings: [
        {
          severity: 'warning',
          cell: indicatorCell(first.row.id, first.field),
          printed: text,
          expected: null,
          message: `${sayRows(rows.map(({ row }) => row.name))}的指标值或完成值照抄了名称，没有东西可以比较，${mendGoals(context, '写明要做到多少')}`,
          quote: text,
        },
      ],
    };
  },
};

/** The cell that only repeats the name, where that leaves the row without a comparison. */
function copied(row: RowView): 'target' | 'actual' | null {
  const { name, target, actual, attainment } = row;
  if (attainment !== '') return null;
  const plain = bareText(name);
  const field = bareText(target) === plain ? 'target' : bareText(actual) === plain ? 'actual' : null;
  return field === null || comparable(row) ? null : field;
}

/** Two numbers of one kind, or the same several numbers on both sides. */
function comparable({ target, actual, targetReading: wanted, actualReading: reached }: RowView): boolean {
  if (wanted.kind === 'quantity' && reached.kind === 'quantity') {
    return typeof compare(wanted.quantity, reached.quantity) === 'object';
  }
  if (wanted.kind === 'quantity' && reached.kind === 'empty') return true;
  const numbers = (text: string) => text.match(/\d+/g)?.length ?? 0;
  return wanted.kind === 'manyNumbers' && (actual === '' || numbers(target) === numbers(actual));
}
