// What the boxes of one 三级指标 hold, column by column.
import { type CellId, indicatorCell } from '../evaluation/cells';
import { type Form, type IndicatorRow, indicatorText } from '../evaluation/form';
import type { IndicatorScore } from '../evaluation/scorecard';
import type { IndicatorColumnKey } from '../template/template';
import type { Box } from './box';
import { actualText, directionText, rowWeightText, scoreText, targetText, weightText } from './cell-text';

/** What the boxes are made from. */
export interface IndicatorSheet {
  readonly form: Form;
  readonly scores: ReadonlyMap<string, IndicatorScore>;
}

/** The box of a row in a column. */
export function indicatorBox(sheet: IndicatorSheet, row: IndicatorRow, key: IndicatorColumnKey): Box {
  const { form } = sheet;
  const own = (field: Parameters<typeof indicatorCell>[1]): CellId => indicatorCell(row.id, field);
  const has = (column: IndicatorColumnKey) =>
    form.template.indicators.columns.some((one) => one.key === column);
  switch (key) {
    case 'weight':
      return { role: 'input', text: rowWeightText(form, row), cellIds: [own('weight')] };
    case 'direction':
      return { role: 'input', text: directionText(form, row), cellIds: [own('direction')] };
    case 'target': {
      // Direction and unit stand here only where they have no column of their own.
      const further = (['direction', 'unit'] as const).filter((field) => !has(field));
      const cellIds = [own('target'), ...further.map(own)];
      return { role: 'input', text: targetText(form, row), cellIds };
    }
    case 'unit':
      return { role: 'input', text: indicatorText(form, row.id, 'unit'), cellIds: [own('unit')] };
    case 'actual':
      return {
        role: 'input',
        text: actualText(form, row),
        cellIds: [own('actual'), own('attainment'), own('notApplicable')],
      };
    case 'score':
      return scoreBox(sheet, row);
    case 'reviewScore':
      return {
        role: 'input',
        text: weightText(form, indicatorText(form, row.id, 'reviewScore')),
        cellIds: [own('reviewScore')],
      };
    case 'name':
    case 'reason':
    case 'reviewOpinion':
      return { role: 'input', text: indicatorText(form, row.id, key), cellIds: [own(key)], align: 'left' };
    case 'dimension':
    case 'group':
      return { role: 'blank' };
  }
}

function scoreBox({ form, scores }: IndicatorSheet, row: IndicatorRow): Box {
  const result = scores.get(row.id);
  const typed = indicatorText(form, row.id, 'score');
  const automatic = form.template.scoring.quantitative === 'automatic';
  const fixed = form.origin === 'working' && automatic && result?.suggestion.kind === 'exact';
  return {
    role: fixed ? 'computed' : 'input',
    text: scoreText(form, typed, result?.score ?? null),
    cellIds: [indicatorCell(row.id, 'score')],
    ...(form.origin === 'working' && { computed: { of: 'indicatorScore', indicatorId: row.id } as const }),
  };
}
