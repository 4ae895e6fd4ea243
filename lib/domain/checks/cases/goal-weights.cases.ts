// Cases of how the goals divide their points: SE-02, SE-04, SE-08, SE-09. For tests only.
import { COST_2021 } from '../../template/cost-2021';
import { SICHUAN } from '../../template/sichuan';
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

/** 产出 40 and 效益 40 in level and rows: 100 in all, but not the template's. */
function shifted(d: SampleDocument): void {
  the(d.dimensions[0]).weight = 40;
  the(d.dimensions[1]).weight = 40;
  Object.assign(the(d.indicators[0]), { weight: 10, score: 10 });
  Object.assign(the(d.indicators[4]), { weight: 20, score: 20 });
  d.indicators.splice(5, 0, {
    level1: '效益指标',
    level2: '社会效益指标',
    level3: '带动就业人数',
    weight: 20,
    target: '≥30人',
    actual: '31人',
    score: 20,
  });
}

/** No 满意度, its points given to 效益. */
function withoutSatisfaction(d: SampleDocument): void {
  d.dimensions.splice(2, 1);
  the(d.dimensions[1]).weight = 40;
  d.indicators.splice(5, 1, {
    level1: '效益指标',
    level2: '社会效益指标',
    level3: '带动就业人数',
    weight: 10,
    target: '≥30人',
    actual: '31人',
    score: 10,
  });
}

const without = (d: SampleDocument, level: string) => {
  d.indicators = d.indicators.filter((row) => row.level1 !== level);
};

export const GOAL_WEIGHT_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-02',
    speaks: [
      {
        name: 'points moved from 产出 to 效益, after the year',
        change: shifted,
        says: [
          {
            severity: 'hint',
            at: 'dimensions[0].weight',
            printed: '40',
            expected: '50.00',
            message: '产出指标的分值是 40 分，表样规定 50 分，没有经过批准的，请按表样调整。',
          },
          {
            severity: 'hint',
            at: 'dimensions[1].weight',
            printed: '40',
            expected: '30.00',
            message: '效益指标的分值是 40 分，表样规定 30 分，没有经过批准的，请按表样调整。',
          },
        ],
      },
      {
        name: 'the same while the goals are set',
        stage: 'goals',
        change: shifted,
        says: [
          {
            severity: 'warning',
            at: 'dimensions[0].weight',
            printed: '40',
            expected: '50.00',
            message: '产出指标的分值是 40 分，表样规定 50 分，没有经过批准的，请按表样调整。',
          },
          {
            severity: 'warning',
            at: 'dimensions[1].weight',
            printed: '40',
            expected: '30.00',
            message: '效益指标的分值是 40 分，表样规定 30 分，没有经过批准的，请按表样调整。',
          },
        ],
      },
    ],
    silent: [
      { name: '50, 30 and 10', change: () => undefined },
      { name: 'no 满意度, its points with 效益', change: withoutSatisfaction },
      {
        name: 'levels that differ from their rows: SE-03 speaks',
        change: (d) => {
          the(d.dimensions[0]).weight = 40;
          the(d.dimensions[1]).weight = 40;
        },
        besides: ['SE-03'],
      },
      {
        name: 'a circular that allows 50/30/10 where there is no cost',
        template: COST_2021,
        change: () => undefined,
      },
      {
        name: 'a template that leaves the points free',
        template: SICHUAN,
        change: () => undefined,
        why: '本表样不规定一级指标的分值',
      },
      {
        name: 'levels that print no points',
        change: (d) => {
          for (const level of d.dimensions) level.weight = null;
        },
        why: '一级指标没有填写分值',
      },
    ],
  },
  {
    rule: 'SE-04',
    speaks: [
      {
        name: 'no weight on a scored row: the sums that lack it are no mistakes of their own',
        change: (d) => {
          the(d.indicators[1]).weight = null;
        },
        says: [
          {
            at: 'indicators[1].weight',
            printed: null,
            expected: null,
            also: ['SE-01', 'SE-03'],
            message: '「验收合格率」没有填写分值，请填写大于 0 的分值。',
          },
        ],
      },
      {
        name: 'a weight of 0',
        change: (d) => {
          Object.assign(the(d.indicators[1]), { weight: 0, score: 0 });
          d.total.score = 89;
        },
        says: [
          {
            at: 'indicators[1].weight',
            printed: '0',
            expected: null,
            also: ['SE-01', 'SE-03'],
            message: '「验收合格率」分值是 0，请填写大于 0 的分值。',
          },
        ],
      },
      {
        name: 'a weight of 0 typed in the app',
        working: true,
        change: (d) => {
          Object.assign(the(d.indicators[1]), { weight: 0, score: null });
        },
        says: [
          {
            at: 'indicators[1].weight',
            printed: '0',
            expected: null,
            also: ['SE-01', 'SE-03'],
            message: '「验收合格率」分值是 0，请填写大于 0 的分值。',
          },
        ],
      },
    ],
    silent: [
      { name: 'every row has its weight', change: () => undefined },
      {
        name: 'a weight printed once for two rows',
        change: (d) => {
          Object.assign(the(d.indicators[0]), { weight: 30, score: 30, merge: 'a' });
          Object.assign(the(d.indicators[1]), { weight: null, score: null, merge: 'a' });
        },
        besides: [],
      },
      {
        name: 'neither weight nor score, and 100 without it',
        change: (d) => {
          d.indicators.splice(2, 0, {
            level1: '产出指标',
            level2: '质量指标',
            level3: '设备完好率',
            target: '≥95%',
            actual: '97%',
          });
        },
        besides: [],
      },
      {
        name: 'a form without weights',
        change: (d) => {
          for (const row of d.indicators) row.weight = null;
        },
        why: '三级指标没有分值',
      },
      {
        name: 'not filled in yet in the app',
        working: true,
        change: (d) => {
          Object.assign(the(d.indicators[1]), { weight: null, score: null });
        },
        why: '没有填写的分值由提交前的必填检查列出',
      },
    ],
  },
  {
    rule: 'SE-08',
    speaks: [
      {
        name: 'a row of 40 among 90',
        change: (d) => {
          Object.assign(the(d.indicators[0]), { weight: 40, score: 40 });
          for (const i of [1, 2]) Object.assign(the(d.indicators[i]), { weight: 2.5, score: 2.5 });
          Object.assign(the(d.indicators[3]), { weight: 5, score: 5 });
        },
        says: [
          {
            severity: 'hint',
            at: 'indicators[0].weight',
            printed: '40',
            expected: null,
            message:
              '「改造企业数」一项 40 分，占全部指标分值的 44.44%，达到 40% 以上，建议拆分指标或调整分值。',
          },
        ],
      },
      {
        name: 'while the goals are set, at exactly 40 %',
        stage: 'goals',
        change: (d) => {
          Object.assign(the(d.indicators[0]), { weight: 36, score: 36 });
          Object.assign(the(d.indicators[1]), { weight: 4, score: 4 });
          Object.assign(the(d.indicators[2]), { weight: 5, score: 5 });
          Object.assign(the(d.indicators[3]), { weight: 5, score: 5 });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].weight',
            printed: '36',
            expected: null,
            message:
              '「改造企业数」一项 36 分，占全部指标分值的 40.00%，达到 40% 以上，建议拆分指标或调整分值。',
          },
        ],
      },
    ],
    silent: [
      { name: '30 of 90', change: () => undefined },
      {
        name: 'a weight that is no number',
        change: (d) => {
          the(d.indicators[1]).weight = '十';
        },
        why: '还有三级指标的分值没有填写，或不是数',
      },
      {
        name: 'no weights',
        change: (d) => {
          for (const row of d.indicators) row.weight = null;
        },
        why: '三级指标没有分值',
      },
    ],
  },
  {
    rule: 'SE-09',
    speaks: [
      {
        name: 'no 效益, after the year',
        change: (d) => without(d, '效益指标'),
        besides: ['SE-03', 'SE-07'],
        says: [
          {
            severity: 'hint',
            at: '$',
            printed: null,
            expected: null,
            message: '没有效益指标，请补充指标。',
          },
        ],
      },
      {
        name: 'two rows of 产出 while the goals are set',
        stage: 'goals',
        change: (d) => {
          without(d, '效益指标');
          without(d, '满意度指标');
          d.indicators.splice(2);
        },
        besides: ['SE-03', 'SE-07', 'SE-08'],
        says: [
          {
            severity: 'warning',
            at: '$',
            printed: null,
            expected: null,
            message: '没有效益指标、满意度指标；三级指标只有 2 项，少于 3 项，请补充指标。',
          },
        ],
      },
    ],
    silent: [
      { name: 'all three levels', change: () => undefined },
      {
        name: 'a level the template does not know',
        change: (d) => {
          the(d.indicators[5]).level1 = '其他指标';
        },
        why: '一级指标“其他指标”不在表样中，无从判断类别是否齐全',
      },
      {
        name: 'nothing filled in yet',
        change: (d) => {
          d.indicators = [];
        },
        why: '三级指标还没有填写',
      },
    ],
  },
];
