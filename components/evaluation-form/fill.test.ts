// 按计算结果填入: one undo step, only where it is safe; and which rules hold for a cell.
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/domain/checks/rule';
import { RULES } from '@/lib/domain/checks/rules/all';
import { fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { smallForm } from '@/lib/domain/evaluation/small-form';
import { NATIONAL_2017 } from '@/lib/domain/template/national-2017';
import { placeOf, rulesAt } from './cell-rules';
import { DraftStore } from './draft-store';
import { fillAllOf, fillOf } from './fill';
import { orderText } from './findings-panel';

const form = smallForm({
  funds: [
    { source: 'total', budget: '10', executed: '9', score: '5' },
    { source: 'fiscal', budget: '10', executed: '8' },
  ],
  rows: [
    { name: '办结信访事项', weight: '20', target: '≥42 件', actual: '42 件', score: '12' },
    { name: '机制', weight: '10', target: '健全', actual: '健全', score: '9' },
  ],
});
const scored = { form, scorecard: scoreForm(form) };
const OPEN = { editable: true, targetsLocked: false };
const [total] = form.funds;
const [row, words] = form.indicators;
const score = fundCell(total?.id ?? '', 'score');
const executed = fundCell(total?.id ?? '', 'executed');

const finding = (cell: Finding['cell'], expected: string | null, more: Partial<Finding> = {}): Finding => ({
  rule: 'SE-15',
  severity: 'error',
  cell,
  printed: null,
  expected,
  also: [],
  message: '',
  fill: true,
  ...more,
});

describe('one finding', () => {
  it('puts its recomputed figure into its cell, as one undo step', () => {
    const store = new DraftStore(form, { targetsLocked: false });
    const text = fillOf(store, finding(executed, '8'), OPEN);
    expect(text).toEqual([executed, '8']);
    store.act(text ? [text] : [], executed);
    expect(store.text(executed)).toBe('8');
    store.undo();
    expect(store.text(executed)).toBe('9');
    expect(store.history.canUndo).toBe(false);
  });

  it('empties a score that the rule computes: it follows the rule from then on', () => {
    expect(fillOf(scored, finding(score, '9.00'), OPEN)).toEqual([score, '']);
    expect(fillOf(scored, finding(indicatorCell(row?.id ?? '', 'score'), '20.00'), OPEN)?.[1]).toBe('');
    expect(fillOf(scored, finding(indicatorCell(words?.id ?? '', 'score'), '10.00'), OPEN)?.[1]).toBe(
      '10.00',
    );
  });

  it('takes nothing where its rule does not offer it, where the cell is closed, or where it stands already', () => {
    const { fill: _, ...unsafe } = finding(executed, '8');
    expect(fillOf(scored, unsafe, OPEN)).toBeNull();
    expect(fillOf(scored, finding(executed, null), OPEN)).toBeNull();
    expect(fillOf(scored, finding(null, '8'), OPEN)).toBeNull();
    expect(fillOf(scored, finding(executed, '8'), { ...OPEN, editable: false })).toBeNull();
    expect(fillOf(scored, finding(fieldCell('printedTotalScore'), '8'), OPEN)).toBeNull();
    expect(fillOf(scored, finding(executed, '9'), OPEN)).toBeNull();
  });
});

describe('all at once', () => {
  const both = [finding(executed, '8'), finding(score, '8.00', { rule: 'SE-11' })];

  it('is offered for two or more cells', () => {
    expect(fillAllOf(scored, both, OPEN)).toEqual([
      [executed, '8'],
      [score, ''],
    ]);
    expect(fillAllOf(scored, both.slice(0, 1), OPEN)).toEqual([]);
  });

  it('is not offered where one cell would get two figures', () => {
    expect(fillAllOf(scored, [...both, finding(executed, '7')], OPEN)).toEqual([]);
  });

  it('is not offered where it makes a mistake that was none before', () => {
    // 99 in all against 10 in the rows: SE-15 speaks of the budget then.
    const worse = [
      finding(fundCell(total?.id ?? '', 'budget'), '99'),
      finding(score, '8.00', { rule: 'SE-11' }),
    ];
    expect(fillAllOf(scored, worse, OPEN)).toEqual([]);
  });
});

describe('the rules of a cell', () => {
  it('are those that name its field and that the template uses', () => {
    const place = placeOf(score);
    expect(place).toBe('fund/score');
    const ids = place ? rulesAt(place, NATIONAL_2017).map(({ id }) => id) : [];
    expect(ids).toEqual(expect.arrayContaining(['SE-11', 'SE-12']));
    const off = { ...NATIONAL_2017, checks: { severities: { 'SE-11': 'off' as const } } };
    expect(rulesAt('fund/score', off).map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'SE-11'));
  });

  it('exist for the fields a clerk fills in', () => {
    const places = ['fund/executed', 'indicator/actual', 'indicator/score', 'indicator/reason'] as const;
    for (const place of places) expect([place, rulesAt(place, NATIONAL_2017)]).not.toEqual([place, []]);
    expect(RULES.some(({ at }) => at === undefined || at.length > 0)).toBe(true);
  });
});

it('says how much comes right by itself', () => {
  expect(orderText(3, 5)).toBe('先改这 3 处，其余 5 处自动变对。');
  expect(orderText(2, 0)).toBe('按次序改这 2 处。');
});
