// The last row of the form (总分): what the scores add up to, and the grade.
import { fieldCell } from '../evaluation/cells';
import { type Form, fieldText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { formatPoints, formatPointsShort } from '../format';
import type { IndicatorColumnKey } from '../template/template';
import { type Block, type Box, box } from './box';
import type { ColumnPlan } from './column-plan';

/** 总分: label up to the first of 分值 and 得分, then the totals, then the grade in the last box of words. */
export function totalRow(form: Form, scorecard: Scorecard, plan: ColumnPlan): Block {
  const columns = form.template.indicators.columns;
  const first = columns.findIndex((c) => c.key === 'weight' || c.key === 'score');
  const labelEnd = plan.indicators[first]?.from ?? 100;
  const boxes = [
    box(0, { from: 0, to: labelEnd }, { role: 'label', text: form.template.totalLabel, scope: 'row' }),
  ];
  let blankFrom: number | null = null;
  for (let i = first; i >= 0 && i < columns.length; i += 1) {
    const stretch = plan.indicators[i];
    if (!stretch) continue;
    const content = totalBox(form, scorecard, columns[i]?.key);
    if (content === null) {
      blankFrom ??= stretch.from;
      if (i + 1 < columns.length && totalBox(form, scorecard, columns[i + 1]?.key) === null) continue;
      boxes.push(box(0, { from: blankFrom, to: stretch.to }, { role: 'blank' }));
      blankFrom = null;
    } else {
      boxes.push(box(0, stretch, content));
    }
  }
  return { boxes, height: 1 };
}

function totalBox(form: Form, scorecard: Scorecard, key: IndicatorColumnKey | undefined): Box | null {
  const printed = form.origin === 'printed';
  const label = form.template.totalLabel;
  if (key === 'weight') {
    const cellIds = [fieldCell('printedTotalWeight')];
    const description = `${label}（分值）`;
    if (printed) return { role: 'input', text: fieldText(form, 'printedTotalWeight'), cellIds, description };
    return {
      role: 'computed',
      text: formatPointsShort(scorecard.totalWeight),
      cellIds,
      description,
      computed: { of: 'totalWeight' },
    };
  }
  if (key === 'score') {
    const cellIds = [fieldCell('printedTotalScore')];
    const description = `${label}（得分）`;
    if (printed) return { role: 'input', text: fieldText(form, 'printedTotalScore'), cellIds, description };
    return {
      role: 'computed',
      text: formatPoints(scorecard.total),
      cellIds,
      description,
      computed: { of: 'totalScore' },
    };
  }
  if (key === 'reason') {
    const cellIds = [fieldCell('printedGrade')];
    const more = { cellIds, description: '评价等级', align: 'left' } as const;
    if (printed) return { role: 'input', text: fieldText(form, 'printedGrade'), ...more };
    const text = scorecard.grade === null ? '' : `评价等级：${scorecard.grade}`;
    return { role: 'computed', text, computed: { of: 'grade' }, ...more };
  }
  return null;
}
