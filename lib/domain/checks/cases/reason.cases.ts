// Cases of the rules on reasons and on the head: SE-25, SE-26, SE-51. For tests only.
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

const indicator = (d: SampleDocument, index: number) => the(d.indicators[index]);

/** One indicator's cells, and the total that goes with its score. */
function set(d: SampleDocument, index: number, cells: Partial<SampleDocument['indicators'][number]>): void {
  const row = indicator(d, index);
  if (cells.score !== undefined)
    d.total.score = Number(d.total.score) + Number(cells.score) - Number(row.score);
  Object.assign(row, cells);
}

export const REASON_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-25',
    speaks: [
      {
        name: 'below a positive target',
        change: (d) => set(d, 0, { actual: '18户', score: 18 }),
        says: [
          {
            at: 'indicators[0].reason',
            printed: null,
            expected: null,
            also: ['SE-26'],
            message:
              '「改造企业数」目标 ≥20户，完成 18户，没有达标，也没有写偏差原因，请补写原因和改进措施。',
          },
        ],
      },
      {
        name: 'above a limit, with full marks',
        change: (d) => set(d, 3, { actual: '52万元' }),
        says: [
          {
            at: 'indicators[3].reason',
            printed: null,
            expected: null,
            message:
              '「补助总额」目标 ≤50万元，完成 52万元，没有达标，也没有写偏差原因，请补写原因和改进措施。',
          },
        ],
      },
      {
        name: '“无” is no reason',
        change: (d) => set(d, 0, { actual: '18户', score: 18, reason: '无' }),
        says: [
          {
            at: 'indicators[0].reason',
            printed: null,
            expected: null,
            also: ['SE-26'],
            message:
              '「改造企业数」目标 ≥20户，完成 18户，没有达标，也没有写偏差原因，请补写原因和改进措施。',
          },
        ],
      },
      {
        name: 'a qualitative target reached in part',
        change: (d) => set(d, 2, { actual: '部分推迟', attainment: 'partial', score: 7 }),
        says: [
          {
            at: 'indicators[2].reason',
            printed: null,
            expected: null,
            also: ['SE-26'],
            message:
              '「按期拨付」目标 按期拨付，完成 部分推迟，没有达标，也没有写偏差原因，请补写原因和改进措施。',
          },
        ],
      },
      {
        name: 'typed in the app, before any score',
        working: true,
        change: (d) => Object.assign(indicator(d, 0), { actual: '18户', score: null }),
        says: [
          {
            at: 'indicators[0].reason',
            printed: null,
            expected: null,
            also: ['SE-26'],
            message:
              '「改造企业数」目标 ≥20户，完成 18户，没有达标，也没有写偏差原因，请补写原因和改进措施。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'with a reason',
        change: (d) => set(d, 0, { actual: '18户', score: 18, reason: '因两户企业停产，已列入下年计划。' }),
      },
      {
        name: '100 % met with 100 %',
        change: (d) => set(d, 1, { target: '100%', actual: '100%' }),
      },
      {
        name: 'a saving through tendering: a cost below a target without operator',
        change: (d) => set(d, 3, { target: '50万元', actual: '45万元' }),
      },
      {
        name: 'texts that cannot be compared',
        change: (d) => set(d, 0, { target: '168名职工未办理', actual: '有10人已到退休年龄' }),
      },
      {
        name: 'a reason in a merged cell',
        change: (d) => {
          set(d, 0, { actual: '18户', score: 18, merge: 'r', reason: '因两户企业停产，已列入下年计划。' });
          set(d, 1, { actual: '90%', score: 9.47, merge: 'r' });
        },
      },
      {
        name: 'a row that does not apply',
        change: (d) => set(d, 1, { actual: '0%', notApplicable: true }),
      },
      {
        name: 'not filled in yet',
        working: true,
        change: (d) => Object.assign(indicator(d, 0), { actual: null, score: null }),
      },
    ],
  },
  {
    rule: 'SE-26',
    speaks: [
      {
        name: 'met, but deducted',
        change: (d) => set(d, 5, { score: 9 }),
        says: [
          {
            at: 'indicators[5].score',
            printed: '9',
            expected: '10.00',
            also: ['SE-22'],
            message: '「企业满意率」已经达标，却扣 1.00 分，没有说明原因，请改为满分，或更正完成值。',
          },
        ],
      },
      {
        name: 'several figures, all reached, but deducted',
        change: (d) => set(d, 0, { target: '29人养老，医保31人', actual: '29人养老，医保31人', score: 18 }),
        besides: ['SE-33'],
        says: [
          {
            at: 'indicators[0].score',
            printed: '18',
            expected: '20.00',
            message: '「改造企业数」已经达标，却扣 2.00 分，没有说明原因，请改为满分，或更正完成值。',
          },
        ],
      },
      {
        name: 'qualitative, inside its top band',
        change: (d) => set(d, 2, { score: 9.5 }),
        says: [
          {
            severity: 'warning',
            at: 'indicators[2].reason',
            printed: null,
            expected: null,
            message: '「按期拨付」扣 0.50 分，没有说明原因，请补写。',
          },
        ],
      },
      {
        name: 'nothing to compare, below the top band',
        change: (d) => set(d, 0, { target: '168名职工未办理', actual: '有10人已到退休年龄', score: 14 }),
        says: [
          {
            at: 'indicators[0].reason',
            printed: null,
            expected: null,
            message: '「改造企业数」扣 6.00 分，没有说明原因，请补写原因和改进措施。',
          },
        ],
      },
      {
        name: 'one merged score below the weights of its rows',
        change: (d) => {
          set(d, 0, { merge: 's', score: 28 });
          Object.assign(indicator(d, 1), { merge: 's', score: null });
          d.total.score = 97;
        },
        says: [
          {
            at: 'indicators[0].score',
            printed: '28',
            expected: '30.00',
            message: '「改造企业数」已经达标，却扣 2.00 分，没有说明原因，请改为满分，或更正完成值。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'deducted with a reason',
        change: (d) => set(d, 5, { score: 9, reason: '因两户企业反映拨付较慢，下年提前拨付。' }),
      },
      {
        name: 'within 0.05',
        change: (d) => set(d, 5, { score: 9.96 }),
      },
      {
        name: 'missed and unexplained: SE-25 speaks',
        change: (d) => set(d, 0, { actual: '18户', score: 18 }),
        besides: ['SE-25'],
      },
      {
        name: 'a row without a weight',
        change: (d) => {
          d.indicators.splice(2, 0, {
            level1: '产出指标',
            level2: '质量指标',
            level3: '设备完好率',
            score: null,
          });
        },
      },
    ],
  },
  {
    rule: 'SE-51',
    speaks: [
      {
        name: 'an empty head',
        change: (d) => {
          d.project.name = '';
          d.competentDepartment = null;
          d.implementingUnit = '—';
          d.fiscalYear = null;
        },
        says: [
          { at: 'project.name', printed: null, expected: null, message: '项目名称没有填写，请补填。' },
          { at: 'competentDepartment', printed: null, expected: null, message: '主管部门没有填写，请补填。' },
          { at: 'implementingUnit', printed: null, expected: null, message: '实施单位没有填写，请补填。' },
          { at: 'fiscalYear', printed: null, expected: null, message: '年度没有填写，请补填。' },
        ],
      },
      {
        name: 'a form without scores is not let off',
        change: (d) => {
          for (const one of [...d.funds, ...d.indicators]) one.score = null;
          d.total = {};
          d.project.name = ' ';
        },
        says: [{ at: 'project.name', printed: null, expected: null, message: '项目名称没有填写，请补填。' }],
      },
      {
        name: 'in the app',
        working: true,
        change: (d) => {
          d.implementingUnit = '';
        },
        says: [
          { at: 'implementingUnit', printed: null, expected: null, message: '实施单位没有填写，请补填。' },
        ],
      },
    ],
    silent: [
      { name: 'a full head', change: () => undefined },
      {
        name: 'no lead and no telephone: these may stay empty',
        change: (d) => {
          Object.assign(d.project, { leader: null, phone: null });
        },
      },
    ],
  },
];
