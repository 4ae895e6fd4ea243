// Cases of scores against the figures they rest on: SE-22, SE-23, SE-28, SE-29, SE-30, SE-41, SE-58. For tests only.
import { NATIONAL_2017 } from '../../template/national-2017';
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

type Indicator = SampleDocument['indicators'][number];

/** One row changed, and the total that follows. */
function row(d: SampleDocument, index: number, change: Partial<Indicator>): void {
  const indicator = the(d.indicators[index]);
  const before = Number(indicator.score);
  Object.assign(indicator, change);
  d.total.score = Math.round((Number(d.total.score) + Number(indicator.score) - before) * 100) / 100;
}

const REASON = '因两户企业停产，验收推迟到下年。';
const LINEAR = { ...NATIONAL_2017, scoring: { ...NATIONAL_2017.scoring, reverse: 'linear' as const } };

export const DEPARTURE_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-22',
    speaks: [
      {
        name: 'six tenths done, half the points',
        change: (d) => row(d, 0, { actual: '12户', score: 10, reason: REASON }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].score',
            printed: '10',
            expected: '12.00',
            message:
              '「改造企业数」目标 ≥20户，完成 12户，按规定应得 12.00 分，填报 10 分，少计 2.00 分，请更正，或写明理由。',
          },
        ],
      },
      {
        name: 'met, and deducted for another reason',
        change: (d) => row(d, 5, { score: 9, reason: '因两户企业反映拨付较慢。' }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[5].score',
            printed: '9',
            expected: '10.00',
            message:
              '「企业满意率」目标 ≥90%，完成 92%，已经达标，应得 10.00 分，填报 9 分，少计 1.00 分，请核实得分和完成值。',
          },
        ],
      },
      {
        name: 'as advice where people score by hand',
        template: {
          ...NATIONAL_2017,
          scoring: { ...NATIONAL_2017.scoring, quantitative: 'manual' },
        },
        change: (d) => row(d, 0, { actual: '12户', score: 10, reason: REASON }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[0].score',
            printed: '10',
            expected: '12.00',
            message:
              '「改造企业数」目标 ≥20户，完成 12户，按规定应得 12.00 分，填报 10 分，少计 2.00 分，请更正，或写明理由。',
          },
        ],
      },
    ],
    silent: [
      { name: 'in proportion', change: (d) => row(d, 0, { actual: '18户', score: 18, reason: REASON }) },
      // 446 of 450 gives 9.91 of 10.
      {
        name: 'rounded to a whole number',
        change: (d) => row(d, 1, { target: '≥450户', actual: '446户', score: 10, reason: REASON }),
        besides: [],
      },
      {
        name: 'a reason for the departure is written',
        change: (d) => {
          row(d, 0, { actual: '12户', score: 10, reason: REASON });
          d.explanations = [
            { rule: 'SE-22', at: 'indicators[0].score', text: '三户质量不合格，另扣 2 分。' },
          ];
        },
        besides: [],
      },
      {
        name: 'a cost below its target is a saving',
        change: (d) => row(d, 3, { target: '50万元', actual: '45万元', score: 10 }),
        besides: [],
      },
      {
        name: 'one score for two rows',
        change: (d) => {
          row(d, 0, { merge: 's', score: 28, reason: REASON });
          Object.assign(the(d.indicators[1]), { merge: 's', score: null });
          d.total.score = 97;
        },
        besides: [],
      },
    ],
  },
  {
    rule: 'SE-23',
    speaks: [
      {
        // 5300 ÷ 5830 × 10 = 9.09.
        name: 'target ÷ actual',
        change: (d) => row(d, 3, { target: '≤5300元', actual: '5830元', score: 7, reason: REASON }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[3].score',
            printed: '7',
            expected: '9.09',
            message:
              '「补助总额」目标 ≤5300元，完成 5830元，按规定应得 9.09 分，填报 7 分，少计 2.09 分，请更正，或写明理由。',
          },
        ],
      },
      {
        // (2 − 5830 ÷ 5300) × 10 = 9.00.
        name: 'linear to nothing at twice the target',
        template: LINEAR,
        change: (d) => row(d, 3, { target: '≤5300元', actual: '5830元', score: 8.5, reason: REASON }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[3].score',
            printed: '8.5',
            expected: '9.00',
            message:
              '「补助总额」目标 ≤5300元，完成 5830元，按规定应得 9.00 分，填报 8.5 分，少计 0.50 分，请更正，或写明理由。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '9.09 of 10',
        change: (d) => row(d, 3, { target: '≤5300元', actual: '5830元', score: 9.09, reason: REASON }),
        besides: [],
      },
      {
        name: '9.00 of 10 where the template scores linearly',
        template: LINEAR,
        change: (d) => row(d, 3, { target: '≤5300元', actual: '5830元', score: 9, reason: REASON }),
        besides: [],
      },
      { name: 'below the target', change: () => undefined },
    ],
  },
  {
    rule: 'SE-28',
    speaks: [
      {
        name: 'a third of the target, and all the points',
        change: (d) => row(d, 1, { target: '100%', actual: '35%', reason: REASON }),
        says: [
          {
            at: 'indicators[1].score',
            printed: '10',
            expected: '3.50',
            also: ['SE-22'],
            message:
              '「验收合格率」目标 100%，完成 35%，没有达标，却得满分 10 分，按规定应得 3.50 分，请更正。',
          },
        ],
      },
      {
        name: 'with a reason for the score: to be verified',
        change: (d) => {
          row(d, 1, { target: '100%', actual: '35%', reason: REASON });
          d.explanations = [{ rule: 'SE-22', at: 'indicators[1].score', text: '口径经财政部门同意。' }];
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[1].score',
            printed: '10',
            expected: '3.50',
            message:
              '「验收合格率」目标 100%，完成 35%，没有达标，却得满分 10 分，按规定应得 3.50 分，已写理由，请核实。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '100% met with 100%',
        change: (d) => row(d, 1, { target: '100%', actual: '100%' }),
        besides: [],
      },
      {
        name: '1% printed for 1.4%: met before it was rounded',
        change: (d) => row(d, 1, { level3: '增产幅度', target: '≥1.4%', actual: '1%', reason: REASON }),
        besides: [],
      },
      {
        name: '33% printed for a third',
        change: (d) => row(d, 1, { target: '≥33.3%', actual: '33%', reason: REASON }),
        besides: [],
      },
      {
        name: 'full marks as a whole number for 9.91',
        change: (d) => row(d, 1, { target: '≥450户', actual: '446户', reason: REASON }),
        besides: [],
      },
      {
        name: 'texts that do not compare',
        change: (d) => row(d, 0, { target: '168名职工未办理', actual: '有10人已到退休年龄' }),
        why: '「改造企业数」的目标值或完成值是文字、日期或有几个数，无从比较',
      },
    ],
  },
  {
    rule: 'SE-41',
    speaks: [
      {
        // 50 ÷ 56 × 10 = 8.93.
        name: 'a cost above its ceiling',
        change: (d) => row(d, 3, { actual: '56万元', reason: REASON }),
        says: [
          {
            at: 'indicators[3].score',
            printed: '10',
            expected: '8.93',
            also: ['SE-23'],
            message:
              '「补助总额」目标 ≤50万元，完成 56万元，超过了目标，却得满分 10 分，按规定应得 8.93 分，请更正。',
          },
        ],
      },
      {
        name: 'a cost without a direction',
        change: (d) => row(d, 3, { target: '50万元', actual: '56万元', reason: REASON }),
        says: [
          {
            at: 'indicators[3].score',
            printed: '10',
            expected: null,
            message: '「补助总额」目标 50万元，完成 56万元，成本超过了目标，却得满分 10 分，请更正。',
          },
        ],
      },
    ],
    silent: [
      { name: 'a cost within its ceiling', change: () => undefined },
      {
        name: 'what was saved',
        change: (d) => row(d, 3, { level3: '节约成本', target: '5万元', actual: '6万元' }),
        besides: [],
      },
      {
        name: 'a rate under 成本: 100% is what was to be done',
        change: (d) => row(d, 3, { target: '100%', actual: '100%' }),
        besides: [],
      },
      {
        name: 'exceeded, and scored in proportion',
        change: (d) => row(d, 3, { actual: '56万元', score: 8.93, reason: REASON }),
        besides: [],
      },
    ],
  },
  {
    rule: 'SE-29',
    speaks: [
      {
        name: 'more than the level gives',
        change: (d) => row(d, 2, { attainment: 'partial', score: 9, reason: REASON }),
        says: [
          {
            at: 'indicators[2].score',
            printed: '9',
            expected: '6.00–8.00',
            message:
              '「按期拨付」完成档次是“部分达成年度指标并具有一定效果”，应得 6.00–8.00 分，填报 9 分，请更正得分或档次。',
          },
        ],
      },
      {
        name: 'less than the level gives, without a reason: one cause',
        change: (d) => row(d, 2, { score: 5 }),
        says: [
          {
            at: 'indicators[2].score',
            printed: '5',
            expected: '8.00–10.00',
            also: ['SE-26'],
            message:
              '「按期拨付」完成档次是“达成年度指标”，应得 8.00–10.00 分，填报 5 分，请更正得分或档次。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'within its band',
        change: (d) => row(d, 2, { attainment: 'partial', score: 7, reason: REASON }),
      },
      {
        name: 'the edge of its band',
        change: (d) => row(d, 2, { attainment: 'partial', score: 8, reason: REASON }),
      },
      {
        name: 'no level on paper',
        change: (d) => row(d, 2, { attainment: null, score: 5, reason: REASON }),
      },
    ],
  },
  {
    rule: 'SE-30',
    speaks: [
      {
        name: 'a row that calls itself qualitative',
        change: (d) => row(d, 2, { attainment: null }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[2].attainment',
            printed: null,
            expected: null,
            message: '「按期拨付」是定性指标，没有选完成档次，请选定后按档次给分。',
          },
        ],
      },
      {
        name: 'words for a target in the app',
        working: true,
        change: (d) => row(d, 2, { direction: null, attainment: null }),
        says: [
          {
            severity: 'hint',
            at: 'indicators[2].attainment',
            printed: null,
            expected: null,
            message: '「按期拨付」是定性指标，没有选完成档次，请选定后按档次给分。',
          },
        ],
      },
    ],
    silent: [
      { name: 'chosen', change: () => undefined },
      {
        name: 'words on paper that prints no level',
        change: (d) => row(d, 2, { direction: null, attainment: null }),
        why: '表上不印完成档次',
      },
      {
        name: 'nothing reached yet in the app',
        working: true,
        change: (d) => {
          Object.assign(the(d.indicators[2]), { actual: null, attainment: null, score: null });
        },
      },
    ],
  },
  {
    rule: 'SE-58',
    speaks: [
      {
        // 20 × 20% = 4, 10 × 10% = 1, 30 × 30% = 9: 4 + 1 + 1 + 1 + 9 + 1 = 17 at most.
        name: 'every score times its weight again',
        change: (d) => {
          d.indicators.forEach((one) => {
            one.score = (Number(one.weight) * Number(one.weight)) / 100;
          });
          the(d.indicators[2]).reason = '因系统故障，最后一批晚拨。';
          the(d.indicators[2]).score = 8;
          d.total.score = 33;
        },
        says: [
          {
            severity: 'warning',
            at: '$',
            printed: null,
            expected: null,
            message:
              '各项得分都又乘了一次分值的百分比，三级指标全部达标也只能得 17.00 分，请改回按分值计算的得分。',
          },
        ],
      },
    ],
    silent: [
      { name: 'scores out of their weights', change: () => undefined },
      {
        name: 'the total alone: SE-07 speaks for it',
        change: (d) => {
          // 9 × 10% + 4 + 1 + 1 + 1 + 9 + 1.
          d.total.score = 17.9;
        },
        besides: ['SE-07'],
      },
      {
        name: 'no weights',
        change: (d) => {
          for (const one of d.indicators) one.weight = null;
        },
        why: '本表没有打分，或没有分值',
      },
      { name: 'in the app', working: true, change: () => undefined, why: '系统计算，不需要核对' },
    ],
  },
];
