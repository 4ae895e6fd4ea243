// SE-34: the name of an indicator says what is measured; a question, a sentence, a goal or a time does not.
import { indicatorCell } from '../../evaluation/cells';
import type { Rule } from '../rule';
import { nameFault } from '../words/name-fault';
import { mendGoals, sayRows, wordRows } from '../words/word-rows';

const FAULTS = {
  time: '只写了时间',
  question: '是一句问话',
  goal: '写成了目标',
  sentence: '写成了句子',
} as const;

export const SE_34: Rule = {
  id: 'SE-34',
  title: '三级指标名称是可以衡量的名称',
  severity: 'warning',
  mendedWithGoals: true,
  silences: [],
  at: ['indicator/name'],
  help: {
    asks: '三级指标写衡量什么，如“培训人次”“验收合格率”；不写问话、整句话、目标，也不只写“一年”。',
    wrong: '三级指标写“通过宣传，扩大政策知晓度。”',
    right: '三级指标写“政策知晓率”，指标值写“≥90%”。',
    basis: '财预〔2021〕101号',
    misses: '不足 26 个字、以“促进”“提高”“减少”“完成”开头的短语不算；以“率、数、量、度”等收尾的长名称不算。',
  },
  evaluate: (context) => {
    const rows = wordRows(context).flatMap((row) => {
      const fault = nameFault(row.name);
      return fault && fault.kind !== 'number' && fault.kind !== 'stock'
        ? [{ row, kind: fault.kind, words: fault.words }]
        : [];
    });
    const [first] = rows;
    if (!first) return { findings: [] };
    const said = (Object.keys(FAULTS) as (keyof typeof FAULTS)[]).flatMap((kind) => {
      const names = rows.filter((one) => one.kind === kind).map(({ row }) => row.name);
      return names.length > 0 ? [`${sayRows(names)}${FAULTS[kind]}`] : [];
    });
    return {
      findings: [
        {
          severity: 'warning',
          cell: indicatorCell(first.row.id, 'name'),
          printed: first.row.name,
          expected: null,
          message: `三级指标${said.join('，')}，不是可以衡量的名称，${mendGoals(context, '改写成“……数”“……率”这样的名称')}`,
          quote: first.words,
        },
      ],
    };
  },
};
