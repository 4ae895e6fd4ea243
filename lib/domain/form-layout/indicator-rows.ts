// The indicator block (绩效指标): heads, merged level-1 and level-2 cells, one row per 三级指标.
import { indicatorCell, nodeCell } from '../evaluation/cells';
import { type Form, type IndicatorRow, indicatorText, type NodeRow } from '../evaluation/form';
import type { IndicatorScore, Scorecard } from '../evaluation/scorecard';
import type { IndicatorColumnKey } from '../template/template';
import { type Block, type Box, box, type SheetBox } from './box';
import { actualText, dimensionText, nodeName, scoreText, targetText, weightText } from './cell-text';
import type { ColumnPlan, Stretch } from './column-plan';
import { type GroupBlock, indicatorBlocks, rowsOf } from './indicator-blocks';

/** What the boxes of the block are made from. */
interface Sheet {
  readonly form: Form;
  readonly plan: ColumnPlan;
  readonly scores: ReadonlyMap<string, IndicatorScore>;
}

/** Heads and rows, without the total row. */
export function indicatorRows(form: Form, scorecard: Scorecard, plan: ColumnPlan): Block {
  const sheet: Sheet = {
    form,
    plan,
    scores: new Map(scorecard.indicators.map((score) => [score.id, score])),
  };
  const blocks = indicatorBlocks(form);
  const height = 1 + blocks.reduce((sum, block) => sum + rowsOf(block), 0);
  const { caption, columns } = form.template.indicators;
  const boxes: SheetBox[] = [
    box(0, plan.strip, { role: 'vertical', text: caption, rowSpan: height, scope: 'rowgroup' }),
  ];
  columns.forEach((column, i) => {
    boxes.push(box(0, at(plan, i), { role: 'head', text: column.label, scope: 'col' }));
  });
  let row = 1;
  for (const block of blocks) {
    boxes.push(...mergedBoxes(sheet, 'dimension', block.node, row, rowsOf(block)));
    for (const group of block.groups) {
      boxes.push(...mergedBoxes(sheet, 'group', group.node, row, group.rows.length));
      group.rows.forEach((indicator, i) => {
        boxes.push(...rowBoxes(sheet, { indicator, row: row + i, place: placeOf(form, group, i) }));
      });
      row += group.rows.length;
    }
  }
  return { boxes, height };
}

/** The merged box of a level, in each column that prints it. */
function mergedBoxes(
  { form, plan }: Sheet,
  key: 'dimension' | 'group',
  node: NodeRow | null,
  row: number,
  rowSpan: number,
): SheetBox[] {
  return columnsWith(form, plan, (k) => k === key).map(({ stretch }) => {
    if (node === null) return box(row, stretch, { role: 'blank', rowSpan });
    const name = nodeCell(node.id, 'name');
    return box(row, stretch, {
      role: 'head',
      rowSpan,
      text: key === 'dimension' ? dimensionText(form, node) : nodeName(form, node),
      cellIds: key === 'dimension' ? [name, nodeCell(node.id, 'weight')] : [name],
      scope: rowSpan > 1 ? 'rowgroup' : 'row',
    });
  });
}

/** The boxes of one 三级指标, or of the empty row that stands for none. */
function rowBoxes(
  sheet: Sheet,
  line: { indicator: IndicatorRow | null; row: number; place: string },
): SheetBox[] {
  const { form, plan } = sheet;
  return columnsWith(form, plan, (key) => key !== 'dimension' && key !== 'group').map(
    ({ key, label, stretch }) => {
      if (line.indicator === null) return box(line.row, stretch, { role: 'blank' });
      const content = indicatorBox(sheet, line.indicator, key);
      return box(line.row, stretch, { ...content, description: `「${line.place}」${label}` });
    },
  );
}

function indicatorBox(sheet: Sheet, row: IndicatorRow, key: IndicatorColumnKey): Box {
  const { form } = sheet;
  const { id } = row;
  switch (key) {
    case 'weight':
      return {
        role: 'input',
        text: weightText(form, indicatorText(form, id, 'weight')),
        cellIds: [indicatorCell(id, 'weight')],
      };
    case 'target':
      return {
        role: 'input',
        text: targetText(form, row),
        cellIds: [indicatorCell(id, 'target'), indicatorCell(id, 'direction'), indicatorCell(id, 'unit')],
      };
    case 'actual':
      return {
        role: 'input',
        text: actualText(form, row),
        cellIds: [indicatorCell(id, 'actual'), indicatorCell(id, 'attainment')],
      };
    case 'score':
      return scoreBox(sheet, row);
    case 'name':
    case 'reason':
    case 'reviewOpinion':
      return {
        role: 'input',
        text: indicatorText(form, id, key),
        cellIds: [indicatorCell(id, key)],
        align: 'left',
      };
    case 'direction':
    case 'unit':
      return { role: 'input', text: indicatorText(form, id, key), cellIds: [indicatorCell(id, key)] };
    case 'reviewScore':
      return {
        role: 'input',
        text: weightText(form, indicatorText(form, id, key)),
        cellIds: [indicatorCell(id, key)],
      };
    case 'dimension':
    case 'group':
      return { role: 'blank' };
  }
}

function scoreBox({ form, scores }: Sheet, row: IndicatorRow): Box {
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

/** How a row is called when a screen reader stands in it: its name, else its place under its 二级指标. */
function placeOf(form: Form, group: GroupBlock, index: number): string {
  const row = group.rows[index];
  const name = row ? indicatorText(form, row.id, 'name').trim() : '';
  if (name !== '') return name;
  return `${group.node ? nodeName(form, group.node) : '指标'}第 ${index + 1} 行`;
}

function columnsWith(
  form: Form,
  plan: ColumnPlan,
  wanted: (key: IndicatorColumnKey) => boolean,
): { key: IndicatorColumnKey; label: string; stretch: Stretch }[] {
  return form.template.indicators.columns.flatMap((column, i) =>
    wanted(column.key) ? [{ ...column, stretch: at(plan, i) }] : [],
  );
}

function at(plan: ColumnPlan, i: number): Stretch {
  return plan.indicators[i] ?? { from: 100, to: 100 };
}
