// Random documents, the same for the same seed: forms of every family with figures right and wrong, as strangers send them.
import type { Disclosure } from '@/lib/domain/interchange/disclosure';
import type { Evaluation, EvaluationFund, EvaluationIndicator } from '@/lib/domain/interchange/evaluation';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import { type Template, templateId } from '@/lib/domain/template/template';

/** A source of chance. */
export class Chance {
  constructor(private state: number) {}

  /** 0 ≤ n < below; mulberry32, so that every machine throws the same. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}

const PROJECTS = ['老旧小区改造', '河道清淤', '校舍维修', '疫苗采购', '农村公路养护', '文化下乡', '治安巡防'];
const NAMES = [
  '改造户数',
  '验收合格率',
  '按期完成率',
  '补助标准',
  '带动就业人数',
  '群众满意度',
  '培训场次',
  '资金总额控制',
  '水质达标情况',
  '是否建立长效机制？',
  '项目执行率',
];
/** Target and actual, as people write them. */
const VALUES: readonly (readonly [string, string])[] = [
  ['≥20户', '20户'],
  ['≥95%', '96.5%'],
  ['100%', '90%'],
  ['100%', '100%'],
  ['≤5万元', '48000元'],
  ['≤5300元', '5830元'],
  ['12场', '13次'],
  ['0起', '0起'],
  ['80%-90%', '85%'],
  ['29人养老，医保31人', '26人养老，医保31人'],
  ['2021年12月底前', '2021年11月20日'],
  ['效果显著', '效果显著'],
  ['达成预期指标', '部分达成'],
  ['不少于3次', ''],
  ['', '3次'],
  ['5‰', '4.5‰'],
  ['3', '5'],
];
const REASONS = ['', '', '因疫情影响，两场培训顺延，已排入下年一季度。', '资金未到位', '工作扎实，成效明显'];
const TEXTS = [
  '项目全年预算数为 50 万元，执行数为 45 万元，完成预算的 90%。',
  '改造老旧小区 20 户，，验收合格率达到 96.5%。',
  '本年度主要是用于主要是用于日常工作。',
  '详见附件(100字以内)',
  '',
];

function fund(chance: Chance, source: string, label: string, budget: number, spent: number): EvaluationFund {
  const total = source === 'total';
  return {
    source: source as EvaluationFund['source'],
    label,
    initialBudget: chance.once(3) ? budget : null,
    budget: chance.once(20) ? null : budget,
    executed: chance.once(20) ? '—' : spent,
    weight: total ? 10 : '-',
    rate: chance.once(4) ? null : `${budget === 0 ? 0 : Math.round((spent / budget) * 10_000) / 100}%`,
    score: total ? chance.pick([10, 9, '9.5', Math.round((spent / (budget || 1)) * 1000) / 100]) : '-',
  };
}

function indicator(chance: Chance, template: Template): EvaluationIndicator {
  const dimension = chance.pick(template.dimensions);
  const [target, actual] = chance.pick(VALUES);
  const weight = chance.pick([5, 10, 10, 15, 20, 7.5]);
  return {
    level1: dimension.name,
    level2: chance.pick(dimension.groups).name,
    level3: `${chance.pick(NAMES)}${chance.once(3) ? chance.below(9) : ''}`,
    weight: chance.once(25) ? null : weight,
    direction: chance.once(6) ? chance.pick(['≥', '≤', '=', 'qualitative'] as const) : null,
    target,
    unit: chance.once(5) ? chance.pick(['户', '%', '万元']) : null,
    actual,
    attainment: chance.once(4) ? chance.pick(['met', 'partial', 'unmet'] as const) : null,
    score: chance.pick([weight, weight, weight - 1, String(weight), weight * 0.9, weight + 1]),
    reason: chance.pick(REASONS),
  };
}

/** One form; `seed` decides everything. */
export function randomEvaluation(seed: number): Evaluation {
  const chance = new Chance(seed);
  const template = chance.pick(BUILT_IN_TEMPLATES);
  const budget = chance.below(100_000) / 100;
  const spent = chance.once(8) ? 0 : Math.round(budget * chance.below(115)) / 100;
  const fiscal = chance.once(3) ? budget : Math.round(budget * 60) / 100;
  const name = `${chance.pick(PROJECTS)}项目${chance.once(3) ? '（二期）' : ''}`;
  return {
    schema: 'mingji.evaluation/1',
    template: templateId(template),
    fiscalYear: chance.once(10) ? 2020 : 2021,
    moneyUnit: chance.once(6) ? '元' : '万元',
    project: { name: chance.once(30) ? '' : name, leader: '综合科', code: String(seed) },
    competentDepartment: '示范区住房和城乡建设局',
    implementingUnit: chance.once(20) ? null : '示范区住房和城乡建设局',
    funds: [
      fund(chance, 'total', '年度资金总额', budget, spent),
      fund(chance, 'fiscal', '其中：财政拨款', fiscal, Math.min(spent, fiscal)),
      ...(chance.once(2) ? [fund(chance, 'other', '其他资金', 0, 0)] : []),
    ],
    goal: { expected: chance.pick(TEXTS), actual: chance.pick(TEXTS) },
    dimensions: template.dimensions.map((dimension) => ({
      name: dimension.name,
      weight: chance.once(10) ? 40 : (dimension.weight ?? 1000) / 100,
    })),
    indicators: Array.from({ length: 1 + chance.below(12) }, () => indicator(chance, template)),
    total: {
      weight: chance.once(5) ? 110 : 100,
      score: chance.below(11_000) / 100,
      grade: chance.pick(['优', '良', null]),
    },
    narrative: {
      projectName: name,
      text: chance.pick(TEXTS),
      score: chance.below(101),
      budget,
      executed: spent,
    },
  };
}

/** One disclosure with `forms` random forms and a few words and figures of its own. */
export function randomDisclosure(seed: number, forms: number): Disclosure {
  const chance = new Chance(seed);
  const amount = () => (chance.below(1_000_000) / 100).toFixed(2);
  const income = amount();
  return {
    schema: 'mingji.disclosure/1',
    title: '示范区住房和城乡建设局2021年度部门决算公开',
    fiscalYear: 2021,
    moneyUnit: '万元',
    department: { name: '示范区住房和城乡建设局' },
    tables: [
      {
        kind: 'income',
        no: '02',
        title: '收入决算表',
        state: 'filled',
        blocks: [
          {
            columns: [
              { key: 'total', title: ['本年收入合计'] },
              { key: 'fiscal', title: ['财政拨款收入'] },
            ],
            rows: [
              { name: '合计', role: 'total', cells: [income, chance.once(2) ? income : amount()] },
              { code: '212', name: '城乡社区支出', role: 'item', cells: [income, income] },
            ],
          },
        ],
      },
    ],
    narrative: [
      {
        id: '2.2.1',
        part: '第二部分',
        level: 3,
        title: '关于收支情况总体说明',
        text: `本部门2021年度收入总计${chance.once(2) ? income : amount()}万元。与2020年度相比，收入总计${chance.pick(['增加', '减少', '增加（减少）'])}${amount()}万元，${chance.pick(['增长', '下降'])}${chance.below(9999) / 100}%。`,
      },
      { id: '2.3.2', part: '第二部分', level: 3, title: '项目绩效自评结果', text: chance.pick(TEXTS) },
    ],
    evaluations: Array.from({ length: forms }, (_, i) => ({
      ...randomEvaluation(seed * 1000 + i),
      after: '2.3.2',
    })),
  };
}
