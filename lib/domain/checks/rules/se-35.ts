// SE-35: two rows of one name cannot be told apart, and count the same thing twice.
import { indicatorCell } from '../../evaluation/cells';
import type { RowView } from '../row-view';
import type { Rule } from '../rule';
import { bareText, mendGoals, shorten, wordRows } from '../words/word-rows';

export const SE_35: Rule = {
  id: 'SE-35',
  title: '三级指标名称不重复',
  severity: 'warning',
  mendedWithGoals: true,
  silences: [],
  at: ['indicator/name'],
  help: {
    asks: '同一张表里，每个三级指标只出现一次。',
    wrong: '社会效益和生态效益都写“使本地区经济持续向好”。',
    right: '两行各写各的指标，或并成一行。',
    basis: '财预〔2021〕101号',
  },
  evaluate: (context) => {
    const byName = new Map<string, RowView[]>();
    for (const row of wordRows(context)) {
      const name = bareText(row.name);
      byName.set(name, [...(byName.get(name) ?? []), row]);
    }
    const repeated = [...byName.values()].filter((rows) => rows.length > 1);
    const second = repeated[0]?.[1];
    if (!second) return { findings: [] };
    const said = repeated.map(
      ([row, ...more]) => `「${shorten(row?.name ?? '')}」出现 ${more.length + 1} 次`,
    );
    const list = said.length > 3 ? `${said.slice(0, 3).join('，')}等 ${said.length} 个` : said.join('，');
    return {
      findings: [
        {
          severity: 'warning',
          cell: indicatorCell(second.id, 'name'),
          printed: second.name,
          expected: null,
          message: `三级指标${list}，分不清各自衡量什么，${mendGoals(context, '改成不同的指标，或者并成一行')}`,
          quote: second.name,
        },
      ],
    };
  },
};
