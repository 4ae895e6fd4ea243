// SE-68: a stock phrase that fits every project is no indicator, unless its target brings an amount, a unit or a date.
import { indicatorCell } from '../../evaluation/cells';
import type { RowView } from '../row-view';
import type { Rule } from '../rule';
import { nameFault } from '../words/name-fault';
import { mendGoals, sayRows, wordRows } from '../words/word-rows';

export const SE_68: Rule = {
  id: 'SE-68',
  title: '指标不写套话',
  severity: 'hint',
  silences: [],
  at: ['indicator/name'],
  help: {
    asks: '“合理安排支出，降低成本”一类放在哪个项目都行的话，没有金额、数量或日期，不能说明本项目做得怎样。',
    wrong: '三级指标“厉行节约”，指标值 100%。',
    right: '三级指标“单次培训平均支出”，指标值“≤2万元”。',
    basis: '财预〔2021〕101号',
    misses: '只认常见的套话；换一种说法的套话看不出来。指标值写了金额、数量或日期的不算。',
  },
  evaluate: (context) => {
    const rows = wordRows(context).filter((row) => nameFault(row.name)?.kind === 'stock' && saysNothing(row));
    const [first] = rows;
    if (!first) return { findings: [] };
    return {
      findings: [
        {
          severity: 'hint',
          cell: indicatorCell(first.id, 'name'),
          printed: first.name,
          expected: null,
          message: `三级指标${sayRows(rows.map(({ name }) => name))}是放在哪个项目都行的套话，没有金额、数量或日期，${mendGoals(context, '写明本项目具体要做到多少')}`,
          quote: first.name,
        },
      ],
    };
  },
};

/** True where the target is a mere percentage, or words. */
function saysNothing({ targetReading: reading }: RowView): boolean {
  if (reading.kind === 'quantity') return reading.quantity.unit.base === '%';
  return reading.kind === 'words' || reading.kind === 'empty';
}
