// The funds block (项目资金): caption, column heads, one row per source of money.
import { fieldCell, fundCell } from '../evaluation/cells';
import type { Form, FundRow } from '../evaluation/form';
import { fieldText, fundText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { formatPointsShort } from '../format';
import type { FundColumnKey } from '../template/template';
import { type Block, type Box, box, type SheetBox } from './box';
import { DASH, fundLabel, moneyText, scoreText, totalRateText } from './cell-text';
import type { ColumnPlan } from './column-plan';

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
  ];
  columns.forEach((column, i) => {
    const stretch = plan.funds[i];
    if (stretch) boxes.push(box(0, stretch, { role: 'head', text: column.label, scope: 'col' }));
  });
  const scored = form.funds.find((fund) => fund.source === 'total');
  form.funds.forEach((fund, i) => {
    const row = 1 + i;
    const label = fundLabel(form, fund);
    boxes.push(
      box(row, plan.fundLabel, {
        role: 'head',
        text: label,
        cellIds: [fundCell(fund.id, 'label')],
        scope: 'row',
      }),
    );
    columns.forEach((column, c) => {
      const stretch = plan.funds[c];
      if (!stretch) return;
      const content = fundBox(form, scorecard, fund, column.key, fund.id === scored?.id);
      boxes.push(box(row, stretch, { ...content, description: `「${label}」${column.label}` }));
    });
  });
  return { boxes, height };
}

/** One box of a funds row. Only 年度资金总额 is scored; the rows below it print a dash there. */
function fundBox(form: Form, scorecard: Scorecard, fund: FundRow, key: FundColumnKey, scored: boolean): Box {
  if (key === 'reason') {
    const reason = fieldText(form, 'lowRateReason');
    return scored
      ? { role: 'input', text: reason, cellIds: [fieldCell('lowRateReason')], align: 'left' }
      : { role: 'blank' };
  }
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
