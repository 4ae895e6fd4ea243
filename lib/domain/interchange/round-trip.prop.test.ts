// A document read into a form and written again says the same, save for what it left empty.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kundulunRegion } from '@/prisma/demo/historic-2020';
import { scoreForm } from '../evaluation/scoring';
import { BUILT_IN_TEMPLATES } from '../template/built-in';
import { settled } from '../template/settled';
import type { Template } from '../template/template';
import { declaredPlaces } from './declared-places';
import { type DepartmentList, listOf } from './divided-funds';
import { type Evaluation, evaluationSchema } from './evaluation';
import { fromInterchange } from './from-interchange';
import { goalOf, hasGoals } from './node-key';
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

/** Levels no family has. */
const LEVELS = [
  ['附加', '资金管控'],
  ['附加', '其他'],
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

/** A level of a form: names of its 一级 and 二级指标, and of its goal where there are several. */
interface Level {
  readonly goal?: string;
  readonly level1: string;
  readonly level2: string;
}

/** The levels of the template, and some it does not have. */
function levelsOf(template: Template): readonly Level[] {
  const { goals } = settled(template);
  const own = template.dimensions.flatMap(({ key, name, groups }) => {
    const goal = goals.find((item) => item.key === goalOf(template, key))?.name;
    return groups.map((group) => ({ level1: name, level2: group.name, ...(goal && { goal }) }));
  });
  const others = hasGoals(template) ? [] : LEVELS.map(([level1, level2]) => ({ level1, level2 }));
  const all: Level[] = [...own, ...others];
  // One entry per pair of names, those under the same 一级指标 together.
  const heads = [...new Set(all.map(({ goal, level1 }) => `${goal} ${level1}`))];
  return heads.flatMap((head) => {
    const under = all.filter(({ goal, level1 }) => `${goal} ${level1}` === head);
    return under.filter((one, i) => under.findIndex(({ level2 }) => level2 === one.level2) === i);
  });
}

/** Rows in the order of their levels, as a form prints them. */
function indicatorsOf(template: Template) {
  const levels = levelsOf(template);
  return fc
    .array(fc.array(indicator, { maxLength: 2 }), { minLength: levels.length, maxLength: levels.length })
    .map((groups) => groups.flatMap((rows, i) => rows.map((row) => ({ ...levels[i], ...row }))));
}

const fundsOf = (sources: readonly string[]) =>
  fc.array(
    fc.record({
      source: fc.constantFrom(...sources),
      label: text,
      initialBudget: figure,
      budget: figure,
      executed: figure,
      weight: figure,
      rate,
      score: figure,
    }),
    { maxLength: 4 },
  );

/** Money by income and by spending kind where the template divides it so, else whatever a document may hold. */
function departmentOf(template: Template) {
  const listed = (list: DepartmentList) =>
    template.funds.rows.flatMap(({ source }) => (listOf(template, source) === list ? [source] : []));
  const [income, expenditure] = [listed('income'), listed('expenditure')];
  const other = fc.constantFrom(undefined, { income: { 财政拨款: 12 }, expenditure: [1, 2] });
  if (income.length === 0) return other;
  return fc.oneof(other, fc.record({ income: fundsOf(income), expenditure: fundsOf(expenditure) }));
}

/** Boxes and management topics: those of the template and others. */
function boxesOf(template: Template) {
  const names = declaredPlaces(template).flatMap(({ members: [at, name] }) =>
    at === 'boxes' ? [String(name)] : [],
  );
  return fc.dictionary(fc.constantFrom('执行率偏低原因', '存在问题', '其他', ...names), word);
}

function managementOf(template: Template) {
  const { management } = settled(template);
  const other = fc.constantFrom(undefined, { 资金管理: { 分配: '科学', 份数: 3 } });
  if (!management) return other;
  const topics = fc.constantFrom('资金管理', ...management.rows.map(({ label }) => label));
  const columns = fc.constantFrom('份数', ...management.columns.map(({ label }) => label));
  return fc.oneof(other, fc.dictionary(topics, fc.dictionary(columns, fc.oneof(word, fc.constant(3)))));
}

function goalsOf(template: Template) {
  if (!hasGoals(template)) {
    const some = fc.record({ name: text, expected: text, actual: text, weight: figure });
    return fc.record({
      goal: fc.record({ expected: text, actual: text }),
      goals: fc.array(some, { maxLength: 2 }),
    });
  }
  const items = settled(template).goals.map(({ name, weight }) =>
    fc.record({
      name: fc.constant(name),
      weight: fc.constant((weight ?? 0) / 100),
      expected: text,
      actual: text,
    }),
  );
  return fc.record({ goals: fc.tuple(...items) });
}

const evaluation = fc
  .constantFrom(...BUILT_IN_TEMPLATES)
  .chain((template) =>
    fc.tuple(evaluationOf(template), goalsOf(template)).map(([rest, goals]) => ({ ...rest, ...goals })),
  );

function evaluationOf(template: Template) {
  const ownSources = template.funds.rows.flatMap(({ source }) =>
    listOf(template, source) === null ? [source] : [],
  );
  return fc.record({
    schema: fc.constant('mingji.evaluation/1'),
    template: fc.constant(template.family),
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
    funds: fundsOf([...ownSources, 'unheardof']),
    dimensions: hasGoals(template)
      ? fc.constant([])
      : fc.constantFrom(
          [],
          [
            { name: '产出指标', weight: 50, groups: [{ name: '数量指标', weight: 20 }] },
            { name: '效益指标', weight: '三十' },
          ],
          [{ name: '产出指标', weight: 50 }, { name: '其他指标' }],
        ),
    indicators: indicatorsOf(template),
    looseCells: fc.array(fc.constantFrom('100%', '其他'), { maxLength: 2 }),
    total: fc.record({ weight: figure, score: figure, grade: note }),
    boxes: boxesOf(template),
    narrative: fc.record({ projectName: text, text, score: figure, budget: figure, executed: figure, rate }),
    explanations: fc.constantFrom(
      [],
      [
        { rule: 'SE-18', at: 'total.score', text: '说明' },
        { rule: 'SE-11', text: '未写明位置' },
      ],
    ),
    management: managementOf(template),
    department: departmentOf(template),
  });
}

describe('a document written again', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(evaluation, (drawn) => {
        const document = evaluationSchema.parse(JSON.parse(JSON.stringify(drawn)));
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
