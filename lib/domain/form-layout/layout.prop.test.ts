// Laws of the layout over random forms: the grid is complete, every live cell stands in it once, widths add up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellId } from '../evaluation/cells';
import { fieldCell, fundCell, indicatorCell, nodeCell } from '../evaluation/cells';
import { type Form, type FundRow, type IndicatorRow, liveIndicators, type NodeRow } from '../evaluation/form';
import { scoreForm } from '../evaluation/scoring';
import { NATIONAL_2017 } from '../template/national-2017';
import { NATIONAL_2020 } from '../template/national-2020';
import type { Template } from '../template/template';
import { coverGrid } from './grid';
import { layoutForm } from './layout';

/** Built-in templates, and families nobody has written yet: columns dropped, reordered, head lines of any length. */
const template: fc.Arbitrary<Template> = fc
  .record({
    base: fc.constantFrom(NATIONAL_2017, NATIONAL_2020),
    indicators: fc.shuffledSubarray([...NATIONAL_2017.indicators.columns], { minLength: 3 }),
    funds: fc.shuffledSubarray([...NATIONAL_2020.funds.columns], { minLength: 1 }),
    pairs: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
    asShipped: fc.boolean(),
  })
  .map(({ base, indicators, funds, pairs, asShipped }) => {
    if (asShipped) return base;
    const pair = { label: '项目名称', fields: ['projectName' as const] };
    return {
      ...base,
      header: pairs.map((count) => Array.from({ length: count }, () => pair)),
      indicators: { ...base.indicators, columns: indicators },
      funds: { ...base.funds, columns: funds },
    };
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
    texts: fc.array(words, { minLength: 7, maxLength: 7 }),
  })
  .map(({ template, origin, sources, tree, direct, texts }) => {
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
    const addRow = (nodeId: string, removed: boolean) => {
      const id = newId();
      indicators.push({ id, nodeId, position: String(next), removed });
      for (const field of ['name', 'weight', 'target', 'actual', 'score', 'reason'] as const)
        cells.set(indicatorCell(id, field), text());
    };
    for (const groups of tree) {
      const parentId = newId();
      nodes.push({ id: parentId, parentId: null, key: null });
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

test('each live indicator stands on exactly one row of its own, in the order of the form; removed ones on none', () => {
  fc.assert(
    fc.property(form, (random) => {
      const key = random.template.indicators.columns.find(
        (c) => c.key !== 'dimension' && c.key !== 'group',
      )?.key;
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
