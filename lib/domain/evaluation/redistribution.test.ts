// What does not apply gives its points away by an act alone, to the hundredth, and nothing is lost on the way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicatorCell } from './cells';
import { applyText } from './edits';
import type { Form } from './form';
import { givePoints, takeBackPoints, takers, unassignedPoints } from './redistribution';
import { smallForm } from './small-form';

function apply(form: Form, texts: readonly (readonly [Parameters<typeof applyText>[1], string])[]): Form {
  return texts.reduce((next, [cell, text]) => applyText(next, cell, text), form);
}

const form = smallForm({
  rows: [
    { group: 'quantity', name: '甲', weight: '20' },
    { group: 'quality', name: '乙', weight: '10', notApplicable: '1' },
    { group: 'timeliness', name: '丙', weight: '10' },
    { group: 'social', name: '丁', weight: '30' },
  ],
});
const [first, second, third, fourth] = form.indicators;
if (!first || !second || !third || !fourth) throw new Error('the form lost its rows');

test('the points of a row that does not apply wait until they are given, first of all under its own 一级指标', () => {
  expect(unassignedPoints(form)).toBe(1000);
  expect(takers(form, second)).toEqual([first, third]);
  const edits = givePoints(form, unassignedPoints(form), takers(form, second));
  expect(edits).toEqual([
    [indicatorCell(first.id, 'addedWeight'), '6.67'],
    [indicatorCell(third.id, 'addedWeight'), '3.33'],
  ]);
  const given = apply(form, edits);
  expect(unassignedPoints(given)).toBe(0);
  expect(apply(given, takeBackPoints(given)).cells).toEqual(form.cells);
});

test('where nothing else stands under the 一级指标, all rows with points may take them', () => {
  expect(takers(apply(form, [[indicatorCell(second.id, 'node'), fourth.nodeId]]), fourth)).toHaveLength(2);
  const alone = apply(form, [
    [indicatorCell(first.id, 'notApplicable'), '1'],
    [indicatorCell(third.id, 'notApplicable'), '1'],
  ]);
  expect(takers(alone, second)).toEqual([fourth]);
});

test('whatever is given arrives in full, on top of what was given before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 5000 }),
      (weights, points) => {
        const rows = weights.map((weight) => ({ weight: String(weight / 100), addedWeight: '1' }));
        const random = smallForm({ rows: [...rows, { weight: String(points / 100), notApplicable: '1' }] });
        const before = unassignedPoints(random);
        const given = apply(random, givePoints(random, before, random.indicators.slice(0, -1)));
        expect(unassignedPoints(given)).toBe(0);
      },
    ),
  );
});
