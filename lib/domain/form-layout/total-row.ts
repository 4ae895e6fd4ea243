// The last line of the scores (总分): what they add up to, and the grade.
import { fieldCell } from '../evaluation/cells';
import { type Form, fieldText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { formatPoints, formatPointsShort } from '../format';
import { settled } from '../template/settled';
import { type Block, type Box, box, type SheetBox } from './box';
import type { ColumnPlan, Stretch } from './column-plan';

/**
 * 总分: label up to the first of 分值 and 得分, then the totals. The grade stands in the last box of words, or beside a label of
 * its own where the template has one. A form without points has no such line.
 */
export function totalRow(form: Form, scorecard: Scorecard, plan: ColumnPlan): Block {
  const { scored, gradeLabel } = settled(form.template);
  if (!scored) return { boxes: [], height: 0 };
  const totals = new Map<number, Box>();
  form.template.indicators.columns.forEach(({ key }, i) => {
    if (key === 'weight') totals.set(i, totalWeightBox(form, scorecard));
    if (key === 'score') totals.set(i, totalScoreBox(form, scorecard));
  });
  const last = Math.max(-1, ...totals.keys());
  const isReason = (i: number) => form.template.indicators.columns[i]?.key === 'reason';
  const boxes: SheetBox[] = [];
  let from = 0;
  let label: Box | null = { role: 'label', text: form.template.totalLabel, scope: 'row' };
  const fill = (to: number, content: Box) => {
    if (to > from) boxes.push(box(0, { from, to }, content));
    from = to;
  };
  plan.indicators.forEach((across, i) => {
    const total = totals.get(i);
    if (total) {
      fill(across.from, label ?? { role: 'blank' });
      label = null;
      fill(across.to, total);
    } else if (gradeLabel === null && isReason(i) && i > Math.min(...totals.keys())) {
      fill(across.from, { role: 'blank' });
      fill(across.to, gradeBox(form, scorecard, '评价等级：'));
    }
  });
  if (label !== null || gradeLabel === null) {
    fill(100, label ?? { role: 'blank' });
    return { boxes, height: 1 };
  }
  const head: Box = { role: 'label', text: gradeLabel, scope: 'row' };
  const grade = gradeBox(form, scorecard, '');
  const middle = from < 100 ? halfWay(plan.indicators.slice(last + 1)) : null;
  if (middle !== null) {
    fill(middle, head);
    fill(100, grade);
    return { boxes, height: 1 };
  }
  fill(100, { role: 'blank' });
  const under = plan.indicators[Math.min(...totals.keys())]?.from ?? plan.caption.to;
  boxes.push(box(1, { from: 0, to: under }, head), box(1, { from: under, to: 100 }, grade));
  return { boxes, height: 2 };
}

/** Where a label and what stands beside it part the columns at the right; null where there is no room for both. */
function halfWay(columns: readonly Stretch[]): number | null {
  const [first] = columns;
  const to = columns.at(-1)?.to ?? 100;
  if (!first || to - first.from < ROOM_FOR_BOTH) return null;
  const ideal = Math.round((first.from + to) / 2);
  const rules = columns.slice(1).map((column) => column.from);
  return rules.find((rule) => Math.abs(rule - ideal) <= NEAR_ENOUGH) ?? ideal;
}

/** 自评等级 and 优, in hundredths of the width. */
const ROOM_FOR_BOTH = 14;
const NEAR_ENOUGH = 3;

function totalWeightBox(form: Form, scorecard: Scorecard): Box {
  const cellIds = [fieldCell('printedTotalWeight')];
  const description = `${form.template.totalLabel}（分值）`;
  if (form.origin === 'printed') {
    return { role: 'input', text: fieldText(form, 'printedTotalWeight'), cellIds, description };
  }
  const text = formatPointsShort(scorecard.totalWeight);
  return { role: 'computed', text, cellIds, description, computed: { of: 'totalWeight' } };
}

function totalScoreBox(form: Form, scorecard: Scorecard): Box {
  const cellIds = [fieldCell('printedTotalScore')];
  const description = `${form.template.totalLabel}（得分）`;
  if (form.origin === 'printed') {
    return { role: 'input', text: fieldText(form, 'printedTotalScore'), cellIds, description };
  }
  const text = formatPoints(scorecard.total);
  return { role: 'computed', text, cellIds, description, computed: { of: 'totalScore' } };
}

/** `lead` is what a grade without a label of its own is announced by. */
function gradeBox(form: Form, scorecard: Scorecard, lead: string): Box {
  const more = {
    cellIds: [fieldCell('printedGrade')],
    description: '评价等级',
    align: lead === '' ? 'center' : 'left',
  } as const;
  if (form.origin === 'printed') return { role: 'input', text: fieldText(form, 'printedGrade'), ...more };
  const text = scorecard.grade === null ? '' : `${lead}${scorecard.grade}`;
  const computed = { of: 'grade', ...(lead !== '' && { lead }) } as const;
  return { role: 'computed', text, computed, ...more };
}
