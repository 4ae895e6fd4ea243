// SE-16: only 年度资金总额 is scored; the rows below it print a dash for 分值 and 得分.
import { type CellId, type FundField, fundCell } from '../../evaluation/cells';
import { fundText } from '../../evaluation/form';
import { parsePoints } from '../../points';
import { isBlank } from '../blank';
import { fundName } from '../funds-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';

const COLUMNS = { weight: '分值', score: '得分' } as const satisfies Partial<Record<FundField, string>>;

export const SE_16: Rule = {
  id: 'SE-16',
  title: '资金来源各行不填分值和得分',
  severity: 'warning',
  needs: 'scores',
  silences: [],
  at: ['fund/weight'],
  help: {
    asks: '预算执行只在年度资金总额一行计分，下面各资金来源的分值、得分填“—”。',
    wrong: '“其中：财政拨款”一行的分值又填了 10 分。',
    right: '“其中：财政拨款”一行的分值、得分填“—”。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    if (context.form.origin === 'working')
      return { findings: [], notChecked: '分值和得分由系统排版，不需要核对' };
    return { findings: context.form.funds.flatMap((fund) => scoredPart(context, fund)) };
  },
};

/** What stands in the two cells of one row; 0 and 0.00 count as nothing. */
function scoredPart({ form }: CheckContext, fund: CheckContext['form']['funds'][number]): RuleFinding[] {
  if (fund.source === 'total') return [];
  const columns = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const filled = columns.filter((column) => {
    const text = fundText(form, fund.id, column);
    return !isBlank(text) && parsePoints(text) !== 0;
  });
  const [first] = filled;
  if (!first) return [];
  const said = filled.map((column) => `${COLUMNS[column]}填了 ${fundText(form, fund.id, column)}`).join('、');
  const cell: CellId = fundCell(fund.id, first);
  return [
    {
      severity: 'warning',
      cell,
      printed: fundText(form, fund.id, first),
      expected: '—',
      message: `「${fundName(form, fund)}」一行的${said}，只有年度资金总额一行计分，请改为“—”。`,
    },
  ];
}
