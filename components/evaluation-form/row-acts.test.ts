// 不适用, points given away by hand, and one score for several rows: each act one undo step, and the sheet follows.
import { expect, test } from 'vitest';
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { unassignedPoints } from '@/lib/domain/evaluation/redistribution';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { smallForm } from '@/lib/domain/evaluation/small-form';
import { HUBEI } from '@/lib/domain/template/hubei';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import { DraftStore } from './draft-store';
import { printedText } from './printed-text';
import { givePointsOf, mergeWithAbove, rowAbove, setApplicable, splitScore } from './row-acts';
import { planSheet } from './sheet-plan';

function open() {
  const store = new DraftStore(
    smallForm({
      template: NATIONAL_2020,
      rows: [
        { name: '甲', weight: '20', target: '≥42件', actual: '42件' },
        { name: '乙', group: 'quality', weight: '10', target: '≥90%', actual: '93%' },
        { name: '丙', group: 'timeliness', weight: '10', target: '100%', actual: '50%' },
      ],
    }),
    { targetsLocked: true },
  );
  const [first = '', second = '', third = ''] = store.form.indicators.map(({ id }) => id);
  return { store, first, second, third };
}

test('a row that does not apply prints so, and its points move only when somebody moves them', () => {
  const { store, first, second, third } = open();
  setApplicable(store, second, false);
  expect(printedText(store, indicatorCell(second, 'weight'))).toBe('—');
  expect(store.rowScore(second)?.score).toBeNull();
  expect(store.rowScore(first)?.weight).toBe(2000);
  expect(unassignedPoints(store.form)).toBe(1000);
  const [a, c] = [first, third].map((id) => store.form.indicators.find((row) => row.id === id));
  if (!a || !c) throw new Error('the form lost its rows');
  givePointsOf(store, second, [a, c]);
  expect(unassignedPoints(store.form)).toBe(0);
  expect(printedText(store, indicatorCell(first, 'weight'))).toBe('26.67');
  expect(store.rowScore(third)?.score).toBe(667);
  expect(store.scorecard).toEqual(scoreForm(store.form));
  store.undo();
  expect(unassignedPoints(store.form)).toBe(1000);
});

test('taking back the last mark takes back what was given away, in the same step', () => {
  const { store, first, second } = open();
  setApplicable(store, second, false);
  const [row] = store.form.indicators;
  if (row) givePointsOf(store, second, [row]);
  expect(store.text(indicatorCell(first, 'addedWeight'))).toBe('10');
  setApplicable(store, second, true);
  expect(store.text(indicatorCell(first, 'addedWeight'))).toBe('');
  expect(unassignedPoints(store.form)).toBe(0);
  store.undo();
  expect(store.text(indicatorCell(first, 'addedWeight'))).toBe('10');
});

test('one score for several rows is one box of the sheet, until they part again', () => {
  const form = smallForm({
    template: HUBEI,
    rows: ['甲', '乙', '丙'].map((name) => ({ name, target: '≥1', actual: '1' })),
  });
  const other = smallForm({ template: HUBEI, rows: [{ name: '丁', group: 'economic' }] });
  const store = new DraftStore(form, { targetsLocked: true });
  const [first = '', second = '', third = ''] = form.indicators.map(({ id }) => id);
  const boxes = () =>
    planSheet(store, { editable: true, targetsLocked: true }).layout.cells.filter(({ cellIds }) =>
      cellIds[0]?.endsWith('/score'),
    );
  const spans = () =>
    boxes().flatMap(({ cellIds, rowSpan }) => (cellIds[0]?.startsWith('ind') ? [rowSpan] : []));
  expect(rowAbove(form, first)).toBeNull();
  expect(rowAbove(other, other.indicators[0]?.id ?? '')).toBeNull();
  mergeWithAbove(store, second);
  mergeWithAbove(store, third);
  expect(spans()).toEqual([3]);
  expect(store.text(indicatorCell(third, 'merge'))).toBe(first);
  splitScore(store, third);
  expect(spans()).toEqual([2, 1]);
  splitScore(store, second);
  expect(spans()).toEqual([1, 1, 1]);
  expect(store.text(indicatorCell(first, 'merge'))).toBe('');
});
