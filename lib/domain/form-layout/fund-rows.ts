// The funds block (项目资金): caption, column heads, one row per source of money.
import { fieldCell, fundCell } from '../evaluation/cells';
import type { Form, FundRow } from '../evaluation/form';
import { fundText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { formatPointsShort } from '../format';
import type { FundColumnKey } from '../template/template';
import { type Block, type Box, box, type SheetBox } from './box';
import { DASH, fundLabel, moneyText, scoreText, totalRateText } from './cell-text';
import type { ColumnPlan } from './column-plan';
import { words } from './goal-rows';

/** One row of heads and one row per source. */
export function fundRows(form: Form, scorecard: Scorecard, plan: ColumnPlan): Block {
  const { caption, columns } = form.template.funds;
  const height = form.funds.length + 1;
  const boxes: SheetBox[] = [
    box(0, plan.caption, {
      role: 'label',
      text: caption,
      rowSpan: height,
      scope: 'rowgroup',
    }),
    box(0, plan.fundLabel, { role: 'blank' }),
    ...divisionBoxes(form, plan),
  ];
  columns.forEach((column, i) => {
    const stretch = plan.funds[i];
    if (stretch) boxes.push(box(0, stretch, { role: 'head', text: column.label, scope: 'col' }));
  });
  const scored = form.funds.find((fund) => fund.source === 'total');
  const divisions = divisionsOf(form);
  form.funds.forEach((fund, i) => {
    const row = 1 + i;
    const label = fundLabel(form, fund);
    const divided = plan.division !== null && divisions[i] !== null;
    const across = divided ? { from: plan.division.to, to: plan.fundLabel.to } : plan.fundLabel;
    boxes.push(
      box(row, across, {
        role: 'head',
        text: label,
        cellIds: [fundCell(fund.id, 'label')],
        scope: 'row',
      }),
    );
    columns.forEach((column, c) => {
      const stretch = plan.funds[c];
      if (!stretch) return;
      if (column.key === 'reason') {
        // One reason for the form, beside all its money.
        if (i > 0) return;
        const reason = words(form, fieldCell('lowRateReason'), column.label);
        boxes.push(box(row, stretch, { ...reason, rowSpan: form.funds.length }));
        return;
      }
      const content = fundBox(form, scorecard, fund, column.key, fund.id === scored?.id);
      boxes.push(box(row, stretch, { ...content, description: `「${label}」${column.label}` }));
    });
  });
  return { boxes, height };
}

/** The name of the division of the total each row stands in; null where it is in none, or in the only, unnamed one. */
function divisionsOf({ template, funds }: Form): (string | null)[] {
  const rows = new Map(template.funds.rows.map((row) => [row.source, row]));
  return funds.map(({ source }) => {
    let row = rows.get(source);
    // A part of a part (人员经费 of 基本支出) stands where the part it belongs to stands.
    for (let depth = 0; row?.of !== undefined && row.of !== 'total' && depth < rows.size; depth += 1) {
      row = rows.get(row.of);
    }
    return template.funds.divisions?.find(({ key }) => key === row?.by)?.label ?? null;
  });
}

/** What money is divided by, beside the rows of each division. */
function divisionBoxes(form: Form, plan: ColumnPlan): SheetBox[] {
  if (plan.division === null) return [];
  const across = plan.division;
  const boxes: SheetBox[] = [];
  const labels = divisionsOf(form);
  let first = 0;
  for (let i = 1; i <= labels.length; i += 1) {
    if (i < labels.length && labels[i] === labels[first]) continue;
    const text = labels[first];
    if (text !== null && text !== undefined) {
      boxes.push(box(1 + first, across, { role: 'head', text, rowSpan: i - first, scope: 'rowgroup' }));
    }
    first = i;
  }
  return boxes;
}

/** One box of a funds row. Only 年度资金总额 is scored; the rows below it print a dash there. */
function fundBox(
  form: Form,
  scorecard: Scorecard,
  fund: FundRow,
  key: Exclude<FundColumnKey, 'reason'>,
  scored: boolean,
): Box {
  const cellIds = [fundCell(fund.id, key)];
  if (key === 'initialBudget' || key === 'budget' || key === 'executed') {
    return { role: 'input', text: moneyText(form, fund.id, key), cellIds, align: 'right' };
  }
  if (form.origin === 'printed') return { role: 'input', text: fundText(form, fund.id, key), cellIds };
  if (!scored) return { role: 'blank', text: DASH };
  if (key === 'rate') {
    return {
      role: 'computed',
      text: totalRateText(form, fund.id, scorecard),
      cellIds,
      computed: { of: 'rate', fundId: fund.id },
    };
  }
  if (key === 'weight') {
    return {
      role: 'computed',
      text: formatPointsShort(scorecard.execution.weight),
      cellIds,
      computed: { of: 'executionWeight' },
    };
  }
  return {
    role: form.template.scoring.execution === 'automatic' ? 'computed' : 'input',
    text: scoreText(form, fundText(form, fund.id, 'score'), scorecard.execution.score),
    cellIds,
    computed: { of: 'executionScore', fundId: fund.id },
  };
}
