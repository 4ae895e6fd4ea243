// A document read into a form and written again says the same, save for what it left empty.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { scoreForm } from '../evaluation/scoring';
import { type Evaluation, evaluationSchema } from './evaluation';
import { fromInterchange } from './from-interchange';
import { templateOf } from './recognise-template';
import { toInterchange } from './to-interchange';

/** Read and written once. */
function again(document: Evaluation): Evaluation {
  const template = templateOf(document);
  if (!template) throw new RangeError('the test names no such template');
  const { form, kept } = fromInterchange(document, template);
  return evaluationSchema.parse(toInterchange(form, scoreForm(form), kept));
}

/** A value without null, missing and empty members. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .map(([key, member]) => [key, bare(member)] as const)
    .filter(([, member]) => member !== null && member !== undefined && !isEmpty(member));
  return Object.fromEntries(members);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

const word = fc.constantFrom(
  '甲',
  '乙',
  '修缮教室',
  '购置设备',
  '发放补贴',
  '培训人员',
  '保障运转',
  '宣传活动',
);
const text = fc.option(fc.oneof(word, fc.constantFrom('因材料未齐，顺延一月。', '2.52 万吨', '，。')), {
  nil: undefined,
});
const figure = fc.option(
  fc.oneof(
    fc.integer({ min: -50, max: 1_000_000_000 }).map((n) => n / 100),
    fc.constantFrom('-', '—', '约 3 成', '0x10', '1e3'),
  ),
  { nil: undefined },
);
const rate = fc.option(fc.constantFrom('10%', '95.08', '0', '-', '约三成'), { nil: undefined });
const note = fc.option(fc.constantFrom('a', 'b'), { nil: undefined });

const LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['效益指标', '生态效益指标'],
  ['过程', '资金管理'],
] as const;

const indicator = fc.record({
  level3: text,
  weight: figure,
  direction: fc.option(fc.constantFrom('≥', '≤', '=', 'qualitative'), { nil: undefined }),
  target: fc.oneof(text, figure),
  unit: note,
  actual: fc.oneof(text, figure),
  attainment: fc.option(fc.constantFrom('met', 'partial', 'unmet'), { nil: undefined }),
  score: figure,
  reason: text,
  evidence: fc.option(fc.constant(['附件 1']), { nil: undefined }),
  notApplicable: fc.option(fc.boolean(), { nil: undefined }),
  merge: note,
  reviewScore: figure,
  reviewOpinion: text,
  source: text,
});

/** Rows in the order of their levels, as a form prints them. */
const indicators = fc
  .array(fc.array(indicator, { maxLength: 3 }), { minLength: LEVELS.length, maxLength: LEVELS.length })
  .map((groups) =>
    groups.flatMap((rows, i) =>
      rows.map((row) => ({ level1: LEVELS[i]?.[0], level2: LEVELS[i]?.[1], ...row })),
    ),
  );

const evaluation = fc.record({
  schema: fc.constant('mingji.evaluation/1'),
  template: fc.constantFrom('national-2017', 'national-2020'),
  fiscalYear: fc.option(fc.integer({ min: 2015, max: 2030 }), { nil: undefined }),
  moneyUnit: fc.constantFrom('万元', '元'),
  project: fc.record({
    code: note,
    name: text,
    leader: text,
    phone: note,
    level: note,
    kind: note,
    state: note,
  }),
  competentDepartment: text,
  implementingUnit: text,
  funds: fc.array(
    fc.record({
      source: fc.constantFrom('total', 'fiscal', 'carryover', 'other'),
      label: text,
      initialBudget: figure,
      budget: figure,
      executed: figure,
      weight: figure,
      rate,
      score: figure,
    }),
    { maxLength: 4 },
  ),
  goal: fc.record({ expected: text, actual: text }),
  goals: fc.array(fc.record({ name: text, expected: text, actual: text, weight: figure }), { maxLength: 2 }),
  dimensions: fc.constantFrom(
    [],
    [
      { name: '产出指标', weight: 50, groups: [{ name: '数量指标', weight: 20 }] },
      { name: '效益指标', weight: '三十' },
    ],
    [{ name: '产出指标', weight: 50 }, { name: '满意度指标' }],
  ),
  indicators,
  looseCells: fc.array(fc.constantFrom('100%', '其他'), { maxLength: 2 }),
  total: fc.record({ weight: figure, score: figure, grade: note }),
  boxes: fc.constantFrom({}, { 执行率偏低原因: '因疫情停工。', 存在问题: '拨付较慢' }),
  narrative: fc.record({ projectName: text, text, score: figure, budget: figure, executed: figure, rate }),
  explanations: fc.constantFrom(
    [],
    [
      { rule: 'SE-18', at: 'total.score', text: '说明' },
      { rule: 'SE-11', text: '未写明位置' },
    ],
  ),
  management: fc.constantFrom(undefined, { 资金管理: { 分配: '科学', 份数: 3 } }),
  department: fc.constantFrom(undefined, { income: { 财政拨款: 12 }, expenditure: [1, 2] }),
});

describe('a document written again', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(evaluation, (drawn) => {
        const document = evaluationSchema.parse(drawn);
        expect(bare(orderless(again(document)))).toEqual(bare(orderless(document)));
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the ten forms of 2020', () => {
    for (const { evaluation: printed } of kundulunRegion.departments[0]?.projects ?? []) {
      const document = evaluationSchema.parse(printed);
      expect(bare(again(document))).toEqual(bare(document));
    }
  });

  it('turns decimal strings into numbers and leaves texts alone', () => {
    const document: Evaluation = {
      schema: 'mingji.evaluation/1',
      template: 'national-2017',
      funds: [
        { source: 'total', budget: '1,894.68', executed: '13.860', weight: '10', rate: '35', score: '-' },
      ],
    };
    expect(again(document).funds).toEqual([
      { source: 'total', budget: 1894.68, executed: 13.86, weight: 10, rate: '35', score: '-' },
    ]);
  });

  it('keeps a 改分理由 at its score', () => {
    const document: Evaluation = {
      schema: 'mingji.evaluation/1',
      template: 'national-2017',
      funds: [{ source: 'total', budget: 5, executed: 1, score: 4 }],
      indicators: [{ level1: '产出指标', level2: '数量指标', level3: '甲', weight: 90, score: 80 }],
      explanations: [
        { rule: 'SE-11', at: 'funds[0].score', text: '上级年底拨款。' },
        { rule: 'SE-22', at: 'indicators[0].score', text: '按合同折算。' },
      ],
    };
    expect(again(document).explanations).toEqual(document.explanations);
  });
});

/** An explanation of SE-11 that names no place leaves with one; places are compared in tests of their own. */
function orderless(document: Evaluation): Evaluation {
  return { ...document, explanations: document.explanations?.filter(({ rule }) => rule !== 'SE-11') };
}
