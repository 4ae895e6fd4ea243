// Moving about in the real layouts: merged cells, blocks with other columns, and the edges of the sheet.
import { expect, test } from 'vitest';
import { type CellId, fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { newForm } from '@/lib/domain/evaluation/new-form';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { DraftStore } from './draft-store';
import type { Step } from '@/components/drafting/sheet-map';
import { planSheet } from './sheet-plan';

let last = 0;
const newId = () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
const form = newForm({
  template: NATIONAL_2020,
  fiscalYear: 2021,
  head: { projectName: '甲', competentDepartment: '乙', implementingUnit: '丙' },
  newId,
});
const row = (index: number) => form.indicators[index]?.id ?? '';
const total = form.funds[0]?.id ?? '';
const plan = (targetsLocked = false) =>
  planSheet(new DraftStore(form, { targetsLocked }), { editable: true, targetsLocked });

function step(from: CellId, way: Step, column?: number, locked = false): CellId | null {
  const { map, boxOf } = plan(locked);
  const box = boxOf.get(from);
  return (box && map.next(box, way, column)?.cellIds[0]) ?? null;
}

test('left and right go from box to box of the line, past what is computed', () => {
  expect(step(indicatorCell(row(0), 'name'), 'right')).toBe(indicatorCell(row(0), 'target'));
  expect(step(fundCell(total, 'executed'), 'right')).toBe(fundCell(total, 'score'));
  expect(step(indicatorCell(row(0), 'name'), 'left')).toBeNull();
  expect(step(indicatorCell(row(0), 'reason'), 'right')).toBeNull();
});

test('up and down keep to the column, and cross blocks whose columns differ', () => {
  expect(step(indicatorCell(row(0), 'actual'), 'down')).toBe(indicatorCell(row(1), 'actual'));
  expect(step(indicatorCell(row(1), 'actual'), 'up')).toBe(indicatorCell(row(0), 'actual'));
  expect(step(indicatorCell(row(0), 'actual'), 'up')).toBe(fieldCell('goalActual'));
  expect(step(fieldCell('goalActual'), 'up', 6)).toBe(fundCell(form.funds[3]?.id ?? '', 'executed'));
  expect(step(indicatorCell(row(8), 'actual'), 'down')).toBeNull();
});

test('locked goals are passed over', () => {
  expect(step(indicatorCell(row(0), 'actual'), 'left', undefined, true)).toBeNull();
  expect(step(indicatorCell(row(0), 'actual'), 'right', undefined, true)).toBe(
    indicatorCell(row(0), 'score'),
  );
});

test('a pasted block covers lines downwards and boxes to the right, and says where the sheet ends', () => {
  const { map, boxOf } = plan();
  const from = boxOf.get(indicatorCell(row(7), 'score'));
  const block = from ? map.block(from, 3, 3) : [];
  expect(block.map((line) => line.map((box) => box?.cellIds[0] ?? null))).toEqual([
    [indicatorCell(row(7), 'score'), indicatorCell(row(7), 'reason'), null],
    [indicatorCell(row(8), 'score'), indicatorCell(row(8), 'reason'), null],
  ]);
});
