// Cases of the form as a whole: SE-46, SE-50, SE-52, SE-53, SE-54, SE-62. For tests only.
import { NATIONAL_2017 } from '../../template/national-2017';
import { SICHUAN } from '../../template/sichuan';
import type { Template } from '../../template/template';
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

type Indicator = SampleDocument['indicators'][number];

const placeholder = (level3: string | null): Indicator => ({
  level1: '产出指标',
  level2: '数量指标',
  level3,
});

/** No budget: its points are not there, and those of the indicators count as if they were the whole. */
const SCALING: Template = {
  ...NATIONAL_2017,
  execution: { ...NATIONAL_2017.execution, zeroBudget: 'scaled' },
};

/** A form without budget whose 产值 earned `score` of its 30 points; all others have theirs, 60. */
const withoutBudget = (d: SampleDocument, score: number, total: number, grade: string) => {
  d.funds = [{ source: 'total', label: '年度资金总额', budget: 0, executed: 0, rate: '—', score: '—' }];
  Object.assign(the(d.indicators[4]), {
    target: '≥300套',
    actual: `${score * 10}套`,
    score,
    reason: '因订单推迟，下年三月交付。',
  });
  Object.assign(d.total, { score: total, grade });
};

export const FORM_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-46',
    speaks: [
      {
        name: '优 for 86',
        change: (d) => {
          Object.assign(the(d.indicators[4]), {
            target: '≥100套',
            actual: '60套',
            score: 18,
            reason: '因订单推迟。',
          });
          Object.assign(d.total, { score: 87, grade: '优' });
        },
        says: [
          {
            at: 'total.grade',
            printed: '优',
            expected: '良',
            message: '总分 87 分，评价等级应为“良”，填报“优”，请更正。',
          },
        ],
      },
      {
        // 60 + 20 = 80 of 90: 88.89.
        name: 'no budget, scaled: 优 for 88.89',
        template: SCALING,
        change: (d) => withoutBudget(d, 20, 88.89, '优'),
        says: [
          {
            at: 'total.grade',
            printed: '优',
            expected: '良',
            message: '预算数为 0，按其余分值折算：80 ÷ 90 × 100 = 88.89，达到 80，评为良，填报“优”，请更正。',
          },
        ],
      },
      {
        // 60 + 27 = 87 of 90: 96.67, though 87 alone would be 良.
        name: 'no budget, scaled: 良 for 96.67',
        template: SCALING,
        change: (d) => withoutBudget(d, 27, 96.67, '良'),
        says: [
          {
            at: 'total.grade',
            printed: '良',
            expected: '优',
            message: '预算数为 0，按其余分值折算：87 ÷ 90 × 100 = 96.67，达到 90，评为优，填报“良”，请更正。',
          },
        ],
      },
    ],
    silent: [
      { name: '优 for 99', change: (d) => void (d.total.grade = '优') },
      {
        name: 'no budget, scaled: 良 for 88.89',
        template: SCALING,
        change: (d) => withoutBudget(d, 20, 88.89, '良'),
      },
      {
        // 60 + 21 = 81 of 90: exactly 90.
        name: 'no budget, scaled: 优 from 90 on, the points printed unscaled',
        template: SCALING,
        change: (d) => withoutBudget(d, 21, 81, '优'),
      },
      {
        name: 'no budget and no scaling: no grade',
        change: (d) => withoutBudget(d, 21, 81, '优'),
        why: '预算数为 0，预算执行不计分，不可评级',
      },
      { name: '优秀 for 99', change: (d) => void (d.total.grade = '优秀') },
      {
        name: 'the grade of the right total beside a wrong one',
        change: (d) => Object.assign(d.total, { score: 89, grade: '优' }),
        besides: ['SE-07'],
      },
      { name: 'none printed', change: () => undefined, why: '表中没有评价等级' },
      {
        name: 'a word of its own',
        change: (d) => void (d.total.grade = 'A'),
        why: '等级“A”不在表样的等级中',
      },
      {
        name: 'weights of 110',
        change: (d) => {
          d.dimensions = [];
          Object.assign(the(d.indicators[4]), { weight: 40, score: 40 });
          Object.assign(d.total, { score: 109, grade: '优' });
        },
        besides: ['SE-01'],
        why: '分值合计 110，不可评级',
      },
      { name: 'in the app', working: true, change: () => undefined, why: '评价等级由系统确定，不需要核对' },
    ],
  },
  {
    rule: 'SE-50',
    speaks: [
      {
        name: 'rows of the template left in',
        change: (d) => d.indicators.splice(1, 0, placeholder('指标2'), placeholder('……'), placeholder(null)),
        says: [
          {
            severity: 'hint',
            at: 'indicators[1].level3',
            printed: '指标2',
            expected: null,
            message: '有 3 行没有使用的表样行（指标2、……、空行），公开前请删去。',
          },
        ],
      },
    ],
    silent: [
      { name: 'none', change: () => undefined },
      {
        name: 'rows not filled in yet in the app',
        working: true,
        change: (d) => void d.indicators.splice(1, 0, placeholder(null)),
      },
      {
        name: 'a row that shares merged cells',
        change: (d) => {
          the(d.indicators[0]).merge = 'a';
          d.indicators.splice(1, 0, { ...placeholder('/'), merge: 'a' });
        },
      },
    ],
  },
  {
    rule: 'SE-52',
    speaks: [
      {
        name: 'a form of the year before in a document of 2022',
        documentYear: 2022,
        change: () => undefined,
        says: [
          {
            at: 'fiscalYear',
            printed: '2021',
            expected: '2022',
            message: '自评表的年度是 2021 年，所在公开文本是 2022 年度，请核对后更正。',
          },
        ],
      },
      {
        name: 'the year before in the name, and in a text that never names its own',
        documentYear: 2021,
        change: (d) => {
          d.project.name = '2020年企业技术改造补助';
          d.goal = { expected: '支持 20 户企业完成技术改造。', actual: '2020年度 20 户企业完成技术改造。' };
        },
        says: [
          {
            severity: 'hint',
            at: 'project.name',
            printed: '2020年企业技术改造补助',
            expected: null,
            quote: '2020',
            message: '项目名称写的是 2020 年，本表是 2021 年度，请核对年份。',
          },
          {
            severity: 'hint',
            at: 'goal.actual',
            printed: '2020年度 20 户企业完成技术改造。',
            expected: null,
            quote: '2020 年度',
            message: '文中写的是 2020 年度，本表是 2021 年度，请核对是否沿用了上年的文字。',
          },
        ],
      },
    ],
    silent: [
      { name: 'the same year', documentYear: 2021, change: () => undefined },
      {
        name: 'other years named in a text',
        documentYear: 2021,
        change: (d) => {
          d.goal = {
            expected: '支持企业完成技术改造，2019 年起分三年实施。',
            actual: '比 2020 年增加 3 户，2021 年度 20 户企业完成技术改造。',
          };
        },
        besides: [],
      },
      {
        name: 'last year and this one in one text',
        documentYear: 2021,
        change: (d) => {
          d.goal = {
            expected: '支持 20 户企业完成技术改造。',
            actual: '2020年度签约，2021年 20 户企业完成技术改造。',
          };
        },
        besides: [],
      },
      { name: 'a form by itself', change: () => undefined, why: '单独一张自评表，没有公开文本的年度可比' },
      { name: 'in the app', working: true, change: () => undefined, why: '年度由系统确定，不需要核对' },
    ],
  },
  {
    rule: 'SE-53',
    speaks: [
      {
        name: 'nothing to say of a lost point',
        template: SICHUAN,
        change: (d) => {
          d.boxes = { ...d.boxes, 存在问题: '无。', 改进措施: null, 评价结论: '完成较好。' };
        },
        says: [
          {
            severity: 'warning',
            at: 'boxes.存在问题',
            printed: '无。',
            expected: null,
            message: '总分 99 分，“存在问题”却填“无”，请补写。',
          },
          {
            severity: 'warning',
            at: 'boxes.改进措施',
            printed: null,
            expected: null,
            message: '总分 99 分，“改进措施”却没有填写，请补写。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'written',
        template: SICHUAN,
        change: (d) => {
          d.boxes = { ...d.boxes, 存在问题: '拨付偏慢。', 改进措施: '下年五月底前拨付。' };
        },
      },
      {
        name: 'all points and all money',
        template: SICHUAN,
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).executed = 50;
          Object.assign(the(d.funds[0]), { rate: '100%', score: 10 });
          d.total.score = 100;
          d.boxes = { 存在问题: '无', 改进措施: '无' };
        },
      },
      { name: 'a form without such boxes', change: () => undefined, why: '本表样没有存在问题和改进措施栏' },
    ],
  },
  {
    rule: 'SE-54',
    speaks: [
      {
        name: 'evidence for one row of those that carry ten points',
        change: (d) => {
          for (const row of d.indicators) row.evidence = [{ name: '验收单' }];
          the(d.indicators[0]).evidence = [];
        },
        says: [
          {
            severity: 'hint',
            at: 'indicators[0].actual',
            printed: '20户',
            expected: null,
            message: '「改造企业数」20 分，没有附佐证材料，建议补充。',
          },
        ],
      },
      {
        name: 'a row of ten points exactly',
        change: (d) => {
          for (const row of d.indicators) row.evidence = [{ name: '验收单' }];
          the(d.indicators[1]).evidence = null;
        },
        says: [
          {
            severity: 'hint',
            at: 'indicators[1].actual',
            printed: '96%',
            expected: null,
            message: '「验收合格率」10 分，没有附佐证材料，建议补充。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'evidence for each',
        change: (d) => {
          for (const row of d.indicators) row.evidence = [{ name: '验收单' }];
        },
      },
      { name: 'a document that lists none', change: () => undefined, why: '表中没有佐证材料目录' },
    ],
  },
  {
    rule: 'SE-62',
    speaks: [
      {
        name: 'cells that belong to no row',
        change: (d) => void (d.looseCells = ['100%', '100%']),
        says: [
          {
            severity: 'warning',
            at: 'looseCells',
            printed: '100%、100%',
            expected: null,
            message: '有 2 格内容（100%、100%）不属于任何一项指标，请补上所属的指标，或删去。',
          },
        ],
      },
      {
        name: 'a named row that says nothing, beside others that share cells',
        change: (d) => {
          Object.assign(the(d.indicators[0]), { merge: 'a', score: 30 });
          Object.assign(the(d.indicators[1]), { merge: 'a', score: null });
          d.indicators.splice(2, 0, { level1: '产出指标', level2: '质量指标', level3: '设备完好率' });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[2].level3',
            printed: '设备完好率',
            expected: null,
            message: '「设备完好率」一行没有分值、目标、完成值和得分，请补填，或删去这一行。',
          },
        ],
      },
    ],
    silent: [
      { name: 'every cell in its row', change: () => undefined },
      {
        name: 'a bare row where nothing is known of merged cells',
        change: (d) => {
          d.indicators.splice(2, 0, { level1: '产出指标', level2: '质量指标', level3: '设备完好率' });
        },
        why: '「设备完好率」没有分值和得分，不知道是否与上一行合并',
      },
      {
        name: 'a row that shares merged cells',
        change: (d) => {
          the(d.indicators[1]).merge = 'a';
          d.indicators.splice(2, 0, {
            level1: '产出指标',
            level2: '质量指标',
            level3: '设备完好率',
            merge: 'a',
          });
        },
      },
      { name: 'in the app', working: true, change: () => undefined, why: '系统计算，不需要核对' },
    ],
  },
];
