// SE-48: a summary tells score, money, what was reached, what went wrong and what comes next.
import { fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import type { CheckContext, Rule } from '../rule';
import { toldFigures } from '../words/told-figures';

const COMPLETION =
  /完成|达成|实现|达到|建成|改造|新建|发放|缴纳|编制|举办|开展|解决|化解|办结|供应|送到|培训|支付|落实|改善|提升|提高|减少|增加|处理|处置|参加|保障|验收|投入使用/;
const PROBLEM =
  /问题|不足|困难|矛盾|短板|薄弱|偏差|滞后|差距|原因|因为?|由于|受[^，。；]{0,20}影响|未(?:能|完成|达|及时|按)|没有|不够|不高|不到位|较慢|偏低|缺乏|难以|推迟|延期/;
const NEXT = /下一步|下步|今后|下一?年|明年|来年|改进|整改|措施|将(?!近)|继续|进一步|拟于|计划于/;

export const SE_48: Rule = {
  id: 'SE-48',
  title: '自评综述内容齐全',
  severity: 'warning',
  silences: [],
  at: ['field/summary'],
  help: {
    asks: '自评综述要写明自评得分、全年预算数、执行数、执行率、目标完成情况、存在问题和原因、下一步改进措施；满分且全部执行的可以不写问题和措施。',
    wrong: '综述只写“项目已按计划完成”。',
    right: '自评得分 96 分。全年预算数 450 万元，执行数 169 万元，执行率 37.56%。……因供暖期跨年……下一步……',
    basis: '财预〔2016〕143号',
    misses: '问题、原因和措施只看有没有相应的字样，不看写得是否切题。',
  },
  evaluate: (context) => {
    const text = fieldText(context.form, 'summary').trim();
    if (isBlank(text)) return { findings: [], notChecked: '没有自评综述' };
    const missing = missingParts(context, text);
    if (missing.length === 0) return { findings: [] };
    const last = missing.at(-1) ?? '';
    const list = missing.length > 1 ? `${missing.slice(0, -1).join('、')}和${last}` : last;
    return {
      findings: [
        {
          severity: 'warning',
          cell: fieldCell('summary'),
          printed: null,
          expected: null,
          message: `自评综述没有写${list}，请补写。`,
        },
      ],
    };
  },
};

/** What is not told, in the order in which it is usually told. */
function missingParts({ form, scorecard }: CheckContext, text: string): string[] {
  const told = toldFigures(text, form.fiscalYear);
  const bare = text.replace(/\s+/g, '');
  const has = (figure: unknown, field: Parameters<typeof fieldText>[1], words: RegExp) =>
    figure !== undefined || !isBlank(fieldText(form, field)) || words.test(bare);
  const { execution, totalPrinted, total } = scorecard;
  const perfect = (totalPrinted ?? total) >= form.template.totalWeight && (execution.rate ?? 0) >= 10000;
  const parts: readonly (readonly [string, boolean])[] = [
    ['自评得分', has(told.score, 'narrativeScore', /(?:得分|总分|评分|自评)[^，。；]{0,6}\d/)],
    ['全年预算数', has(told.budget, 'narrativeBudget', /预算[^，。；]{0,12}\d/)],
    [
      '执行数',
      has(told.executed, 'narrativeExecuted', /(?:执行|支出|支付|使用)[^，。；]{0,10}\d[\d.,]*\s*[万亿]?元/),
    ],
    ['执行率', has(told.rate, 'narrativeRate', /执行率|完成[^，。；]{0,6}预算|支付率/)],
    ['目标完成情况', COMPLETION.test(bare)],
    ['存在的问题及原因', perfect || PROBLEM.test(bare)],
    ['下一步改进措施', perfect || NEXT.test(bare)],
  ];
  return parts.filter(([, there]) => !there).map(([part]) => part);
}
