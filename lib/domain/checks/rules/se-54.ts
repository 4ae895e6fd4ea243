// SE-54: what carries many points is backed by evidence.
import { indicatorCell } from '../../evaluation/cells';
import { formatPointsShort } from '../../format';
import type { Points } from '../../points';
import { settled } from '../../template/settled';
import { viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';

export const SE_54: Rule = {
  id: 'SE-54',
  title: '重要指标附佐证材料',
  severity: 'hint',
  silences: [],
  at: ['indicator/actual'],
  help: {
    asks: '分值 10 分以上（或表样规定）的指标，完成值要有佐证材料。',
    wrong: '“改造企业数”20 分，没有附验收名单。',
    right: '附验收企业名单和验收报告。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const evidence = context.print?.evidence;
    if (!evidence) return { findings: [], notChecked: '表中没有佐证材料目录' };
    const least = settled(context.form.template).thresholds.evidenceWeight;
    const bare = viewRows(context).filter(
      (row) => row.weight !== null && row.weight >= least && !evidence.has(row.id),
    );
    const findings = bare.map((row): RuleFinding => {
      const weight = formatPointsShort(row.weight ?? (0 as Points));
      return {
        severity: 'hint',
        cell: indicatorCell(row.id, 'actual'),
        printed: row.actual === '' ? null : row.actual,
        expected: null,
        message: `「${row.name}」${weight} 分，没有附佐证材料，建议补充。`,
      };
    });
    return { findings };
  },
};
