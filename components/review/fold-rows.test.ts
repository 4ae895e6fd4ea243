// Folding rows away leaves a whole grid, with its heads.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRows, foldToMarked, linesOf } from '@/components/review/fold-rows';
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { smallForm } from '@/lib/domain/evaluation/small-form';
import { coverGrid } from '@/lib/domain/form-layout/grid';
import { layoutForm } from '@/lib/domain/form-layout/layout';

const form = smallForm({
  funds: [
    { source: 'total', budget: '5', executed: '4' },
    { source: 'fiscal', budget: '5', executed: '4' },
  ],
  rows: [
    { group: 'quantity', name: '办结信访事项', weight: '20', target: '≥42件', actual: '40件' },
    { group: 'quantity', name: '接访', weight: '10', target: '≥10次', actual: '10次' },
    { group: 'served', name: '满意度', weight: '10', target: '≥90%', actual: '95%' },
  ],
});
const layout = layoutForm(form, scoreForm(form));
const row = (i: number) => form.indicators[i]?.id ?? '';

describe('any rows may be taken out', () => {
  test('and every place that is left is covered exactly once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: layout.rowCount - 1 })), (kept) => {
        const folded = foldRows(layout, (one) => kept.includes(one));
        expect(folded.rowCount).toBe(kept.length);
        expect(() => coverGrid(folded)).not.toThrow();
        expect(linesOf(folded).flat()).toEqual(folded.cells);
      }),
    );
  });

  test('all of them, or none', () => {
    expect(foldRows(layout, () => true)).toEqual(layout);
    expect(foldRows(layout, () => false)).toMatchObject({ rowCount: 0, cells: [] });
  });
});

test('a marked row stays with the heads of its columns and of its levels, and nothing else does', () => {
  const changed = indicatorCell(row(1), 'actual');
  const folded = foldToMarked(layout, (box) => box.cellIds[0] === changed);
  expect(linesOf(folded).map((line) => line.map((box) => box.text).filter(Boolean))).toEqual([
    expect.arrayContaining(['一级指标', '三级指标', '得分']),
    expect.arrayContaining(['产出指标（50分）', '数量指标', '接访', '10次']),
  ]);
});

test('nothing marked, nothing left', () => {
  expect(foldToMarked(layout, () => false).rowCount).toBe(0);
});
