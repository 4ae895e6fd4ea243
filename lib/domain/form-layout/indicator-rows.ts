// The indicator block (绩效指标): heads, merged level-1 and level-2 cells, one row per 三级指标, and the total row.
import { fieldCell, indicatorCell, nodeCell } from '../evaluation/cells';
import {
  dimensions,
  type Form,
  fieldText,
  groupsOf,
  type IndicatorRow,
  indicatorText,
  liveIndicators,
  type NodeRow,
} from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { formatPoints, formatPointsShort } from '../format';
import type { IndicatorColumnKey } from '../template/template';
import { type Box, box } from './box';
import { actualText, dimensionText, nodeName, scoreText, targetText, weightText } from './cell-text';
import type { ColumnPlan, Stretch } from './column-plan';
import type { LayoutCell } from './layout-types';

/** A level-2 cell and its rows; a row of null is an empty one. */
interface GroupBlock {
  readonly node: NodeRow | null;
  readonly rows: readonly (IndicatorRow | null)[];
}

/** A level-1 cell and its groups. */
interface DimensionBlock {
  readonly node: NodeRow | null;
  readonly groups: readonly GroupBlock[];
}

/** The block from `top` on, without the total row, and how many rows it is high. */
export function indicatorRows(
  form: Form,
  scorecard: Scorecard,
  plan: ColumnPlan,
  top: number,
): { cells: LayoutCell[]; height: number } {
  const blocks = indicatorBlocks(form);
  const height = 1 + blocks.reduce((sum, block) => sum + rowsOf(block), 0);
  const { caption, columns } = form.template.indicators;
  const cells: LayoutCell[] = [
    box(plan, top, plan.strip, { role: 'vertical', text: caption, rowSpan: height, scope: 'rowgroup' }),
  ];
  columns.forEach((column, i) => {
    cells.push(box(plan, top, at(plan, i), { role: 'head', text: column.label, scope: 'col' }));
  });
  let row = top + 1;
  for (const block of blocks) {
    cells.push(...mergedBoxes(form, plan, 'dimension', block.node, row, rowsOf(block)));
    for (const group of block.groups) {
      cells.push(...mergedBoxes(form, plan, 'group', group.node, row, group.rows.length));
      group.rows.forEach((indicator, i) => {
        cells.push(
          ...rowBoxes(form, scorecard, plan, { indicator, row: row + i, place: placeOf(form, group, i) }),
        );
      });
      row += group.rows.length;
    }
  }
  return { cells, height };
}

/** 总分: label up to the first of 分值 and 得分, then the totals, then the grade in the last box of words. */
export function totalRow(form: Form, scorecard: Scorecard, plan: ColumnPlan, row: number): LayoutCell[] {
  const columns = form.template.indicators.columns;
  const first = columns.findIndex((c) => c.key === 'weight' || c.key === 'score');
  const labelEnd = plan.indicators[first]?.from ?? 100;
  const cells = [
    box(
      plan,
      row,
      { from: 0, to: labelEnd },
      { role: 'label', text: form.template.totalLabel, scope: 'row' },
    ),
  ];
  let blankFrom: number | null = null;
  for (let i = first; i >= 0 && i < columns.length; i += 1) {
    const stretch = at(plan, i);
    const content = totalBox(form, scorecard, columns[i]?.key);
    if (content === null) {
      blankFrom ??= stretch.from;
      if (i + 1 < columns.length && totalBox(form, scorecard, columns[i + 1]?.key) === null) continue;
      cells.push(box(plan, row, { from: blankFrom, to: stretch.to }, { role: 'blank' }));
      blankFrom = null;
    } else {
      cells.push(box(plan, row, stretch, content));
    }
  }
  return cells;
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

/**
 * Levels 1 and 2 with their rows. A working form keeps an empty row where a 二级指标 has none, so that there is somewhere to
 * add one; a printed form has no such row, save for a 一级指标 that would otherwise vanish with its declared points.
 */
function indicatorBlocks(form: Form): DimensionBlock[] {
  const live = liveIndicators(form);
  const working = form.origin === 'working';
  const known = new Set(form.nodes.map((node) => node.id));
  const blocks: DimensionBlock[] = dimensions(form).map((node) => {
    const own = live.filter((row) => row.nodeId === node.id);
    const groups: GroupBlock[] = own.length > 0 ? [{ node: null, rows: own }] : [];
    for (const group of groupsOf(form, node.id)) {
      const rows = live.filter((row) => row.nodeId === group.id);
      if (rows.length > 0) groups.push({ node: group, rows });
      else if (working) groups.push({ node: group, rows: [null] });
    }
    return { node, groups: groups.length > 0 ? groups : [{ node: null, rows: [null] }] };
  });
  // A row must never vanish from print, whatever its node was.
  const strays = live.filter((row) => !known.has(row.nodeId));
  if (strays.length > 0) blocks.push({ node: null, groups: [{ node: null, rows: strays }] });
  return blocks;
}

function rowsOf(block: DimensionBlock): number {
  return block.groups.reduce((sum, group) => sum + group.rows.length, 0);
}

/** The merged box of a level, in each column that prints it. */
function mergedBoxes(
  form: Form,
  plan: ColumnPlan,
  key: 'dimension' | 'group',
  node: NodeRow | null,
  row: number,
  rowSpan: number,
): LayoutCell[] {
  return columnsWith(form, plan, (k) => k === key).map(({ stretch }) => {
    if (node === null) return box(plan, row, stretch, { role: 'blank', rowSpan });
    const name = nodeCell(node.id, 'name');
    return box(plan, row, stretch, {
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
  form: Form,
  scorecard: Scorecard,
  plan: ColumnPlan,
  line: { indicator: IndicatorRow | null; row: number; place: string },
): LayoutCell[] {
  return columnsWith(form, plan, (key) => key !== 'dimension' && key !== 'group').map(
    ({ key, label, stretch }) => {
      if (line.indicator === null) return box(plan, line.row, stretch, { role: 'blank' });
      const content = indicatorBox(form, scorecard, line.indicator, key);
      return box(plan, line.row, stretch, { ...content, description: `「${line.place}」${label}` });
    },
  );
}

function indicatorBox(form: Form, scorecard: Scorecard, row: IndicatorRow, key: IndicatorColumnKey): Box {
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
      return scoreBox(form, scorecard, row);
    case 'name':
    case 'reason':
      return {
        role: 'input',
        text: indicatorText(form, id, key),
        cellIds: [indicatorCell(id, key)],
        align: 'left',
      };
    case 'dimension':
    case 'group':
      return { role: 'blank' };
  }
}

function scoreBox(form: Form, scorecard: Scorecard, row: IndicatorRow): Box {
  const result = scorecard.indicators.find((score) => score.id === row.id);
  const typed = indicatorText(form, row.id, 'score');
  const { quantitative, qualitative } = form.template.scoring;
  const mode = indicatorText(form, row.id, 'direction') === 'qualitative' ? qualitative : quantitative;
  const fixed = form.origin === 'working' && mode === 'automatic' && result?.suggestion.kind === 'exact';
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
