// Cases of targets and actuals: SE-21, SE-24, SE-33, SE-38, SE-39, SE-40, SE-69, SE-70, SE-71. For tests only.
import { NATIONAL_2017 } from '../../template/national-2017';
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

type Indicator = SampleDocument['indicators'][number];

function set(d: SampleDocument, index: number, change: Partial<Indicator>): void {
  Object.assign(the(d.indicators[index]), change);
}

const REASON = '因两户企业停产，验收推迟到下年。';

export const VALUE_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-21',
    speaks: [
      {
        name: 'a score for nothing written',
        change: (d) => set(d, 0, { actual: null }),
        says: [
          {
            at: 'indicators[0].actual',
            printed: null,
            expected: null,
            message: '「改造企业数」完成值没有填写，却得 20 分，请补填。',
          },
        ],
      },
      {
        name: 'neither target nor actual',
        change: (d) => set(d, 0, { target: '-', actual: '-' }),
        says: [
          {
            at: 'indicators[0].target',
            printed: null,
            expected: null,
            message: '「改造企业数」目标值和完成值都没有填写，却得 20 分，请补填。',
          },
        ],
      },
      {
        name: 'words for a number',
        change: (d) => set(d, 1, { actual: '达成预期指标' }),
        says: [
          {
            at: 'indicators[1].actual',
            printed: '达成预期指标',
            expected: null,
            message: '「验收合格率」目标是 ≥95%，完成值“达成预期指标”里没有数，请填实际达到的数。',
          },
        ],
      },
      {
        name: 'words for a number, in the app',
        working: true,
        change: (d) => set(d, 1, { actual: '达标' }),
        says: [
          {
            at: 'indicators[1].actual',
            printed: '达标',
            expected: null,
            message: '「验收合格率」目标是 ≥95%，完成值“达标”里没有数，请填实际达到的数。',
          },
        ],
      },
    ],
    silent: [
      { name: 'both are there', change: () => undefined },
      {
        name: '达成预期指标 in a qualitative row',
        change: (d) => set(d, 2, { actual: '达成预期指标' }),
        besides: [],
      },
      { name: 'a number in words', change: (d) => set(d, 0, { target: '≥1次', actual: '一次' }) },
      { name: 'none where none was allowed', change: (d) => set(d, 3, { target: '≤0起', actual: '未发生' }) },
      {
        name: 'not filled in yet in the app',
        working: true,
        change: (d) => set(d, 0, { actual: null }),
        why: '没有填写的值由提交前的必填检查列出',
      },
      { name: 'a row that does not apply', change: (d) => set(d, 0, { actual: null, notApplicable: true }) },
    ],
  },
  {
    rule: 'SE-24',
    speaks: [
      {
        name: 'more than twice the target without a word',
        change: (d) => set(d, 0, { actual: '45户' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].reason',
            printed: null,
            expected: null,
            message:
              '「改造企业数」目标 ≥20户，完成 45户，达到目标的 225%，超过 130%，没有说明原因，请说明；目标定得偏低的，下年调高。',
          },
        ],
      },
      {
        name: 'explained, but the points the template takes are not taken',
        template: {
          ...NATIONAL_2017,
          scoring: { ...NATIONAL_2017.scoring, overCompletionDeduction: 200 },
          checks: { thresholds: { overCompletion: 120 } },
        },
        change: (d) => set(d, 4, { actual: '125万元', reason: '因新增三家企业投产。' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[4].score',
            printed: '30',
            expected: null,
            also: ['SE-22'],
            message:
              '「新增产值」目标 ≥100万元，完成 125万元，达到目标的 125%，按规定扣 2 分，得分不超过 28 分，填报 30 分，请更正。',
          },
        ],
      },
    ],
    silent: [
      { name: 'explained', change: (d) => set(d, 0, { actual: '45户', reason: '因年中扩大补助范围。' }) },
      { name: 'not yet 130 %', change: (d) => set(d, 0, { actual: '25户' }), besides: [] },
      { name: 'a unit or two', change: (d) => set(d, 0, { target: '≥1场', actual: '3场' }), besides: [] },
      {
        name: 'a ceiling far exceeded: that is a shortfall',
        change: (d) => set(d, 3, { actual: '80万元', score: 6.25 }),
        besides: ['SE-07', 'SE-25'],
      },
      {
        name: 'a cost far below its ceiling',
        change: (d) => set(d, 3, { target: '≤50万元', actual: '20万元' }),
        besides: [],
      },
    ],
  },
  {
    rule: 'SE-33',
    speaks: [
      {
        name: 'the target with its operator',
        change: (d) => set(d, 1, { actual: '≥95%' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[1].actual',
            printed: '≥95%',
            expected: null,
            message: '「验收合格率」的完成值“≥95%”照抄了目标值，请填实际达到的数。',
          },
        ],
      },
      {
        name: 'a sentence',
        change: (d) =>
          set(d, 2, { target: '补助资金按季度足额拨付到企业', actual: '补助资金按季度足额拨付到企业。' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[2].actual',
            printed: '补助资金按季度足额拨付到企业。',
            expected: null,
            message: '「按期拨付」的完成值“补助资金按季度足额拨付到企业。”照抄了目标值，请写实际完成的情况。',
          },
        ],
      },
      {
        name: 'the goal, in the app',
        working: true,
        change: (d) => {
          d.goal = { expected: '支持 20 户企业完成技术改造。', actual: '支持20户企业完成技术改造' };
        },
        says: [
          {
            severity: 'warning',
            at: 'goal.actual',
            printed: '支持20户企业完成技术改造',
            expected: null,
            message: '目标实际完成情况与预期目标一字不差，请写实际完成的情况和数量。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '100% met with 100%',
        change: (d) => set(d, 1, { target: '100%', actual: '100%' }),
        besides: [],
      },
      { name: 'a word or two', change: (d) => set(d, 2, { target: '是', actual: '是' }) },
      {
        name: 'a long number met by the very number',
        change: (d) => set(d, 4, { target: '1,200.00万元', actual: '1,200.00万元' }),
        besides: [],
      },
      { name: 'no goals', change: (d) => void (d.goal = null) },
    ],
  },
  {
    rule: 'SE-38',
    speaks: [
      {
        name: 'more satisfied than all: what follows from it is no mistake of its own',
        change: (d) => set(d, 5, { actual: '920%' }),
        says: [
          {
            at: 'indicators[5].actual',
            printed: '920%',
            expected: null,
            also: ['SE-24'],
            message: '「企业满意率」的完成值 920% 不在 0 至 100% 之间，请更正。',
          },
        ],
      },
      {
        name: 'a target nobody can reach',
        change: (d) => set(d, 1, { target: '≥195%', actual: '96%', score: 4.92, reason: REASON }),
        besides: ['SE-07'],
        says: [
          {
            at: 'indicators[1].target',
            printed: '≥195%',
            expected: null,
            message: '「验收合格率」的目标值 ≥195% 不在 0 至 100% 之间，请更正。',
          },
        ],
      },
    ],
    silent: [
      { name: '96 %', change: () => undefined },
      {
        name: 'a rate of growth or of work done may be more',
        change: (d) => {
          set(d, 0, { level3: '任务完成率', target: '≥100%', actual: '112%' });
          set(d, 1, { level3: '合格率提升幅度', target: '≥100%', actual: '112%' });
          set(d, 4, { level3: '产值增长率', target: '≥-5%', actual: '-3%' });
        },
      },
      {
        name: 'marks out of a hundred and fifty',
        change: (d) => set(d, 5, { target: '≥100分', actual: '112分' }),
        besides: [],
      },
    ],
  },
  {
    rule: 'SE-39',
    speaks: [
      {
        name: 'a percentage against a count',
        change: (d) => set(d, 0, { actual: '95%' }),
        says: [
          {
            at: 'indicators[0].actual',
            printed: '95%',
            expected: null,
            message: '「改造企业数」目标值单位是“户”，完成值单位是“%”，不能比较，请统一单位。',
          },
        ],
      },
      {
        name: 'a count against a percentage',
        change: (d) => set(d, 1, { actual: '96户' }),
        says: [
          {
            at: 'indicators[1].actual',
            printed: '96户',
            expected: null,
            message: '「验收合格率」目标值单位是“%”，完成值单位是“户”，不能比较，请统一单位。',
          },
        ],
      },
      {
        name: 'two words for one count',
        change: (d) => set(d, 0, { actual: '20家' }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[0].actual',
            printed: '20家',
            expected: null,
            message: '「改造企业数」目标值单位是“户”，完成值单位是“家”，请核对是否同一单位。',
          },
        ],
      },
      {
        name: 'a percent sign forgotten',
        change: (d) => set(d, 1, { actual: '96' }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[1].actual',
            printed: '96',
            expected: null,
            message: '「验收合格率」目标值单位是“%”，完成值没有单位，请核对是否同一单位。',
          },
        ],
      },
    ],
    silent: [
      { name: 'the same unit', change: () => undefined },
      {
        name: 'the unit in its own column',
        change: (d) => set(d, 1, { target: '≥95', unit: '%', actual: '96' }),
      },
      { name: '万元 and 元', change: (d) => set(d, 4, { actual: '1100000元' }) },
    ],
  },
  {
    rule: 'SE-40',
    speaks: [
      {
        name: 'no date or period, after the year',
        change: (d) => set(d, 2, { level3: '补助发放', target: '及时', actual: '及时' }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[2].target',
            printed: '及时',
            expected: null,
            message: '时效指标「补助发放」没有日期、期限或及时率，无从判断是否按时，请写明时限。',
          },
        ],
      },
      {
        name: 'no date or period while the goals are set',
        stage: 'goals',
        change: (d) =>
          set(d, 2, { level3: '补助发放', target: '及时', actual: null, attainment: null, score: 0 }),
        besides: ['SE-07', 'SE-26'],
        says: [
          {
            severity: 'warning',
            at: 'indicators[2].target',
            printed: '及时',
            expected: null,
            message: '时效指标「补助发放」没有日期、期限或及时率，无从判断是否按时，请写明时限。',
          },
        ],
      },
      {
        name: 'later than planned, with all the points',
        change: (d) =>
          set(d, 2, {
            direction: null,
            attainment: null,
            target: '2021年11月底前',
            actual: '2021年12月20日',
            reason: REASON,
          }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[2].score',
            printed: '10',
            expected: null,
            message:
              '「按期拨付」要求 2021年11月底前，实际 2021年12月20日，晚于时限，却得满分 10 分，请核实得分。',
          },
        ],
      },
    ],
    silent: [
      { name: 'a period', change: () => undefined },
      { name: 'a rate', change: (d) => set(d, 2, { level3: '拨付及时率', target: '100%', actual: '100%' }) },
      {
        name: 'in time',
        change: (d) =>
          set(d, 2, { direction: null, attainment: null, target: '11月底前', actual: '2021年11月30日' }),
      },
    ],
  },
  {
    rule: 'SE-69',
    speaks: [
      {
        name: '26 and 30 for 29 and 31',
        change: (d) => set(d, 0, { target: '29人养老，医保31人', actual: '26人养老，医疗30人' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].score',
            printed: '20',
            expected: null,
            message:
              '「改造企业数」目标“29人养老，医保31人”，完成“26人养老，医疗30人”，其中 26 人少于 29 人，却得满分 20 分，请核实得分。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'one more, one less',
        change: (d) => set(d, 0, { target: '29人养老，医保31人', actual: '26人养老，医疗33人' }),
        besides: [],
      },
      {
        name: 'points were taken',
        change: (d) =>
          set(d, 0, {
            target: '29人养老，医保31人',
            actual: '26人养老，医疗30人',
            score: 18,
            reason: REASON,
          }),
      },
      {
        name: 'ceilings',
        change: (d) => set(d, 0, { target: '每户不超过3次，共不超过60次', actual: '每户2次，共40次' }),
        besides: [],
      },
      {
        name: 'years are no counts',
        change: (d) => set(d, 0, { target: '2021年培训20人，观摩2次', actual: '2020年培训20人，观摩2次' }),
        besides: [],
      },
    ],
  },
  {
    rule: 'SE-70',
    speaks: [
      {
        name: 'one fact, two actuals',
        change: (d) => {
          set(d, 0, {
            level3: '验收企业',
            target: '29人养老，医保31人',
            actual: '29人养老，医保30人',
            score: 19,
            reason: REASON,
          });
          set(d, 1, {
            level3: '验收企业',
            target: '29人养老，医保31人',
            actual: '26人养老，医保31人',
            score: 9,
            reason: '因三人退休。',
          });
        },
        besides: ['SE-07'],
        says: [
          {
            severity: 'warning',
            at: 'indicators[1].actual',
            printed: '26人养老，医保31人',
            expected: null,
            message:
              '「验收企业」和「验收企业」说的是同一件事，完成值一处是“29人养老，医保30人”，一处是“26人养老，医保31人”，请核对。',
          },
        ],
      },
      {
        name: 'the same reached, and different shares',
        change: (d) => {
          set(d, 0, { level3: '补偿职工', target: '168名职工未办理', actual: '有10人已到退休年龄' });
          set(d, 1, {
            level3: '补偿职工',
            target: '168名职工未办理',
            actual: '有10人已到退休年龄',
            score: 7,
            reason: REASON,
          });
        },
        besides: ['SE-07'],
        says: [
          {
            severity: 'warning',
            at: 'indicators[1].score',
            printed: '7',
            expected: null,
            message:
              '「补偿职工」和「补偿职工」的目标值、完成值相同，一处 20 分得 20 分，一处 10 分得 7 分，请核对得分。',
          },
        ],
      },
    ],
    silent: [
      { name: 'facts of their own', change: () => undefined },
      {
        name: '100% and 100% in rows of different names',
        change: (d) => {
          set(d, 0, { level3: '改造完成率', target: '100%', actual: '100%' });
          set(d, 1, { target: '100%', actual: '100%', score: 9, reason: REASON });
        },
        besides: ['SE-07', 'SE-22'],
      },
      {
        name: 'the score that differs is unexplained: SE-26 speaks for it',
        change: (d) => {
          set(d, 0, { level3: '补偿职工', target: '168名职工未办理', actual: '有10人已到退休年龄' });
          set(d, 1, {
            level3: '补偿职工',
            target: '168名职工未办理',
            actual: '有10人已到退休年龄',
            score: 7,
          });
        },
        besides: ['SE-07', 'SE-26'],
      },
    ],
  },
  {
    rule: 'SE-71',
    speaks: [
      {
        name: 'the rate as the actual of a cost',
        change: (d) => set(d, 3, { target: '100%', actual: '90%', score: 9, reason: REASON }),
        besides: ['SE-07'],
        says: [
          {
            severity: 'warning',
            at: 'indicators[3].actual',
            printed: '90%',
            expected: null,
            message:
              '「补助总额」的完成值 90% 就是预算执行率（90.00%），执行率已经单独计分，请改填本项指标的完成情况。',
          },
        ],
      },
      {
        name: 'to the second decimal, whatever it is called',
        change: (d) => set(d, 1, { target: '≥85%', actual: '90.00%' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[1].actual',
            printed: '90.00%',
            expected: null,
            message:
              '「验收合格率」的完成值 90.00% 就是预算执行率（90.00%），执行率已经单独计分，请改填本项指标的完成情况。',
          },
        ],
      },
    ],
    silent: [
      { name: 'another figure', change: () => undefined },
      { name: 'a coincidence', change: (d) => set(d, 1, { target: '≥85%', actual: '90%' }), besides: [] },
      {
        name: 'a coincidence under 成本',
        change: (d) => set(d, 3, { level3: '单价合规率', target: '≥85%', actual: '90%' }),
        besides: [],
      },
      {
        name: 'all spent, all done',
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).executed = 50;
          Object.assign(the(d.funds[0]), { rate: '100%', score: 10 });
          d.total.score = 100;
          set(d, 3, { target: '100%', actual: '100%' });
        },
        besides: [],
      },
      {
        name: 'no rate',
        working: true,
        change: (d) => {
          for (const i of [0, 1]) the(d.funds[i]).budget = null;
        },
        why: '请填写预算数，才有执行率',
      },
    ],
  },
];
