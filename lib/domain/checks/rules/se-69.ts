// SE-69: several counts in one cell, some of them missed and none exceeded, and still the whole weight.
import { indicatorCell } from '../../evaluation/cells';
import { pairCounts } from '../counts-view';
import { type RowView, viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';

export const SE_69: Rule = {
  id: 'SE-69',
  title: '多个数的指标逐个达标才得满分',
  severity: 'warning',
  needs: 'scores',
  silences: ['SE-70'],
  at: ['indicator/actual', 'indicator/score'],
  help: {
    asks: '一格里有几个数的，每个数都达到目标才得满分。',
    wrong: '目标“29人养老，医保31人”，完成“26人养老，医疗30人”，得满分。',
    right: '拆成两项指标分别计分，或按比例扣分并写明原因。',
    basis: '财预〔2020〕10号',
    misses: '两边的数个数不同、单位不同，或先后次序不同的，不作比较。',
  },
  evaluate: (context) => ({
    findings: viewRows(context).flatMap((row): RuleFinding[] => {
      const short = missed(row);
      if (short === null) return [];
      return [
        {
          severity: 'warning',
          cell: indicatorCell(row.id, 'score'),
          printed: row.scoreText,
          expected: null,
          message: `「${row.name}」目标“${row.target}”，完成“${row.actual}”，其中 ${short.actual}少于 ${short.target}，却得满分 ${row.scoreText} 分，请核实得分。`,
        },
      ];
    }),
  }),
};

const CEILING = /[≤<]|不超过|不高于|不大于|以内|以下|控制在|低于|小于/;

/** The first count that was missed; null where the texts do not compare, none was missed, or one was exceeded. */
function missed(row: RowView): { target: string; actual: string } | null {
  const { typed, weight } = row.result;
  if (typed === null || weight === null || weight <= 0 || typed < weight) return null;
  if (row.aim === -1 || CEILING.test(row.target)) return null;
  const pairs = pairCounts(row);
  if (!pairs || pairs.some(({ target, actual }) => actual.value > target.value)) return null;
  const short = pairs.find(({ target, actual }) => actual.value < target.value);
  return short ? { target: short.target.text, actual: short.actual.text } : null;
}
