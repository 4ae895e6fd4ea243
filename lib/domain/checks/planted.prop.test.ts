// Laws of the checks: a form that is right by construction is left in peace, and each planted mistake is found at its cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../interchange/evaluation';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { NATIONAL_2020 } from '../template/national-2020';
import { SICHUAN } from '../template/sichuan';
import type { Template } from '../template/template';
import { consistent, figures, hundredths, type Indicator } from '@/testing/consistent-document';
import { checkSample } from './sample-document';

/** The loud findings of a document. */
function loud(document: Evaluation) {
  return checkSample(document).findings.filter(({ severity }) => severity !== 'hint');
}

/** A mistake: how it is made (false where the document gives no room for it) and which finding it must yield. */
interface Mistake {
  readonly rule: string;
  readonly make: (document: Evaluation) => string | false;
  /** Instead of annex 1 of 财预〔2020〕10号. */
  readonly template?: Template;
}

const total = (document: Evaluation) => document.funds?.[0] ?? {};
const rows = (document: Evaluation) => document.indicators ?? [];
const hasBudget = (document: Evaluation) => Number(total(document).budget) > 0;
const rateOf = (document: Evaluation) => Number.parseFloat(String(total(document).rate));
/** The first row that a mistake fits, with its place. */
function pick(document: Evaluation, fits: (row: Indicator) => boolean): [Indicator, string] | null {
  const index = rows(document).findIndex(fits);
  const row = rows(document)[index];
  return row ? [row, `indicators[${index}]`] : null;
}
/** Changes the first row that fits; its finding stands at `field`. */
const inRow =
  (fits: (row: Indicator) => boolean, change: (row: Indicator) => Partial<Indicator>, field: string) =>
  (document: Evaluation): string | false => {
    const found = pick(document, fits);
    if (!found) return false;
    Object.assign(found[0], change(found[0]));
    return `${found[1]}.${field}`;
  };
const isCount = (row: Indicator) => String(row.level3).startsWith('改造设备');
const isMet = (row: Indicator) => isCount(row) && !row.reason;
const isMissed = (row: Indicator) => isCount(row) && Boolean(row.reason);
const isHeavy = (row: Indicator) => Number(row.weight) >= 3;
const isOverspent = (row: Indicator) => String(row.level3).startsWith('单台造价') && Boolean(row.reason);
const inWords = (row: Indicator) => row.direction === 'qualitative';
/** One region's cap. */
const CAPPED: Template = {
  ...NATIONAL_2020,
  scoring: { ...NATIONAL_2020.scoring, caps: [{ below: 8000, total: 8900 }] },
};

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
      return hasBudget(d) && 'funds[0].score';
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
      return hasBudget(d) && 'funds[0].executed';
    },
  },
  {
    rule: 'SE-15',
    make: (d) => {
      if (!hasBudget(d)) return false;
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
      const index = rows(d).findIndex((row) => !row.reason && !inWords(row));
      const row = rows(d)[index];
      if (!row) return false;
      row.score = hundredths(Number(row.score) * 100 - 50);
      return `indicators[${index}].score`;
    },
  },
  {
    rule: 'SE-02',
    make: (d) => {
      const moved = pick(d, (row) => row.level1 === '效益指标' && Number(row.weight) > 1);
      const [first] = rows(d);
      if (!moved || !first) return false;
      for (const [row, by] of [
        [first, 1],
        [moved[0], -1],
      ] as const)
        row.weight = Number(row.weight) + by;
      Object.assign(d.dimensions?.[0] ?? {}, { weight: 51 });
      Object.assign(d.dimensions?.[1] ?? {}, { weight: 29 });
      return 'dimensions[0].weight';
    },
  },
  {
    rule: 'SE-04',
    make: inRow(
      () => true,
      () => ({ weight: null }),
      'weight',
    ),
  },
  {
    rule: 'SE-08',
    make: inRow(
      (row) => Number(row.weight) >= 36,
      () => ({}),
      'weight',
    ),
  },
  {
    rule: 'SE-09',
    make: (d) => {
      d.indicators = rows(d).filter((row) => row.level1 !== '满意度指标');
      return '$';
    },
  },
  {
    rule: 'SE-16',
    make: (d) => {
      Object.assign(d.funds?.[1] ?? {}, { weight: 10 });
      return hasBudget(d) && 'funds[1].weight';
    },
  },
  {
    rule: 'SE-17',
    make: (d) => {
      d.boxes = null;
      d.goal = { ...d.goal, actual: '企业技术改造按合同完成。' };
      return hasBudget(d) && rateOf(d) < 80 && 'funds[0].rate';
    },
  },
  {
    rule: 'SE-18',
    make: (d) => {
      d.boxes = null;
      const points = rows(d).reduce((sum, row) => sum + Number(row.score), 0);
      return hasBudget(d) && (points / 90) * 100 > rateOf(d) * 1.06 && 'funds[0].rate';
    },
  },
  {
    rule: 'SE-19',
    template: CAPPED,
    make: (d) => hasBudget(d) && rateOf(d) < 79.9 && Number(d.total?.score) > 89 && 'funds[0].rate',
  },
  {
    rule: 'SE-20',
    make: (d) => {
      for (const fund of d.funds?.slice(0, 2) ?? []) fund.initialBudget = Number(fund.initialBudget) - 0.5;
      return hasBudget(d) && 'funds[0].budget';
    },
  },
  { rule: 'SE-21', make: inRow(isCount, () => ({ actual: null }), 'actual') },
  {
    rule: 'SE-22',
    make: inRow(
      isMet,
      (row) => ({ score: Number(row.weight) / 2, reason: '因材料未齐，下年补办。' }),
      'score',
    ),
  },
  { rule: 'SE-23', make: inRow(isOverspent, () => ({ score: 0.1 }), 'score') },
  {
    rule: 'SE-24',
    make: inRow(
      isMet,
      (row) => ({ actual: `${2 * Number.parseInt(String(row.target).slice(1), 10)}台` }),
      'reason',
    ),
  },
  {
    rule: 'SE-28',
    make: inRow(
      (row) => isMissed(row) && isHeavy(row),
      (row) => ({ score: row.weight }),
      'score',
    ),
  },
  {
    rule: 'SE-29',
    make: inRow(
      (row) => row.attainment === 'partial',
      (row) => ({ score: row.weight }),
      'score',
    ),
  },
  { rule: 'SE-30', make: inRow(inWords, () => ({ attainment: null }), 'attainment') },
  { rule: 'SE-33', make: inRow(isMet, (row) => ({ actual: row.target }), 'actual') },
  {
    rule: 'SE-38',
    make: inRow(
      (row) => row.level1 === '满意度指标',
      () => ({ direction: null, attainment: null, target: '≥90%', actual: '980%' }),
      'actual',
    ),
  },
  { rule: 'SE-39', make: inRow(isMet, () => ({ actual: '97%' }), 'actual') },
  {
    rule: 'SE-40',
    make: inRow(
      (row) => row.level2 === '时效指标',
      () => ({ level3: '设备安装', direction: null, target: '及时', actual: '及时' }),
      'target',
    ),
  },
  {
    rule: 'SE-41',
    make: inRow(
      (row) => isOverspent(row) && isHeavy(row),
      (row) => ({ score: row.weight }),
      'score',
    ),
  },
  {
    rule: 'SE-46',
    make: (d) => {
      d.total = { ...d.total, grade: Number(d.total?.score) >= 60 ? '差' : '优' };
      return hasBudget(d) && 'total.grade';
    },
  },
  {
    rule: 'SE-50',
    make: (d) => {
      rows(d).push({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '指标9' });
      return `indicators[${rows(d).length - 1}].level3`;
    },
  },
  {
    rule: 'SE-52',
    make: (d) => {
      d.project = { name: '2020年技术改造补助' };
      return 'project.name';
    },
  },
  {
    rule: 'SE-53',
    template: SICHUAN,
    make: (d) => {
      d.boxes = { ...d.boxes, 存在问题: '无' };
      return Number(d.total?.score) < 100 && 'boxes.存在问题';
    },
  },
  {
    rule: 'SE-54',
    make: (d) => {
      const heavy = pick(d, (row) => Number(row.weight) >= 10);
      for (const row of rows(d)) row.evidence = row === heavy?.[0] ? [] : [{ name: '验收单' }];
      return heavy !== null && rows(d).length > 1 && `${heavy[1]}.actual`;
    },
  },
  {
    rule: 'SE-55',
    make: (d) => {
      const amounts = { initialBudget: 50, budget: 50, executed: 45 };
      d.funds = [
        { ...total(d), ...amounts, executed: 450_000 },
        { source: 'fiscal', label: '其中：当年财政拨款', ...amounts },
      ];
      return d.moneyUnit === '万元' && 'funds[0].executed';
    },
  },
  {
    rule: 'SE-58',
    make: (d) => {
      if (rows(d).length < 3 || rows(d).some(inWords)) return false;
      for (const row of rows(d)) row.score = hundredths(Number(row.score) * Number(row.weight));
      return '$';
    },
  },
  {
    rule: 'SE-61',
    make: (d) => {
      for (const row of rows(d))
        Object.assign(row, { actual: String(row.target).slice(1), score: row.weight, reason: null });
      d.total = { ...d.total, score: hundredths(9000 + Number(total(d).score) * 100) };
      return hasBudget(d) && rateOf(d) < 49.9 && 'funds[0].rate';
    },
  },
  {
    rule: 'SE-62',
    make: (d) => {
      d.looseCells = ['100%'];
      return 'looseCells';
    },
  },
  {
    rule: 'SE-69',
    make: inRow(
      (row) => row.score === row.weight,
      () => ({ direction: null, attainment: null, target: '30台设备，5人培训', actual: '28台设备，5人培训' }),
      'score',
    ),
  },
  {
    rule: 'SE-70',
    make: (d) => {
      const [first, second] = rows(d);
      if (!first || !second) return false;
      const same = { level3: '设备台数', direction: null, attainment: null, target: '≥20台' };
      Object.assign(first, same, { actual: '20台' });
      Object.assign(second, same, { actual: '21台' });
      return 'indicators[1].actual';
    },
  },
  {
    rule: 'SE-71',
    make: (d) => {
      const rate = rateOf(d);
      const found = pick(d, (row) => row.level1 !== '满意度指标');
      if (!found || !(rate > 0 && rate < 99)) return false;
      Object.assign(found[0], {
        level3: '设备经费',
        direction: null,
        attainment: null,
        target: '100%',
        actual: total(d).rate,
      });
      return `${found[1]}.actual`;
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

describe.each(BUILT_IN_TEMPLATES.map((template) => [template.family, template] as const))(
  'a %s form that is right by construction',
  (_, template) => {
    it('yields no error and no warning', () => {
      fc.assert(
        fc.property(figures([template]), (drawn) => {
          expect(loud(consistent(drawn))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    it('scores the same whatever the order of its rows', () => {
      fc.assert(
        fc.property(figures([template]), (drawn) => {
          const document = consistent(drawn);
          const turned = { ...document, indicators: rows(document).toReversed() };
          expect(checkSample(turned).scorecard.total).toBe(checkSample(document).scorecard.total);
          expect(loud(turned)).toEqual([]);
        }),
        { numRuns: 10 },
      );
    });
  },
);

describe.each(MISTAKES)('a planted $rule', ({ rule, make, template = NATIONAL_2020 }) => {
  it('is found at its cell', () => {
    let planted = 0;
    fc.assert(
      fc.property(figures([template]), (drawn) => {
        const document = consistent(drawn);
        const at = make(document);
        if (at === false) return;
        planted++;
        const { findings } = checkSample(document, 'printed', { template });
        // A graver rule may speak for it at the same cell.
        const found = findings.flatMap((one) => [one.rule, ...one.also].map((id) => `${id} ${one.at}`));
        expect(found).toContain(`${rule} ${at}`);
      }),
      { numRuns: 80 },
    );
    expect(planted, 'the mistake was never made').toBeGreaterThan(0);
  });
});
