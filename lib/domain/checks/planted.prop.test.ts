// Laws of the checks: a form that is right by construction is left in peace, and each planted mistake is found at its cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../interchange/evaluation';
import { checkSample } from './sample-document';

type Indicator = NonNullable<Evaluation['indicators']>[number];

/** `total` parts of at least one, as integers. */
function parts(total: number, count: number, cuts: readonly number[]): number[] {
  const spare = total - count;
  const stops = cuts.slice(0, count - 1).map((cut) => Math.floor((cut / 1000) * spare));
  const edges = [0, ...stops.sort((a, b) => a - b), spare];
  return edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0) + 1);
}

const LEVELS = [
  ['产出指标', '数量指标', 50],
  ['效益指标', '社会效益指标', 30],
  ['满意度指标', '服务对象满意度指标', 10],
] as const;

interface Figures {
  readonly fiscal: number;
  readonly other: number;
  readonly spentPercent: number;
  readonly counts: readonly number[];
  readonly cuts: readonly number[];
  readonly missed: readonly boolean[];
  readonly target: number;
  readonly moneyUnit: '万元' | '元';
}

const figures: fc.Arbitrary<Figures> = fc.record({
  // Amounts with two decimals, as integers of 0.01.
  fiscal: fc.integer({ min: 1, max: 50_000_000 }),
  other: fc.integer({ min: 0, max: 50_000_000 }),
  spentPercent: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
  ),
  counts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
  cuts: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
  missed: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
  target: fc.integer({ min: 1, max: 1000 }),
  moneyUnit: fc.constantFrom('万元', '元'),
});

const hundredths = (value: number) => Math.round(value) / 100;

/** A document whose sums, rates and scores all agree; missed targets are scored in proportion and explained. */
function consistent({
  fiscal,
  other,
  spentPercent,
  counts,
  cuts,
  missed,
  target,
  moneyUnit,
}: Figures): Evaluation {
  const spend = (amount: number) => Math.floor((amount * spentPercent) / 100);
  const budget = fiscal + other;
  const executed = spend(fiscal) + spend(other);
  const executionScore = hundredths((1000 * executed) / budget);
  const indicators = LEVELS.flatMap(([level1, level2, points], level) =>
    parts(points, counts[level] ?? 1, cuts.slice(level * 4)).map((weight, i): Indicator => {
      const short = Boolean(missed[level * 5 + i]) && target > 1;
      const actual = short ? target - 1 : target;
      return {
        level1,
        level2,
        level3: `指标${level + 1}.${i + 1}`,
        weight,
        target: `≥${target}件`,
        actual: `${actual}件`,
        score: hundredths((100 * weight * actual) / target),
        reason: short ? '因材料未齐，一件顺延至下年办理。' : null,
      };
    }),
  );
  const sum = [executionScore, ...indicators.map((row) => Number(row.score))].reduce(
    (a, b) => a + b * 100,
    0,
  );
  const rate = `${((executed / budget) * 100).toFixed(2)}%`;
  return {
    schema: 'mingji.evaluation/1',
    template: 'national-2020',
    fiscalYear: 2021,
    moneyUnit,
    project: { name: '技术改造补助' },
    competentDepartment: '工业和信息化局',
    implementingUnit: '工业和信息化局',
    funds: [
      {
        source: 'total',
        label: '年度资金总额',
        budget: hundredths(budget),
        executed: hundredths(executed),
        weight: 10,
        rate,
        score: executionScore,
      },
      {
        source: 'fiscal',
        label: '其中：当年财政拨款',
        weight: '—',
        score: '—',
        budget: hundredths(fiscal),
        executed: hundredths(spend(fiscal)),
      },
      {
        source: 'other',
        label: '其他资金',
        budget: hundredths(other),
        executed: hundredths(spend(other)),
      },
    ],
    dimensions: LEVELS.map(([name, , weight]) => ({ name, weight })),
    indicators,
    total: { weight: 100, score: hundredths(sum) },
  };
}

/** The loud findings of a document. */
function loud(document: Evaluation) {
  return checkSample(document).findings.filter(({ severity }) => severity !== 'hint');
}

/** A mistake: how it is made (false where the document gives no room for it) and which finding it must yield. */
interface Mistake {
  readonly rule: string;
  readonly make: (document: Evaluation) => string | false;
}

const total = (document: Evaluation) => document.funds?.[0] ?? {};
const rows = (document: Evaluation) => document.indicators ?? [];

const MISTAKES: readonly Mistake[] = [
  {
    rule: 'SE-01',
    make: (d) => {
      d.total = { ...d.total, weight: 95 };
      return 'total.weight';
    },
  },
  {
    rule: 'SE-03',
    make: (d) => {
      Object.assign(d.dimensions?.[1] ?? {}, { weight: 31 });
      return 'dimensions[1].weight';
    },
  },
  {
    rule: 'SE-05',
    make: (d) => {
      const row = rows(d)[0];
      if (row) row.score = Number(row.weight) + 1;
      return 'indicators[0].score';
    },
  },
  {
    rule: 'SE-06',
    make: (d) => {
      Object.assign(rows(d).at(-1) ?? {}, { score: '-0.5' });
      return `indicators[${rows(d).length - 1}].score`;
    },
  },
  {
    rule: 'SE-07',
    make: (d) => {
      d.total = { ...d.total, score: hundredths(Number(d.total?.score) * 100 - 106) };
      return 'total.score';
    },
  },
  {
    rule: 'SE-10',
    make: (d) => {
      const rate = Number.parseFloat(String(total(d).rate));
      total(d).rate = `${(rate + 25).toFixed(2)}%`;
      // Only where a hundredth of the unit cannot move the rate that far.
      return Number(total(d).budget) >= 1 && 'funds[0].rate';
    },
  },
  {
    rule: 'SE-11',
    make: (d) => {
      const score = Number(total(d).score);
      if (Number(total(d).budget) < 1 || score > 7.9) return false;
      total(d).score = hundredths(score * 100 + 206);
      return Number(total(d).executed) > 0 && 'funds[0].score';
    },
  },
  {
    rule: 'SE-12',
    make: (d) => {
      if (Number(total(d).executed) !== 0) return false;
      total(d).score = 10;
      return 'funds[0].score';
    },
  },
  {
    rule: 'SE-13',
    make: (d) => {
      total(d).budget = 0;
      return Number(total(d).executed) > 0 && 'funds[0].budget';
    },
  },
  {
    rule: 'SE-14',
    make: (d) => {
      total(d).executed = hundredths(Number(total(d).budget) * 100 + 1);
      return 'funds[0].executed';
    },
  },
  {
    rule: 'SE-15',
    make: (d) => {
      total(d).budget = hundredths(Number(total(d).budget) * 100 + 500);
      return 'funds[0].budget';
    },
  },
  {
    rule: 'SE-25',
    make: (d) => {
      const index = rows(d).findIndex((row) => row.reason);
      Object.assign(rows(d)[index] ?? {}, { reason: null });
      return index >= 0 && `indicators[${index}].reason`;
    },
  },
  {
    rule: 'SE-26',
    make: (d) => {
      const index = rows(d).findIndex((row) => !row.reason);
      const row = rows(d)[index];
      if (!row) return false;
      row.score = hundredths(Number(row.score) * 100 - 50);
      return `indicators[${index}].score`;
    },
  },
  {
    rule: 'SE-51',
    make: (d) => {
      d.competentDepartment = ' ';
      return 'competentDepartment';
    },
  },
];

describe('a form that is right by construction', () => {
  it('yields no error and no warning', () => {
    fc.assert(
      fc.property(figures, (drawn) => {
        expect(loud(consistent(drawn))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('scores the same whatever the order of its rows', () => {
    fc.assert(
      fc.property(figures, (drawn) => {
        const document = consistent(drawn);
        const turned = { ...document, indicators: rows(document).toReversed() };
        expect(checkSample(turned).scorecard.total).toBe(checkSample(document).scorecard.total);
        expect(loud(turned)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(MISTAKES)('a planted $rule', ({ rule, make }) => {
  it('is found at its cell', () => {
    let planted = 0;
    fc.assert(
      fc.property(figures, (drawn) => {
        const document = consistent(drawn);
        const at = make(document);
        if (at === false) return;
        planted++;
        expect(loud(document).map((finding) => `${finding.rule} ${finding.at}`)).toContain(`${rule} ${at}`);
      }),
      { numRuns: 60 },
    );
    expect(planted, 'the mistake was hardly ever made').toBeGreaterThan(2);
  });
});
