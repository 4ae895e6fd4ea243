// SE-04: a row that is scored or filled in has a weight above 0.
import { indicatorCell } from '../../evaluation/cells';
import { isBlank } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';

export const SE_04: Rule = {
  id: 'SE-04',
  title: '填写的指标都有分值',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-03', 'SE-01', 'SE-05'],
  at: ['indicator/weight'],
  help: {
    asks: '填写了内容的三级指标，分值应当大于 0。',
    wrong: '三级指标填了目标和得分，分值空着或填 0。',
    right: '分值填 10 分。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => {
    const rows = viewRows(context);
    if (rows.every((row) => isBlank(row.weightText))) return { findings: [], notChecked: '三级指标没有分值' };
    const findings = rows.flatMap((row) => {
      const said = withoutWeight(context, row);
      return said === null ? [] : [finding(row, said)];
    });
    return {
      findings,
      ...(context.form.origin === 'working' && { notChecked: '没有填写的分值由提交前的必填检查列出' }),
    };
  },
};

/** The rows this rule objects to: sums that lack their weights are not to be mended by themselves. */
export function rowsWithoutWeight(context: CheckContext): readonly RowView[] {
  const rows = viewRows(context);
  if (rows.every((row) => isBlank(row.weightText))) return [];
  return rows.filter((row) => withoutWeight(context, row) !== null);
}

function withoutWeight({ form, scorecard }: CheckContext, row: RowView): string | null {
  if (!row.isFilled || row.notApplicable) return null;
  if (row.weight !== null) return row.weight > 0 ? null : `分值是 ${row.weightText}`;
  if (!isBlank(row.weightText) || form.origin === 'working') return null;
  // A weight printed once for several rows, said so by the document or by a sum that is right without it.
  if (row.isMerged) return null;
  const scored = !isBlank(row.scoreText);
  return scored || scorecard.totalWeight !== form.template.totalWeight ? '没有填写分值' : null;
}

function finding(row: RowView, said: string): RuleFinding {
  return {
    severity: 'error',
    cell: indicatorCell(row.id, 'weight'),
    printed: isBlank(row.weightText) ? null : row.weightText,
    expected: null,
    message: `「${row.name}」${said}，请填写大于 0 的分值。`,
  };
}
