// SE-03: the points of a level must be those of the level below it.
import { indicatorCell } from '../../evaluation/cells';
import { nodeText } from '../../evaluation/form';
import { formatPoints, formatPointsShort } from '../../format';
import type { Points } from '../../points';
import type { Rule } from '../rule';
import { declaredCell, viewWeights } from '../weights-view';
import { rowsWithoutWeight } from './se-04';

export const SE_03: Rule = {
  id: 'SE-03',
  title: '各级指标的分值相符',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-01', 'SE-05', 'SE-02'],
  at: ['indicator/weight', 'node/weight'],
  help: {
    asks: '三级指标分值之和应当等于二级、一级指标的分值。',
    wrong: '效益指标写 30 分，下面四条各 10 分，合计 40 分。',
    right: '把四条的分值改为 10、10、5、5。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { form } = context;
    const view = viewWeights(context);
    const bare = rowsWithoutWeight(context);
    const findings = view.mismatches.map((mismatch) => {
      const { node, name, declared, below, level } = mismatch;
      const off = below - declared;
      const by = formatPointsShort(Math.abs(off) as Points);
      return {
        severity: 'error' as const,
        cell: declaredCell(mismatch),
        printed: nodeText(form, node.id, 'weight'),
        expected: formatPoints(below),
        message:
          `${name || '这一级指标'}的分值是 ${formatPointsShort(declared)} 分，所属${level}合计 ${formatPointsShort(below)} 分，` +
          `${off > 0 ? '多' : '少'} ${by} 分，请调整分值。`,
        causes: [
          declaredCell(mismatch),
          ...bare
            .filter(({ group, dimension }) => group.id === node.id || dimension.id === node.id)
            .map(({ id }) => indicatorCell(id, 'weight')),
        ],
      };
    });
    return { findings, notChecked: notChecked(view) };
  },
};

function notChecked({ rows, open, unreadable }: ReturnType<typeof viewWeights>): string | undefined {
  if (unreadable.length > 0) return `有 ${unreadable.length} 项分值不是数（“${unreadable[0]}”）`;
  if (rows.every((row) => row.weight === null)) return '三级指标没有填写分值';
  return open > 0 ? `还有 ${open} 项分值没有填写，所属一级指标待填齐后核对` : undefined;
}
