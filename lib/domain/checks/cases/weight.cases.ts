// Cases of the weight rules: SE-01, SE-03. For tests only.
import { NATIONAL_2017 } from '../../template/national-2017';
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

const quantity = (d: SampleDocument) => the(d.indicators[0]);
const economic = (d: SampleDocument) => the(d.indicators[4]);

/** One weight with its full score, and the total that goes with it. */
function weigh(d: SampleDocument, index: number, weight: number): void {
  const row = the(d.indicators[index]);
  const before = Number(row.score);
  Object.assign(row, { weight, score: weight });
  d.total.score = Number(d.total.score) + weight - before;
}

export const WEIGHT_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-01',
    speaks: [
      {
        name: '110 where the levels declare no points',
        change: (d) => {
          weigh(d, 4, 40);
          d.dimensions = [];
        },
        says: [
          {
            at: 'total.weight',
            printed: '110.00',
            expected: '100.00',
            also: ['SE-05'],
            message:
              '分值合计 110 分（预算执行 10 分、三级指标 100 分），多 10 分，不可评级，请调整为 100 分。',
          },
        ],
      },
      {
        name: 'levels that agree with their rows, and 95 in all',
        change: (d) => {
          weigh(d, 4, 25);
          the(d.dimensions[1]).weight = 25;
        },
        says: [
          {
            at: 'total.weight',
            printed: '95.00',
            expected: '100.00',
            also: ['SE-02'],
            message: '分值合计 95 分（预算执行 10 分、三级指标 85 分），少 5 分，不可评级，请调整为 100 分。',
          },
        ],
      },
      {
        name: 'indicators alone, where the execution rate has no points',
        template: { ...NATIONAL_2017, execution: { ...NATIONAL_2017.execution, weight: 0 } },
        change: (d) => {
          Object.assign(the(d.funds[0]), { weight: null, score: null });
          weigh(d, 4, 35);
          the(d.dimensions[1]).weight = 35;
          d.total.weight = 95;
          d.total.score = 95;
        },
        says: [
          {
            at: 'total.weight',
            printed: '95.00',
            expected: '100.00',
            also: ['SE-02'],
            message: '分值合计 95 分，少 5 分，不可评级，请调整为 100 分。',
          },
        ],
      },
      {
        name: 'thirds: what rounding leaves is no mistake',
        change: (d) => {
          weigh(d, 4, 29.99);
          d.dimensions = [];
        },
        says: [
          {
            severity: 'hint',
            at: 'total.weight',
            printed: '99.99',
            expected: '100.00',
            message:
              '分值合计 99.99 分（预算执行 10 分、三级指标 89.99 分），与 100 分相差 0.01 分，属四舍五入的尾差，可以不改。',
          },
        ],
      },
      {
        name: 'a printed sum of weights that is none',
        change: (d) => {
          d.total.weight = 90;
        },
        says: [
          {
            at: 'total.weight',
            printed: '90',
            expected: '100.00',
            message: '总分一行的分值填报 90，各项分值合计 100 分，请更正。',
          },
        ],
      },
      {
        name: 'in the app',
        working: true,
        change: (d) => {
          weigh(d, 4, 25);
          the(d.dimensions[1]).weight = 25;
        },
        says: [
          {
            at: '$',
            printed: '95.00',
            expected: '100.00',
            also: ['SE-02'],
            message: '分值合计 95 分（预算执行 10 分、三级指标 85 分），少 5 分，不可评级，请调整为 100 分。',
          },
        ],
      },
    ],
    silent: [
      { name: '100', change: () => undefined },
      {
        name: 'a row without figures that shares a merged cell',
        change: (d) => {
          d.indicators.splice(2, 0, { level1: '产出指标', level2: '质量指标', level3: '设备完好率' });
        },
      },
      {
        name: 'no budget, and its points spread over the others',
        change: (d) => {
          for (const row of d.funds)
            Object.assign(row, { budget: 0, executed: 0, rate: null, score: '—', weight: '—' });
          weigh(d, 0, 30);
          the(d.dimensions[0]).weight = 60;
          d.total.score = 100;
        },
        besides: [],
      },
      {
        name: 'a form that gives execution neither points nor a score',
        change: (d) => {
          Object.assign(the(d.funds[0]), { weight: '—', score: '—' });
          weigh(d, 0, 30);
          the(d.dimensions[0]).weight = 60;
          d.total.score = 100;
        },
        besides: [],
      },
      {
        name: '110 because of one level: SE-03 speaks',
        change: (d) => weigh(d, 4, 40),
        besides: ['SE-03'],
      },
      {
        name: 'weights still open in the app',
        working: true,
        change: (d) => {
          Object.assign(economic(d), { weight: null, score: null });
        },
        why: '还有 1 项分值没有填写',
      },
      {
        name: 'a weight that is no number',
        change: (d) => {
          quantity(d).weight = '二十';
        },
        why: '有 1 项分值不是数（“二十”）',
      },
      {
        name: 'a form without scores',
        change: (d) => {
          for (const one of [...d.funds, ...d.indicators]) one.score = null;
          d.total = {};
          economic(d).weight = 40;
        },
        why: '本表没有打分',
      },
    ],
  },
  {
    rule: 'SE-03',
    speaks: [
      {
        name: 'rows above their level: the sum of all follows',
        change: (d) => weigh(d, 4, 40),
        says: [
          {
            at: 'dimensions[1].weight',
            printed: '30',
            expected: '40.00',
            also: ['SE-01', 'SE-05'],
            message: '效益指标的分值是 30 分，所属三级指标合计 40 分，多 10 分，请调整分值。',
          },
        ],
      },
      {
        name: 'two levels that differ, and still 100 in all',
        change: (d) => {
          the(d.dimensions[0]).weight = 40;
          the(d.dimensions[1]).weight = 40;
        },
        says: [
          {
            at: 'dimensions[0].weight',
            printed: '40',
            expected: '50.00',
            also: ['SE-02', 'SE-05'],
            message: '产出指标的分值是 40 分，所属三级指标合计 50 分，多 10 分，请调整分值。',
          },
          {
            at: 'dimensions[1].weight',
            printed: '40',
            expected: '30.00',
            also: ['SE-02'],
            message: '效益指标的分值是 40 分，所属三级指标合计 30 分，少 10 分，请调整分值。',
          },
        ],
      },
      {
        name: 'a 二级指标 against its rows',
        change: (d) => {
          the(d.dimensions[0]).groups = [
            { name: '数量指标', weight: 25 },
            { name: '质量指标', weight: 10 },
            { name: '时效指标', weight: 5 },
            { name: '成本指标', weight: 10 },
          ];
        },
        says: [
          {
            at: 'dimensions[0].groups[0].weight',
            printed: '25',
            expected: '20.00',
            message: '数量指标的分值是 25 分，所属三级指标合计 20 分，少 5 分，请调整分值。',
          },
          {
            at: 'dimensions[0].groups[2].weight',
            printed: '5',
            expected: '10.00',
            message: '时效指标的分值是 5 分，所属三级指标合计 10 分，多 5 分，请调整分值。',
          },
        ],
      },
      {
        name: 'in the app, as soon as it is certain: too many already',
        working: true,
        change: (d) => {
          weigh(d, 0, 45);
          the(d.indicators[1]).weight = null;
          the(d.indicators[1]).score = null;
        },
        says: [
          {
            at: 'dimensions[0].weight',
            printed: '50',
            expected: '65.00',
            also: ['SE-01', 'SE-05'],
            message: '产出指标的分值是 50 分，所属三级指标合计 65 分，多 15 分，请调整分值。',
          },
        ],
      },
    ],
    silent: [
      { name: 'levels as their rows', change: () => undefined },
      {
        name: 'levels that print no points',
        change: (d) => {
          for (const dimension of d.dimensions) dimension.weight = null;
        },
      },
      {
        name: 'a level whose rows have no weights: the column is not printed',
        change: (d) => {
          economic(d).weight = null;
        },
        besides: ['SE-04'],
      },
      {
        name: 'still open in the app',
        working: true,
        change: (d) => {
          Object.assign(quantity(d), { weight: null, score: null });
        },
        why: '还有 1 项分值没有填写，所属一级指标待填齐后核对',
      },
    ],
  },
];
