// Laws of scoring that hold for every form: bounds, monotonicity, order, sums, rounding, repetition.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Points } from '../points';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { NATIONAL_2017 } from '../template/national-2017';
import type { Template } from '../template/template';
import { fundCell, indicatorCell } from './cells';
import { applyText } from './edits';
import type { IndicatorTexts } from './indicator-rule';
import { suggest } from './indicator-rule';
import { assemble, scoreExecution, scoreForm, scoreIndicator } from './scoring';
import { type SmallForm, smallForm } from './small-form';

const ratioRule = NATIONAL_2017;
const linear = { ...ratioRule, scoring: { ...ratioRule.scoring, reverse: 'linear' } } as const;
const passing = { ...ratioRule, scoring: { ...ratioRule.scoring, passMark: 60 } };
const deducting = { ...ratioRule, scoring: { ...ratioRule.scoring, overCompletionDeduction: 200 } };
/** Every family, and one whose total is capped, whose rate is scored by steps, whose budget of 0 is scaled away. */
const templates: readonly Template[] = [
  ...BUILT_IN_TEMPLATES,
  deducting,
  {
    ...passing,
    execution: {
      ...ratioRule.execution,
      rule: 'banded',
      bands: [{ from: 8000, share: 100 }],
      zeroBudget: 'scaled',
    },
    scoring: { ...ratioRule.scoring, caps: [{ below: 8000, total: 5000 }] },
  },
];
/** The fiscal year; no figure here depends on it. */
const YEAR = 2020;
const blank: IndicatorTexts = { direction: '', target: '', unit: '', actual: '', attainment: '' };
const weight = fc.integer({ min: 1, max: 10_000 }) as fc.Arbitrary<Points>;
/** Hundredths, written with two decimals. */
const number = fc.integer({ min: 0, max: 10_000_000 });
const written = (hundredths: number) =>
  `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
const direction = fc.constantFrom('', '≥', '>', '=', '≤', '<');
const scorings = fc.constantFrom(ratioRule, linear, passing);

/** What people type: numbers, words, dates, nonsense. */
const anyText = fc.oneof(
  fc.constantFrom(
    '',
    '—',
    '显著',
    '是',
    '2020年12月底前',
    '29人养老，医保31人',
    '≥90%',
    '不超过10天',
    '0',
    '0起',
    '-3%',
    '5万元',
    '45000元',
  ),
  number.map((n) => `${written(n)}%`),
  number.map(written),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'0159.,-%‰≥≤=万元人件年月不少于 以上'), maxLength: 12 }),
);
const anyRow = fc.record({
  /** Which of the template's 二级指标, counted round. */
  group: fc.nat(40),
  name: fc.constantFrom('', '甲'),
  weight: fc.oneof(weight.map(written), anyText),
  direction: fc.oneof(direction, fc.constant('qualitative')),
  target: anyText,
  unit: fc.constantFrom('', '%', '件'),
  actual: anyText,
  attainment: fc.constantFrom('', 'met', 'partial', 'unmet'),
  score: fc.oneof(fc.constant(''), weight.map(written), anyText),
  removed: fc.constantFrom('', '1'),
  notApplicable: fc.constantFrom('', '', '1'),
  addedWeight: fc.oneof(fc.constant(''), weight.map(written), anyText),
  merge: fc.constantFrom('', '', '00000000-0000-4000-8000-000000000099'),
});
const anyForm = fc
  .record({
    template: fc.constantFrom(...templates),
    origin: fc.constantFrom('working' as const, 'printed' as const),
    funds: fc.array(
      fc.record({
        source: fc.constantFrom('total' as const, 'fiscal' as const, 'other' as const),
        budget: anyText,
        executed: anyText,
        weight: anyText,
        score: anyText,
      }),
      { maxLength: 4 },
    ),
    rows: fc.array(anyRow, { maxLength: 12 }),
  })
  .map(({ template, rows, ...small }) => {
    const groups = template.dimensions.flatMap((dimension) => dimension.groups.map(({ key }) => key));
    const placed = rows.map(({ group, ...texts }) => ({
      ...texts,
      group: groups[group % groups.length] ?? '',
    }));
    return smallForm({ ...small, template, rows: placed } satisfies SmallForm);
  });

describe('a suggested score', () => {
  test('lies between 0 and the weight, whatever is typed', () => {
    fc.assert(
      fc.property(weight, anyRow, fc.constantFrom(...templates), (w, row, rule) => {
        const suggestion = suggest(w, row, rule, YEAR);
        if (suggestion.kind === 'exact') {
          expect(suggestion.points).toBeGreaterThanOrEqual(0);
          expect(suggestion.points).toBeLessThanOrEqual(w);
          expect(Number.isInteger(suggestion.points)).toBe(true);
          const isBand = suggestion.qualitative === true;
          if (suggestion.met && !isBand && rule !== deducting) expect(suggestion.points).toBe(w);
          if (suggestion.met && rule === deducting) expect(w - suggestion.points).toBeLessThanOrEqual(200);
        }
        if (suggestion.kind === 'band') {
          expect(0 <= suggestion.from && suggestion.from <= suggestion.to && suggestion.to <= w).toBe(true);
        }
        if (suggestion.kind === 'none') expect(suggestion.text).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('never falls when the actual gets better', () => {
    fc.assert(
      fc.property(weight, direction, number, number, number, scorings, (w, dir, target, one, other, rule) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const lowerIsBetter = dir === '≤' || dir === '<' || (target === 0 && (dir === '' || dir === '='));
        const of = (actual: number) =>
          suggest(
            w,
            { ...blank, direction: dir, target: written(target), actual: written(actual) },
            rule,
            YEAR,
          );
        const worse = of(lowerIsBetter ? high : low);
        const better = of(lowerIsBetter ? low : high);
        if (worse.kind !== 'exact') return;
        if (better.kind !== 'exact') throw new Error('a better actual lost its score');
        expect(better.points).toBeGreaterThanOrEqual(worse.points);
        expect(Number(better.met)).toBeGreaterThanOrEqual(Number(worse.met));
      }),
      { numRuns: 1000 },
    );
  });

  test('is actual ÷ target × weight rounded half up, against a fraction worked apart', () => {
    fc.assert(
      fc.property(weight, number, number, (w, target, actual) => {
        fc.pre(actual > 0 && actual < target);
        const numerator = BigInt(w) * BigInt(actual);
        const remainder = numerator % BigInt(target);
        const points = numerator / BigInt(target) + (remainder * 2n >= BigInt(target) ? 1n : 0n);
        expect(
          suggest(w, { ...blank, target: written(target), actual: written(actual) }, ratioRule, YEAR),
        ).toMatchObject({
          kind: 'exact',
          points: Number(points),
          met: false,
        });
      }),
    );
  });

  test('is the same in 万元 and in 元', () => {
    fc.assert(
      fc.property(weight, number, number, (w, target, actual) => {
        const inYuan = { ...blank, target: `${target * 100}元`, actual: `${actual * 100}元` };
        const mixed = { ...blank, target: `${written(target)}万元`, actual: `${actual * 100}元` };
        const [a, b] = [suggest(w, inYuan, ratioRule, YEAR), suggest(w, mixed, ratioRule, YEAR)];
        expect(b.kind === 'exact' && b.points).toBe(a.kind === 'exact' && a.points);
      }),
    );
  });
});

describe('the execution score', () => {
  const amount = fc.integer({ min: 0, max: 9_000_000_000 });
  const scored = (budget: number, executed: number) =>
    scoreExecution(
      smallForm({ funds: [{ source: 'total', budget: written(budget), executed: written(executed) }] }),
    );

  test('lies between 0 and the weight and never falls when more is executed', () => {
    fc.assert(
      fc.property(amount, amount, amount, (budget, one, other) => {
        fc.pre(budget > 0);
        const less = scored(budget, Math.min(one, other)).byRule ?? Number.NaN;
        const more = scored(budget, Math.max(one, other)).byRule ?? Number.NaN;
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less);
        expect(more).toBeLessThanOrEqual(1000);
      }),
    );
  });

  test('is executed ÷ budget × weight rounded half up, against a fraction worked apart', () => {
    fc.assert(
      fc.property(amount, amount, (budget, executed) => {
        fc.pre(executed <= budget && budget > 0);
        const half = (scale: bigint) => {
          const numerator = scale * BigInt(executed);
          const quotient = numerator / BigInt(budget);
          return Number((numerator % BigInt(budget)) * 2n >= BigInt(budget) ? quotient + 1n : quotient);
        };
        expect(scored(budget, executed)).toMatchObject({ byRule: half(1000n), rate: half(10_000n) });
      }),
    );
  });
});

describe('a form', () => {
  test('is scored without an exception, and is the sum of its parts', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const card = scoreForm(form);
        const sum = (values: readonly (number | null)[]) => values.reduce<number>((s, v) => s + (v ?? 0), 0);
        expect(card.indicatorTotal).toBe(sum(card.indicators.map((row) => row.score)));
        const added = card.indicatorTotal + (card.execution.score ?? 0);
        expect(card.total).toBe(form.origin === 'working' ? Math.min(added, card.cap ?? added) : added);
        const byRow = sum(card.indicators.map((row) => row.weight));
        if (byRow > 0 || form.template.indicators.weights !== 'dimension') {
          expect(card.totalWeight).toBe(card.execution.weight + byRow);
        }
        expect(sum(card.dimensions.map((d) => d.score))).toBe(card.indicatorTotal);
        expect(sum(card.dimensions.map((d) => d.weight))).toBe(card.totalWeight - card.execution.weight);
        const open = card.missing - sum(card.dimensions.map((d) => d.missing));
        if (card.execution.score !== null || card.execution.weight === 0) expect(open).toBe(0);
        else if (card.execution.budget !== 0) expect(open).toBe(1);
        expect(card.gradeSum === null).toBe(card.grade === null);
        if (form.template.scored === false && form.origin === 'working') expect(card.grade).toBeNull();
        expect(card.grade === null).not.toBe(card.noGrade === null);
      }),
      { numRuns: 300 },
    );
  });

  test('scores the same in any order of its indicators', () => {
    fc.assert(
      fc.property(anyForm, fc.infiniteStream(fc.nat()), (form, keys) => {
        const shuffled = form.indicators
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        const [one, other] = [scoreForm(form), scoreForm({ ...form, indicators: shuffled })];
        expect({ ...other, indicators: other.indicators.toSorted(byId) }).toEqual({
          ...one,
          indicators: one.indicators.toSorted(byId),
        });
      }),
    );
  });

  test('scored piece by piece, in any order of the pieces, is the form scored at once', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const pieces = form.indicators.filter((row) => !row.removed).map((row) => scoreIndicator(form, row));
        const card = scoreForm(form);
        expect(assemble(form, scoreExecution(form), pieces)).toEqual(card);
        const turned = assemble(form, scoreExecution(form), pieces.toReversed());
        expect({ ...turned, indicators: turned.indicators.toReversed() }).toEqual(card);
      }),
    );
  });

  test('an edit applied twice scores as applied once', () => {
    fc.assert(
      fc.property(anyForm, anyText, fc.nat(), (form, text, n) => {
        const row = form.indicators[n % Math.max(form.indicators.length, 1)];
        const fund = form.funds[n % Math.max(form.funds.length, 1)];
        const cells = [
          ...(row ? [indicatorCell(row.id, 'actual'), indicatorCell(row.id, 'score')] : []),
          ...(fund ? [fundCell(fund.id, 'executed')] : []),
        ];
        for (const cell of cells) {
          const once = applyText(form, cell, text);
          expect(scoreForm(applyText(once, cell, text))).toEqual(scoreForm(once));
        }
      }),
    );
  });

  test('the cells of a row change no other row', () => {
    fc.assert(
      fc.property(anyForm, anyText, (form, text) => {
        const [first, ...others] = form.indicators;
        fc.pre(first !== undefined);
        const edited = applyText(form, indicatorCell(first.id, 'actual'), text);
        for (const row of others) expect(scoreIndicator(edited, row)).toEqual(scoreIndicator(form, row));
        expect(scoreExecution(edited)).toEqual(scoreExecution(form));
      }),
    );
  });
});
