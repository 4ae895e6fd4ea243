// The indicator block (绩效指标): heads, merged level-1 and level-2 cells, one row per 三级指标.
import { nodeCell } from '../evaluation/cells';
import { type Form, type IndicatorRow, indicatorText, type NodeRow } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { settled } from '../template/settled';
import type { IndicatorColumnKey } from '../template/template';
import { type Block, box, type SheetBox, stack } from './box';
import { dimensionText, groupText, nodeName } from './cell-text';
import { type ColumnPlan, type Stretch, stripRole } from './column-plan';
import { goalName } from './goal-rows';
import { type DimensionBlock, type GroupBlock, indicatorBlocks, rowsOf } from './indicator-blocks';
import { indicatorBox, type IndicatorSheet } from './indicator-boxes';
import { indicatorHeads } from './indicator-heads';
import { scoreRuns } from './merged-scores';

/** The boxes of the block are made from these. */
interface Sheet extends IndicatorSheet {
  readonly plan: ColumnPlan;
  /** How many rows the score that begins on a row stands for; 0 where one above stands for it. */
  readonly runs: ReadonlyMap<string, number>;
}

/** Heads and rows, without the total row. `heads` is how many lines repeat on each printed page. */
export function indicatorRows(form: Form, scorecard: Scorecard, plan: ColumnPlan): Block & { heads: number } {
  const blocks = indicatorBlocks(form);
  const sheet: Sheet = {
    form,
    plan,
    scores: new Map(scorecard.indicators.map((score) => [score.id, score])),
    runs: scoreRuns(form, blocks),
  };
  const heads = indicatorHeads(form.template, plan);
  const rows = stack(blocks.map((block) => dimensionRows(sheet, block)));
  const { boxes, height } = stack([heads, rows]);
  return { boxes: [...captions(form, plan, heads.height, blocks), ...boxes], height, heads: heads.height };
}

/** What stands at the left: the caption of the block, or each goal beside its own 一级指标. */
function captions(
  form: Form,
  plan: ColumnPlan,
  heads: number,
  blocks: readonly DimensionBlock[],
): SheetBox[] {
  const { template } = form;
  const { caption } = template.indicators;
  const goals = settled(template).goals;
  const all = blocks.reduce((sum, block) => sum + rowsOf(block), 0);
  if (!template.dimensions.some(({ goal }) => goal !== undefined)) {
    return [
      box(0, plan.strip, { role: stripRole(plan), text: caption, rowSpan: heads + all, scope: 'rowgroup' }),
    ];
  }
  const boxes = [box(0, plan.strip, { role: 'head', text: caption, rowSpan: heads, scope: 'col' })];
  let row = heads;
  let goal = goals[0];
  for (const run of runsOf(blocks, (block) => {
    const key = template.dimensions.find((dimension) => dimension.key === block.node?.key)?.goal;
    goal = goals.find((one) => one.key === key) ?? goal;
    return goal;
  })) {
    const rowSpan = run.items.reduce((sum, block) => sum + rowsOf(block), 0);
    const text = run.key ? goalName(run.key) : caption;
    boxes.push(box(row, plan.strip, { role: 'head', text, rowSpan, scope: 'rowgroup' }));
    row += rowSpan;
  }
  return boxes;
}

/** Neighbours with the same key. */
function runsOf<T, K>(items: readonly T[], keyOf: (item: T) => K): { key: K; items: T[] }[] {
  const runs: { key: K; items: T[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last?.key === key) last.items.push(item);
    else runs.push({ key, items: [item] });
  }
  return runs;
}

function dimensionRows(sheet: Sheet, block: DimensionBlock): Block {
  const height = rowsOf(block);
  const groups = stack(
    block.groups.map((group): Block => {
      const rows = group.rows.flatMap((indicator, i) =>
        rowBoxes(sheet, { indicator, row: i, place: placeOf(sheet.form, group, i) }),
      );
      const { node } = group;
      const boxes = [...levelBoxes(sheet, 'group', node, group.rows.length), ...rows];
      return { boxes, height: group.rows.length };
    }),
  );
  return { boxes: [...levelBoxes(sheet, 'dimension', block.node, height), ...groups.boxes], height };
}

/** The merged box of a level, in each column that prints it. */
function levelBoxes(
  { form, plan }: Sheet,
  key: 'dimension' | 'group',
  node: NodeRow | null,
  rowSpan: number,
): SheetBox[] {
  return columnsWith(form, plan, (k) => k === key).map(({ stretch }) => {
    if (node === null) return box(0, stretch, { role: 'blank', rowSpan });
    const name = nodeCell(node.id, 'name');
    const showsWeight = key === 'dimension' || settled(form.template).groupShowsWeight;
    return box(0, stretch, {
      role: 'head',
      rowSpan,
      text: key === 'dimension' ? dimensionText(form, node) : groupText(form, node),
      cellIds: showsWeight ? [name, nodeCell(node.id, 'weight')] : [name],
      scope: rowSpan > 1 ? 'rowgroup' : 'row',
    });
  });
}

/** The boxes of one 三级指标, or of the empty row that stands for none. */
function rowBoxes(
  sheet: Sheet,
  line: { indicator: IndicatorRow | null; row: number; place: string },
): SheetBox[] {
  const { form, plan, runs } = sheet;
  const { indicator, row, place } = line;
  return columnsWith(form, plan, (key) => key !== 'dimension' && key !== 'group').flatMap(
    ({ key, label, stretch }) => {
      if (indicator === null) return [box(row, stretch, { role: 'blank' })];
      const rowSpan = key === 'score' ? (runs.get(indicator.id) ?? 1) : 1;
      if (rowSpan === 0) return [];
      const content = indicatorBox(sheet, indicator, key);
      return [box(row, stretch, { ...content, rowSpan, description: `「${place}」${label}` })];
    },
  );
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
  return form.template.indicators.columns.flatMap((column, i) => {
    const stretch = plan.indicators[i];
    return stretch && wanted(column.key) ? [{ ...column, stretch }] : [];
  });
}
