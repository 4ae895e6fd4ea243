// What counts, what is missing, totals, grades.
import { describe, expect, test } from 'vitest';
import { NATIONAL_2017 } from '../template/national-2017';
import type { Template } from '../template/template';
import { agrees } from './effective-score';
import type { Points } from '../points';
import { assemble, scoreExecution, scoreForm, scoreIndicator } from './scoring';
import { type SmallForm, smallForm } from './small-form';

const withScoring = (scoring: Partial<Template['scoring']>): Template => ({
  ...NATIONAL_2017,
  scoring: { ...NATIONAL_2017.scoring, ...scoring },
});
const funds: SmallForm['funds'] = [{ source: 'total', budget: '5', executed: '4' }];
/** 50 + 30 + 10, and 10 for execution: all met but the first, 40 of 50 in number. */
const rows: SmallForm['rows'] = [
  { group: 'quantity', name: '甲', weight: '50', target: '≥50件', actual: '40件' },
  { group: 'social', name: '乙', weight: '30', target: '100%', actual: '100%' },
  { group: 'served', name: '丙', weight: '10', target: '≥90%', actual: '95%' },
];

describe('the score that counts', () => {
  const score = (template: Template, origin: 'working' | 'printed', typed: string) => {
    const card = scoreForm(smallForm({ template, origin, funds, rows: [{ ...rows[0], score: typed }] }));
    const [row] = card.indicators;
    return row && { score: row.score, departs: row.departs };
  };

  test.each([
    ['editable', 'working', '', { score: 4000, departs: false }],
    ['editable', 'working', '45', { score: 4500, departs: true }],
    ['editable', 'working', '40.05', { score: 4005, departs: false }],
    ['editable', 'working', '40.06', { score: 4006, departs: true }],
    ['editable', 'working', '四十', { score: 4000, departs: false }],
    ['automatic', 'working', '', { score: 4000, departs: false }],
    ['automatic', 'working', '45', { score: 4000, departs: true }],
    ['manual', 'working', '', { score: null, departs: false }],
    ['manual', 'working', '45', { score: 4500, departs: true }],
    ['editable', 'printed', '', { score: null, departs: false }],
    ['automatic', 'printed', '45', { score: 4500, departs: true }],
  ] as const)('%s, %s form, typed %j', (quantitative, origin, typed, expected) => {
    expect(score(withScoring({ quantitative }), origin, typed)).toEqual(expected);
  });

  test('a band never fills in a score, and a score outside it departs', () => {
    const row = { group: 'social', weight: '10', target: '显著', actual: '显著', attainment: 'met' };
    const of = (typed: string) => scoreForm(smallForm({ rows: [{ ...row, score: typed }] })).indicators[0];
    expect(of('')).toMatchObject({ score: null, departs: false });
    expect(of('8')).toMatchObject({ score: 800, departs: false });
    expect(of('7.99')).toMatchObject({ score: 799, departs: true });
    expect(of('10.01')).toMatchObject({ score: 1001, departs: true });
  });

  test('an automatic template keeps what was typed where no rule can compute', () => {
    const row = { weight: '10', target: '显著', score: '9' };
    const template = withScoring({ quantitative: 'automatic' });
    expect(scoreForm(smallForm({ template, rows: [row] })).indicators[0]?.score).toBe(900);
  });

  test('scores agree within 0.05, or rounded to a whole number', () => {
    const pairs: readonly [number, number, boolean][] = [
      [950, 951, true],
      [956, 951, true],
      [957, 951, false],
      [1000, 991, true],
      [900, 991, false],
      [0, 49, true],
      [100, 50, true],
      [0, 50, false],
    ];
    for (const [typed, computed, same] of pairs)
      expect(agrees(typed as Points, computed as Points)).toBe(same);
  });
});

describe('totals', () => {
  test('are the sums of their parts', () => {
    const card = scoreForm(smallForm({ funds, rows }));
    expect(card).toMatchObject({
      totalWeight: 10000,
      indicatorTotal: 8000,
      total: 8800,
      totalByRule: 8800,
      totalPrinted: null,
      grade: '良',
      noGrade: null,
      missing: 0,
    });
    expect(
      card.dimensions.map(({ declared, weight, score, missing }) => [declared, weight, score, missing]),
    ).toEqual([
      [5000, 5000, 4000, 0],
      [3000, 3000, 3000, 0],
      [1000, 1000, 1000, 0],
    ]);
  });

  test('by rule every score a rule can compute takes the place of the typed one, the others stay', () => {
    const typed = rows.map((row) => ({ ...row, score: '7' }));
    const qualitative = { group: 'economic', weight: '5', target: '显著', attainment: 'met', score: '4' };
    const card = scoreForm(smallForm({ funds, rows: [...typed, qualitative] }));
    expect(card.total).toBe(800 + 3 * 700 + 400);
    expect(card.totalByRule).toBe(8800 + 400);
  });

  test('by rule is not defined where no rule could compute anything', () => {
    const card = scoreForm(smallForm({ rows: [{ weight: '10', target: '显著', score: '9' }] }));
    expect(card.totalByRule).toBeNull();
    expect(card.total).toBe(900);
  });

  test('removed rows count for nothing', () => {
    const card = scoreForm(
      smallForm({ funds, rows: [...rows, { weight: '10', score: '10', removed: '1' }] }),
    );
    expect(card.totalWeight).toBe(10000);
    expect(card.indicators).toHaveLength(3);
  });

  test('the printed total is that of a printed form alone', () => {
    const fields = { printedTotalScore: '95' };
    expect(scoreForm(smallForm({ origin: 'printed', fields })).totalPrinted).toBe(9500);
    expect(scoreForm(smallForm({ origin: 'working', fields })).totalPrinted).toBeNull();
  });
});

describe('the grade', () => {
  const gradeAt = (score: string) =>
    scoreForm(
      smallForm({
        funds: [{ source: 'total', budget: '1', executed: '0' }],
        rows: [{ weight: '90', target: '显著', score }],
      }),
    );

  test.each([
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('a total of %s is %s', (score, grade) => {
    expect(gradeAt(score)).toMatchObject({ grade, noGrade: null });
  });

  test('none while weights are not 100', () => {
    const card = scoreForm(
      smallForm({ funds, rows: [...rows, { weight: '10', target: '100%', actual: '100%' }] }),
    );
    expect(card).toMatchObject({ totalWeight: 11000, grade: null, noGrade: '分值合计 110，不可评级' });
  });

  test('none while scores are missing, which are counted', () => {
    const unanswered = rows.map((row, i) => (i === 1 ? row : { ...row, actual: '' }));
    const card = scoreForm(smallForm({ funds: [{ source: 'total', budget: '5' }], rows: unanswered }));
    expect(card).toMatchObject({ missing: 3, grade: null, noGrade: '还有 3 项未得分' });
    expect(card.dimensions.map((d) => d.missing)).toEqual([1, 0, 1]);
  });

  test('none while a single score is missing', () => {
    const unanswered = rows.map((row, i) => (i === 2 ? { ...row, actual: '' } : row));
    expect(scoreForm(smallForm({ funds, rows: unanswered }))).toMatchObject({ noGrade: '还有 1 项未得分' });
  });

  test('none with a budget of 0, which is said', () => {
    const card = scoreForm(smallForm({ funds: [{ source: 'total', budget: '0', executed: '0' }], rows }));
    expect(card).toMatchObject({ grade: null, noGrade: '预算数为 0，预算执行不计分，不可评级' });
  });

  test('none outside the scale', () => {
    expect(gradeAt('-1')).toMatchObject({ grade: null, noGrade: '总分不在任何等级之内' });
  });
});

describe('what is not missing', () => {
  const missing = (origin: 'working' | 'printed', row: Record<string, string>) =>
    scoreForm(
      smallForm({
        origin,
        funds: [{ source: 'total', budget: '5', executed: '5', score: '10' }],
        rows: [row],
      }),
    ).missing;

  test('a printed row without weight and score, which shares a merged cell', () => {
    expect(missing('printed', { name: '挥发分指标' })).toBe(0);
    expect(missing('printed', { name: '挥发分指标', weight: '10' })).toBe(1);
  });

  test('a row of the template that was left wholly blank', () => {
    expect(missing('working', { reason: '' })).toBe(0);
    expect(missing('working', { name: '挥发分指标' })).toBe(1);
    expect(missing('working', { score: '很好' })).toBe(1);
  });
});

test('a form scored piece by piece is the form scored at once', () => {
  const form = smallForm({ funds, rows });
  const pieces = form.indicators.map((row) => scoreIndicator(form, row));
  expect(assemble(form, scoreExecution(form), pieces)).toEqual(scoreForm(form));
});

test('an empty form has no score, no grade, and throws nothing', () => {
  expect(scoreForm(smallForm({}))).toMatchObject({
    total: 0,
    totalWeight: 1000,
    grade: null,
    totalByRule: null,
    missing: 1,
  });
});
