// Laws of the layout over random forms: the grid is complete, every live cell stands in it once, widths add up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellId } from '../evaluation/cells';
import { fieldCell, fundCell, indicatorCell, nodeCell } from '../evaluation/cells';
import { type Form, type FundRow, type IndicatorRow, liveIndicators, type NodeRow } from '../evaluation/form';
import { scoreForm } from '../evaluation/scoring';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { NATIONAL_2020 } from '../template/national-2020';
import { fundColumnKey, indicatorColumnKey, type Template, templateSchema } from '../template/template';
import { coverGrid } from './grid';
import { layoutForm } from './layout';

const name = fc.constantFrom('situation', 'problem', 'measure', 'risk');
const label = fc.constantFrom('问题', '改进措施', '其他需要说明的事项');
const unique = { selector: ({ key }: { key: string }) => key };

/** What a template may add to the form that prints least: absent keys are as likely as present ones. */
const further = fc.record(
  {
    moneyUnit: fc.constantFrom('元' as const, '万元' as const),
    scored: fc.boolean(),
    formNo: fc.constant('公开 13 表'),
    gradeLabel: fc.constant('自评等级'),
    management: fc.record({
      caption: fc.constant('资金管理情况'),
      head: label,
      columns: fc.uniqueArray(fc.record({ key: name, label }), { ...unique, minLength: 1, maxLength: 4 }),
      rows: fc.uniqueArray(fc.record({ key: name, label }), { ...unique, minLength: 1, maxLength: 4 }),
      place: fc.constantFrom('afterFunds' as const, 'afterIndicators' as const),
    }),
    boxes: fc.array(
      fc.record({
        name: label,
        label,
        key: name,
        place: fc.constantFrom('head', 'beforeIndicators', 'afterIndicators', 'afterTotal', 'outside'),
      }),
      { maxLength: 4 },
    ),
    signatures: fc.array(
      fc.array(fc.record({ label, key: name }, { requiredKeys: ['label'] }), { minLength: 1, maxLength: 5 }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['boxes'] },
);

/** Built-in templates, and families nobody has written yet: any columns in any order, any blocks, head lines of any length. */
const template: fc.Arbitrary<Template> = fc
  .record({
    base: fc.constantFrom(...BUILT_IN_TEMPLATES),
    indicators: fc.shuffledSubarray(indicatorColumnKey.options, { minLength: 3 }),
    under: fc.array(fc.constantFrom('年度指标值', '审核', undefined), { minLength: 12, maxLength: 12 }),
    funds: fc.shuffledSubarray(fundColumnKey.options, { minLength: 1 }),
    pairs: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
    goals: fc.integer({ min: 1, max: 3 }),
    mergedScores: fc.boolean(),
    further,
    asShipped: fc.boolean(),
  })
  .map(({ base, indicators, under, funds, pairs, goals, mergedScores, further, asShipped }) => {
    if (asShipped) return base;
    const pair = { label: '项目名称', fields: ['projectName'] };
    const items = ['first', 'second', 'third'].slice(0, goals).map((key) => ({ key, name: '年度绩效目标' }));
    return templateSchema.parse({
      ...NATIONAL_2020,
      ...further,
      header: pairs.map((count) => Array.from({ length: count }, () => pair)),
      goals: { ...base.goals, items },
      indicators: {
        ...base.indicators,
        mergedScores,
        columns: indicators.map((key, i) => ({ key, label: key, ...(under[i] && { under: under[i] }) })),
      },
      dimensions: NATIONAL_2020.dimensions.map((dimension, i) => ({
        ...dimension,
        ...(goals > 1 && { goal: items[i % goals]?.key }),
      })),
      funds: {
        ...base.funds,
        divisions: [
          { key: 'income', label: '按收入性质' },
          { key: 'spending', label: '按支出性质' },
        ],
        rows: NATIONAL_2020.funds.rows.map((row, i) => ({
          ...row,
          ...(i > 1 && { by: i % 2 === 0 ? 'income' : 'spending' }),
        })),
        columns: funds.map((key) => ({ key, label: key })),
      },
    });
  });

const words = fc.oneof(
  fc.constantFrom('', '10', ' 9 ', '95.5', '-', '不少于 42 件', '100%'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const form: fc.Arbitrary<Form> = fc
  .record({
    template,
    origin: fc.constantFrom('working' as const, 'printed' as const),
    sources: fc.array(
      fc.constantFrom('total' as const, 'fiscal' as const, 'carryover' as const, 'other' as const),
      { maxLength: 6 },
    ),
    tree: fc.array(fc.array(fc.array(fc.boolean(), { maxLength: 4 }), { maxLength: 4 }), { maxLength: 4 }),
    direct: fc.integer({ min: 0, max: 2 }),
    merged: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    texts: fc.array(words, { minLength: 7, maxLength: 7 }),
  })
  .map(({ template, origin, sources, tree, direct, merged, texts }) => {
    let next = 0;
    const newId = () => `00000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`;
    const text = () => texts[next % texts.length] ?? '';
    const cells = new Map<CellId, string>([[fieldCell('projectName'), text()]]);
    const funds: FundRow[] = sources.map((source) => ({ id: newId(), source }));
    for (const { id } of funds) {
      for (const field of ['budget', 'executed', 'weight', 'rate', 'score'] as const)
        cells.set(fundCell(id, field), text());
    }
    const nodes: NodeRow[] = [];
    const indicators: IndicatorRow[] = [];
    let leader = '';
    const addRow = (nodeId: string, removed: boolean) => {
      const id = newId();
      if (merged[next % merged.length] !== true) leader = id;
      cells.set(indicatorCell(id, 'merge'), leader);
      indicators.push({ id, nodeId, position: String(next), removed });
      for (const field of ['name', 'weight', 'target', 'actual', 'score', 'reason'] as const)
        cells.set(indicatorCell(id, field), text());
    };
    for (const groups of tree) {
      const parentId = newId();
      const key = template.dimensions[nodes.length % template.dimensions.length]?.key ?? null;
      nodes.push({ id: parentId, parentId: null, key });
      cells.set(nodeCell(parentId, 'weight'), text());
      for (let i = 0; i < direct; i += 1) addRow(parentId, false);
      for (const rows of groups) {
        const id = newId();
        nodes.push({ id, parentId, key: null });
        for (const removed of rows) addRow(id, removed);
      }
    }
    return {
      origin,
      fiscalYear: 2021,
      template,
      moneyUnit: template.moneyUnit,
      funds,
      nodes,
      indicators,
      cells,
    };
  });

test('every place of the grid is covered exactly once, and the widths add to 100', () => {
  fc.assert(
    fc.property(form, (random) => {
      const layout = layoutForm(random, scoreForm(random));
      const grid = coverGrid(layout);
      expect(grid).toHaveLength(layout.rowCount);
      expect(layout.columnWidths).toHaveLength(layout.columnCount);
      expect(layout.columnWidths.reduce((sum, width) => sum + width, 0)).toBe(100);
      expect(layout.columnWidths.every((width) => width > 0)).toBe(true);
      expect(grid[layout.indicatorHeadRow]?.filter((cell) => cell.role === 'head').length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

/** Columns whose boxes may stand for several rows. */
const SHARED = ['dimension', 'group', 'score'];

test('each live indicator stands on exactly one row of its own, in the order of the form; removed ones on none', () => {
  fc.assert(
    fc.property(form, (random) => {
      const key = random.template.indicators.columns.find(({ key }) => !SHARED.includes(key))?.key;
      fc.pre(key !== undefined && key !== 'dimension' && key !== 'group');
      const layout = layoutForm(random, scoreForm(random));
      const printed = layout.cells
        .map((cell) => cell.cellIds[0])
        .filter((id) => id?.startsWith('indicator/') && id.endsWith(`/${key}`));
      const live = liveIndicators(random).map((row) => indicatorCell(row.id, key));
      expect(new Set(printed)).toEqual(new Set(live));
      expect(printed).toHaveLength(live.length);
    }),
    { numRuns: 300 },
  );
});

test('a printed form prints the texts of its scores and amounts as they stand', () => {
  fc.assert(
    fc.property(form, (random) => {
      fc.pre(random.origin === 'printed');
      for (const cell of layoutForm(random, scoreForm(random)).cells) {
        if (cell.role !== 'input' || cell.cellIds.length !== 1) continue;
        expect(cell.text).toBe(random.cells.get(cell.cellIds[0] as CellId) ?? '');
      }
    }),
  );
});

test('a score that stands for several rows covers them all, and each row has one box of it', () => {
  fc.assert(
    fc.property(form, (random) => {
      const column = random.template.indicators.columns.findIndex(({ key }) => key === 'score');
      fc.pre(column >= 0);
      const layout = layoutForm(random, scoreForm(random));
      const boxes = layout.cells.filter(
        ({ cellIds }) => cellIds[0]?.startsWith('indicator/') && cellIds[0].endsWith('/score'),
      );
      const rows = boxes.reduce((sum, { rowSpan }) => sum + rowSpan, 0);
      expect(rows).toBe(liveIndicators(random).length);
      if (!random.template.indicators.mergedScores) expect(boxes).toHaveLength(rows);
    }),
  );
});

test('what a template prints beside the table stands on the sheet exactly once', () => {
  fc.assert(
    fc.property(form, (random) => {
      const { boxes, signatures, management } = random.template;
      const printed = layoutForm(random, scoreForm(random)).cells.flatMap(({ cellIds }) => cellIds);
      const count = (start: string) => printed.filter((id) => id.startsWith(start)).length;
      const inManagement = (management?.rows.length ?? 0) * (management?.columns.length ?? 0);
      const declared = boxes.filter(({ key, place }) => key !== undefined && place !== 'outside').length;
      const signed = (signatures ?? []).flat().filter(({ key }) => key !== undefined).length;
      const names = ['situation', 'problem', 'measure', 'risk'].map((one) => `field/${one}`);
      fc.pre(random.template.family === NATIONAL_2020.family);
      expect(names.reduce((sum, one) => sum + count(one), 0)).toBe(inManagement + declared + signed);
    }),
  );
});
